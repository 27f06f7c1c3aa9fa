"""Reading a school's file through: SQLite's own check, the schema, the keys, and every fact against its digest.

SQLite's check does not see a changed letter; the digests do. What passes here is what was written.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from ..domain.school import Archive
from .changes import from_json
from .drivers import connect, driver_errors
from .errors import Damaged, NotASchool, StoreError
from .files import check_identity, check_schema, database, plain_error, reading
from .mapping import KEYS
from .pragmas import apply_settings
from .reader import read_table, read_whole
from .remembering import TABLES
from .resealing import check_digests
from .revision import HEAD

SEALED = frozenset((*KEYS, "history", *TABLES))
"""Every table whose rows carry a digest and that has a seal."""


def read_through(connection: Any, path: Path) -> Archive:
    """Return the archive behind a connection after checking all there is to check; raise Damaged."""
    check_sqlite(connection, path)
    archive = read_whole(connection, path)
    for row in read_table(connection, "history", path):
        try:
            from_json(row["changes"])
            json.loads(row["facts"])
            json.loads(row["compensation"] or "null")
        except (TypeError, ValueError, KeyError) as error:
            raise Damaged(path, table="history", detail=type(error).__name__) from error
    names = {row[0] for row in connection.execute("SELECT name FROM seal").fetchall()}
    if not names <= SEALED:
        raise Damaged(path, table="seal")
    return archive


def check_sqlite(connection: Any, path: Path) -> None:
    """Run SQLite's own checks of pages, indexes and keys; raise Damaged."""
    found = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if [tuple(row) for row in found] != [("ok",)]:
        raise Damaged(path, detail=str(found[0][0])[:200] if found else "")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise Damaged(path, detail="foreign keys")


def verify_school(folder: Path) -> Archive:
    """Return a school's archive after reading its file through; raise a StoreError that says what is wrong."""
    with reading(folder) as connection:
        return read_through(connection, database(folder))


def verify_copy(path: Path, key: bytes | None) -> Archive | None:
    """Read a copy through that nobody works in; the archive, None for one of an older revision (checked as far as can
    be); raise a StoreError.
    """
    try:
        if not path.is_file() or path.stat().st_size == 0:
            raise NotASchool(path)
        with contextlib.closing(connect(path, "ro", key)) as connection:
            apply_settings(connection, writing=False)
            connection.execute("BEGIN")
            revision = check_identity(connection, path, allow_older=True)
            check_schema(connection, path, revision)
            if revision == HEAD:
                return read_through(connection, path)
            check_sqlite(connection, path)
            check_digests(connection, path)
            return None
    except driver_errors(OSError, StoreError) as error:
        raise plain_error(error, path) from error
