"""Rulers to lay a real ruler on: what a printer scaled, they show."""

from __future__ import annotations

from . import paths
from .display import Item, Text
from .palette import Palette


def ruler(
    x: float, y: float, length: int, palette: Palette, *, upright: bool = False, numbers_pt: float = 8
) -> list[Item]:
    """Return a ruler of whole millimetres from a point, to the right or (`upright`) downwards."""
    items: list[Item] = []
    for millimetre in range(length + 1):
        tall = 5.0 if millimetre % 10 == 0 else 3.6 if millimetre % 5 == 0 else 2.2
        width = 0.3 if millimetre % 10 == 0 else 0.18
        if upright:
            items.append(paths.line(x - tall, y + millimetre, x, y + millimetre, palette.measure, width))
        else:
            items.append(paths.line(x + millimetre, y - tall, x + millimetre, y, palette.measure, width))
        if millimetre % 10 == 0:
            said = str(millimetre)
            if upright:
                items.append(Text(x - 6.2, y + millimetre + 1, said, numbers_pt, "regular", palette.ink2, "end"))
            else:
                items.append(Text(x + millimetre, y - 6.4, said, numbers_pt, "regular", palette.ink2, "middle"))
    end = (x, y + length) if upright else (x + length, y)
    items.append(paths.line(x, y, *end, palette.ink, 0.4))
    return items
