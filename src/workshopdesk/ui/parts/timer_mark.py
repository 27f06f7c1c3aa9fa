"""The sign of the clock: each state has its own silhouette and its own figure, so that none needs colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ..theme.theme import Theme

MOODS = ("idle", "running", "paused", "last20", "last5", "overtime", "ended")


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


_DIAMOND = _polygon((26, 3), (49, 26), (26, 49), (3, 26))
_HEXAGON = _polygon((14, 5), (38, 5), (50, 26), (38, 47), (14, 47), (2, 26))
_PLAY = _polygon((21.5, 17), (35, 26), (21.5, 35))


def paint_timer_mark(painter: QPainter, theme: Theme, mood: str, rect: QRectF, left: float = 1.0) -> None:
    """Paint the sign of a state into a square; `left` is the share of time that the ring still shows."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 52, rect.height() / 52)
    ink2, paper, ink = theme.colour("ink2"), theme.colour("paper"), theme.colour("ink")
    match mood:
        case "running":
            _ring(painter, theme, left)
        case "paused":
            _outline(painter, ink2)
            _strokes(painter, ink2, 5, (20.5, 19, 20.5, 33), (31.5, 19, 31.5, 33))
        case "last20":
            painter.fillPath(_DIAMOND, theme.colour("attentionLine"))
            dark = QColor("#20261F")
            _strokes(painter, dark, 5, (26, 15, 26, 29), (26, 36, 26, 36.01))
        case "last5":
            _shape(painter, _HEXAGON, theme.colour("attention"), ink, 4)
            sign = theme.colour("onAttention")
            _strokes(painter, sign, 5, (20, 15, 20, 29), (20, 36, 20, 36.01), (32, 15, 32, 29), (32, 36, 32, 36.01))
        case "overtime":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(QRectF(4, 4, 44, 44), 5, 5)
            _strokes(painter, paper, 6, (26, 14, 26, 38), (14, 26, 38, 26))
        case "ended":
            _outline(painter, ink2)
            _strokes(painter, ink2, 5, (17, 26.5, 23.5, 33), (23.5, 33, 35.5, 19.5))
        case _:
            _outline(painter, ink2)
    painter.restore()


def _strokes(painter: QPainter, colour: QColor, width: float, *lines: tuple[float, float, float, float]) -> None:
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for x1, y1, x2, y2 in lines:
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))


def _outline(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(26, 26), 20, 20)


def _shape(painter: QPainter, path: QPainterPath, fill: QColor, line: QColor, width: float) -> None:
    pen = QPen(line, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawPath(path)


def _ring(painter: QPainter, theme: Theme, left: float) -> None:
    """The ring empties clockwise from the top, as the hand of a kitchen timer goes."""
    box = QRectF(6, 6, 40, 40)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("line"), 7))
    painter.drawEllipse(box)
    share = max(0.0, min(1.0, left))
    pen = QPen(theme.colour("accent"), 7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawArc(box, 90 * 16, round(360 * 16 * share))
    painter.fillPath(_PLAY, theme.colour("accent"))
