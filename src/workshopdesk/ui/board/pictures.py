"""Pictures of the poster and its cards at one scale, drawn once from the sheets' own display lists.

A card is dragged as a picture: painting one costs a copy, whatever is on it. The scene keeps them itself, since Qt's
own pixmap cache is too small for hundreds of cards. The poster is not a picture: the view keeps what it shows of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ...content.pack import CardText, LevelText, PackTexts
from ...content.words import Words
from ...layout.board import board_words, count_words, poster_background
from ...layout.cards import SCREEN_NARROW, SCREEN_WIDE, BoardStyle, board_card
from ...layout.palette import SCREEN_DARK, SCREEN_LIGHT, Palette
from ..sheets_painter import PreparedItems
from ..theme.theme import current
from .card_painting import margins_mm, paint_card

POSTER_MM = (841.0, 594.0)
# Nearer than this a card is drawn larger than its picture: hundreds of pictures have to fit into memory.
_FINEST = 9.0


@dataclass(frozen=True, slots=True)
class CardLook:
    """What marks a card on the board."""

    contested: bool = False
    chosen: bool = False
    lifted: bool = False
    landing: bool = False
    """Lifted, and its outline below it: here it will lie."""
    pending: bool = False

    def with_(self, **changed: bool | None) -> CardLook:
        """Return it with what is not None changed."""
        return replace(self, **{name: value for name, value in changed.items() if value is not None})


@dataclass(frozen=True, slots=True, eq=False)
class CardPicture:
    """A card drawn at a scale (pixels a millimetre), with room around it for what marks it."""

    pixmap: QPixmap
    scale: float
    left_mm: float
    top_mm: float


class BoardPictures:
    """Pictures for one pack, language, theme and scale (device pixels a millimetre)."""

    def __init__(self, texts: PackTexts, words: Words, dark: bool, plain: bool = False) -> None:
        self._texts = texts
        self._words = words
        self._plain = plain
        self._palette: Palette = SCREEN_DARK if dark else SCREEN_LIGHT
        self._scale = 1.0
        self._cards: dict[tuple[str, bool, CardLook], CardPicture] = {}
        self._backgrounds: dict[tuple[int, int], PreparedItems] = {}
        self.wide = True

    @property
    def palette(self) -> Palette:
        """The colours of this board."""
        return self._palette

    @property
    def style(self) -> BoardStyle:
        """How large a card is: wide up to fifteen on a face, narrow beyond."""
        return SCREEN_WIDE if self.wide else SCREEN_NARROW

    @property
    def finest(self) -> float:
        """The scale at which cards are drawn."""
        return min(self._scale, _FINEST)

    def set_scale(self, scale: float) -> bool:
        """Draw at another scale from now on; says whether that changed anything."""
        if abs(scale - self._scale) < 1e-6:
            return False
        self._scale = scale
        self._cards.clear()
        self._backgrounds.clear()
        return True

    def text(self, card: str) -> CardText:
        """Return the texts of a card."""
        return self._texts.cards[card]

    def level(self, card: str) -> LevelText:
        """Return the level of a card."""
        return self._texts.levels[self._texts.cards[card].level]

    def title(self, card: str) -> str:
        """Return code and title of a card, for screen readers."""
        text = self._texts.cards[card]
        return f"{text.code} {text.title}"

    def card_picture(self, card: str, look: CardLook) -> CardPicture:
        """Return the picture of a card in a look, drawn once for this scale and size of cards."""
        key = (card, self.wide, look)
        if key not in self._cards:
            self._cards[key] = self._drawn(card, look)
        return self._cards[key]

    def _drawn(self, card: str, look: CardLook) -> CardPicture:
        style, scale = self.style, self.finest
        items = board_card(self.text(card), self.level(card), self._palette, style)
        left, top, right, bottom = margins_mm(ring=look.chosen or look.pending, tab=look.contested, lifted=look.lifted)
        size = QSizeF(left + style.width_mm + right, top + style.height_mm + bottom) * scale
        picture = QPixmap(ceil(size.width()), ceil(size.height()))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.scale(scale, scale)
        rect = QRectF(left, top, style.width_mm, style.height_mm)
        paint_card(
            painter,
            rect,
            style.radius_mm,
            PreparedItems(items, scale),
            current(),
            contested=look.contested,
            chosen=look.chosen,
            lifted=look.lifted,
            landing=look.landing,
            pending=look.pending,
        )
        painter.end()
        return CardPicture(picture, scale, left, top)

    def paint_background(self, painter: QPainter, strength: int, work: int) -> None:
        """Paint the poster without cards, with how many lie on each face; the painter works in millimetres."""
        key = (strength, work)
        if key not in self._backgrounds:
            said = board_words(self._texts, colour_words=False, said=self._words)
            said = replace(said, counts=count_words(self._words, strength, work))
            items = poster_background(said, self._palette, head=not self._plain, foot=not self._plain)
            if len(self._backgrounds) > 3:
                self._backgrounds.clear()
            self._backgrounds[key] = PreparedItems(items, self._scale)
        painter.fillRect(QRectF(0, 0, *POSTER_MM), QColor(self._palette.paper))
        painter.save()
        painter.scale(1 / self._scale, 1 / self._scale)
        self._backgrounds[key].paint(painter)
        painter.restore()
