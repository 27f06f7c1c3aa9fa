"""What all tables share: one metadata, and the checksum that each fact carries."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, MetaData, Text

metadata = MetaData()


def checksum() -> Column[str]:
    """A short digest of the row: SQLite's own check does not see a changed letter."""
    return Column("checksum", Text, nullable=False)


def of_workshop() -> Column[str]:
    """The workshop that a row belongs to; the first part of its key."""
    return Column("workshop_id", Text, ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)
