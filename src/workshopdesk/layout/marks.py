"""The marks of the three levels (square, circle, triangle with a letter), their hatches, and small signs."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..content.glyphs import MM_PER_POINT
from . import metrics, paths
from .display import Command, Group, Item, Shape, Text
from .palette import SAVER_LINE_MM, Palette

# Shares of the mark's size: the height of the letter's capital and how far below the middle it stands.
_LETTER = {"square": (0.59, 0.0), "circle": (0.57, 0.0), "triangle": (0.45, 0.15)}
SHAPES = {"quality": "square", "prevention": "circle", "reaction": "triangle"}
HATCH_MM = {"square": (0.56, 2.8), "circle": (0.78, 3.0), "triangle": (0.6, 2.8)}
_SAVER_STEP = 1.4
SAVER_HATCH_MM = {"square": 0.2, "circle": 0.32, "triangle": 0.2}


def shape_of(level: str) -> str:
    """Return the silhouette of a level."""
    return SHAPES.get(level, "square")


def letter(char: str, cx: float, cy: float, cap_mm: float, colour: str) -> Shape:
    """Return a bold letter as a path, its capital `cap_mm` high and centred: a mark, not a word."""
    size = cap_mm / metrics.CAP_HEIGHT
    x, y = cx - metrics.em(char, "bold") * size / 2, cy + cap_mm / 2
    path: list[Command] = []
    for name, *values in metrics.outline(char):
        numbers = [float(value) for value in values]
        path.append((name, *(n * size + (y if odd % 2 else x) for odd, n in enumerate(numbers))))
    return Shape(tuple(path), fill=colour)


def mark(level: str, sign: str, x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """Return the mark of a level in a box of `size`; `sign` is the level's letter in the language."""
    ink, shape = palette.level(level), shape_of(level)
    cx, cy = x + size / 2, y + size / 2
    width, stroke, fill = 0.0, None, palette.area(ink.solid)
    if palette.saving:
        width, stroke, fill = min(0.5, max(0.25, size * 0.045)), ink.text, palette.paper
    if shape == "circle":
        edge = width or size * 0.056
        outline = paths.circle(cx, cy, size * 0.512 - edge / 2)
        body = Shape(outline, fill, stroke or ink.outline, edge)
    elif shape == "triangle":
        half, top, low = size * 0.54, size * 0.50, size * 0.455
        points = [(cx, cy - top), (cx + half, cy + low), (cx - half, cy + low)]
        body = Shape(paths.polyline(points, closed=True), fill, stroke, width, round=True)
    else:
        side = size * 0.942
        body = Shape(paths.rounded(cx - side / 2, cy - side / 2, side, side, size * 0.07), fill, stroke, width)
    share, lower = _LETTER[shape]
    share = share if len(sign) == 1 else share * 0.62
    return body, *_letters(sign, cx, cy + lower * size, share * size, ink.on)


def _letters(sign: str, cx: float, cy: float, cap: float, colour: str) -> tuple[Shape, ...]:
    size = cap / metrics.CAP_HEIGHT
    x = cx - metrics.em(sign, "bold") * size / 2
    found = []
    for char in sign:
        wide = metrics.em(char, "bold") * size
        found.append(letter(char, x + wide / 2, cy, cap, colour))
        x += wide
    return tuple(found)


