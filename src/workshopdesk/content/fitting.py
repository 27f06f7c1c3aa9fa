"""Says whether a card's texts fit the standard card: the same line breaks and room as `layout` prints with.

`layout` stands above this room and can't be asked; a test holds the two against each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .glyphs import SOFT_HYPHEN, width_mm

TITLE_WIDTH_MM: Final = 71.0
TITLE_LINES: Final = 3
TITLE_LEAST_PT: Final = 16.0
BACK_WIDTH_MM: Final = 76.0
BACK_LEAST_PT: Final = 10.0
BACK_LINES: Final = 9
# What stands on one line of the screener poster: its font, least size, and room. A level's name and short words stand
# beside its mark; the line of a face begins with its colour, for paper without any.
POSTER_ROOM: Final = {
    "title": ("bold", 60.0, 420.0),
    "question": ("bold", 24.0, 393.0),
    "face": ("bold", 44.0, 158.0),
    "subline": ("bold", 22.0, 182.0),
    "name": ("bold", 24.0, 130.0),
    "short": ("regular", 17.0, 134.0),
}
# Over the text of a back: the title, whose second line takes the room of a line of text.
_HEAD_PT: Final = 11.0
_HEAD_ROOM_MM: Final = 67.5

# Where a word may break: after a marked point, or after a dash or stroke inside it.
_PARTS: Final = re.compile(rf"[^{SOFT_HYPHEN}]*?(?:{SOFT_HYPHEN}|(?<=.)[-/–](?=.))|.+?$")


def _shown(text: str) -> str:
    return text.replace(SOFT_HYPHEN, "") + ("-" if text.endswith(SOFT_HYPHEN) else "")


def break_lines(text: str, font: str, size_pt: float, room_mm: float) -> list[str] | None:
    """Return the lines of a text (None: a part is too wide); marked words break only if they must."""

    def fits(line: str) -> bool:
        return width_mm(_shown(line), font, size_pt) <= room_mm

    lines: list[str] = []
    line = ""
    for word in text.split():
        wider = f"{line} {word}" if line else word
        if fits(wider):
            line = wider
            continue
        if line:
            lines.append(line)
        line = ""
        for part in [word] if fits(word) else _PARTS.findall(word):
            if fits(line + part):
                line += part
            elif line and fits(part):
                lines.append(line)
                line = part
            else:
                return None
    return [_shown(line) for line in ([*lines, line] if line else lines)]


def title_fits(marked: str) -> bool:
    """Say whether a title (with its soft hyphens) stands in three lines of the front, at its least size."""
    lines = break_lines(marked, "bold", TITLE_LEAST_PT, TITLE_WIDTH_MM)
    return lines is not None and len(lines) <= TITLE_LINES


def poster_too_wide(line: str, text: str) -> bool:
    """Say whether a text is too wide for its one line of the poster."""
    font, size_pt, room_mm = POSTER_ROOM[line]
    return width_mm(text, font, size_pt) > room_mm


def head_lines(marked: str, code: str) -> int | None:
    """Return how many lines a title takes over the text of the back, beside the code; None: over two."""
    room = _HEAD_ROOM_MM - width_mm(code, "bold", _HEAD_PT)
    lines = break_lines(marked, "bold", _HEAD_PT, room)
    return len(lines) if lines is not None and len(lines) <= 2 else None


def back_lines(back: Sequence[str]) -> int | None:
    """Return how many lines the statements of a back take at their least size; None: a word is too wide."""
    total = 0
    for said in back:
        lines = break_lines(said, "regular", BACK_LEAST_PT, BACK_WIDTH_MM)
        if lines is None:
            return None
        total += len(lines)
    return total
