"""One card on the board: paints its picture and moves; it knows nothing of the workshop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from ..theme.frames import paint_frame
from ..theme.theme import current
from .pictures import BoardPictures, paint_picture
from .tab import TAB_MM, paint_tab

RING_MM = 3.2
_LIFT_MM = (-2.0, -5.0)
_DIMMED = 0.28


class CardItem(QGraphicsObject):
    """A card with its centre at its position, in millimetres of the poster."""

    def __init__(self, card: str, pictures: BoardPictures) -> None:
        super().__init__()
        self.card = card
        self.order = 0
        self.contested = False
        self.chosen = False
        self.lifted = False
        self.dimmed = False
        self.pending = 0
        self._pictures = pictures
        self._rect = QRectF()
        self._bounds = QRectF()
        self._measure()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable, False)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setAcceptTouchEvents(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    # --- how it looks ---

    def set_state(
        self, *, contested: bool | None = None, chosen: bool | None = None, dimmed: bool | None = None
    ) -> None:
        """Change how it looks."""
        if contested is not None and contested != self.contested:
            self.contested = contested
            self.update()
        if chosen is not None and chosen != self.chosen:
            self.chosen = chosen
            self.update()
        if dimmed is not None and dimmed != self.dimmed:
            self.dimmed = dimmed
            self.setOpacity(_DIMMED if dimmed else 1.0)
        self.sort()

    def sort(self) -> None:
        """Lie where it belongs: in the order of laying, what is chosen and what flies above all."""
        self.setZValue(10_000 if self.lifted else 5_000 if self.chosen or self.pending else self.order)

    def set_lifted(self, lifted: bool) -> None:
        """Show it as held above the board."""
        if lifted != self.lifted:
            self.lifted = lifted
            self.setCursor(Qt.CursorShape.ClosedHandCursor if lifted else Qt.CursorShape.OpenHandCursor)
            self.sort()
            self.update()

    def pend(self, step: int) -> None:
        """Count what is being stored for it: until then it lies there dashed, not yet for good."""
        self.pending = max(0, self.pending + step)
        self.sort()
        self.update()

    # --- its size ---

    def _measure(self) -> None:
        style = self._pictures.style
        self._rect = QRectF(-style.width_mm / 2, -style.height_mm / 2, style.width_mm, style.height_mm)
        more = 2 * RING_MM
        self._bounds = self._rect.adjusted(-more, -more - TAB_MM / 2, more + 1, more + 2)

    def size_changed(self) -> None:
        """Take the size of the cards anew."""
        if abs(self._rect.width() - self._pictures.style.width_mm) > 0.1:
            self.prepareGeometryChange()
            self._measure()
            self.update()

    def card_rect(self) -> QRectF:
        """Return the card itself around its centre."""
        return QRectF(self._rect)

    def boundingRect(self) -> QRectF:
        return self._bounds

    # --- painting ---

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        theme, radius = current(), self._pictures.style.radius_mm
        rect = self._rect.translated(*_LIFT_MM) if self.lifted else self._rect
        if self.lifted or not theme.is_dark:
            edge = QColor(50, 40, 20, 66 if self.lifted else 42)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            down = 7.0 if self.lifted else 1.4
            painter.drawRoundedRect(rect.adjusted(1.2, down, -1.2, down), radius, radius)
        paint_picture(painter, rect, self._pictures.card(self.card))
        if self.pending:
            ink = theme.colour("ink2")
            paint_frame(painter, rect.adjusted(-1, -1, 1, 1), radius + 1, None, ink, 1.6, (5.0, 4.0))
        if self.contested:
            paint_tab(painter, rect.right() - TAB_MM - 4, rect.top() - TAB_MM / 2, theme)
        if self.chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), RING_MM))
            far = RING_MM / 2 + 1.2
            painter.drawRoundedRect(rect.adjusted(-far, -far, far, far), radius + far, radius + far)
