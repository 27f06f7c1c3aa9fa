"""Where the tray stands: below the board, or at its right where the text is so large that the poster would shrink."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from ...domain.slots import POSTER_MM
from ..theme.theme import theme_of

SIDE_PX = 186
_SHAPE = POSTER_MM[0] / POSTER_MM[1]
_LEAST_SHARE = 0.7


def stands_beside(width: float, height: float, below: float, side: float) -> bool:
    """Say whether a tray that takes `below` px of the height makes the poster much smaller than one of `side` px.

    Below the board is where it is looked for, so it goes there while the poster keeps most of its size.
    """
    poster_above = min(width, max(height - below, 1) * _SHAPE)
    poster_beside = min(width - side, height * _SHAPE)
    return poster_above < _LEAST_SHARE * poster_beside


class Foot(QWidget):
    """What stands under the board (tray, tools), or at its right as a column of a fixed width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme_of(parent).px(10))
        self.is_beside = False

    def stand(self, beside: bool) -> None:
        """Take the width of a column, or all there is."""
        self.is_beside = beside
        side = theme_of(self).px(SIDE_PX)
        self.setMinimumWidth(side if beside else 0)
        self.setMaximumWidth(side if beside else 16_777_215)
