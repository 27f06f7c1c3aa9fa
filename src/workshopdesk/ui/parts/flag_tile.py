"""A large flag with its word and what it means; with a number where flags were counted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..icons.drawn_signs import sign_picture
from ..theme.frames import paint_frame
from ..theme.theme import Theme, theme_of
from .text_block import longest_word, paint_text, text_height, text_width


class FlagTile(QWidget):
    """`show_count(None)` shows the flag alone, 0 a pale one; number and word always say the same."""

    def __init__(
        self, flag: str, word: str, meaning: str, parent: QWidget | None = None, *, flag_px: int = 60,
        framed: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._framed = framed
        self._flag, self._word, self._meaning, self._flag_px = flag, word, meaning, flag_px
        self._count: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_count(None)

    @property
    def count(self) -> int | None:
        """How many held it up, as shown."""
        return self._count

    def show_count(self, count: int | None) -> None:
        """Show how many held it up; None where nothing is counted."""
        self._count = count
        said = f"{self._word}, {self._meaning}" + ("" if count is None else f": {count}")
        self.setAccessibleName(said)
        self.update()

    def _words_high(self, theme: Theme, width: float) -> float:
        room = width - theme.px(24)
        return text_height(theme, "strong", self._word, room, True) + text_height(theme, "meta", self._meaning, room)

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        return int(theme.px(14 + self._flag_px + 10 + 12) + self._words_high(theme, width))

    def hasHeightForWidth(self) -> bool:
        return True

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        words = max(longest_word(theme, "strong", self._word, True), longest_word(theme, "meta", self._meaning))
        number = text_width(theme, "count", "00", True) + theme.px(10)
        width = int(max(words, theme.px(self._flag_px) + number) + theme.px(24))
        return QSize(width, self.heightForWidth(width))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = max(theme.px(180), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        none = self._count == 0
        edge = None if none else theme.colour("lineStrong")
        surface = theme.colour("sunken" if none else "paper")
        if self._framed:
            paint_frame(painter, box, theme.radius("control"), surface, edge, theme.line(1.2))
        side, pad = theme.px(self._flag_px), theme.px(12)
        ratio = self.devicePixelRatioF()
        drawn = sign_picture(f"flag-{self._flag}", theme, theme.colour("ink"), side, ratio)
        painter.setOpacity(0.62 if none else 1.0)
        painter.drawPixmap(round(pad - side * 0.1), theme.px(14), drawn)
        painter.setOpacity(1.0)
        if self._count is not None:
            number = QRectF(pad + side, theme.px(14), box.width() - 2 * pad - side, side)
            ink = theme.colour("ink3" if none else "ink")
            paint_text(painter, theme, "count", str(self._count), number, ink, bold=True)
        top = theme.px(14 + self._flag_px + 8)
        room = box.width() - 2 * pad
        high = text_height(theme, "strong", self._word, room, True)
        first = QRectF(pad, top, room, high)
        paint_text(painter, theme, "strong", self._word, first, theme.colour("ink"), bold=True)
        second = QRectF(pad, top + high, room, text_height(theme, "meta", self._meaning, room))
        paint_text(painter, theme, "meta", self._meaning, second, theme.colour("ink2"), Qt.AlignmentFlag.AlignLeft)
