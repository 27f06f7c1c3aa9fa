"""A day that comes up: a stamp with the day, what it is for, and how far off it is; pressing it opens the school."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ..parts.as_typed import keep_as_typed
from ..parts.dates_shown import days_from
from ..parts.text_block import longest_word, paint_text, text_height, text_width
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of


class SoonRow(QAbstractButton):
    """Painted; its words are its accessible name."""

    def __init__(self, day: date, title: str, under: str, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._day, self._title, self._under = day, title, under
        self._away = days_from(day, today)
        self._month = tr("parts.dates.months_short").split()[day.month - 1]
        self.setText(title)
        keep_as_typed(self)
        self.setAccessibleName(f"{day.day} {self._month}, {title}, {under}, {self._away}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _room(self, width: float) -> tuple[float, float, bool]:
        """Where the words begin, how wide they may be, and whether the days stand beside them."""
        theme = theme_of(self)
        left = theme.px(10 + 52 + 16)
        away = text_width(theme, "meta", self._away) + theme.px(10)
        beside = width - left - theme.px(10) - away
        fits = beside >= max(theme.px(130), longest_word(theme, "body", self._title, True))
        return left, beside if fits else width - left - theme.px(10), fits

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        _, room, beside = self._room(width)
        words = text_height(theme, "body", self._title, room, True) + text_height(theme, "meta", self._under, room)
        if not beside:
            words += text_height(theme, "meta", self._away, room)
        return max(theme.px(72), int(words + theme.px(20)))

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme_of(self).px(300))
        return QSize(theme_of(self).px(300), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(220), theme_of(self).px(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint_frame(painter, box.adjusted(2, 2, -2, -2), theme.radius("card"), theme.colour("sunken"))
        stamp = QRectF(theme.px(10), box.center().y() - theme.px(28), theme.px(52), theme.px(56))
        radius = theme.radius("card")
        paint_frame(painter, stamp, radius, theme.colour("paper"), theme.colour("lineStrong"), theme.line(1.2))
        centre = Qt.AlignmentFlag.AlignHCenter
        top = QRectF(stamp.left(), stamp.top() + theme.px(5), stamp.width(), theme.px(26))
        paint_text(painter, theme, "heading", f"{self._day.day:02d}", top, theme.colour("ink"), centre)
        below = QRectF(stamp.left(), top.bottom() - theme.px(2), stamp.width(), theme.px(20))
        paint_text(painter, theme, "meta", self._month, below, theme.colour("ink2"), centre)
        left, room, beside = self._room(box.width())
        title = text_height(theme, "body", self._title, room, True)
        under = text_height(theme, "meta", self._under, room)
        third = 0 if beside else text_height(theme, "meta", self._away, room)
        y = (box.height() - title - under - third) / 2
        paint_text(painter, theme, "body", self._title, QRectF(left, y, room, title), theme.colour("ink"), bold=True)
        paint_text(painter, theme, "meta", self._under, QRectF(left, y + title, room, under), theme.colour("ink2"))
        colour = theme.colour("ink3")
        if beside:
            at = QRectF(left + room, 0, box.width() - left - room - theme.px(10), box.height())
            paint_text(painter, theme, "meta", self._away, at, colour, Qt.AlignmentFlag.AlignRight)
        else:
            paint_text(painter, theme, "meta", self._away, QRectF(left, y + title + under, room, third), colour)
