"""One month as a grid of days: arrows move by day and week, page keys by month, Enter chooses."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..texts import speech, tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from ..theme.tokens import tokens
from .text_block import paint_text
from .typed_dates import day_letters, long_date

_WEEKS = 6


class MonthGrid(QWidget):
    """Days out of range are pale and can't be chosen."""

    day_chosen = Signal(object)
    month_shown = Signal(int, int)
    paints_own_focus = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = self._today = date.today()
        self._chosen: date | None = None
        self._earliest, self._latest = date.min, date.max
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("parts.calendar.name"))

    @property
    def day(self) -> date:
        """The day the keyboard stands on."""
        return self._day

    def show_day(self, chosen: date | None, today: date, earliest: date, latest: date) -> None:
        """Show the month of a day, with what may be chosen."""
        self._chosen, self._today, self._earliest, self._latest = chosen, today, earliest, latest
        self._stand_on(chosen or today)

    def move_months(self, months: int) -> None:
        """Show an earlier (negative) or later month, on the same day where it has one."""
        total = self._day.year * 12 + self._day.month - 1 + months
        year, month = divmod(total, 12)
        if date.min.year <= year <= date.max.year:
            last = calendar.monthrange(year, month + 1)[1]
            self._stand_on(date(year, month + 1, min(self._day.day, last)))

    def _stand_on(self, day: date) -> None:
        self._day = min(max(day, self._earliest), self._latest)
        self.setAccessibleDescription(long_date(self._day, speech().language))
        self.month_shown.emit(self._day.year, self._day.month)
        self.update()

    def _first(self) -> date:
        """The Monday of the first row."""
        first = self._day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def _cell(self) -> float:
        return float(theme_of(self).target)

    def sizeHint(self) -> QSize:
        cell = int(self._cell())
        return QSize(7 * cell, (_WEEKS + 1) * cell)

    minimumSizeHint = sizeHint

    def day_at(self, place: QPointF) -> date | None:
        """Return the day under a point; None on the names of the days and where nothing can be chosen."""
        column, row = int(place.x() // self._cell()), int(place.y() // self._cell()) - 1
        if not (0 <= column < 7 and 0 <= row < _WEEKS):
            return None
        day = self._first() + timedelta(days=row * 7 + column)
        return day if self._earliest <= day <= self._latest else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None:
            self._stand_on(day)
            self.day_chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in days:
            self._stand_on(self._day + timedelta(days=days[key]))
        elif key in months:
            self.move_months(months[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._day)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, cell = QPainter(self), self._cell()
        centre = Qt.AlignmentFlag.AlignHCenter
        for column, letters in enumerate(day_letters(speech().language)):
            room = QRectF(column * cell, 0, cell, cell)
            paint_text(painter, theme, "meta", letters, room, theme.colour("ink3"), centre)
        first = self._first()
        for at in range(_WEEKS * 7):
            day = first + timedelta(days=at)
            box = QRectF(at % 7 * cell, (at // 7 + 1) * cell, cell, cell).adjusted(2, 2, -2, -2)
            can = self._earliest <= day <= self._latest
            colour = "ink" if day.month == self._day.month and can else "ink3"
            radius = theme.radius("key")
            if day == self._chosen:
                paint_frame(painter, box, radius, theme.colour("accent"))
                colour = "onAccent"
            elif day == self._today:
                paint_frame(painter, box, radius, None, theme.colour("lineStrong"), theme.line(1.2))
            if day == self._day and self.hasFocus():
                width = theme.line(tokens()["focus"]["width"])
                paint_frame(painter, box, radius, None, theme.colour("focus"), width)
            bold = day in (self._chosen, self._today)
            paint_text(painter, theme, "body", str(day.day), box, theme.colour(colour), centre, bold)
            if not can:  # pale alone would be colour alone
                painter.setPen(theme.colour("ink3"))
                middle = box.center().y()
                painter.drawLine(QPointF(box.left() + cell * 0.3, middle), QPointF(box.right() - cell * 0.3, middle))
