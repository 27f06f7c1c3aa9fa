"""The school itself: one row."""

from sqlalchemy import Column, Integer, Table, Text

from .base import checksum, metadata

school = Table(
    "school",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("municipality", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("retention_until", Text),
    Column("rehearsal", Integer, nullable=False),
    checksum(),
)
