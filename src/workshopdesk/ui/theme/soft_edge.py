"""The soft edge under paper: a blurred rectangle, made once as a small picture and drawn in nine parts.

Not a QGraphicsDropShadowEffect, which paints everything under it again at every change.
"""

from __future__ import annotations

import math
from array import array
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QPixmap

from .theme import Theme
from .tokens import tokens


@lru_cache(maxsize=32)
def _blurred(blur_px: int, colour: str, strength: float) -> QPixmap:
    """A blurred square of which the middle row and column can be stretched."""
    reach, sigma = blur_px, blur_px / 2
    size = 4 * reach + 1
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))

    def share(at: float) -> float:
        low, high = reach, size - reach
        return 0.5 * (math.erf((at - low) / (sigma * 1.4142)) - math.erf((at - high) / (sigma * 1.4142)))

    line = [share(at + 0.5) for at in range(size)]
    ink = red << 16 | green << 8 | blue
    full = 255 * strength
    pixels = array("I", [int(full * across * along + 0.5) << 24 | ink for along in line for across in line])
    image = QImage(pixels.tobytes(), size, size, 4 * size, QImage.Format.Format_ARGB32)
    return QPixmap.fromImage(image.copy())


def paint_soft_edge(painter: QPainter, rect: QRectF, theme: Theme, kind: str = "sheet") -> None:
    """Paint the shadow of `rect` (kinds: sheet, card, lifted, toast); nothing on the chalkboard."""
    if theme.is_dark:
        return
    right, down, blur, spread, colour, strength = tokens()["shadow"][kind]
    reach = theme.px(blur)
    grown = theme.scale * spread + reach
    box = rect.translated(right * theme.scale, down * theme.scale).adjusted(-grown, -grown, grown, grown).toRect()
    if box.width() < 4 * reach or box.height() < 4 * reach:
        reach = max(1, min(box.width(), box.height()) // 4)
    picture = _blurred(reach, colour, strength)
    corner = 2 * reach
    source = (0, corner, corner + 1, 4 * reach + 1)
    across = (box.left(), box.left() + corner, box.right() + 1 - corner, box.right() + 1)
    along = (box.top(), box.top() + corner, box.bottom() + 1 - corner, box.bottom() + 1)
    for column in range(3):
        for row in range(3):
            target = QRect(across[column], along[row], across[column + 1] - across[column], along[row + 1] - along[row])
            if target.isEmpty():
                continue
            piece = QRect(
                source[column],
                source[row],
                source[column + 1] - source[column],
                source[row + 1] - source[row],
            )
            painter.drawPixmap(target, picture, piece)
