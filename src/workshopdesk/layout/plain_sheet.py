"""One A4 sheet of labels and values: an attest of erasing, a recovery key."""

from __future__ import annotations

from collections.abc import Sequence

from . import paths
from .display import Item, Page, Sheets, Text
from .palette import palette
from .text import fit

_LEFT_MM, _WIDTH_MM = 24.0, 162.0


def plain_sheet(
    title: str, intro: Sequence[str], lines: Sequence[tuple[str, str]], footer: str, language: str
) -> Sheets:
    """Return the sheet; values break anywhere, so that a long key stays whole on the page."""
    ink = palette("normal")
    items: list[Item] = [paths.line(_LEFT_MM, 26, _LEFT_MM + _WIDTH_MM, 26, ink.accent, 1.2)]
    items.append(Text(_LEFT_MM, 40, title, 24, "bold", ink.ink))
    down = 52.0
    for sentence in intro:
        block = fit(sentence, "intro", _WIDTH_MM, (11.0,), anywhere=True)
        items += block.at(_LEFT_MM, down, ink.ink2)
        down += len(block.lines) * block.leading_mm + 2.5
    down += 4
    for label, value in lines:
        items.append(Text(_LEFT_MM, down, label, 10, "bold", ink.ink3))
        block = fit(value or "–", label, _WIDTH_MM, (13.0,), anywhere=True)
        items += block.at(_LEFT_MM, down + 6, ink.ink)
        down += 6 + len(block.lines) * block.leading_mm + 4
    items.append(Text(_LEFT_MM, 282, footer, 8, "regular", ink.ink3))
    return Sheets(title, language, (Page(210, 297, tuple(items)),))
