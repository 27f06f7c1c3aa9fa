"""What a rule may know of the world: the pack's keys, the time, and how to make a new id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Tick:
    """One reading of the clocks: UTC, and the boot's own milliseconds with and without a closed lid."""

    utc: datetime
    boot_id: str
    boot_ms: int
    awake_ms: int


def new_uuid() -> str:
    """Return a new id for anything that has one."""
    from uuid import uuid4  # looks at the platform when it is loaded, which the first paint need not wait for

    return str(uuid4())


@dataclass(frozen=True, slots=True)
class Facts:
    """Handed to every operation; a test hands over its own."""

    words: Vocabulary
    tick: Tick
    today: date
    new_id: Callable[[], str] = new_uuid
