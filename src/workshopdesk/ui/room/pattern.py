"""The numbered test pattern: a grid to the very edge, the colours that matter, and a number readable from far."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ..theme.theme import Theme
from .chalk import Chalk


def paint_pattern(painter: QPainter, theme: Theme, width: float, height: float, number: int) -> None:
    """Paint the pattern over a whole screen or a small picture of one."""
    chalk = Chalk(painter, theme, width, height)
    unit = chalk.unit
    painter.fillRect(QRectF(0, 0, width, height), theme.colour("table"))
    painter.setPen(QPen(theme.colour("line"), max(1.0, 2 * unit)))
    step = 108 * unit
    x = (width / 2) % step
    while x < width:
        painter.drawLine(QPointF(x, 0), QPointF(x, height))
        x += step
    y = (height / 2) % step
    while y < height:
        painter.drawLine(QPointF(0, y), QPointF(width, y))
        y += step
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("ink"), max(1.0, 6 * unit)))
    painter.drawRect(QRectF(0, 0, width, height).adjusted(9 * unit, 9 * unit, -9 * unit, -9 * unit))
    painter.setBrush(theme.colour("table"))
    painter.drawEllipse(QPointF(width / 2, height / 2), 390 * unit, 390 * unit)
    chalk.write(
        str(number),
        chalk.width / 2 - 300,
        200,
        600,
        680,
        420,
        "ink",
        True,
        Qt.AlignmentFlag.AlignHCenter,
        True,
    )
    painter.setPen(Qt.PenStyle.NoPen)
    colours = ("strengthLine", "workLine", "flagYellow", "flagGreen")
    for place, name in enumerate(colours):
        painter.setBrush(theme.colour(name))
        painter.drawRect(chalk.rect(80 + place * 118, 950, 116, 66))
    for place in range(5):
        grey = place * 62
        painter.setBrush(Qt.GlobalColor.black if grey == 0 else _grey(grey))
        painter.drawRect(chalk.rect(chalk.width - 80 - (5 - place) * 98, 950, 96, 66))


def _grey(value: int) -> object:
    from PySide6.QtGui import QColor

    return QColor(value, value, value)


class PatternWindow(QWidget):
    """Fills one monitor with its number while the start check asks what the group sees."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(f"WorkshopDesk {number}")
        self._theme = theme
        self._number = number

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_pattern(QPainter(self), self._theme, self.width(), self.height(), self._number)
