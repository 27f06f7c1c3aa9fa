"""Says what of a card no longer fits, and by how much, while it is being typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any

from ..content import fitting
from ..content.glyphs import SOFT_HYPHEN, width_mm
from ..content.wording import BACK_CHARACTERS

#: The widest code that stands beside a title on the back.
_CODE = "K24"
MARK = "|"


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing that does not fit; the words are `packs.fit-<code>`."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


def marked(typed: str) -> str:
    """Return a title with soft hyphens from one as typed, with a stroke where a word may break."""
    return typed.replace(MARK, SOFT_HYPHEN)


def typed(hyphenated: str) -> str:
    """Return a title as typed."""
    return hyphenated.replace(SOFT_HYPHEN, MARK)


def _widest(text: str, font: str, size_pt: float, room_mm: float) -> Misfit:
    """Return the piece of a text that is too wide for any line."""
    worst, by = "", 0.0
    for word in text.split():
        for piece in word.replace("-", "-" + SOFT_HYPHEN).split(SOFT_HYPHEN):
            over = width_mm(piece, font, size_pt) - room_mm
            if over > by:
                worst, by = piece, over
    shown = worst if len(worst) <= 40 else worst[:39] + "…"
    return Misfit("word", {"word": shown or text[:40].replace(SOFT_HYPHEN, ""), "mm": max(1, ceil(by))})


def title_misfits(hyphenated: str) -> list[Misfit]:
    """Return what of a title (with its soft hyphens) does not fit on the front or over the text of the back."""
    lines = fitting.break_lines(hyphenated, "bold", fitting.TITLE_LEAST_PT, fitting.TITLE_WIDTH_MM)
    if lines is None:
        return [_widest(hyphenated, "bold", fitting.TITLE_LEAST_PT, fitting.TITLE_WIDTH_MM)]
    if len(lines) > fitting.TITLE_LINES:
        over = len(lines) - fitting.TITLE_LINES
        return [Misfit("title-lines", {"n": over, "lines": len(lines), "limit": fitting.TITLE_LINES})]
    if fitting.head_lines(hyphenated, _CODE) is None:
        return [Misfit("title-on-back")]
    return []


def back_misfits(back: Sequence[str], hyphenated: str) -> list[Misfit]:
    """Return what of the statements of a back does not fit under its title."""
    length = sum(map(len, back))
    if length > BACK_CHARACTERS:
        over = length - BACK_CHARACTERS
        return [Misfit("back-characters", {"n": over, "length": length, "limit": BACK_CHARACTERS})]
    lines = fitting.back_lines(back)
    if lines is None:
        return [_widest(" ".join(back), "regular", fitting.BACK_LEAST_PT, fitting.BACK_WIDTH_MM)]
    most = fitting.BACK_LINES + 1 - (fitting.head_lines(hyphenated, _CODE) or 1)
    if lines > most:
        return [Misfit("back-lines", {"n": lines - most, "lines": lines, "limit": most})]
    return []
