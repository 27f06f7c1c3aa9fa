"""How one value stands in a column: days and instants as ISO text, lists and objects as JSON text."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime


def day(value: date | None) -> str | None:
    """Return a day as it is stored."""
    return value.isoformat() if value else None


def to_day(value: str | None) -> date | None:
    """Return a stored day."""
    return date.fromisoformat(value) if value else None


def instant(value: datetime | None) -> str | None:
    """Return an instant as it is stored: UTC with Z, microseconds where it has them."""
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z") if value else None


def to_instant(value: str | None) -> datetime | None:
    """Return a stored instant."""
    return datetime.fromisoformat(value) if value else None


def to_json(value: object) -> str:
    """Return a list or an object as JSON text, without a space too many."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
