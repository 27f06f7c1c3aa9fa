"""The working group, as functions."""

from sqlalchemy import Column, Integer, Table, Text

from .base import checksum, metadata, of_workshop

participant = Table(
    "participant",
    metadata,
    of_workshop(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("role", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("duties", Text, nullable=False),
    Column("phases", Text, nullable=False),
    checksum(),
)
