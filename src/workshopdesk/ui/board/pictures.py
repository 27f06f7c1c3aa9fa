"""Pictures of the poster and its cards at one scale, drawn once from the sheets' own display lists.

A card is dragged as a picture: painting one costs a copy, whatever is on it. The scene keeps them itself, since Qt's
own pixmap cache is too small for hundreds of cards.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from ...content.pack import PackTexts
from ...content.words import Words
from ...layout.board import board_words, count_words, poster_background
from ...layout.cards import SCREEN_NARROW, SCREEN_WIDE, BoardStyle, board_card
from ...layout.palette import SCREEN_DARK, SCREEN_LIGHT, Palette
from ..sheets_painter import PreparedItems

POSTER_MM = (841.0, 594.0)


class BoardPictures:
    """Pictures for one pack, language, theme and scale (device pixels a millimetre)."""

    def __init__(self, texts: PackTexts, words: Words, dark: bool, plain: bool = False) -> None:
        self._texts = texts
        self._words = words
        self._plain = plain
        self._palette: Palette = SCREEN_DARK if dark else SCREEN_LIGHT
        self._scale = 1.0
        self._cards: dict[tuple[str, bool, bool], QPixmap] = {}
        self._backgrounds: dict[tuple[int, int], QPixmap] = {}
        self.wide = True

    @property
    def palette(self) -> Palette:
        """The colours of this board."""
        return self._palette

    @property
    def style(self) -> BoardStyle:
        """How large a card is: wide up to fifteen on a face, narrow beyond."""
        return SCREEN_WIDE if self.wide else SCREEN_NARROW

    def set_scale(self, scale: float) -> bool:
        """Draw at another scale from now on; says whether that changed anything."""
        if abs(scale - self._scale) < 1e-6:
            return False
        self._scale = scale
        self._cards.clear()
        self._backgrounds.clear()
        return True

    def title(self, card: str) -> str:
        """Return code and title of a card, for screen readers."""
        text = self._texts.cards[card]
        return f"{text.code} {text.title}"

    def card(self, card: str, contested: bool) -> QPixmap:
        """Return the picture of a card."""
        key = (card, contested, self.wide)
        if key not in self._cards:
            text = self._texts.cards[card]
            items = board_card(text, self._texts.levels[text.level], self._palette, self.style, contested=contested)
            made = PreparedItems(items, self._scale)
            self._cards[key] = made.picture(self.style.width_mm, self.style.height_mm)
        return self._cards[key]

    def background(self, strength: int, work: int) -> QPixmap:
        """Return the poster without cards, with how many lie on each face."""
        key = (strength, work)
        if key not in self._backgrounds:
            from dataclasses import replace

            said = board_words(self._texts, colour_words=False, said=self._words)
            said = replace(said, counts=count_words(self._words, strength, work))
            items = poster_background(said, self._palette, head=not self._plain, foot=not self._plain)
            if len(self._backgrounds) > 3:
                self._backgrounds.clear()
            made = QPixmap(round(POSTER_MM[0] * self._scale), round(POSTER_MM[1] * self._scale))
            made.fill(self._palette.paper)
            painter = QPainter(made)
            PreparedItems(items, self._scale).paint(painter)
            painter.end()
            self._backgrounds[key] = made
        return self._backgrounds[key]


def paint_picture(painter: QPainter, target: QRectF, picture: QPixmap) -> None:
    """Paint a picture into a rectangle of the scene; smooth only where it is not drawn at its own size."""
    exact = abs(painter.worldTransform().m11() * target.width() - picture.width()) < 1.5
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
    painter.drawPixmap(target, picture, QRectF(picture.rect()))
