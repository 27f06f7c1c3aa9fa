"""Sizes and characters that are let in, in one place; everything that comes from outside passes here."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from .errors import Refused

NAME_LENGTH = 200
TEXT_LENGTH = 20_000
WORKSHOPS = 200
RECORD_BYTES = 50_000_000
NESTING = 32
PARTICIPANTS = 12
RANKED_CARDS = 24
SLIPS = 60
TASKS = 40
PARTNERS = 40
PARKED = 2000
LISTED = 500
MINUTES = 600
COUNT = 999
SEED = 2**63 - 1
SPENT_MS = 10**10

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")

_BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def _refuse_hidden_characters(value: str, allowed: str, what: str) -> None:
    for character in value:
        if character in allowed:
            continue
        category = unicodedata.category(character)
        if category in ("Cc", "Cs") or character in _BIDI_OVERRIDES or character in "\u2028\u2029":
            raise Refused("hidden-character", what=what, code=f"U+{ord(character):04X}")


def text(value: object, what: str, limit: int = TEXT_LENGTH) -> str:
    """Return a long text as it was typed (tab and line break kept); raise Refused for what may not be stored."""
    if not isinstance(value, str):
        raise Refused("not-a-text", what=what)
    if len(value) > limit:
        raise Refused("text-too-long", what=what, limit=limit, length=len(value))
    _refuse_hidden_characters(value, "\n\t", what)
    return value


def line(value: object, what: str, limit: int = NAME_LENGTH) -> str:
    """Return a text of one line, at most `limit` characters; raise Refused otherwise."""
    if not isinstance(value, str):
        raise Refused("not-a-text", what=what)
    if len(value) > limit:
        raise Refused("text-too-long", what=what, limit=limit, length=len(value))
    _refuse_hidden_characters(value, "", what)
    return value


def name(value: object, what: str) -> str:
    """Return a name (one line, not blank); raise Refused otherwise."""
    checked = line(value, what)
    if not checked.strip():
        raise Refused("blank-name", what=what)
    return checked


def whole(value: object, what: str, least: int, most: int) -> int:
    """Return a whole number between `least` and `most`; raise Refused otherwise (a bool is no number)."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refused("not-a-whole-number", what=what)
    if not least <= value <= most:
        raise Refused("out-of-range", what=what, least=least, most=most, value=value)
    return value


def several(value: object, what: str, most: int = LISTED) -> Sequence[Any]:
    """Return a list as it was given; raise Refused for a longer one or anything else (a text is no list of letters)."""
    if not isinstance(value, list | tuple):
        raise Refused("not-a-list", what=what)
    if len(value) > most:
        raise Refused("too-many", what=what, most=most, count=len(value))
    return value


def yes_or_no(value: object, what: str) -> bool:
    """Return true or false; raise Refused for what only resembles one."""
    if not isinstance(value, bool):
        raise Refused("not-yes-or-no", what=what)
    return value


def identity(value: object, what: str) -> str:
    """Return a UUID as it was given; raise Refused otherwise."""
    if not isinstance(value, str) or not _UUID.fullmatch(value):
        raise Refused("unknown-key", what=what, value=value[:80] if isinstance(value, str) else type(value).__name__)
    return value


def share(value: object, what: str) -> float:
    """Return a share of the poster, 0 to 1, kept to 0.001; raise Refused otherwise."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refused("not-a-number", what=what)
    if isinstance(value, float) and not math.isfinite(value):
        raise Refused("not-a-number", what=what)
    if not 0 <= value <= 1:
        raise Refused("out-of-range", what=what, least=0, most=1, value=value)
    return round(float(value), 3)


def one_of(value: object, what: str, known: object) -> str:
    """Return a key that stands in `known` (any container of keys); raise Refused otherwise."""
    if not isinstance(value, str) or value not in known:  # type: ignore[operator]
        raise Refused("unknown-key", what=what, value=value if isinstance(value, str | int) else type(value).__name__)
    return value
