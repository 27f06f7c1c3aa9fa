"""The difference between two states of the rows: what a transaction writes, and what undo writes back.

For a row that stays, only the columns that differ are kept, so that undoing one change leaves what others did to the
same row (the clock running on, for one) as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .mapping import Key, Row, Rows


@dataclass(frozen=True, slots=True)
class Change:
    """One row: `before` and `after` are whole rows for an insert or a delete, differing columns for an update."""

    table: str
    key: Key
    before: Row | None
    after: Row | None

    def reversed(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.table, self.key, self.after, self.before)


def difference(before: Rows, after: Rows) -> list[Change]:
    """Return the changes from one state to another, in the order of the tables."""
    found = []
    for table in {**before, **after}:
        old_rows, new_rows = before.get(table, {}), after.get(table, {})
        for key in old_rows.keys() | new_rows.keys():
            old, new = old_rows.get(key), new_rows.get(key)
            if old == new:
                continue
            if old is None or new is None:
                found.append(Change(table, key, old, new))
                continue
            names = [name for name, value in new.items() if old.get(name) != value]
            found.append(
                Change(table, key, {name: old.get(name) for name in names}, {name: new[name] for name in names})
            )
    return sorted(found, key=lambda change: (change.table, tuple(str(part) for part in change.key)))


def applied(rows: Rows, changes: Iterable[Change]) -> Rows:
    """Return the rows after changes; raise KeyError where a row to change is not there."""
    fresh: Rows = {table: dict(content) for table, content in rows.items()}
    for change in changes:
        content = fresh.setdefault(change.table, {})
        if change.after is None:
            content.pop(change.key, None)
        elif change.before is None:
            content[change.key] = dict(change.after)
        else:
            content[change.key] = {**content[change.key], **change.after}
    return fresh


_OWN_COLUMNS: Mapping[str, Mapping[str, Any]] = {
    "material": {"ready": 0},
    "phase": {"date": None, "start_time": None},
    "agenda_item": {},
}
"""Rows that operations without undo (the clock, printing) write to as well: what undoable ones set in them."""


def settled(rows: Rows, changes: Iterable[Change]) -> list[Change]:
    """Return the changes of an undo or redo as they fit rows that other operations may have touched since.

    A row that such a step made and the clock has written to since is not deleted, only what the step itself set in it
    goes back; a row that is there already is not made again; what is gone is left alone.
    """
    given = list(changes)
    kept = {
        (change.table, change.key)
        for change in given
        if change.after is None
        and change.table in _OWN_COLUMNS
        and change.key in rows.get(change.table, {})
        and rows[change.table][change.key] != change.before
    }
    phases = {key[:2] for table, key in kept if table in ("phase", "agenda_item")}
    fitting = []
    for change in given:
        row = rows.get(change.table, {}).get(change.key)
        own = _OWN_COLUMNS.get(change.table)
        if row is None:
            if change.before is None:
                fitting.append(change)
        elif change.after is None:
            stays = (change.table, change.key) in kept or (own is not None and change.key[:2] in phases)
            if not stays:
                fitting.append(change)
            elif own:
                was = change.before or {}
                back = {name: empty for name, empty in own.items() if row[name] == was[name] != empty}
                if back:
                    fitting.append(Change(change.table, change.key, {name: row[name] for name in back}, back))
        elif change.before is None:
            names = change.after.keys() if own is None else own.keys()
            again = {name: change.after[name] for name in names if row[name] != change.after[name]}
            if again:
                fitting.append(Change(change.table, change.key, {name: row[name] for name in again}, again))
        else:
            fitting.append(change)
    return fitting


def composed(first: Iterable[Change], second: Iterable[Change]) -> list[Change]:
    """Return one list of changes that does what two do after each other; what cancels out falls away."""
    merged: dict[tuple[str, Key], Change] = {(change.table, change.key): change for change in first}
    for change in second:
        place = (change.table, change.key)
        old = merged.pop(place, None)
        if old is None:
            merged[place] = change
            continue
        one = _joined(old, change)
        if one is not None:
            merged[place] = one
    return list(merged.values())


def _joined(old: Change, new: Change) -> Change | None:
    if old.before is None:  # inserted, then changed or deleted
        if new.after is None:
            return None
        after = new.after if new.before is None else {**(old.after or {}), **new.after}
        return Change(old.table, old.key, None, after)
    if old.after is None:  # deleted, then inserted again
        if old.before == new.after:
            return None
        before = old.before
        after = new.after or {}
        names = [name for name in after if before.get(name) != after[name]]
        return Change(
            old.table,
            old.key,
            {name: before.get(name) for name in names},
            {name: after[name] for name in names},
        )
    if new.after is None:  # changed, then deleted: the row as it was at first
        return Change(old.table, old.key, {**(new.before or {}), **old.before}, None)
    before, after = {**(new.before or {}), **old.before}, {**old.after, **new.after}
    names = [name for name in after if before.get(name) != after[name]]
    if not names:
        return None
    return Change(old.table, old.key, {name: before.get(name) for name in names}, {name: after[name] for name in names})


def to_json(changes: Iterable[Change]) -> str:
    """Return changes as the history stores them."""
    told: list[list[Any]] = [[change.table, list(change.key), change.before, change.after] for change in changes]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> list[Change]:
    """Return changes as the history stored them."""
    return [Change(table, tuple(key), before, after) for table, key, before, after in json.loads(text)]
