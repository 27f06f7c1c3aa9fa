"""A file opened by double click on macOS comes as an event to the application, not as an argument."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class DeskApplication(QApplication):
    """Tells of files that the system hands over; keeps those that come before anybody listens."""

    file_opened = Signal(str)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._early: list[str] = []
        self._has_listener = False

    def listen(self, listener) -> None:
        """Call `listener` with each file from now on, and with those that came already."""
        self.file_opened.connect(listener)
        self._has_listener = True
        while self._early:
            self.file_opened.emit(self._early.pop(0))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent) and event.file():
            if self._has_listener:
                self.file_opened.emit(event.file())
            else:
                self._early.append(event.file())
            return True
        return super().event(event)
