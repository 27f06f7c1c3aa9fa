"""Writing changes: rows, their digests and the seals, inside a transaction that somebody else opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, update
from sqlalchemy.sql import Delete, Update

from .changes import Change
from .checksums import digest, mix
from .mapping import KEYS, Row, Rows
from .tables import BY_NAME, FACT_TABLES
from .tables.history import seal

_ORDER = {table.name: place for place, table in enumerate(FACT_TABLES)}


class _Statements:
    """One prepared statement a table and set of columns, so that SQLAlchemy compiles each once."""

    def __init__(self) -> None:
        self._updates: dict[tuple[str, tuple[str, ...]], Update] = {}
        self._deletes: dict[str, Delete] = {}

    def _where(self, table: str) -> Any:
        columns = BY_NAME[table].c
        return and_(*(columns[name] == bindparam(f"k_{name}") for name in KEYS[table]))

    def update(self, table: str, names: tuple[str, ...]) -> Update:
        if (table, names) not in self._updates:
            values: dict[str, Any] = {name: bindparam(f"v_{name}") for name in names}
            self._updates[table, names] = update(BY_NAME[table]).where(self._where(table)).values(values)
        return self._updates[table, names]

    def delete(self, table: str) -> Delete:
        if table not in self._deletes:
            self._deletes[table] = delete(BY_NAME[table]).where(self._where(table))
        return self._deletes[table]


_STATEMENTS = _Statements()


def _keys(change: Change) -> dict[str, Any]:
    return {f"k_{name}": part for name, part in zip(KEYS[change.table], change.key, strict=True)}


def write(connection: Connection, changes: Iterable[Change], rows: Rows) -> None:
    """Write changes; `rows` is the state before them. Children are deleted before and inserted after their parents."""
    ordered = sorted(changes, key=lambda change: _ORDER[change.table])
    seals: dict[str, tuple[int, list[str]]] = {}
    removals = [change for change in reversed(ordered) if change.after is None]
    others = [change for change in ordered if change.after is not None]
    for change in [*removals, *others]:
        old = rows.get(change.table, {}).get(change.key)
        count, digests = seals.get(change.table, (0, []))
        if change.after is None:
            connection.execute(_STATEMENTS.delete(change.table), _keys(change))
            digests, count = [*digests, digest(change.table, old or {})], count - 1
        elif change.before is None:
            fresh = digest(change.table, change.after)
            connection.execute(insert(BY_NAME[change.table]), [{**change.after, "checksum": fresh}])
            digests, count = [*digests, fresh], count + 1
        else:
            whole: Row = {**(old or {}), **change.after}
            fresh = digest(change.table, whole)
            values: Mapping[str, Any] = {**change.after, "checksum": fresh}
            names = tuple(sorted(values))
            bound = {f"v_{name}": values[name] for name in names}
            connection.execute(_STATEMENTS.update(change.table, names), {**bound, **_keys(change)})
            digests = [*digests, digest(change.table, old or {}), fresh]
        seals[change.table] = (count, digests)
    for table, (count, digests) in seals.items():
        _reseal(connection, table, count, digests)


def _reseal(connection: Connection, table: str, count: int, digests: list[str]) -> None:
    found = connection.execute(_READ_SEAL, {"k_name": table}).one_or_none()
    if found is None:
        connection.execute(insert(seal), [{"name": table, "rows": count, "mix": mix(digests)}])
    else:
        values = {"k_name": table, "v_rows": found.rows + count, "v_mix": mix(digests, found.mix)}
        connection.execute(_WRITE_SEAL, values)


_READ_SEAL = seal.select().where(seal.c.name == bindparam("k_name"))
_WRITE_SEAL = (
    update(seal).where(seal.c.name == bindparam("k_name")).values(rows=bindparam("v_rows"), mix=bindparam("v_mix"))
)
reseal = _reseal
