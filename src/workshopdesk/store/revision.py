"""The revisions of the schema that this version knows, oldest first; a test holds them against Alembic's."""

from __future__ import annotations

import re
from typing import Any

REVISIONS = ("0001", "0002", "0003")
HEAD = REVISIONS[-1]

SCHEMAS = {
    "0001": "472968ab79764c94dd8921e0c00715be",
    "0002": "6cd1862641d0a55d127e09b2d024d33c",
    "0003": "7be467cf6034b298f3da06ddf0e44a63",
}
"""The digest of all tables and indexes as each revision makes them; anything more in a file is none of ours."""


_LAYOUT = re.compile(r'[\s"`]+')


def schema_digest(connection: Any) -> str:
    """Return a digest of everything that a file's schema holds; how its statements are laid out does not count."""
    from hashlib import sha256  # the list of schools is read without it

    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    told = [(kind, name, table, _LAYOUT.sub("", sql or "").lower()) for kind, name, table, sql in found]
    return sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]
