"""The schools that were erased whole from this desk, by id: an older file does not bring one back unasked."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from ..content.durable import replace_file

ERASED = "erased.json"


def _read(home: Path) -> dict[str, str]:
    try:
        told = json.loads((home / ERASED).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(told, dict):
        return {}
    return {name: moment for name, moment in told.items() if isinstance(moment, str)}


def _write(home: Path, known: dict[str, str]) -> None:
    replace_file(home / ERASED, (json.dumps(known, indent=1, sort_keys=True) + "\n").encode())


def note_erased(home: Path, school_id: str, moment: datetime) -> None:
    """Remember that a school was erased; raise OSError."""
    told = moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    _write(home, {**_read(home), school_id: told})


def erased_on(home: Path, school_id: str) -> datetime | None:
    """Return when a school was erased from this desk, or None."""
    try:
        return datetime.fromisoformat(_read(home)[school_id])
    except (KeyError, ValueError):
        return None


def forget_erased(home: Path, school_id: str) -> None:
    """Let a school be one like any other again: it was taken in on purpose; raise OSError."""
    known = _read(home)
    if known.pop(school_id, None) is not None:
        _write(home, known)
