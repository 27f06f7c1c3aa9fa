"""A button in the colours of a face: lays a card on blue or on red, and shows where it lies."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ..parts.button import Button
from ..theme.frames import paint_frame
from ..theme.theme import theme_of


class FaceButton(Button):
    """Tinted and with a thick line where the card lies on this face."""

    def __init__(self, face: str, text: str, key: str, parent: QWidget) -> None:
        super().__init__(text, parent=parent, sign=f"face-{face}", key=key, left=True)
        self._face = face
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        on = self.isChecked()
        tinted = on or self.underMouse() or self.isDown()
        paint_frame(
            painter,
            box,
            self.corner_px,
            theme.colour(f"{self._face}Tint" if tinted else "paper"),
            theme.colour(f"{self._face}Line"),
            theme.line(2.0 if on else 1.2),
        )
        self.paint_content(painter, theme, box, theme.colour(f"{self._face}Text"))