def hatch(
    level: str,
    x: float,
    y: float,
    w: float,
    h: float,
    palette: Palette,
    *,
    scale: float = 1.0,
    origin: float = 0.0,
) -> tuple[Item, ...]:
    """Return a tinted, hatched area, cut off at its edges; lines are counted from the height `origin`."""
    ink, shape = palette.level(level), shape_of(level)
    thick, step = HATCH_MM[shape]
    if palette.saving:
        thick = SAVER_HATCH_MM[shape]
    # At other sizes the step follows the drawing, thin lines of the saver do not get thinner, only fewer.
    step *= scale * (_SAVER_STEP if palette.saving else 1.0)
    thick = thick if palette.saving else thick * scale
    if shape == "circle":
        centres = [
            (cx, cy)
            for cy in _steps(y - thick, y + h + thick, origin - step / 6, step)
            for cx in _steps(x - thick, x + w + thick, x + 2 * scale - step / 6, step)
        ]
        path, width = paths.dots(centres), thick * 2
    elif shape == "triangle":
        across = step * math.sqrt(2)
        path = tuple(
            point
            for start in _steps(y - w - thick, y + h + thick, origin, across)
            for point in _stroke(x - thick, start - thick, x + w + thick, start + w + thick)
        )
        width = thick
    else:
        path = tuple(
            point
            for height in _steps(y, y + h, origin + step * 0.8, step)
            for point in _stroke(x, height, x + w, height)
        )
        width = thick
    lines = Shape(path, stroke=ink.solid if not palette.saving else ink.text, width_mm=width, round=shape == "circle")
    tint = () if palette.saving else (Shape(paths.rectangle(x, y, w, h), fill=ink.tint),)
    return *tint, Group((lines,), clip=(x, y, w, h))


def _stroke(x1: float, y1: float, x2: float, y2: float) -> tuple[Command, Command]:
    return ("M", x1, y1), ("L", x2, y2)


def _steps(low: float, high: float, origin: float, step: float) -> list[float]:
    first = math.ceil((low - origin) / step)
    last = math.floor((high - origin) / step)
    return [origin + number * step for number in range(first, last + 1)]


def arrow(x1: float, y1: float, x2: float, y2: float, colour: str, width: float, head: float) -> tuple[Item, ...]:
    """Return an arrow with a solid head."""
    length = math.hypot(x2 - x1, y2 - y1)
    ux, uy = (x2 - x1) / length, (y2 - y1) / length
    bx, by = x2 - ux * head, y2 - uy * head
    half = head * 0.42
    tip: Sequence[paths.Point] = [
        (x2, y2),
        (bx - uy * half, by + ux * half),
        (bx + uy * half, by - ux * half),
    ]
    return (
        paths.line(x1, y1, bx, by, colour, width),
        Shape(paths.polyline(tip, closed=True), fill=colour),
    )


def tick(x: float, y: float, size: float, colour: str, width: float) -> Shape:
    """Return a tick in a box of `size`."""
    points = [
        (x + 0.14 * size, y + 0.55 * size),
        (x + 0.4 * size, y + 0.8 * size),
        (x + 0.88 * size, y + 0.22 * size),
    ]
    return Shape(paths.polyline(points), stroke=colour, width_mm=width, round=True)


def box(x: float, y: float, size: float, colour: str, width: float = 0.3) -> Shape:
    """Return an empty box to tick."""
    return Shape(paths.rounded(x, y, size, size, size * 0.14), stroke=colour, width_mm=width)


def disc(number: str, cx: float, cy: float, r: float, palette: Palette, *, fill: str | None = None) -> tuple[Item, ...]:
    """Return a number in a disc; outlined where ink is saved."""
    colour = fill or palette.disc
    body = Shape(paths.circle(cx, cy, r), fill=colour)
    if palette.saving:
        body = Shape(paths.circle(cx, cy, r - SAVER_LINE_MM / 2), palette.paper, palette.ink, SAVER_LINE_MM)
    size = r * 1.12 / metrics.CAP_HEIGHT / MM_PER_POINT * 0.82
    down = size * MM_PER_POINT * metrics.CAP_HEIGHT / 2
    return body, Text(cx, cy + down, number, size, "bold", palette.on_disc, "middle")


def question(cx: float, cy: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """Return the sign of a card on which the group does not agree yet."""
    body = Shape(paths.rounded(cx - size / 2, cy - size / 2, size, size, size * 0.2), fill=palette.card_ink)
    sign = "#FFFFFF"
    if palette.saving:
        body = Shape(
            paths.rounded(cx - size / 2, cy - size / 2, size, size, size * 0.2),
            palette.paper,
            palette.ink,
            SAVER_LINE_MM,
        )
        sign = palette.ink
    return body, letter("?", cx, cy, size * 0.6, sign)
