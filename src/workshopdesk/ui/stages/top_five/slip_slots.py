"""The five places of a slip, filled as the guide types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ....content.pack import PackTexts
from ....domain.ranking import SLIP_SIZE
from ...board.card_line import level_ink
from ...parts.text_block import paint_text, text_width
from ...theme.frames import paint_frame
from ...theme.theme import theme_of


class SlipSlots(QWidget):
    """Places in a row, or one below the other where there is no room; an empty one is dashed."""

    def __init__(self, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self._cards: Sequence[str] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cards(self, cards: Sequence[str]) -> None:
        """Show the cards that are read so far."""
        self._cards = tuple(cards)[:SLIP_SIZE]
        said = [f"{number}. {self._texts.cards[card].code}" for number, card in enumerate(self._cards, 1)]
        self.setAccessibleName(", ".join(said))
        self.update()

    def _across(self, width: int) -> int:
        return 5 if width >= theme_of(self).px(520) else 1

    def _row_px(self) -> int:
        theme = theme_of(self)
        return theme.px(56) if self._across(self.width()) == 5 else theme.px(32)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        return theme.px(56) if self._across(width) == 5 else 5 * (theme.px(32) + theme.px(4))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(400), self.heightForWidth(theme.px(400)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        across, gap = self._across(self.width()), theme.px(6)
        wide = (self.width() - gap * (across - 1)) / across
        high = self._row_px()
        for at in range(SLIP_SIZE):
            column, row = (at, 0) if across == 5 else (0, at)
            box = QRectF(column * (wide + gap), row * (high + theme.px(4)), wide, high)
            card = self._cards[at] if at < len(self._cards) else None
            fill = theme.colour("sunken") if card else None
            dash = None if card else (theme.line(4), theme.line(3))
            line = theme.colour("line" if card else "lineStrong")
            paint_frame(painter, box, theme.radius("control"), fill, line, theme.line(1.2), dash)
            number = QRectF(box.left() + theme.px(8), box.top(), theme.px(14), box.height())
            paint_text(painter, theme, "meta", str(at + 1), number, theme.colour("ink2"))
            if card is None:
                continue
            text = self._texts.cards[card]
            left = number.right() + theme.px(4)
            code = text_width(theme, "meta", text.code, True) + theme.px(6)
            ink = theme.colour(level_ink(text.level))
            paint_text(painter, theme, "meta", text.code, QRectF(left, box.top(), code, high), ink, bold=True)
            room = QRectF(left + code, box.top(), box.right() - left - code - theme.px(4), high)
            paint_text(painter, theme, "micro", text.title, room, theme.colour("ink"), bold=False)
