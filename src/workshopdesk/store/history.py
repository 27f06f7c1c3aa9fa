"""The history table: one row an operation, with what undoes it; undo and redo survive a crash and a restart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from .changes import Change, composed, from_json, to_json
from .checksums import digest
from .errors import Damaged
from .recorder import reseal
from .revision import HEAD
from .tables.history import history

MERGE_WITHIN = timedelta(minutes=2)
DONE, UNDONE, FIXED = "done", "undone", "fixed"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is written down of one operation.

    `facts` tell the journal what was done (keys, never typed text). `merge_key` makes typing one step. `undoable` is
    false for what cannot be taken back. `compensation` names operations that undo and redo, where rows would not do:
    {"undo": [name, arguments], "redo": [name, arguments]}.
    """

    scope: str
    operation: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    merge_key: str | None = None
    undoable: bool = True
    compensation: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A stored entry."""

    seq: int
    scope: str
    operation: str
    facts: Mapping[str, Any]
    made_at: datetime
    state: str
    changes: list[Change]
    compensation: Mapping[str, Any] | None


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _told(row: Row[Any]) -> Step:
    values = row._asdict()
    if values.pop("checksum") != _digest(values):
        raise Damaged("history", table="history")
    return Step(
        row.seq,
        row.scope,
        row.operation,
        json.loads(row.facts),
        datetime.fromisoformat(row.made_at),
        row.state,
        from_json(row.changes),
        json.loads(row.compensation) if row.compensation else None,
    )


def _digest(values: Mapping[str, Any]) -> str:
    return digest("history", values)


def push(connection: Connection, entry: Entry, changes: list[Change], now: datetime) -> int:
    """Store an entry on top of the history of its scope; what could be redone is gone. Returns its number."""
    if entry.undoable:
        gone = connection.execute(
            select(history.c.checksum).where(history.c.scope == entry.scope, history.c.state == UNDONE)
        ).scalars()
        old = list(gone)
        if old:
            connection.execute(delete(history).where(history.c.scope == entry.scope, history.c.state == UNDONE))
            reseal(connection, "history", -len(old), old)
        merged = _merge(connection, entry, changes, now)
        if merged is not None:
            return merged
    seq = (connection.execute(select(func.max(history.c.seq))).scalar() or 0) + 1
    values: dict[str, Any] = {
        "seq": seq,
        "scope": entry.scope,
        "operation": entry.operation,
        "facts": json.dumps(entry.facts, ensure_ascii=False, default=str),
        "merge_key": entry.merge_key,
        "made_at": _stamp(now),
        "revision": HEAD,
        "state": DONE if entry.undoable else FIXED,
        "changes": to_json(changes) if entry.undoable else "[]",
        "compensation": json.dumps(entry.compensation) if entry.compensation else None,
    }
    fresh = _digest(values)
    connection.execute(insert(history), [{**values, "checksum": fresh}])
    reseal(connection, "history", 1, [fresh])
    return seq


def _merge(connection: Connection, entry: Entry, changes: list[Change], now: datetime) -> int | None:
    if entry.merge_key is None:
        return None
    last = connection.execute(
        select(history).where(history.c.scope == entry.scope).order_by(history.c.seq.desc()).limit(1)
    ).one_or_none()
    if last is None or last.merge_key != entry.merge_key or last.state != DONE or last.revision != HEAD:
        return None
    if now - datetime.fromisoformat(last.made_at) > MERGE_WITHIN:
        return None
    joined = composed(from_json(last.changes), changes)
    if not joined:  # typed and taken away again: there is nothing to undo
        connection.execute(delete(history).where(history.c.seq == last.seq))
        reseal(connection, "history", -1, [last.checksum])
        return int(last.seq)
    _rewrite(connection, last, changes=to_json(joined), made_at=_stamp(now))
    return int(last.seq)


def _rewrite(connection: Connection, row: Row[Any], **values: Any) -> None:
    whole = {**row._asdict(), **values}
    whole.pop("checksum")
    fresh = _digest(whole)
    connection.execute(update(history).where(history.c.seq == row.seq).values(**values, checksum=fresh))
    reseal(connection, "history", 0, [row.checksum, fresh])


def mark(connection: Connection, seq: int, state: str) -> None:
    """Set the state of an entry."""
    row = connection.execute(select(history).where(history.c.seq == seq)).one()
    _rewrite(connection, row, state=state)


def fix_all(connection: Connection) -> None:
    """Make every step one that cannot be taken back: its rows are no longer those of the file."""
    for row in connection.execute(select(history).where(history.c.state != FIXED)).all():
        _rewrite(connection, row, state=FIXED, changes="[]", compensation=None)


def next_to_undo(connection: Connection, scope: str) -> Step | None:
    """Return the last entry that can be taken back, or None."""
    row = connection.execute(
        select(history)
        .where(history.c.scope == scope, history.c.state == DONE, history.c.revision == HEAD)
        .order_by(history.c.seq.desc())
        .limit(1)
    ).one_or_none()
    return _told(row) if row else None


def next_to_redo(connection: Connection, scope: str) -> Step | None:
    """Return the entry that was taken back last, or None."""
    row = connection.execute(
        select(history)
        .where(history.c.scope == scope, history.c.state == UNDONE, history.c.revision == HEAD)
        .order_by(history.c.seq)
        .limit(1)
    ).one_or_none()
    return _told(row) if row else None


def recent(connection: Connection, scope: str, most: int = 200) -> list[Step]:
    """Return the latest entries of a scope that hold, newest first: the journal."""
    rows = connection.execute(
        select(history)
        .where(history.c.scope == scope, history.c.state != UNDONE)
        .order_by(history.c.seq.desc())
        .limit(most)
    )
    return [_told(row) for row in rows]
