"""The printed card, front and back, from the same drawing as the paper; what does not fit has a thick amber edge."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...content.pack import CardText, LevelText
from ...layout.card_back import STANDARD, card_back
from ...layout.cards import HEIGHT_MM, WIDTH_MM, CardWords, card_front
from ...layout.display import Item
from ...layout.palette import SCREEN_LIGHT
from ...layout.text import DoesNotFit
from ..sheets_painter import PreparedItems
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.soft_edge import paint_soft_edge
from ..theme.theme import theme_of

_SMALLER_BACKS = tuple((size, size * 1.26) for size in (9.0, 8.0, 7.0, 6.0, 5.0))


class CardPreview(QWidget):
    """Two faces under each other, or side by side where there is more width than height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._faces: list[tuple[tuple[Item, ...], bool]] = []
        self._drawn: list[tuple[PreparedItems, bool]] = []
        self._scale = 0.0

    def show_card(self, card: CardText, level: LevelText, words: CardWords) -> None:
        """Draw a card as it prints now."""
        self._faces = [_front(card, level, words), _back(card, level, words)]
        self._drawn, self._scale = [], 0.0
        self.setAccessibleName(tr("packs.preview-of", code=card.code, title=card.title))
        fits = all(fits for _, fits in self._faces)
        self.setAccessibleDescription("" if fits else tr("packs.preview-does-not-fit"))
        self.update()

    @property
    def fits(self) -> bool:
        """Whether both faces print as they stand."""
        return all(fits for _, fits in self._faces)

    def _side_by_side(self, width: int) -> bool:
        return width > theme_of(self).px(560)

    def _scale_for(self, width: int) -> float:
        gap = theme_of(self).px(20)
        room = (width - gap) / 2 if self._side_by_side(width) else width
        widest = WIDTH_MM * 4.4 * theme_of(self).scale
        return max(1.0, (min(room, widest) - 2 * theme_of(self).px(4)) / WIDTH_MM)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        one = HEIGHT_MM * self._scale_for(width) + theme.px(14)
        return int(one if self._side_by_side(width) else 2 * one)

    def sizeHint(self) -> QSize:
        width = theme_of(self).px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(230), 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = self.heightForWidth(self.width())
        if high != self.height():
            self.setFixedHeight(high)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        scale = self._scale_for(self.width())
        if scale != self._scale:
            self._scale = scale
            self._drawn = [(PreparedItems(items, scale), fits) for items, fits in self._faces]
        painter = QPainter(self)
        x = y = float(theme.px(4))
        for drawn, fits in self._drawn:
            box = QRectF(x, y, WIDTH_MM * scale, HEIGHT_MM * scale)
            paint_soft_edge(painter, box, theme, "card")
            paint_frame(painter, box, 2, QColor(SCREEN_LIGHT.card))
            painter.save()
            painter.setClipRect(box)
            painter.translate(QPointF(x, y))
            drawn.paint(painter)
            painter.restore()
            edge = theme.colour("line" if fits else "attentionLine")
            paint_frame(painter, box, 2, None, edge, theme.line(1 if fits else 4))
            if self._side_by_side(self.width()):
                x += box.width() + theme.px(20)
            else:
                y += box.height() + theme.px(14)


def _front(card: CardText, level: LevelText, words: CardWords) -> tuple[tuple[Item, ...], bool]:
    """Return the front and whether it prints; one that does not is drawn smaller than paper allows."""
    try:
        return card_front(card, level, words, SCREEN_LIGHT), True
    except DoesNotFit:
        pass
    try:
        return card_front(card, level, words, SCREEN_LIGHT, title_pt=(15.5, 5.0)), False
    except DoesNotFit:
        return card_front(_without_words(card), level, words, SCREEN_LIGHT), False


def _back(card: CardText, level: LevelText, words: CardWords) -> tuple[tuple[Item, ...], bool]:
    for shown in (card, replace(card, hyphenated=card.code)):
        fits = shown is card
        for style in (STANDARD, replace(STANDARD, tried=_SMALLER_BACKS)):
            try:
                return card_back(shown, level, words, SCREEN_LIGHT, style), fits and style is STANDARD
            except DoesNotFit:
                continue
    return card_back(_without_words(card), level, words, SCREEN_LIGHT), False


def _without_words(card: CardText) -> CardText:
    return replace(card, hyphenated="…", back=())
