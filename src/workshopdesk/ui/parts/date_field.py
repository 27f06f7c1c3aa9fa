"""A date, typed as one is used to or chosen on a calendar; what can't be read is said in words below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ..texts import speech, tr
from ..theme.theme import theme_of
from .button import Button
from .calendar_popup import CalendarPopup
from .field_frame import FieldFrame
from .label import Label
from .typed_dates import long_date, read_date, short_date


class DateField(QWidget):
    """`date_changed` carries a `datetime.date`, or None where the person cleared the field."""

    date_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, look: str = "paper", placeholder: str = "") -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._name = name
        self._day: date | None = None
        self._earliest, self._latest = date(1990, 1, 1), date(2199, 12, 31)
        self._today: date | None = None
        self.frame = FieldFrame(self, look=look)
        self.edit = QLineEdit(self.frame)
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(placeholder or tr("parts.date.hint"))
        self.edit.setMaxLength(40)
        self.frame.hold(self.edit)
        margins = self.frame.row.contentsMargins()
        self.frame.row.setContentsMargins(margins.left(), 0, 0, 0)
        self.frame.row.setSpacing(0)
        opener = f"{tr('parts.date.open')}: {name}"
        self.calendar_button = Button("", "quiet", self.frame, sign="calendar", name=opener)
        self.frame.row.addWidget(self.calendar_button)
        self._problem = Label(kind="meta", parent=self, colour="ink")
        self._problem.hide()
        self._popup: CalendarPopup | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.frame)
        column.addWidget(self._problem)
        self.setMinimumWidth(theme.px(184))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
        self.calendar_button.clicked.connect(self.open_calendar)
        self.edit.editingFinished.connect(self._settle)
        self.edit.textEdited.connect(lambda _: self._say(""))

    def day(self) -> date | None:
        """Return the date; None for none."""
        return self._day

    def show_day(self, day: date | None) -> None:
        """Show a date; no signal is sent."""
        self._day = day
        self._write()

    def set_range(self, earliest: date | None, latest: date | None, today: date | None = None) -> None:
        """Set what can be chosen; `today` is for tests and rehearsals."""
        self._earliest, self._latest = earliest or self._earliest, latest or self._latest
        self._today = today or self._today

    @property
    def problem(self) -> str:
        """What is wrong with what is typed; "" where nothing is."""
        return self._problem.text() if self.frame.is_wrong else ""

    def open_calendar(self) -> None:
        """Open the calendar."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.day_chosen.connect(self._take)
        self._popup.open_under(self.frame, self._day, self._today_, self._earliest, self._latest)

    @property
    def _today_(self) -> date:
        return self._today or date.today()

    def _settle(self) -> None:
        text = self.edit.text().strip()
        if not text:
            self._take(None)
            return
        if self._day is not None and text == short_date(self._day, speech().language):
            return
        day = read_date(text, speech().language, self._today_)
        if day is None:
            self._say(tr("parts.date.not_read"))
        elif day < self._earliest:
            self._say(tr("parts.date.too_early", day=short_date(self._earliest, speech().language)))
        elif day > self._latest:
            self._say(tr("parts.date.too_late", day=short_date(self._latest, speech().language)))
        else:
            self._take(day)

    def _take(self, day: date | None) -> None:
        before, self._day = self._day, day
        self._write()
        if day != before:
            self.date_changed.emit(day)

    def _write(self) -> None:
        self._say("")
        self.edit.setText(short_date(self._day, speech().language) if self._day else "")
        self.edit.setAccessibleDescription(long_date(self._day, speech().language) if self._day else "")

    def _say(self, problem: str) -> None:
        self.frame.set_wrong(bool(problem))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            self.edit.setAccessibleDescription(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if opens or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        elif event.key() == Qt.Key.Key_Escape and self.problem:
            self._write()
        else:
            super().keyPressEvent(event)
