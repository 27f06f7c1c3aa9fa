"""Speech bubbles of the vision poster: two in conversation, and those that a principle stands in."""

from __future__ import annotations

from . import paths
from .display import Command, Item, Shape
from .palette import Palette

EDGE_MM = 3.2
"""How thick a bubble's edge is on the poster's own size."""


def talk(palette: Palette) -> list[Item]:
    """Return the drawing: two bubbles in conversation."""
    solid: tuple[Command, ...] = bubble(420, 80, 104, 62, 12, 17, 24, 17)
    white = bubble(461.5, 124.5, 97, 57, 12, 42, 64, 17, right=True)
    dots = [paths.circle(x, 153, 5) for x in (486, 509.3, 532.6)]
    first = Shape(solid, fill=palette.accent)
    if palette.saving:
        first = Shape(solid, palette.paper, palette.ink, 0.5)
    edge = 0.5 if palette.saving else EDGE_MM
    ink = palette.ink if palette.saving else palette.accent
    return [
        first,
        Shape(white, palette.paper, ink, edge, round=True),
        *(Shape(dot, palette.area(ink), ink if palette.saving else None, 0.5) for dot in dots),
    ]


def bubble(
    x: float,
    y: float,
    w: float,
    h: float,
    r: float,
    tail: float,
    end: float,
    drop: float,
    *,
    right: bool = False,
) -> tuple[Command, ...]:
    """Return a speech bubble; its tail hangs between `tail` and `end` from the left, upright on one side."""
    k = r * 0.4477
    low, far = y + h, x + w
    first, second = (x + end, x + tail) if right else (x + end + 12, x + tail)
    tip = first if right else second
    return (
        ("M", x + r, y),
        ("L", far - r, y),
        ("C", far - k, y, far, y + k, far, y + r),
        ("L", far, low - r),
        ("C", far, low - k, far - k, low, far - r, low),
        ("L", first, low),
        ("L", tip, low + drop),
        ("L", second, low),
        ("L", x + r, low),
        ("C", x + k, low, x, low - k, x, low - r),
        ("L", x, y + r),
        ("C", x, y + k, x + k, y, x + r, y),
        ("Z",),
    )
