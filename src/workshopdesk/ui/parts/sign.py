"""A sign by itself, for the eye only: what it says also stands in words beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..icons.drawn_signs import sign_picture
from ..theme.frames import paint_frame
from ..theme.theme import theme_of


class Sign(QWidget):
    """An icon in a token's colour, or a face, flag or mark in its own; `disc`: a round surface behind."""

    def __init__(
        self,
        name: str,
        colour: str = "ink",
        size: int = 24,
        parent: QWidget | None = None,
        *,
        disc: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size, self._disc = name, colour, size, disc
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sign(self, name: str, colour: str | None = None) -> None:
        """Show another sign."""
        self._name, self._colour = name, colour or self._colour
        self.update()

    def sizeHint(self) -> QSize:
        side = theme_of(self).px(self._size if not self._disc else max(44, self._size * 2))
        return QSize(side, side)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        if self._disc:
            paint_frame(painter, self.rect().toRectF(), self.width() / 2, theme.colour(self._disc))
        side = theme.px(self._size)
        shift = (self.width() - side) // 2
        drawn = sign_picture(self._name, theme, theme.colour(self._colour), side, self.devicePixelRatioF())
        painter.drawPixmap(shift, (self.height() - side) // 2, drawn)
