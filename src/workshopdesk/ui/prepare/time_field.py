"""An hour, typed as one is used to: 13:15, 13.15, 13u15, 1315 or 13; what can't be read is said below."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ..parts.label import Label
from ..parts.text_field import TextField
from ..texts import tr
from ..theme.theme import theme_of

_TYPED = re.compile(r"(\d{1,2})(?:\s*[:.,uUhH ]\s*(\d{2})?)?|(\d{2})(\d{2})")


def read_time(text: str) -> str | None:
    """Return HH:MM, "" for an empty text, or None where it is no hour."""
    text = text.strip()
    if not text:
        return ""
    found = _TYPED.fullmatch(text)
    if not found:
        return None
    hours, minutes = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    return f"{hours:02d}:{minutes:02d}" if hours < 24 and minutes < 60 else None


def later(start: str, minutes: int) -> str:
    """Return the hour so many minutes after another."""
    hours, _, rest = start.partition(":")
    total = (int(hours) * 60 + int(rest) + minutes) % (24 * 60)
    return f"{total // 60:02d}:{total % 60:02d}"


def between(start: str, end: str) -> int:
    """Return the minutes from one hour to another; past midnight counts."""
    first, last = (int(one[:2]) * 60 + int(one[3:]) for one in (start, end))
    return (last - first) % (24 * 60)


class TimeField(QWidget):
    """`time_changed` carries HH:MM, or "" where the person cleared the field."""

    time_changed = Signal(str)

    def __init__(self, name: str, parent: QWidget, *, hint: str = "") -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.field = TextField(name, self, placeholder=hint, longest=8)
        self.field.setFixedWidth(theme.px(86))
        self.field.text_settled.connect(self._settle)
        self._shown = ""
        self._problem = Label("", "meta", self, colour="ink")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.field)
        column.addWidget(self._problem)
        self.setFocusProxy(self.field.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_time(self, time: str) -> None:
        """Show an hour; no signal is sent."""
        self._shown = time
        if not self.field.edit.hasFocus() or self.field.text() == self.field._settled:
            self.field.show_text(time)

    def _settle(self, text: str) -> None:
        found = read_time(text)
        self._problem.setVisible(found is None)
        self.field.set_wrong(found is None)
        if found is None:
            self._problem.setText(tr("prepare.time-not-read"))
            return
        self.field.show_text(found)
        if found != self._shown:
            self._shown = found
            self.time_changed.emit(found)

    def flush(self) -> None:
        """Take what was typed just now."""
        self.field._settle()
