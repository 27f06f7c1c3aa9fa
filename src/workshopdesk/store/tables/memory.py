"""What was taken away from a school, as digests, and when what was erased; kept for merging."""

from sqlalchemy import Column, Integer, Table, Text

from .base import checksum, metadata

# no key of a workshop: one that was thrown away is remembered too
taken = Table(
    "taken",
    metadata,
    # the workshop's id, or empty for what concerns the school itself
    Column("scope", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    # digests: of where it stood, and of where and what
    Column("place", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    # odd while it is away
    Column("times", Integer, nullable=False),
    checksum(),
)

erased = Table(
    "erased",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("what", Text, primary_key=True),
    Column("moment", Text, nullable=False),
    checksum(),
)
