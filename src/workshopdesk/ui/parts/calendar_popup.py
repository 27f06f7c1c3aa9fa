"""The calendar that opens from a date field: the month's name between two arrows, and its days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ..texts import speech, tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .button import Button
from .label import Label
from .month_grid import MonthGrid
from .typed_dates import month_name


class CalendarPopup(QFrame):
    """Closes when a day is chosen, on Escape and on a click beside it."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        theme = theme_of(parent)
        self._month = Label(kind="strong", parent=self, wraps=False, align=Qt.AlignmentFlag.AlignHCenter)
        earlier = Button("", "quiet", self, sign="chevron-left", name=tr("parts.calendar.earlier"))
        later = Button("", "quiet", self, sign="chevron-right", name=tr("parts.calendar.later"))
        self.grid = MonthGrid(self)
        earlier.clicked.connect(lambda: self.grid.move_months(-1))
        later.clicked.connect(lambda: self.grid.move_months(1))
        self.grid.month_shown.connect(self._show_month)
        self.grid.day_chosen.connect(self._chose)
        head = QHBoxLayout()
        head.addWidget(earlier)
        head.addWidget(self._month, 1)
        head.addWidget(later)
        column = QVBoxLayout(self)
        edge = theme.px(12)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.grid)

    def open_under(self, field: QWidget, chosen: date | None, today: date, earliest: date, latest: date) -> None:
        """Open below a field, or above it where the screen ends."""
        self.grid.show_day(chosen, today, earliest, latest)
        self.adjustSize()
        place = field.mapToGlobal(QPoint(0, field.height() + 4))
        screen = QGuiApplication.screenAt(place) or field.screen()
        room = screen.availableGeometry()
        if place.y() + self.height() > room.bottom():
            place.setY(field.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4)
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), place.y()))
        self.move(place)
        self.show()
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_month(self, year: int, month: int) -> None:
        self._month.setText(f"{month_name(month, speech().language)} {year}")

    def _chose(self, day: date) -> None:
        self.close()
        self.day_chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("paper"))
        paint_frame(painter, self.rect().toRectF(), 0, None, theme.colour("lineStrong"), theme.line(1.2))
