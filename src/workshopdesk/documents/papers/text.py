"""A paragraph that draws plain characters: it reads no markup, loses nothing and splits over pages by lines.

Platypus' own Paragraph parses markup; this one takes text as it was typed, with a font for each character
(see escape.py), so that what a note holds can't do anything on paper but be printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reportlab.platypus.flowables import Flowable

from ..fonts import pdf_font
from ..light_type import light_type
from .breaking import Glyphs, Line, break_lines, line_width
from .tones import Tones

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

_CAP_HEIGHT = 0.668  # of Atkinson Hyperlegible; capitals stand in the middle of their line
_FUZZ = 1e-6


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph looks; sizes in points, `colour` a name among the tones."""

    size: float
    leading: float
    font: str = "regular"
    colour: str = "ink"
    before: float = 0.0
    after: float = 0.0
    align: Literal["left", "middle", "right"] = "left"
    hyphenate: bool = False


class TextBlock(Flowable):  # type: ignore[misc, unused-ignore]
    """Text in one style; `lines` are given where it is a part of a text that was split."""

    def __init__(
        self,
        paragraphs: list[Glyphs],
        style: TextStyle,
        colours: Tones,
        language: str,
        lines: list[Line] | None = None,
    ) -> None:
        super().__init__()
        self.paragraphs = paragraphs
        self.style = style
        self.colours = colours
        self.language = language
        self._width = -1.0
        self._lines = lines

    def lines(self, width: float) -> list[Line]:
        """Return the lines at a width."""
        if self._lines is None or (self._width >= 0 and abs(self._width - width) > _FUZZ and self.paragraphs):
            speaks = self.language if self.style.hyphenate else None
            self._lines = [line for part in self.paragraphs for line in break_lines(part, width, speaks)]
            self._width = width
        return self._lines

    def natural_width(self) -> float:
        """Return the width of the widest paragraph on one line."""
        return max((sum(part.widths) for part in self.paragraphs), default=0.0)

    def last_width(self) -> float:
        """Return the width of the last line."""
        return line_width(self._lines[-1], self.style.size) if self._lines else 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room it takes."""
        self.width, self.height = aW, len(self.lines(aW)) * self.style.leading
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return what fits and what is left; no single line stands alone on a page if it need not."""
        lines = self.lines(aW)
        fits = int((aH + _FUZZ) / self.style.leading)
        if fits >= len(lines):
            return [self]
        if len(lines) - fits == 1 and fits > 2:
            fits -= 1
        if fits < 1 or (fits < 2 and len(lines) > 1 and aH < 4 * self.style.leading):
            return []
        return [self._part(lines[:fits]), self._part(lines[fits:])]

    def _part(self, lines: list[Line]) -> TextBlock:
        return TextBlock([], self.style, self.colours, self.language, lines)

    def draw(self) -> None:
        """Draw the lines."""
        canvas: Canvas = self.canv
        style = self.style
        canvas.setFillColor(self.colours(style.colour))
        drop = style.leading / 2 + _CAP_HEIGHT / 2 * style.size
        for number, line in enumerate(self._lines or ()):
            if not line:
                continue
            x = 0.0
            if style.align != "left":
                slack = self.width - line_width(line, style.size)
                x = slack if style.align == "right" else slack / 2
            text = canvas.beginText(x, self.height - number * style.leading - drop)
            for font, chars in line:
                if self.colours.saving:
                    self._lighten(text, font, chars)
                else:
                    text.setFont(pdf_font(font), style.size)
                text.textOut(chars)
            canvas.drawText(text)

    def _lighten(self, text: PDFTextObject, font: str, chars: str) -> None:
        """Draw what follows as type that saves ink; no paper has type so large that only its outline is drawn."""
        look = light_type(chars, self.style.size, font)
        text.setFont(look.font, self.style.size)
        text.setCharSpace(look.spread_pt)

    def getSpaceBefore(self) -> float:
        """Return the room above it."""
        return self.style.before

    def getSpaceAfter(self) -> float:
        """Return the room below it."""
        return self.style.after
