"""What a row is: a plain dict of column values. `Rows` maps table name -> key -> row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Row = dict[str, Any]
Key = tuple[Any, ...]
Rows = dict[str, dict[Key, Row]]
Told = Iterator[tuple[str, Row]]
"""Rows on their way to the tables: the table's name and the row, still without the workshop it belongs to."""

KEYS: Mapping[str, tuple[str, ...]] = {
    "school": ("id",),
    "workshop": ("id",),
    "participant": ("workshop_id", "id"),
    "phase": ("workshop_id", "phase"),
    "agenda_item": ("workshop_id", "phase", "step"),
    "step_note": ("workshop_id", "phase", "step"),
    "material": ("workshop_id", "key"),
    "judged_situation": ("workshop_id", "situation"),
    "principle": ("workshop_id", "principle"),
    "mission_note": ("workshop_id", "mission"),
    "placement": ("workshop_id", "card"),
    "note": ("workshop_id", "card", "prompt"),
    "ballot": ("workshop_id", "slip"),
    "ranking": ("workshop_id",),
    "plan_row": ("workshop_id", "card"),
    "task": ("workshop_id", "card", "position"),
    "parked": ("workshop_id", "position"),
}


def key_of(table: str, row: Mapping[str, Any]) -> Key:
    """Return the key of a row."""
    return tuple(row[column] for column in KEYS[table])


def ordered(rows: Rows, table: str, column: str = "position") -> list[Row]:
    """Return the rows of a table in the order of one of its columns."""
    return sorted(rows.get(table, {}).values(), key=lambda row: row[column])
