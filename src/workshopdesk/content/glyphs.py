"""What the two printed fonts can draw, and how wide: character sets and advances, read from the font files.

Here and not in `layout`, so that a pack can be checked without it; `layout` measures with the same numbers.
`width_mm`, `advance`, `has_glyph` and `face_of` are what the other rooms use. Kerning is off, as in both
renderers.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any, Final

MM_PER_POINT: Final = 25.4 / 72
SOFT_HYPHEN: Final = "\u00ad"
_UNITS: Final = 1000.0
_ATKINSON, _NOTO = "fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans"
_FILES: Final = {
    "regular": (_ATKINSON, "AtkinsonHyperlegible-Regular.ttf", None),
    "bold": (_ATKINSON, "AtkinsonHyperlegible-Bold.ttf", None),
    "italic": (_ATKINSON, "AtkinsonHyperlegible-Italic.ttf", None),
    "bold-italic": (_ATKINSON, "AtkinsonHyperlegible-BoldItalic.ttf", None),
    "fallback": (_NOTO, "NotoSans[wdth,wght].ttf", None),
    "fallback-bold": (_NOTO, "NotoSans[wdth,wght].ttf", 700),
}
_FALLBACK: Final = {
    "regular": "fallback",
    "italic": "fallback",
    "bold": "fallback-bold",
    "bold-italic": "fallback-bold",
}


def font_file(font: str) -> Path:
    """Return the TrueType file of a font, by the names of the display list ("regular", "fallback-bold")."""
    package, name, _ = _FILES[font]
    return Path(str(files(package).joinpath("files", name)))


@cache
def _opened(path: Path) -> Any:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped, unused-ignore]

    return TTFont(BytesIO(path.read_bytes()), lazy=True)  # no file stays open


@cache
def characters(font: str) -> dict[int, str]:
    """Return what a font can draw: code point to glyph name."""
    return dict(_opened(font_file(font)).getBestCmap())


@cache
def advance(char: str, font: str) -> float:
    """Return how far a character moves the pen, in thousandths of the type size; 0.0 if the font lacks it."""
    glyph = characters(font).get(ord(char))
    if glyph is None or char == SOFT_HYPHEN:
        return 0.0
    opened, weight = _opened(font_file(font)), _FILES[font][2]
    if weight is None:
        units = opened["hmtx"][glyph][0]
    else:
        units = opened.getGlyphSet(location={"wght": weight})[glyph].width
    return float(units) * _UNITS / float(opened["head"].unitsPerEm)


def has_glyph(char: str) -> bool:
    """Say whether one of the two fonts draws this character (line breaks and soft hyphens need no glyph)."""
    return char in "\n\t" or char == SOFT_HYPHEN or face_of(char) is not None


def face_of(char: str, font: str = "regular") -> str | None:
    """Return the font that draws a character: `font` itself, else its fallback, else None."""
    code = ord(char)
    if code in characters(font):
        return font
    second = _FALLBACK.get(font, font)
    return second if code in characters(second) else None


def missing_in(text: str) -> Iterator[str]:
    """Yield each character of a text that neither font can draw, once, in order."""
    seen: set[str] = set()
    for char in text:
        if char not in seen and not has_glyph(char):
            seen.add(char)
            yield char


def width_mm(text: str, font: str, size_pt: float) -> float:
    """Return the width of one line in mm, unkerned; what a font lacks is measured in its fallback."""
    thousandths = 0.0
    for char in text:
        face = face_of(char, font)
        if face is not None:
            thousandths += advance(char, face)
    return thousandths / _UNITS * size_pt * MM_PER_POINT
