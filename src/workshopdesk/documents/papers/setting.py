"""What every part of a paper is set with: the request, its words and colours, and how text is set."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from reportlab.platypus.flowables import Flowable

from ...content.words import Words, words
from ..request import PrintRequest
from .blocks import Heading
from .breaking import Glyphs, measured
from .escape import plain, runs
from .styles import STYLES
from .text import TextBlock
from .tones import tones

Measured = dict[object, tuple[list[Glyphs], set[str]]]
_log = logging.getLogger(__name__)


class Setting:
    """The means to set one document; `missing` gathers the characters that no font has."""

    def __init__(self, request: PrintRequest) -> None:
        self.request = request
        self.language = request.language
        self.words: Words = words(request.language)
        self.texts = request.texts
        self.tones = tones(request.ink)
        self.missing: set[str] = set()
        self.pages: dict[str, int] = {}
        self.known_pages: dict[str, int] = {}
        self.total = 0
        self.kept: Measured = {}  # what was measured in the pass before

    def say(self, key: str, /, **facts: object) -> str:
        """Return one of the papers' own words."""
        return self.words(f"papers.{key}", **facts)

    def text(self, text: str, style: str = "body", **changes: Any) -> TextBlock:
        """Return a text in a style; `changes` are fields of the style."""
        return self.pieces([(text, None)], style, **changes)

    def pieces(self, pieces: list[tuple[str, str | None]], style: str = "body", **changes: Any) -> TextBlock:
        """Return a text of which parts have a font of their own ("bold"); None: the font of the style."""
        look = replace(STYLES[style], **changes) if changes else STYLES[style]
        key = (*pieces, look.font, look.size)
        if key not in self.kept:
            unknown: set[str] = set()
            drawn = [run for said, font in pieces for run in runs(said, font or look.font, unknown)]
            self.kept[key] = measured(drawn, look.size), unknown
        glyphs, unknown = self.kept[key]
        self.missing |= unknown
        return TextBlock(glyphs, look, self.tones, self.language)

    def heading(
        self,
        text: str,
        key: str,
        level: int = 1,
        *,
        style: str | None = None,
        least_mm: float = 25.0,
        stack: list[Flowable] | None = None,
    ) -> Heading:
        """Return a heading with a place in the outline; level 0 is the document's title."""
        look = STYLES[style or f"h{max(level, 1)}"]
        return Heading(
            stack or [self.text(text, style or f"h{max(level, 1)}")],
            key=key,
            title=plain(text) or "–",
            level=level,
            pages=self.pages,
            least_mm=least_mm,
            before=look.before,
            after=look.after,
        )

    def page_of(self, key: str) -> int | None:
        """Return the page a part begins on, known from the pass before."""
        return self.known_pages.get(key)

    def warn(self) -> None:
        """Log which characters were printed as code points."""
        if self.missing:
            codes = " ".join(f"U+{ord(char):04X}" for char in sorted(self.missing))
            _log.warning("no font has these characters, printed as code points: %s", codes)
