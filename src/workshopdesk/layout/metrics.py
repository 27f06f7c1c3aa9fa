"""How wide a line is and which font draws which of its letters; outlines of single letters as paths.

The advances come from the font files by way of `content.glyphs`; kerning is off in both renderers, so what is
measured here is what comes out on screen and on paper.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from ..content import glyphs
from ..content.glyphs import MM_PER_POINT, SOFT_HYPHEN
from .display import Command, Font, Text

CAP_HEIGHT = 0.668
"""Height of a capital as a share of the type size, the same in all four fonts."""


@cache
def _face(char: str, font: Font) -> Font:
    return glyphs.face_of(char, font) or font  # type: ignore[return-value]


@cache
def _advance(char: str, font: Font) -> float:
    return glyphs.advance(char, _face(char, font)) / 1000


@cache
def _unprintable(char: str) -> str:
    if char in "\t\n\r\v\f\u2028\u2029":
        return " "
    if char == SOFT_HYPHEN or unicodedata.category(char) == "Cf":
        return ""
    return char if glyphs.has_glyph(char) else f"[U+{ord(char):04X}]"


def printable(text: str) -> str:
    """Return a text as it is printed: composed, on one line; a letter that no font has as its code point."""
    return "".join(_unprintable(char) for char in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=8192)
def em(text: str, font: Font = "regular") -> float:
    """Return the width of a text as a multiple of the type size."""
    return sum(_advance(char, font) for char in text)


def width_mm(
    text: str, font: Font = "regular", size_pt: float = 10, tracking_pt: float = 0.0, word_space: float = 1.0
) -> float:
    """Return the width of a line in mm; the last letter's tracking counts, as the renderers advance by it."""
    wide = em(text, font) * size_pt + tracking_pt * len(text)
    if word_space != 1.0:
        wide += (word_space - 1) * text.count(" ") * _advance(" ", font) * size_pt
    return wide * MM_PER_POINT


def runs(line: Text) -> tuple[Text, ...]:
    """Return a line as pieces of one font each, placed from the left: all that a renderer has to draw."""
    if any(_unprintable(char) != char for char in line.text):
        line = replace(line, text=printable(line.text))
    faces = [_face(char, line.font) for char in line.text]
    if line.anchor == "start" and all(face == line.font for face in faces):
        return (line,) if line.text else ()
    x = line.x_mm
    if line.anchor != "start":
        # The tracking after the last letter does not show, so it does not count for where the line stands.
        wide = width_mm(line.text, line.font, line.size_pt, line.tracking_pt, line.word_space)
        wide -= line.tracking_pt * MM_PER_POINT
        x -= wide if line.anchor == "end" else wide / 2
    pieces: list[Text] = []
    start = 0
    for end in range(1, len(faces) + 1):
        if end == len(faces) or faces[end] != faces[start]:
            said = line.text[start:end]
            pieces.append(
                Text(
                    x,
                    line.y_mm,
                    said,
                    line.size_pt,
                    faces[start],
                    line.colour,
                    "start",
                    line.tracking_pt,
                    line.word_space,
                )
            )
            x += width_mm(said, faces[start], line.size_pt, line.tracking_pt, line.word_space)
            start = end
    return tuple(pieces)


@cache
def outline(char: str, font: Font = "bold") -> tuple[Command, ...]:
    """Return a letter's outline for a type size of 1 mm, its pen at the origin, y down."""
    from fontTools.pens.qu2cuPen import Qu2CuPen
    from fontTools.pens.recordingPen import RecordingPen

    opened: Any = glyphs._opened(glyphs.font_file(font))
    glyph = glyphs.characters(font).get(ord(char))
    if glyph is None:
        return ()
    pen = RecordingPen()
    scale = 1 / opened["head"].unitsPerEm
    opened.getGlyphSet()[glyph].draw(Qu2CuPen(pen, 0.5, all_cubic=True))
    path: list[Command] = []
    for name, points in pen.value:
        flat = [value for x, y in points for value in (x * scale, -y * scale)]
        letter = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "closePath": "Z"}[name]
        path.append((letter, *flat))
    return tuple(path)
