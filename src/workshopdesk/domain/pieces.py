"""A piece of a school: one thing that can be taken away, with its place and the digests it is known by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from hashlib import blake2b
from json import dumps
from typing import Any

WORKSHOP = "workshop"
"""The field of a workshop as a whole."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that can be taken away. `scope` is the workshop's id, empty for what belongs to the school."""

    scope: str
    field: str
    key: tuple[str, ...]
    value: Any

    @property
    def slot(self) -> str:
        """The digest of where it stands: a task is known by its text, which is not to be written down."""
        return _digest([self.scope, self.field, self.key])

    @property
    def digest(self) -> str:
        """The digest of where it stands and what it is."""
        return _digest([self.scope, self.field, self.key, _plain(self.value)])


def _digest(told: object) -> str:
    text = dumps(told, ensure_ascii=False, separators=(",", ":"))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return [[each.name, _plain(getattr(value, each.name))] for each in fields(value)]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return sorted(([_plain(key), _plain(one)] for key, one in value.items()), key=str)
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return round(value, 6) if isinstance(value, float) else value
