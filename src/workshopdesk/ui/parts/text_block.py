"""Lays out and paints a piece of wrapped text inside a painted control, with the line height of its role."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption

from ..theme.theme import Theme


@lru_cache(maxsize=512)
def text_width(theme: Theme, role: str, text: str, bold: bool | None = None) -> float:
    """Return how wide a text is on one line."""
    return QFontMetricsF(theme.font(role, bold=bold)).horizontalAdvance(text) + 1


@lru_cache(maxsize=512)
def longest_word(theme: Theme, role: str, text: str, bold: bool | None = None) -> float:
    """Return how wide the longest word is."""
    return max((text_width(theme, role, word, bold) for word in text.split()), default=0.0)


@lru_cache(maxsize=512)
def _laid_out(theme: Theme, role: str, text: str, width: float, bold: bool | None) -> tuple[QTextLayout, float]:
    layout = QTextLayout(text, theme.font(role, bold=bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    spacing, top = theme.line_height(role), 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (spacing - line.height()) / 2))
        top += spacing
    layout.endLayout()
    return layout, top


def text_height(theme: Theme, role: str, text: str, width: float, bold: bool | None = None) -> float:
    """Return how high a text is when wrapped in a width."""
    return _laid_out(theme, role, text, max(1.0, width), bold)[1] if text else 0.0


def paint_text(
    painter: QPainter,
    theme: Theme,
    role: str,
    text: str,
    rect: QRectF,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    bold: bool | None = None,
) -> None:
    """Paint a wrapped text, in the middle of the height of `rect`."""
    layout, height = _laid_out(theme, role, text, max(1.0, rect.width()), bold)
    painter.setPen(colour)
    top = rect.top() + (rect.height() - height) / 2
    for at in range(layout.lineCount()):
        line = layout.lineAt(at)
        spare = rect.width() - line.naturalTextWidth()
        share = 1.0 if align & Qt.AlignmentFlag.AlignRight else 0.5 if align & Qt.AlignmentFlag.AlignHCenter else 0.0
        line.draw(painter, QPointF(rect.left() + spare * share, top))
