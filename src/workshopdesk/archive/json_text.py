"""Reading JSON from outside, with limits: size, nesting, doubled keys and numbers that are none."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from ..domain.limits import NESTING, RECORD_BYTES
from .faults import RecordRefused

PARTS: Final = 4_000_000


def _no_constant(name: str) -> Any:
    raise RecordRefused("$", "not-finite", value=name)


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        doubled = next(name for name in names if names.count(name) > 1)
        raise RecordRefused("$", "key-twice", value=doubled[:80])
    return found


_MARKS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{},]', re.DOTALL)  # possessive: it never goes back


def _check_build(text: str) -> None:
    """Refuse what nests too deep or has too many parts, before it is built: a part costs far more than its text."""
    level = parts = 0
    for mark in _MARKS.finditer(text):
        sign = text[mark.start()]
        if sign == '"':
            continue
        if sign in "]}":
            level -= 1
            continue
        parts += 1
        if parts > PARTS:
            raise RecordRefused("$", "too-many-parts", most=PARTS // 1_000_000)
        if sign != ",":
            level += 1
            if level > NESTING:
                raise RecordRefused("$", "too-deep", most=NESTING)


def parse(data: bytes) -> Any:
    """Return what UTF-8 JSON says; raise RecordRefused for anything that is none or exceeds a limit."""
    if len(data) > RECORD_BYTES:
        raise RecordRefused("$", "too-large", most=RECORD_BYTES // 1_000_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecordRefused("$", "not-utf8", at=error.start) from None
    _check_build(text)
    try:
        return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_doubles)
    except json.JSONDecodeError as error:
        raise RecordRefused("$", "not-json", line=error.lineno, column=error.colno) from None
    except ValueError:  # a whole number of thousands of digits
        raise RecordRefused("$", "not-json", line=1, column=1) from None
