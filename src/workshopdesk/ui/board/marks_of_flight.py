"""What shows where a card in flight will land: the outline of the card, and a ring around the face it will lie on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ...domain.slots import FACE_H_MM, FACE_RADIUS_MM, FACE_W_MM, FACE_X_MM, FACE_Y_MM
from ...domain.terms import Zone
from ..theme.theme import current
from .zones import BOX_MM, UNDECIDED

_WIDE_MM = 4.5


class TargetRing(QGraphicsItem):
    """A line around a face or the box; moved only when the target changes."""

    def __init__(self) -> None:
        super().__init__()
        self._area, self._radius = QRectF(), 0.0
        self.setZValue(-1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def show_target(self, target: str | None) -> None:
        """Go around a target, or away."""
        self.prepareGeometryChange()
        self.setVisible(target is not None)
        if target == UNDECIDED:
            self._area, self._radius = QRectF(*BOX_MM), 6.0
        elif target is not None:
            face = QRectF(FACE_X_MM[Zone(target)], FACE_Y_MM, FACE_W_MM, FACE_H_MM)
            self._area, self._radius = face.adjusted(-5, -5, 5, 5), FACE_RADIUS_MM + 5

    def boundingRect(self) -> QRectF:
        return self._area.adjusted(-_WIDE_MM, -_WIDE_MM, _WIDE_MM, _WIDE_MM)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(current().colour("focus")), _WIDE_MM))
        painter.drawRoundedRect(self._area, self._radius, self._radius)


class LandingOutline(QGraphicsItem):
    """The dashed outline of a card at the place where it will lie when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self._area, self._radius = QRectF(), 0.0
        self.setZValue(9_999)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def show_card(self, area: QRectF, radius: float) -> None:
        """Take the size of a card."""
        self.prepareGeometryChange()
        self._area, self._radius = QRectF(area), radius
        self.show()

    def boundingRect(self) -> QRectF:
        return self._area.adjusted(-3, -3, 3, 3)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        theme = current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = QColor(theme.colour("paper"))
        fill.setAlphaF(0.35)
        painter.setBrush(fill)
        pen = QPen(theme.colour("ink"), 1.8)
        pen.setDashPattern([3.0, 2.2])
        painter.setPen(pen)
        painter.drawRoundedRect(self._area, self._radius, self._radius)
