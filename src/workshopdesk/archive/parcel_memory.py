"""The member of a parcel that tells what was taken away (as digests) and what was erased; read within limits."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from ..domain.memory import MOST_TAKEN, MOST_TIMES, Memory, Place
from . import json_text
from .faults import ParcelRefused, RecordRefused
from .leaving import BALLOTS, PEOPLE

MOST_BYTES: Final = 6_000_000
MOST_ERASED: Final = 2_000
_SCOPE = re.compile(r"[^\x00-\x1f\x7f]{0,300}")
_FIELD = re.compile(r"[a-z_]{1,40}(?:\.[a-z_]{1,40}){0,3}")
_DIGEST = re.compile(r"[0-9a-f]{32}")
_MOMENT = re.compile(r"2[01]\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def write_memory(memory: Memory) -> bytes:
    """Return a memory as a member; the same memory makes the same bytes."""
    told = {
        "taken": [[*place, times] for place, times in sorted(memory.taken.items())],
        "erased": [
            [scope, what, moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")]
            for (scope, what), moment in sorted(memory.erased.items())
        ],
    }
    return (json.dumps(told, separators=(",", ":")) + "\n").encode()


def read_memory(data: bytes) -> Memory:
    """Return what a member tells; raise ParcelRefused where it is not as it should be.

    A workshop or a field that is not known here is kept and does no harm.
    """
    if len(data) > MOST_BYTES:
        raise _wrong()
    try:
        told: Any = json_text.parse(data)
    except RecordRefused:
        raise _wrong() from None
    if not isinstance(told, dict) or set(told) != {"taken", "erased"}:
        raise _wrong()
    return Memory(_taken(told["taken"]), _erased(told["erased"]))


def _wrong() -> ParcelRefused:
    return ParcelRefused("memory-not-right")


def _rows(told: object, length: int, most: int) -> list[list[Any]]:
    if not isinstance(told, list) or len(told) > most:
        raise _wrong()
    if not all(isinstance(row, list) and len(row) == length for row in told):
        raise _wrong()
    return told


def _taken(told: object) -> Mapping[Place, int]:
    found: dict[Place, int] = {}
    for scope, field, place, value, times in _rows(told, 5, MOST_TAKEN):
        _check((scope, _SCOPE), (field, _FIELD), (place, _DIGEST), (value, _DIGEST))
        key = (scope, field, place, value)
        if type(times) is not int or not 1 <= times <= MOST_TIMES or key in found:
            raise _wrong()
        found[key] = times
    return found


def _erased(told: object) -> Mapping[tuple[str, str], datetime]:
    found: dict[tuple[str, str], datetime] = {}
    for scope, what, moment in _rows(told, 3, MOST_ERASED):
        _check((scope, _SCOPE), (moment, _MOMENT))
        if what not in (BALLOTS, PEOPLE) or (scope, what) in found:
            raise _wrong()
        try:
            found[scope, what] = datetime.fromisoformat(moment)
        except ValueError:
            raise _wrong() from None
    return found


def _check(*pairs: tuple[object, re.Pattern[str]]) -> None:
    if not all(isinstance(value, str) and pattern.fullmatch(value) for value, pattern in pairs):
        raise _wrong()
