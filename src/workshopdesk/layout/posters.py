"""Poster sizes: drawn at A1, scaled to the others, never distorted."""

from __future__ import annotations

from collections.abc import Sequence

from ..content.words import Words
from .display import Group, Item

SIZES_MM = {
    "A0": (841.0, 1189.0),
    "A1": (594.0, 841.0),
    "A2": (420.0, 594.0),
    "A3": (297.0, 420.0),
    "near-A2": (362.0, 512.0),
}
"""Width and height of each size, upright."""
READING_M = {"A0": 3.0, "A1": 2.0, "A2": 1.5, "A3": 1.0, "near-A2": 1.3}
"""From how far the smallest words of a poster can be read."""


def poster_mm(size: str, *, landscape: bool) -> tuple[float, float]:
    """Return width and height of a poster on paper."""
    w, h = SIZES_MM[size]
    return (h, w) if landscape else (w, h)


def scale_of(size: str) -> float:
    """Return how much larger or smaller than A1 a poster is drawn; both directions alike."""
    w, h = SIZES_MM[size]
    return min(w / SIZES_MM["A1"][0], h / SIZES_MM["A1"][1])


def scaled(items: Sequence[Item], size: str, *, landscape: bool) -> Group:
    """Return a poster drawn at A1 on the paper of its size, in its middle where a tenth of a mm is left."""
    scale = scale_of(size)
    w, h = poster_mm(size, landscape=landscape)
    own_w, own_h = poster_mm("A1", landscape=landscape)
    return Group(tuple(items), (scale, 0, 0, scale, (w - own_w * scale) / 2, (h - own_h * scale) / 2))


def poster_name(said: Words, size: str) -> str:
    """Return how a size is called on paper."""
    return said("sheets.near-a2") if size == "near-A2" else size
