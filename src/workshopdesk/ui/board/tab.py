"""The tab with a question mark that sticks out above a card on which the group does not agree yet."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QTransform

from ..theme.theme import Theme

TAB_MM = 19.0


@lru_cache(maxsize=4)
def _question_mark(size: float) -> QPainterPath:
    """Return the sign as a path around 0, 0: it is drawn at any scale."""
    font = QFont(Theme().font("count"))
    font.setPixelSize(100)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, "?")
    box = path.boundingRect()
    path.translate(-box.center())
    share = size / max(1.0, box.height())
    return QTransform.fromScale(share, share).map(path)


def paint_tab(painter: QPainter, left: float, top: float, theme: Theme, size: float = TAB_MM) -> None:
    """Paint the tab with its top left at a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    box = QRectF(left, top, size, size)
    painter.setBrush(theme.colour("paper"))
    painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), size * 0.26, size * 0.26)
    painter.setBrush(theme.colour("ink"))
    painter.drawRoundedRect(box, size * 0.22, size * 0.22)
    painter.translate(box.center())
    painter.setBrush(theme.colour("paper"))
    painter.drawPath(_question_mark(size * 0.56))
    painter.restore()
