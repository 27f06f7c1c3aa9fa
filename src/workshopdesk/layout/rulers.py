"""Rulers to lay a real ruler on: what a printer scaled, they show."""

from __future__ import annotations

from . import paths
from .display import Item, Shape, Text
from .palette import Palette

SAVER_HAIRLINE_MM = 0.09
"""What is measured by where ink is saved: black, and no wider than a crop mark."""


def hairline(
    x1: float, y1: float, x2: float, y2: float, palette: Palette, width: float, *, base: bool = False
) -> Shape:
    """Return a line to measure by; where ink is saved thinner, and dotted where it only bears ticks (`base`)."""
    if not palette.saving:
        return paths.line(x1, y1, x2, y2, palette.measure, width)
    return paths.line(x1, y1, x2, y2, palette.measure, SAVER_HAIRLINE_MM, dash=(0.4, 0.8) if base else ())


def tick_reach(palette: Palette) -> float:
    """Return how much of its height a tick keeps: where it stands tells the measure, so a saver's may be short."""
    return 0.45 if palette.saving else 1.0


def ruler(
    x: float, y: float, length: int, palette: Palette, *, upright: bool = False, numbers_pt: float = 8
) -> list[Item]:
    """Return a ruler of whole millimetres from a point, to the right or (`upright`) downwards."""
    items: list[Item] = []
    off = 5.0 * tick_reach(palette) + 1.2
    for millimetre in range(length + 1):
        tall = (5.0 if millimetre % 10 == 0 else 3.6 if millimetre % 5 == 0 else 2.2) * tick_reach(palette)
        width = 0.3 if millimetre % 10 == 0 else 0.18
        if upright:
            items.append(hairline(x - tall, y + millimetre, x, y + millimetre, palette, width))
        else:
            items.append(hairline(x + millimetre, y - tall, x + millimetre, y, palette, width))
        if millimetre % 10 == 0:
            said = str(millimetre)
            if upright:
                items.append(Text(x - off, y + millimetre + 1, said, numbers_pt, "regular", palette.ink2, "end"))
            else:
                items.append(Text(x + millimetre, y - off - 0.2, said, numbers_pt, "regular", palette.ink2, "middle"))
    end = (x, y + length) if upright else (x + length, y)
    items.append(hairline(x, y, *end, palette, 0.4, base=True))
    return items
