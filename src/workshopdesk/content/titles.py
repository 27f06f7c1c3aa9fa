"""Breaks a card's title into lines at spaces and at marked points, the way the front of a card is set."""

from __future__ import annotations

import re
from typing import Final

from .glyphs import SOFT_HYPHEN, width_mm

TITLE_WIDTH_MM: Final = 71.0
TITLE_LINES: Final = 3
TITLE_LEAST_PT: Final = 16.0
_PIECES: Final = re.compile(rf"[^ {SOFT_HYPHEN}]+[ {SOFT_HYPHEN}]?")


def break_title(title: str, size_pt: float = TITLE_LEAST_PT, room_mm: float = TITLE_WIDTH_MM) -> list[str]:
    """Return the lines of a title with soft hyphens, filled from the top; what is too wide stands alone."""
    lines: list[str] = []
    line = ""
    for piece in _PIECES.findall(title):
        if line and not _fits(line + piece, size_pt, room_mm):
            lines.append(_ended(line))
            line = ""
        line += piece
    return [*lines, _ended(line)] if line else lines


def title_fits(title: str, size_pt: float = TITLE_LEAST_PT, room_mm: float = TITLE_WIDTH_MM) -> bool:
    """Say whether a title (with its soft hyphens) stands in three lines of the front of a card."""
    lines = break_title(title, size_pt, room_mm)
    return len(lines) <= TITLE_LINES and all(width_mm(line, "bold", size_pt) <= room_mm for line in lines)


def _fits(line: str, size_pt: float, room_mm: float) -> bool:
    return width_mm(_ended(line), "bold", size_pt) <= room_mm


def _ended(line: str) -> str:
    """Return a line as it is printed: a marked point at its end becomes a hyphen, those within vanish."""
    end = "-" if line.endswith(SOFT_HYPHEN) else ""
    return line.replace(SOFT_HYPHEN, "").rstrip(" ") + end
