"""One card on the board: paints its picture and moves; it knows nothing of the workshop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from ..theme.theme import current
from .pictures import BoardPictures, paint_picture

_RING_MM = 3.2


class CardItem(QGraphicsObject):
    """A card with its centre at its position, in millimetres of the poster."""

    def __init__(self, card: str, pictures: BoardPictures) -> None:
        super().__init__()
        self.card = card
        self.contested = False
        self.chosen = False
        self.lifted = False
        self.dimmed = False
        self._pictures = pictures
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable, False)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setAcceptTouchEvents(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def set_state(self, *, contested: bool | None = None, chosen: bool | None = None, dimmed: bool | None = None) -> None:
        """Change how it looks."""
        if contested is not None and contested != self.contested:
            self.contested = contested
            self.update()
        if chosen is not None and chosen != self.chosen:
            self.prepareGeometryChange()
            self.chosen = chosen
            self.update()
        if dimmed is not None and dimmed != self.dimmed:
            self.dimmed = dimmed
            self.setOpacity(0.28 if dimmed else 1.0)

    def set_lifted(self, lifted: bool) -> None:
        """Show it as held above the board."""
        if lifted != self.lifted:
            self.prepareGeometryChange()
            self.lifted = lifted
            self.setCursor(Qt.CursorShape.ClosedHandCursor if lifted else Qt.CursorShape.OpenHandCursor)
            self.update()

    def size_changed(self) -> None:
        """Take the size of the cards anew."""
        self.prepareGeometryChange()
        self.update()

    def card_rect(self) -> QRectF:
        """Return the card itself around its centre."""
        style = self._pictures.style
        return QRectF(-style.width_mm / 2, -style.height_mm / 2, style.width_mm, style.height_mm)

    def boundingRect(self) -> QRectF:
        more = 2 * _RING_MM
        return self.card_rect().adjusted(-more, -more, more, more + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        rect, theme = self.card_rect(), current()
        radius = self._pictures.style.radius_mm
        if self.lifted or not theme.is_dark:
            edge = QColor(50, 40, 20, 70 if self.lifted else 42)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge)
            down = 4.5 if self.lifted else 1.4
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(rect.adjusted(0.8, down, -0.8, down), radius, radius)
        paint_picture(painter, rect, self._pictures.card(self.card, self.contested))
        if self.chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), _RING_MM))
            far = _RING_MM / 2 + 1.2
            painter.drawRoundedRect(rect.adjusted(-far, -far, far, far), radius + far, radius + far)
