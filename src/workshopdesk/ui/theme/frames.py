"""Rounded surfaces with a line of any width, painted alike for every control."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen


def paint_frame(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 0.0,
    dash: tuple[float, float] | None = None,
) -> None:
    """Paint a rounded rectangle; its line lies inside `rect`, `dash` is (on, off) in pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if line is None or width <= 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
    else:
        pen = QPen(line, width)
        if dash is not None:
            pen.setDashPattern([part / width for part in dash])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        half = width / 2
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.restore()


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """Return a rounded rectangle as a path, for clipping."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def paint_hatch(painter: QPainter, path: QPainterPath, colour: QColor, step: float, width: float) -> None:
    """Paint slanted lines inside a path."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, width))
    box = path.boundingRect()
    at = box.left() - box.height()
    lines = QPainterPath()
    while at < box.right():
        lines.moveTo(at, box.top())
        lines.lineTo(at + box.height(), box.bottom())
        at += step
    painter.drawPath(lines)
    painter.restore()
