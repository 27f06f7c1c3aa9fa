"""The history that undo and redo walk, and the seal over all facts."""

from sqlalchemy import Column, Index, Integer, Table, Text

from .base import checksum, metadata

history = Table(
    "history",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    # the workshop's id, or empty for what concerns the school itself
    Column("scope", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("merge_key", Text),
    Column("made_at", Text, nullable=False),
    Column("revision", Text, nullable=False),
    # done, undone or fixed (happened, and cannot be undone)
    Column("state", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("compensation", Text),
    checksum(),
    Index("history_scope", "scope", "state", "seq"),
    sqlite_autoincrement=True,
)

seal = Table(
    "seal",
    metadata,
    Column("name", Text, primary_key=True),
    Column("rows", Integer, nullable=False),
    Column("mix", Text, nullable=False),
)
