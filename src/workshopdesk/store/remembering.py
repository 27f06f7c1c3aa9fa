"""The memory of a school in its file: what was taken away, and when what was erased. Never part of the history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    _write(connection, taken, _taken_rows(before), _taken_rows(after))
    _write(connection, erased, _erased_rows(before), _erased_rows(after))


def _taken_rows(memory: Memory) -> dict[Key, Row]:
    return {
        place: dict(zip(("scope", "field", "place", "value"), place, strict=True)) | {"times": times}
        for place, times in memory.taken.items()
    }


def _erased_rows(memory: Memory) -> dict[Key, Row]:
    return {
        (scope, what): {"scope": scope, "what": what, "moment": instant(moment)}
        for (scope, what), moment in memory.erased.items()
    }


def _write(connection: Connection, table: Table, before: Mapping[Key, Row], after: Mapping[Key, Row]) -> None:
    keys = table.primary_key.columns
    out = [(key, row) for key, row in before.items() if after.get(key) != row]
    into = [row for key, row in after.items() if before.get(key) != row]
    for key, _ in out:
        connection.execute(delete(table).where(and_(*(column == part for column, part in zip(keys, key, strict=True)))))
    fresh = [{**row, "checksum": digest(table.name, row)} for row in into]
    if fresh:
        connection.execute(insert(table), fresh)
    if out or fresh:
        told = _digests(table.name, (row for _, row in out)) + [row["checksum"] for row in fresh]
        reseal(connection, table.name, len(fresh) - len(out), told)


def _digests(table: str, rows: Iterable[Row]) -> list[str]:
    return [digest(table, row) for row in rows]
