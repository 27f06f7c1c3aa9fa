"""Reading a school's file whole, with the plain driver; every fact is held against its digest and its seal."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from ..domain.memory import Memory
from ..domain.school import Archive
from .checksums import digest, mix
from .errors import Damaged
from .files import database, reading
from .mapping import KEYS, Rows, key_of, to_school, to_workshop


def read_table(connection: Any, table: str, path: Path) -> list[dict[str, Any]]:
    """Return the rows of a table without their digests; raise Damaged where one does not fit or the seal is broken."""
    cursor = connection.execute(f"SELECT * FROM {table}")  # a name of our own, never from outside
    names = [column[0] for column in cursor.description]
    digests = []
    rows = []
    for values in cursor.fetchall():
        row = dict(zip(names, values, strict=True))
        told = row.pop("checksum")
        try:
            true = digest(table, row)
        except (TypeError, ValueError):
            true = ""
        if told != true:
            raise Damaged(path, table=table)
        digests.append(told)
        rows.append(row)
    found = connection.execute("SELECT rows, mix FROM seal WHERE name = ?", (table,)).fetchone()
    if (found or (0, mix([]))) != (len(rows), mix(digests)):
        raise Damaged(path, table=table)
    return rows


def read_rows(connection: Any, path: Path) -> tuple[dict[str, Any], dict[str, Rows]]:
    """Return the school's row and, for each workshop in order, all its rows."""
    try:
        schools = read_table(connection, "school", path)
        if len(schools) != 1:
            raise Damaged(path, table="school")
        workshops = sorted(read_table(connection, "workshop", path), key=lambda row: row["position"])
        found: dict[str, Rows] = {row["id"]: {table: {} for table in KEYS if table != "school"} for row in workshops}
        for row in workshops:
            found[row["id"]]["workshop"][key_of("workshop", row)] = row
        for table in KEYS:
            if table in ("school", "workshop"):
                continue
            for row in read_table(connection, table, path):
                if row["workshop_id"] not in found:
                    raise Damaged(path, table=table)
                found[row["workshop_id"]][table][key_of(table, row)] = row
    except sqlite3.OperationalError as error:
        if "no such" in str(error):
            raise Damaged(path, detail=str(error)) from error
        raise
    return schools[0], found


def build(school: dict[str, Any], workshops: dict[str, Rows], path: Path, memory: Memory | None = None) -> Archive:
    """Return the archive of rows; raise Damaged where a value is none that the domain knows."""
    try:
        return Archive(to_school(school), tuple(to_workshop(rows) for rows in workshops.values()), memory or Memory())
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise Damaged(path, detail=type(error).__name__) from error


def read_whole(connection: Any, path: Path) -> Archive:
    """Return everything behind a connection, what is remembered of deletions too; raise Damaged."""
    from .remembering import read_memory

    school, workshops = read_rows(connection, path)
    return build(school, workshops, path, read_memory(connection, path))


def read_archive(folder: Path) -> Archive:
    """Return everything in a school's file; raise a StoreError that says what is wrong."""
    with reading(folder) as connection:
        return read_whole(connection, database(folder))
