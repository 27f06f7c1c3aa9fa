"""A chip: a word or two in a rounded field, with a sign where that helps; says something, does nothing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..icons.drawn_signs import sign_picture
from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .text_block import paint_text, text_width

# Tone: surface, text, line.
_TONES = {
    "plain": ("sunken", "ink2", None),
    "good": ("accentTint", "onAccentTint", None),
    "attention": ("attention", "onAttention", None),
    "strength": ("strengthTint", "strengthText", None),
    "work": ("workTint", "workText", None),
    "quality": ("katKTint", "katKText", None),
    "prevention": ("katPTint", "katPText", None),
    "reaction": ("katRTint", "katRText", None),
    "outline": (None, "ink2", "lineStrong"),
    "ink": ("ink", "paper", None),
}


class Chip(QWidget):
    """One line that never wraps. `tone`: plain, good, attention, outline, ink, or that of a face or level."""

    def __init__(
        self,
        text: str,
        tone: str = "plain",
        parent: QWidget | None = None,
        *,
        sign: str = "",
        large: bool = False,
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._sign = text, tone, sign
        self._role = "body" if large else "meta"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def show_text(self, text: str, tone: str | None = None, sign: str | None = None) -> None:
        """Say something else."""
        self._text = text
        self._tone = tone or self._tone
        self._sign = self._sign if sign is None else sign
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        sign = theme.px(18) + (theme.px(8) if self._text else 0) if self._sign else 0
        words = text_width(theme, self._role, self._text, True) if self._text else 0
        high = theme.px(36 if self._role == "body" else 30)
        return QSize(int(words + sign + theme.px(24) + 1), high)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        surface, text, line = _TONES[self._tone]
        painter, box = QPainter(self), QRectF(self.rect())
        fill, edge = (theme.colour(token) if token else None for token in (surface, line))
        paint_frame(painter, box, box.height() / 2, fill, edge, theme.line(1.2))
        left = box.left() + theme.px(12)
        if self._sign:
            side = theme.px(18)
            drawn = sign_picture(self._sign, theme, theme.colour(text), side, self.devicePixelRatioF())
            painter.drawPixmap(round(left), round(box.center().y() - side / 2), drawn)
            left += side + theme.px(8)
        room = QRectF(left, box.top(), box.right() - theme.px(12) - left + 1, box.height())
        paint_text(painter, theme, self._role, self._text, room, theme.colour(text), bold=True)
