"""Digests and seals of a whole file, whatever its revision: checked before a migration, and made anew after it.

A revision changes columns, and with them every digest; it imports nothing of ours, so this is done around it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .checksums import digest, mix
from .reader import read_table


def _columns(connection: Any, table: str) -> list[tuple[str, int]]:
    """Return the columns of a table and their place in its key (0: none)."""
    return [(row[1], row[5]) for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()]


def sealed_tables(connection: Any) -> list[str]:
    """Return the tables whose rows carry a digest."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return [row[0] for row in found if "checksum" in [name for name, _ in _columns(connection, row[0])]]


def check_digests(connection: Any, path: Path) -> None:
    """Hold every row against its digest and every table against its seal; raise Damaged."""
    for table in sealed_tables(connection):
        read_table(connection, table, path)


def reseal_all(connection: Any) -> None:
    """Make every digest and every seal anew, in the transaction that the caller has begun."""
    connection.execute("DELETE FROM seal")
    for table in sealed_tables(connection):
        columns = _columns(connection, table)
        names = [name for name, _ in columns]
        keys = [name for name, place in sorted(columns, key=lambda column: column[1]) if place]
        listed = ", ".join(f'"{name}"' for name in names)
        where = " AND ".join(f'"{name}" = ?' for name in keys)
        digests = []
        for values in connection.execute(f'SELECT {listed} FROM "{table}"').fetchall():
            row = dict(zip(names, values, strict=True))
            fresh = digest(table, row)
            connection.execute(
                f'UPDATE "{table}" SET checksum = ? WHERE {where}', (fresh, *[row[name] for name in keys])
            )
            digests.append(fresh)
        if digests:
            connection.execute("INSERT INTO seal VALUES (?, ?, ?)", (table, len(digests), mix(digests)))
