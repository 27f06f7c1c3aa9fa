"""The action plan with its tasks, and the parking lot."""

from sqlalchemy import Column, ForeignKeyConstraint, Integer, Table, Text

from .base import checksum, metadata, of_workshop

plan_row = Table(
    "plan_row",
    metadata,
    of_workshop(),
    Column("card", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("approach", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("deadline", Text),
    Column("partners", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("review_date", Text),
    checksum(),
)

task = Table(
    "task",
    metadata,
    of_workshop(),
    Column("card", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("due", Text),
    Column("done", Integer, nullable=False),
    checksum(),
    ForeignKeyConstraint(["workshop_id", "card"], ["plan_row.workshop_id", "plan_row.card"], ondelete="CASCADE"),
)

parked = Table(
    "parked",
    metadata,
    of_workshop(),
    Column("position", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("done", Integer, nullable=False),
    checksum(),
)
