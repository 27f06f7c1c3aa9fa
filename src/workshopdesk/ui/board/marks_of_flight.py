"""What shows where a card in flight will land: the outline of the card, and a ring around the face it will lie on.

The ring belongs to the background, which the view keeps as a picture: it is drawn once for each crossing of a border.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem, QGraphicsRectItem, QGraphicsScene

from ...domain.slots import FACE_H_MM, FACE_RADIUS_MM, FACE_W_MM, FACE_X_MM, FACE_Y_MM
from ...domain.terms import Zone
from ..theme.theme import current
from .card_painting import paint_outline
from .zones import BOX_MM, UNDECIDED

_WIDE_MM = 4.5


class TargetRing:
    """A line around a face or the box."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._area: QRectF | None = None
        self._radius = 0.0

    def show_target(self, target: str | None) -> None:
        """Go around a target, or away."""
        before = self._area
        if target is None:
            self._area = None
        elif target == UNDECIDED:
            self._area, self._radius = QRectF(*BOX_MM), 6.0
        else:
            face = QRectF(FACE_X_MM[Zone(target)], FACE_Y_MM, FACE_W_MM, FACE_H_MM)
            self._area, self._radius = face.adjusted(-5, -5, 5, 5), FACE_RADIUS_MM + 5
        if before == self._area:
            return
        for area in (before, self._area):
            if area is not None:
                around = area.adjusted(-_WIDE_MM, -_WIDE_MM, _WIDE_MM, _WIDE_MM)
                self._scene.invalidate(around, QGraphicsScene.SceneLayer.BackgroundLayer)

    def paint(self, painter: QPainter) -> None:
        """Paint the line, where there is one."""
        if self._area is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(current().colour("focus")), _WIDE_MM))
        painter.drawRoundedRect(self._area, self._radius, self._radius)


class LandingOutline(QGraphicsPixmapItem):
    """The dashed outline of a card at the place it will go back to when it is let go over nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(9_999)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable, False)
        self.hide()

    def show_card(self, area: QRectF, radius: float, scale: float) -> None:
        """Take the size of a card, at a scale in pixels a millimetre."""
        theme, edge = current(), 2.0
        picture = QPixmap(round((area.width() + 2 * edge) * scale), round((area.height() + 2 * edge) * scale))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.scale(scale, scale)
        paint_outline(painter, QRectF(edge, edge, area.width(), area.height()), radius, theme)
        painter.end()
        self.setPixmap(picture)
        self.setScale(1 / scale)
        self.setOffset((area.left() - edge) * scale, (area.top() - edge) * scale)


class FocusFrame(QGraphicsRectItem):
    """The frame around the poster while the keyboard is on it; an item, so that Qt paints it without asking Python."""

    def __init__(self, area: QRectF) -> None:
        super().__init__(area.adjusted(2, 2, -2, -2))
        self.setZValue(20_000)
        self.setBrush(Qt.BrushStyle.NoBrush)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def show_it(self, on: bool) -> None:
        """Show it in the colour of the theme, or take it away."""
        theme = current()
        pen = QPen(theme.colour("focus"), theme.line(3))
        pen.setCosmetic(True)
        self.setPen(pen)
        self.setVisible(on)
