"""The memory of a school in its file: what was taken away, and when what was erased. Never part of the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, insert

from ..domain.memory import Memory
from .checksums import digest
from .errors import Damaged
from .mapping import Key, Row, instant
from .mapping.scalars import to_instant
from .reader import read_table
from .recorder import reseal
from .tables.memory import erased, taken

TABLES = frozenset((taken.name, erased.name))


def read_memory(connection: Any, path: Path) -> Memory:
    """Return the memory behind a connection of the plain driver; raise Damaged."""
    try:
        counts = {
            (row["scope"], row["field"], row["place"], row["value"]): int(row["times"])
            for row in read_table(connection, taken.name, path)
        }
        moments = {}
        for row in read_table(connection, erased.name, path):
            moment = to_instant(row["moment"])
            if moment is None:
                raise ValueError(row["what"])
            moments[row["scope"], row["what"]] = moment
    except (ValueError, TypeError) as error:
        raise Damaged(path, table=taken.name, detail=type(error).__name__) from error
    return Memory(counts, moments)


def write_memory(connection: Connection, before: Memory, after: Memory) -> None:
    """Write what differs between two memories, in a transaction that somebody else opened."""
    if before is after:
        return
    _write(connection, taken, *_differ(before.taken, after.taken, _taken_row))
    _write(connection, erased, *_differ(before.erased, after.erased, _erased_row))


def _taken_row(key: Key, times: int) -> Row:
    return dict(zip(("scope", "field", "place", "value"), key, strict=True)) | {"times": times}


def _erased_row(key: Key, moment: datetime) -> Row:
    scope, what = key
    return {"scope": scope, "what": what, "moment": instant(moment)}


def _differ(
    before: Mapping[Any, Any], after: Mapping[Any, Any], row: Callable[[Key, Any], Row]
) -> tuple[dict[Key, Row], dict[Key, Row]]:
    """Return the rows of what is another or no more, and of what is another or new."""
    return (
        {key: row(key, value) for key, value in before.items() if after.get(key) != value},
        {key: row(key, value) for key, value in after.items() if before.get(key) != value},
    )


def _write(connection: Connection, table: Table, out: Mapping[Key, Row], into: Mapping[Key, Row]) -> None:
    keys = table.primary_key.columns
    for key in out:
        connection.execute(delete(table).where(and_(*(column == part for column, part in zip(keys, key, strict=True)))))
    fresh = [{**row, "checksum": digest(table.name, row)} for row in into.values()]
    if fresh:
        connection.execute(insert(table), fresh)
    if out or fresh:
        told = [digest(table.name, row) for row in out.values()] + [str(row["checksum"]) for row in fresh]
        reseal(connection, table.name, len(fresh) - len(out), told)
