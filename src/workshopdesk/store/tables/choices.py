"""What the group judges, votes and ranks; votes are counts and slips have numbers, nothing is tied to a person."""

from sqlalchemy import Column, Integer, Table, Text

from .base import checksum, metadata, of_workshop

judged_situation = Table(
    "judged_situation",
    metadata,
    of_workshop(),
    # JSON, since a situation is named by a key or by its number in the pack
    Column("situation", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("counts", Text, nullable=False),
    Column("criteria", Text, nullable=False),
    Column("flag", Text),
    Column("reaction", Text, nullable=False),
    Column("note", Text, nullable=False),
    checksum(),
)

principle = Table(
    "principle",
    metadata,
    of_workshop(),
    Column("principle", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("votes", Integer),
    Column("chosen", Integer),
    Column("own_wording", Text),
    checksum(),
)

mission_note = Table(
    "mission_note",
    metadata,
    of_workshop(),
    Column("mission", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    checksum(),
)

ballot = Table(
    "ballot",
    metadata,
    of_workshop(),
    Column("slip", Integer, primary_key=True),
    Column("cards", Text, nullable=False),
    checksum(),
)

ranking = Table(
    "ranking",
    metadata,
    of_workshop(),
    Column("cards", Text, nullable=False),
    Column("final", Integer, nullable=False),
    Column("method", Text, nullable=False),
    Column("reason", Text, nullable=False),
    checksum(),
    Column("decided", Text, nullable=False, server_default="[]"),
)
