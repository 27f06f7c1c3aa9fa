"""The small picture of a key, on a button or by itself, and of keys that are pressed together."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ..icons.icons import paint_icon
from ..theme.frames import paint_frame
from ..theme.theme import Theme, theme_of
from .label import Label
from .text_block import paint_text, text_width


def key_cap_size(theme: Theme, key: str) -> QSize:
    """Return how large a key's picture is."""
    height = theme.px(28)
    return QSize(max(height - theme.px(2), int(text_width(theme, "meta", key, True)) + theme.px(14)), height)


_ARROWS = {"→": 0, "↓": 90, "←": 180, "↑": 270}


def paint_key_cap(painter: QPainter, theme: Theme, key: str, rect: QRectF) -> None:
    """Paint a key: paper with a thick lower edge, so that it looks as if it could be pressed."""
    radius, thick = theme.radius("key"), theme.line(2)
    edge = theme.colour("lineStrong")
    paint_frame(painter, rect, radius, edge)
    top = rect.adjusted(0, 0, 0, -thick)
    paint_frame(painter, top, radius, theme.colour("paper"), edge, theme.line(1.2))
    if key in _ARROWS:  # the typeface has no arrows
        painter.save()
        painter.translate(top.center())
        painter.rotate(_ARROWS[key])
        side = theme.px(14)
        paint_icon(painter, "arrow-right", theme.colour("ink"), QRectF(-side / 2, -side / 2, side, side))
        painter.restore()
        return
    paint_text(painter, theme, "meta", key, top, theme.colour("ink"), Qt.AlignmentFlag.AlignHCenter, True)


class KeyCap(QWidget):
    """One key, as "Ctrl" or "K"."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def key(self) -> str:
        """The word on the key."""
        return self._key

    def sizeHint(self) -> QSize:
        return key_cap_size(theme_of(self), self._key)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key_cap(QPainter(self), theme_of(self), self._key, QRectF(self.rect()))


class KeyChord(QWidget):
    """Keys to press together: "Ctrl Z" is shown as Ctrl + Z."""

    def __init__(self, chord: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(chord.replace(" ", " + "))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme_of(self).px(3))
        for at, key in enumerate(chord.split()):
            if at:
                row.addWidget(Label("+", "meta", self, colour="ink", wraps=False))
            row.addWidget(KeyCap(key, self))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
