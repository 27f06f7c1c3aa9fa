"""Writing on the room screen: texts that wrap, and that get smaller down to a floor rather than be cut."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ..theme.fonts import make
from ..theme.theme import Theme

_FLOOR = 24.0
_LONE_END = re.compile(r" (?=\S{1,3}$)", re.MULTILINE)


class Chalk:
    """A painter on a screen of some height; lengths are those of a screen 1080 high."""

    def __init__(self, painter: QPainter, theme: Theme, width: float, height: float) -> None:
        self.painter = painter
        self.theme = theme
        self.unit = height / 1080
        self.width = width / self.unit
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def rect(self, x: float, y: float, w: float, h: float) -> QRectF:
        """Return a rectangle in pixels."""
        return QRectF(x * self.unit, y * self.unit, w * self.unit, h * self.unit)

    def colour(self, name: str) -> QColor:
        """Return a colour of the room's theme."""
        return self.theme.colour(name)

    def font(self, size: float, bold: bool = False, tabular: bool = False) -> QFont:
        """Return a font; `size` as on a screen 1080 high."""
        return make(
            size * self.unit,
            800 if bold else 400,
            -0.012 * size * self.unit if size > 60 else 0,
            tabular=tabular,
        )

    def text_height(self, text: str, width: float, size: float, bold: bool = False) -> float:
        """Return how high a text is when it is wrapped in a width."""
        metrics = QFontMetricsF(self.font(size, bold))
        space, flags = QRectF(0, 0, width * self.unit, 1e6), int(Qt.TextFlag.TextWordWrap)
        box = metrics.boundingRect(space, flags, together(text))
        return box.height() / self.unit

    def longest_word(self, text: str, size: float, bold: bool = False) -> float:
        """Return how wide the longest word is."""
        metrics = QFontMetricsF(self.font(size, bold))
        return (
            max((metrics.horizontalAdvance(word) for word in re.split(r"[ \n]", together(text))), default=0.0)
            / self.unit
        )

    def fitting(self, text: str, w: float, h: float, size: float, bold: bool = False, floor: float = _FLOOR) -> float:
        """Return the largest type size, from `size` down to the floor, at which a text fits."""
        while size > floor and (self.text_height(text, w, size, bold) > h or self.longest_word(text, size, bold) > w):
            size -= 2
        return size

    def write(
        self,
        text: str,
        x: float,
        y: float,
        w: float,
        h: float,
        size: float,
        colour: str = "ink",
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        middle: bool = False,
        floor: float = _FLOOR,
    ) -> float:
        """Write a text in a box, smaller where it must; returns the height it took."""
        if not text:
            return 0.0
        size = self.fitting(text, w, h, size, bold, floor)
        self.painter.setFont(self.font(size, bold))
        self.painter.setPen(self.colour(colour))
        vertical = Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop
        flags = int(align | vertical) | int(Qt.TextFlag.TextWordWrap)
        high = self.text_height(text, w, size, bold)
        box = self.rect(x, y, w, max(h, high))
        self.painter.drawText(box, flags, together(text))
        return high

    def line(self, text: str, x: float, baseline: float, size: float, colour: str = "ink", bold: bool = False) -> float:
        """Write one line and return its width."""
        font = self.font(size, bold)
        self.painter.setFont(font)
        self.painter.setPen(self.colour(colour))
        self.painter.drawText(QPointF(x * self.unit, baseline * self.unit), text)
        return QFontMetricsF(font).horizontalAdvance(text) / self.unit


def together(text: str) -> str:
    """Return a text of which a short last word never stands on a line of its own."""
    return _LONE_END.sub("\u00a0", text)
