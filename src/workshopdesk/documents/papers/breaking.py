"""Breaks a text into lines: at spaces, after hyphens and dashes, inside words, and at worst anywhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ...content.glyphs import MM_PER_POINT, SOFT_HYPHEN, advance
from .escape import Run
from .hyphens import break_points

Line = tuple[Run, ...]
_AFTER: Final = "-–—/"
_LONGEST_LADDER: Final = 2  # lines in a row that may end with a hyphen
_LONGEST_WORD: Final = 60  # what is longer is no word, and is broken where the line ends
_FULL_ENOUGH: Final = 0.8  # a line that is filled so far needs no hyphen
_FUZZ: Final = 1e-6
_POINTS_PER_UNIT: Final = 1 / 1000
MM: Final = 1 / MM_PER_POINT


@dataclass(slots=True)
class Glyphs:
    """One paragraph as characters, each with its font and width; soft hyphens are kept as places."""

    chars: str
    fonts: list[str]
    widths: list[float]
    soft: set[int]
    broken: dict[tuple[float, str | None], list[Line]] = field(default_factory=dict)

    def line(self, start: int, end: int, hyphen: bool = False) -> Line:
        """Return the characters from `start` to `end` as runs of one font."""
        runs: list[tuple[str, str]] = []
        first = start
        for at in range(start + 1, end + 1):
            if at == end or self.fonts[at] != self.fonts[first]:
                runs.append((self.fonts[first], self.chars[first:at]))
                first = at
        if hyphen and runs:
            runs[-1] = (runs[-1][0], runs[-1][1] + "-")
        return tuple(runs)


def measured(runs: list[Run], size: float) -> list[Glyphs]:
    """Return the paragraphs of a text (between line breaks), each character with its width in points."""
    paragraphs = [Glyphs("", [], [], set())]
    chars: list[str] = []
    for font, text in runs:
        for char in text:
            now = paragraphs[-1]
            if char == "\n":
                now.chars = "".join(chars)
                chars = []
                paragraphs.append(Glyphs("", [], [], set()))
            elif char == SOFT_HYPHEN:
                now.soft.add(len(chars))
            else:
                chars.append(char)
                now.fonts.append(font)
                now.widths.append(advance(char, font) * size * _POINTS_PER_UNIT)
    paragraphs[-1].chars = "".join(chars)
    return paragraphs


def line_width(line: Line, size: float) -> float:
    """Return the width of a line in points."""
    return sum(advance(char, font) for font, text in line for char in text) * size * _POINTS_PER_UNIT


def _fitting(text: Glyphs, start: int, width: float) -> int:
    """Return the end of what fits in a line from `start`, at least one character."""
    used = 0.0
    for at in range(start, len(text.chars)):
        used += text.widths[at]
        if used > width + _FUZZ and text.chars[at] != " ":
            return max(at, start + 1)
    return len(text.chars)


def _hyphen_width(text: Glyphs, point: int) -> float:
    """Return the width of a hyphen in the font of the character before `point`."""
    unit = advance(text.chars[point - 1], text.fonts[point - 1])
    return advance("-", text.fonts[point - 1]) * text.widths[point - 1] / unit if unit else 0.0


def _inside_word(text: Glyphs, start: int, word: int, width: float, language: str) -> int | None:
    """Return where the word at `word` breaks so that the line from `start` with a hyphen fits, or None."""
    end = text.chars.find(" ", word)
    end = len(text.chars) if end < 0 else end
    points = sorted(at for at in text.soft if word < at < end)
    if not points and end - word <= _LONGEST_WORD:
        points = [word + point for point in break_points(text.chars[word:end], language)]
    used = sum(text.widths[start:word])
    best, at = None, word
    for point in points:
        used += sum(text.widths[at:point])
        at = point
        if used + _hyphen_width(text, point) > width + _FUZZ:
            break
        best = point
    return best


def _after_dash(text: Glyphs, start: int, at: int) -> bool:
    """Say whether a line from `start` may end before `at` because a dash stands there after a letter."""
    return text.chars[at - 1] in _AFTER and at - 2 >= start and text.chars[at - 2].isalnum()


def _whole_words(text: Glyphs, start: int, end: int) -> int:
    """Return the last place up to `end` where a line may end between words, `start` if there is none."""
    cut = end
    while cut > start and text.chars[cut] != " " and not _after_dash(text, start, cut):
        cut -= 1
    return cut


def break_lines(text: Glyphs, width: float, language: str | None) -> list[Line]:
    """Return the lines of one paragraph; without a `language` words break only where they must.

    They are kept with the paragraph: a paper flows twice, and each time the same text asks for the same width.
    """
    key = (round(width, 4), language)
    if key not in text.broken:
        text.broken[key] = _broken(text, width, language)
    return text.broken[key]


def _broken(text: Glyphs, width: float, language: str | None) -> list[Line]:
    lines: list[Line] = []
    start, ladder, size = 0, 0, len(text.chars)
    while start < size:
        end = _fitting(text, start, width)
        if end >= size:
            lines.append(text.line(start, size))
            break
        cut = _whole_words(text, start, end)
        loose = cut <= start or sum(text.widths[start:cut]) < _FULL_ENOUGH * width
        if text.chars[end] != " " and loose and (cut <= start or (language and ladder < _LONGEST_LADDER)):
            word = text.chars.rfind(" ", start, end) + 1 or start
            point = _inside_word(text, start, word, width, language or "nl")
            if point is not None and point > max(cut, start):
                lines.append(text.line(start, point, hyphen=True))
                start, ladder = point, ladder + 1
                continue
        if cut <= start:
            cut = end  # one endless word: it breaks where the line ends
        shown = text.chars[start:cut].rstrip(" ")
        lines.append(text.line(start, start + len(shown) if shown else cut))
        start, ladder = cut, 0
        while start < size and text.chars[start] == " ":
            start += 1
    return lines or [()]
