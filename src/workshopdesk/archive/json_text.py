"""Reading JSON from outside, with limits: size, nesting, doubled keys and numbers that are none."""

from __future__ import annotations

import json
from typing import Any

from ..domain.limits import NESTING, RECORD_BYTES
from .faults import RecordRefused


def _no_constant(name: str) -> Any:
    raise RecordRefused("$", "not-finite", value=name)


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        doubled = next(name for name in names if names.count(name) > 1)
        raise RecordRefused("$", "key-twice", value=doubled[:80])
    return found


def _depth(text: str) -> int:
    """Return how deep brackets nest, strings left out, without recursion."""
    deepest = level = 0
    in_string = escaped = False
    for character in text:
        if in_string:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                in_string = False
        elif character == '"':
            in_string = True
        elif character in "[{":
            level += 1
            if level > deepest:
                deepest = level
                if deepest > NESTING:
                    return deepest
        elif character in "]}":
            level -= 1
    return deepest


def parse(data: bytes) -> Any:
    """Return what UTF-8 JSON says; raise RecordRefused for anything that is none or exceeds a limit."""
    if len(data) > RECORD_BYTES:
        raise RecordRefused("$", "too-large", most=RECORD_BYTES // 1_000_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecordRefused("$", "not-utf8", at=error.start) from None
    if _depth(text) > NESTING:
        raise RecordRefused("$", "too-deep", most=NESTING)
    try:
        return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_doubles)
    except json.JSONDecodeError as error:
        raise RecordRefused("$", "not-json", line=error.lineno, column=error.colno) from None
    except ValueError:  # a whole number of thousands of digits
        raise RecordRefused("$", "not-json", line=1, column=1) from None
