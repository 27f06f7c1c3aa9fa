"""Reads numbers as they are typed in a row; also from the top row of an AZERTY keyboard without Shift."""

from __future__ import annotations

import re

from ....domain.limits import COUNT

_UNSHIFTED = str.maketrans("&é\"'(§è!çà", "1234567890")


def parse_counts(typed: str, wanted: int = 4) -> tuple[int, ...] | None:
    """Return the numbers of "1 4 0 0"; digits without a space between them count one each. None: not (yet) right."""
    said = typed.translate(_UNSHIFTED).strip()
    if re.fullmatch(rf"\d{{{wanted}}}", said):
        return tuple(int(digit) for digit in said)
    parts = [part for part in re.split(r"[\s,;./+-]+", said) if part]
    if len(parts) != wanted or not all(part.isdecimal() and len(part) <= 3 for part in parts):
        return None
    numbers = tuple(int(part) for part in parts)
    return numbers if all(number <= COUNT for number in numbers) else None
