"""A lighter cut of the printed font, made from it: every stroke loses a little on both sides, widths stay.

Atkinson Hyperlegible has no light weight, and another font would break lines elsewhere. What is moved is the
polygon of control points: close to the true inner curve as long as little is taken.
"""

from __future__ import annotations

import io
import math
from pathlib import Path
from typing import Any, Final

Point = tuple[float, float]
_SHARPEST: Final = 2.5  # how far a corner may move, as a multiple of what is taken from a side
_HINTS: Final = ("fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH", "DSIG", "GSUB", "GPOS", "GDEF", "kern")


def lighter(path: Path, taken: float, name: str) -> io.BytesIO:
    """Return a TrueType font whose strokes are `taken` units of 1,000 thinner on each side, under its own name."""
    from fontTools.ttLib import TTFont

    font: Any = TTFont(io.BytesIO(path.read_bytes()), recalcTimestamp=False)
    for table in _HINTS:
        if table in font:
            del font[table]
    by = taken * font["head"].unitsPerEm / 1000
    shapes = font["glyf"]
    for glyph_name in font.getGlyphOrder():
        glyph = shapes[glyph_name]
        glyph.removeHinting()
        if glyph.numberOfContours > 0:
            _thin(glyph, by)
            glyph.recalcBounds(shapes)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = name
    made = io.BytesIO()
    font.save(made)
    made.seek(0)
    return made


def _thin(glyph: Any, by: float) -> None:
    """Move every outline of a glyph towards its ink."""
    start = 0
    points = [(float(x), float(y)) for x, y in glyph.coordinates]
    for end in glyph.endPtsOfContours:
        for at, (x, y) in enumerate(_inset(points[start : end + 1], by), start=start):
            glyph.coordinates[at] = (round(x), round(y))
        start = end + 1


def _inset(outline: list[Point], by: float) -> list[Point]:
    """Return a closed polygon whose sides lie `by` to the right, which is where TrueType has its ink."""
    found: list[Point] = []
    count = len(outline)
    for at, (x, y) in enumerate(outline):
        before = _right(_other(outline, at, -1), (x, y))
        after = _right((x, y), _other(outline, at, 1))
        if count < 3 or before is None or after is None:
            found.append((x, y))
            continue
        across, up = before[0] + after[0], before[1] + after[1]
        square = across * across + up * up
        # Along the bisector, to where both moved sides meet; a very sharp corner is cut short.
        far = min(2 * by / square, _SHARPEST * by / math.sqrt(square)) if square > 1e-6 else 0.0
        found.append((x + across * far, y + up * far))
    return found


def _other(outline: list[Point], at: int, step: int) -> Point:
    """Return the next point that stands elsewhere."""
    here = outline[at]
    for away in range(1, len(outline)):
        point = outline[(at + step * away) % len(outline)]
        if math.dist(point, here) > 0.5:
            return point
    return here


def _right(start: Point, end: Point) -> Point | None:
    """Return the unit vector to the right of a side; None where it has no length."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = math.hypot(dx, dy)
    return (dy / long, -dx / long) if long else None
