"""The four flags: each its own silhouette and sign, so that none needs its colour."""

from __future__ import annotations

from . import paths
from .display import Command, Item, Shape
from .palette import Palette

# On a grid of 30 x 34, as the flags of the screen; the pole runs from top to bottom at 4.
_CLOTH: dict[str, tuple[Command, ...]] = {
    "green": (
        ("M", 7, 4),
        ("C", 13, 1, 17, 7, 25, 4),
        ("L", 25, 20),
        ("C", 17, 23, 13, 17, 7, 20),
        ("Z",),
    ),
    "yellow": (("M", 7, 3), ("L", 27, 12), ("L", 7, 21), ("Z",)),
    "red": (("M", 7, 4), ("L", 27, 4), ("L", 21, 12), ("L", 27, 20), ("L", 7, 20), ("Z",)),
    "black": (("M", 7, 3), ("L", 27, 3), ("L", 27, 21), ("L", 7, 21), ("Z",)),
}
_SIGN: dict[str, tuple[float, tuple[Command, ...]]] = {
    "green": (2.4, (("M", 11, 12.2), ("L", 14.2, 15.4), ("L", 20.5, 9.0))),
    "yellow": (2.6, (("M", 12.5, 8.5), ("L", 12.5, 13.1), ("M", 12.5, 15.8), ("L", 12.5, 15.81))),
    "red": (3.0, (("M", 10.5, 12), ("L", 18, 12))),
    "black": (2.6, (("M", 12.5, 7.5), ("L", 21.5, 16.5), ("M", 21.5, 7.5), ("L", 12.5, 16.5))),
}
WIDTH, HEIGHT = 30.0, 34.0


def flag(key: str, x: float, y: float, height: float, palette: Palette, *, outlined: bool = False) -> tuple[Item, ...]:
    """Return a flag in a box of `height` (and 30/34 of it wide); `outlined` without colour, for slips."""
    unit = height / HEIGHT
    ink = palette.flags.get(key) or palette.flags["black"]
    hollow = outlined or palette.saving
    edge = palette.ink if hollow else ink.outline

    def at(points: tuple[Command, ...]) -> tuple[Command, ...]:
        return tuple(
            (name, *(float(v) * unit + (y if odd % 2 else x) for odd, v in enumerate(values)))
            for name, *values in points
        )

    thin = min(0.5, 1.6 * unit)
    width, sign = _SIGN.get(key, _SIGN["black"])
    return (
        paths.line(
            x + 4 * unit,
            y + 2 * unit,
            x + 4 * unit,
            y + 33 * unit,
            edge,
            thin if hollow else 2.6 * unit,
            round=True,
        ),
        Shape(
            at(_CLOTH.get(key, _CLOTH["black"])),
            None if hollow else ink.fill,
            edge,
            thin if hollow else 1.6 * unit,
            round=True,
        ),
        Shape(
            at(sign),
            stroke=edge if hollow else ink.on,
            width_mm=width * unit * (0.55 if palette.saving else 0.8 if hollow else 1.0),
            round=True,
        ),
    )
