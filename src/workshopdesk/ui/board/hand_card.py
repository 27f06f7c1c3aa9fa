"""A card in the tray: the same picture as on the board; pressed and moved, it hands itself over to the board."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...layout.cards import SCREEN_WIDE, board_card
from ..sheets_painter import PreparedItems
from ..theme.theme import theme_of
from .pictures import BoardPictures

_START_PX = 6


class HandCard(QWidget):
    """One card of a hand or of the pile."""

    carried = Signal(str, QPointF)
    """The pointer moved with the card; a global point."""
    let_go = Signal(str, QPointF)
    cancelled = Signal()
    chosen = Signal(str)
    opened = Signal(str)
    key_asked = Signal(str, str)
    """card, what: strength, work, contested, next."""

    def __init__(self, card: str, contested: bool, pictures: BoardPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self._pictures = pictures
        self._contested = contested
        self._pressed: QPointF | None = None
        self._flying = False
        self.is_chosen = False
        self.paints_own_focus = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(pictures.title(card))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(142), theme.px(64))

    def set_chosen(self, chosen: bool) -> None:
        """Mark it as the card for keys and the drawer."""
        if chosen != self.is_chosen:
            self.is_chosen = chosen
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        if self._flying:
            painter.setOpacity(0.3)
        inner = QRectF(self.rect()).adjusted(3, 2, -3, -3)
        text = self._pictures._texts.cards[self.card]
        scale = min(inner.width() / SCREEN_WIDE.width_mm, inner.height() / SCREEN_WIDE.height_mm)
        items = board_card(
            text, self._pictures._texts.levels[text.level], self._pictures.palette, SCREEN_WIDE, contested=self._contested
        )
        painter.save()
        painter.translate(inner.topLeft())
        PreparedItems(items, scale).paint(painter)
        painter.restore()
        if self.is_chosen or self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            wide = SCREEN_WIDE.width_mm * scale
            painter.drawRoundedRect(QRectF(inner.left(), inner.top(), wide, SCREEN_WIDE.height_mm * scale), 9, 9)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition()
            self.chosen.emit(self.card)
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        if not self._flying and (event.globalPosition() - self._pressed).manhattanLength() < _START_PX:
            return
        if not self._flying:
            self._flying = True
            self.update()
        self.carried.emit(self.card, event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        flying, self._flying, self._pressed = self._flying, False, None
        self.update()
        if flying:
            self.let_go.emit(self.card, event.globalPosition())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.card)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self.card)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._cancel()
        super().focusOutEvent(event)

    def _cancel(self) -> None:
        if self._flying:
            self._flying, self._pressed = False, None
            self.cancelled.emit()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = {
            Qt.Key.Key_B: "strength",
            Qt.Key.Key_R: "work",
            Qt.Key.Key_X: "contested",
            Qt.Key.Key_N: "next",
        }
        if event.key() == Qt.Key.Key_Escape and self._flying:
            self._cancel()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        elif event.key() in asked:
            self.key_asked.emit(self.card, asked[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.card)
        else:
            event.ignore()
