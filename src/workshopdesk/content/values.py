"""What may be put into a draft: a value of the same kind, in text that can be stored."""

from __future__ import annotations

import unicodedata
from typing import Any, Final

from ..domain.limits import TEXT_LENGTH
from .faults import PackError, Step, pointer
from .files import PACK_FILE
from .glyphs import SOFT_HYPHEN

# What makes a pack this one; publishing and copying set it.
_FIXED: Final = frozenset({"format", "version", "key", "pack_version", "languages", "based_on"})
_HIDDEN: Final = frozenset({"Cc", "Cs", "Co", "Cf", "Zl", "Zp"})


def place_name(file: str, at: tuple[Step, ...]) -> str:
    """Return how a place is named to people."""
    return f"{file} {pointer(*at)}".strip()


def check_value(file: str, at: tuple[Step, ...], old: Any, new: Any) -> None:
    """Raise PackError where a new value may not take the place of the old one."""
    place = place_name(file, at)
    if file == PACK_FILE and (not at or at[0] in _FIXED):
        raise PackError("not-editable", place=place)
    if _kind(old) != _kind(new) and {_kind(old), _kind(new)} != {"str", "NoneType"}:
        raise PackError("other-kind", place=place)
    _check_texts(place, new)


def _kind(value: Any) -> str:
    return type(value).__name__


def _check_texts(place: str, value: Any) -> None:
    if isinstance(value, str):
        if len(value) > TEXT_LENGTH:
            raise PackError("too-long", limit=TEXT_LENGTH, length=len(value))
        for char in value:
            if char != SOFT_HYPHEN and unicodedata.category(char) in _HIDDEN:
                raise PackError("hidden-character", sign=f"U+{ord(char):04X}")
    elif isinstance(value, dict):
        for key, inner in value.items():
            _check_texts(place, key)
            _check_texts(place, inner)
    elif isinstance(value, list):
        for inner in value:
            _check_texts(place, inner)
    elif not (value is None or isinstance(value, bool | int)):
        raise PackError("other-kind", place=place)
