"""The Sexting Screener: where each card is, and what was said of it."""

from sqlalchemy import Column, Float, Integer, Table, Text

from .base import checksum, metadata, of_workshop

placement = Table(
    "placement",
    metadata,
    of_workshop(),
    Column("card", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("zone", Text, nullable=False),
    Column("held_by", Text),
    Column("contested", Integer, nullable=False),
    Column("z", Integer),
    Column("x", Float),
    Column("y", Float),
    checksum(),
)

note = Table(
    "note",
    metadata,
    of_workshop(),
    Column("card", Text, primary_key=True),
    Column("prompt", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    checksum(),
)
