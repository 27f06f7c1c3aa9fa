"""Paints a card as it lies on the board: its shadow, the card, and what marks it; in millimetres."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ..sheets_painter import PreparedItems
from ..theme.frames import paint_frame
from ..theme.theme import Theme
from .tab import TAB_MM, paint_tab

RING_MM = 3.2
LIFT_MM = (-1.0, -3.0)


def margins_mm(*, ring: bool, tab: bool, lifted: bool) -> tuple[float, float, float, float]:
    """Return how much more than the card its picture holds: left, top, right, bottom."""
    more = 2 * RING_MM if ring else 1.6
    left, top, right, bottom = more, more, more, more + 1.0
    if tab:
        top = max(top, TAB_MM / 2 + 1.5)
    if lifted:
        left, top, bottom = left - LIFT_MM[0], top - LIFT_MM[1], bottom + 1.5
    return left, top, right, bottom


def paint_shadow(painter: QPainter, rect: QRectF, radius: float, theme: Theme, lifted: bool) -> None:
    """Paint what the card casts on the paper; a chalkboard shows no shadow of a card that lies."""
    if theme.is_dark and not lifted:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(50, 40, 20, 66 if lifted else 42))
    down = 5.0 if lifted else 1.4
    painter.drawRoundedRect(rect.adjusted(1.2, down, -1.2, down), radius, radius)


def paint_outline(painter: QPainter, rect: QRectF, radius: float, theme: Theme) -> None:
    """Paint the dashed outline of where a card will lie."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = QColor(theme.colour("paper"))
    fill.setAlphaF(0.35)
    painter.setBrush(fill)
    pen = QPen(theme.colour("ink"), 1.8)
    pen.setDashPattern([3.0, 2.2])
    painter.setPen(pen)
    painter.drawRoundedRect(rect, radius, radius)


def paint_card(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    drawn: PreparedItems,
    theme: Theme,
    *,
    contested: bool,
    chosen: bool,
    lifted: bool,
    landing: bool,
    pending: bool,
) -> None:
    """Paint a card into a rectangle; the painter works in millimetres."""
    if landing:
        paint_outline(painter, rect, radius, theme)
    if lifted:
        rect = rect.translated(*LIFT_MM)
    paint_shadow(painter, rect, radius, theme, lifted)
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(1 / drawn.scale, 1 / drawn.scale)
    drawn.paint(painter)
    painter.restore()
    if pending:
        ink = theme.colour("ink2")
        paint_frame(painter, rect.adjusted(-1, -1, 1, 1), radius + 1, None, ink, 1.6, (5.0, 4.0))
    if contested:
        paint_tab(painter, rect.right() - TAB_MM - 4, rect.top() - TAB_MM / 2, theme)
    if chosen:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus"), RING_MM))
        far = RING_MM / 2 + 1.2
        painter.drawRoundedRect(rect.adjusted(-far, -far, far, far), radius + far, radius + far)
