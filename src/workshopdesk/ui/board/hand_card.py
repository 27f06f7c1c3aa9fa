"""A card in the tray: the same picture as on the board; pressed and moved, it hands itself over to the board."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...layout.cards import SCREEN_WIDE, board_card
from ..sheets_painter import PreparedItems
from ..texts import tr
from ..theme.theme import theme_of
from .pictures import BoardPictures
from .tab import paint_tab

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
        self._waiting = False
        self._drawn: tuple[float, PreparedItems] | None = None
        self.is_chosen = False
        self.paints_own_focus = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(pictures.title(card))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(142), theme.px(68))

    minimumSizeHint = sizeHint

    def show_contested(self, contested: bool) -> None:
        """Show or take away the mark of what is not agreed yet."""
        if contested != self._contested:
            self._contested = contested
            self.setAccessibleDescription(tr("board.contested") if contested else "")
            self.update()

    def show_waiting(self, waiting: bool) -> None:
        """Show that its move is being stored: until then it can't be moved again."""
        if waiting != self._waiting:
            self._waiting = waiting
            self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Mark it as the card for keys and the drawer."""
        if chosen != self.is_chosen:
            self.is_chosen = chosen
            self.update()

    def _picture(self, scale: float) -> PreparedItems:
        if self._drawn is None or self._drawn[0] != scale:
            text, level = self._pictures.text(self.card), self._pictures.level(self.card)
            items = board_card(text, level, self._pictures.palette, SCREEN_WIDE)
            self._drawn = (scale, PreparedItems(items, scale))
        return self._drawn[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        if self._flying or self._waiting:
            painter.setOpacity(0.35)
        inner = QRectF(self.rect()).adjusted(3, theme.px(6), -3, -3)
        scale = min(inner.width() / SCREEN_WIDE.width_mm, inner.height() / SCREEN_WIDE.height_mm)
        card = QRectF(inner.topLeft(), QSizeF(SCREEN_WIDE.width_mm, SCREEN_WIDE.height_mm) * scale)
        painter.save()
        painter.translate(card.topLeft())
        self._picture(scale).paint(painter)
        painter.restore()
        if self._contested:
            side = theme.px(20)
            paint_tab(painter, card.right() - side - 3, card.top() - theme.px(5), theme, side)
        if self.is_chosen or self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus"), theme.line(3)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card, theme.radius("card"), theme.radius("card"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._waiting:
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
        self.cancel()
        super().focusOutEvent(event)

    def cancel(self) -> None:
        """Let go of it; it stays in the hand."""
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
            self.cancel()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        elif event.key() in asked and self._waiting:
            event.accept()
        elif event.key() in asked:
            self.key_asked.emit(self.card, asked[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.card)
        else:
            event.ignore()
