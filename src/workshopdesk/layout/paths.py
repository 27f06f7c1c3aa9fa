"""Outlines as path commands, and the few shapes that every sheet uses."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from .display import Command, Group, Item, Shape

_KAPPA = 0.5522847498
Point = tuple[float, float]


def polyline(points: Sequence[Point], *, closed: bool = False) -> tuple[Command, ...]:
    """Return a path through points."""
    first, *rest = points
    path: list[Command] = [("M", *first), *(("L", *point) for point in rest)]
    return (*path, ("Z",)) if closed else tuple(path)


def rectangle(x: float, y: float, w: float, h: float) -> tuple[Command, ...]:
    """Return a rectangle."""
    return polyline([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], closed=True)


def rounded(x: float, y: float, w: float, h: float, r: float) -> tuple[Command, ...]:
    """Return a rectangle with round corners."""
    r = min(r, w / 2, h / 2)
    k = r * (1 - _KAPPA)
    right, bottom = x + w, y + h
    return (
        ("M", x + r, y),
        ("L", right - r, y),
        ("C", right - k, y, right, y + k, right, y + r),
        ("L", right, bottom - r),
        ("C", right, bottom - k, right - k, bottom, right - r, bottom),
        ("L", x + r, bottom),
        ("C", x + k, bottom, x, bottom - k, x, bottom - r),
        ("L", x, y + r),
        ("C", x, y + k, x + k, y, x + r, y),
        ("Z",),
    )


def ellipse(cx: float, cy: float, rx: float, ry: float) -> tuple[Command, ...]:
    """Return an ellipse."""
    kx, ky = rx * _KAPPA, ry * _KAPPA
    return (
        ("M", cx + rx, cy),
        ("C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
        ("C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
        ("C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
        ("C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
        ("Z",),
    )


def circle(cx: float, cy: float, r: float) -> tuple[Command, ...]:
    """Return a circle."""
    return ellipse(cx, cy, r, r)


def dots(centres: Iterable[Point]) -> tuple[Command, ...]:
    """Return dots as strokes of hardly any length, which round caps turn into discs: hundreds stay small."""
    path: list[Command] = []
    for x, y in centres:
        path += [("M", x, y), ("L", x + 0.001, y)]
    return tuple(path)


def line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float, **how: object) -> Shape:
    """Return one straight stroke."""
    return Shape((("M", x1, y1), ("L", x2, y2)), stroke=colour, width_mm=width, **how)  # type: ignore[arg-type]


def moved(items: Iterable[Item], x: float, y: float, scale: float = 1.0) -> Group:
    """Return items at another place and size."""
    return Group(tuple(items), (scale, 0, 0, scale, x, y))


def turned(items: Iterable[Item], cx: float, cy: float, degrees: float) -> Group:
    """Return items turned clockwise about a point."""
    if degrees % 360 == 180:
        return Group(tuple(items), (-1, 0, 0, -1, 2 * cx, 2 * cy))
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return Group(tuple(items), (cos, sin, -sin, cos, cx - cx * cos + cy * sin, cy - cx * sin - cy * cos))


def clipped(items: Iterable[Item], x: float, y: float, w: float, h: float) -> Group:
    """Return items of which only a rectangle shows."""
    return Group(tuple(items), clip=(x, y, w, h))
