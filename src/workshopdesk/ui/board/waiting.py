"""How long something has been waiting to be stored: a sign is due only when it takes longer than a blink."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ...app.open_school import OpenSchool

_BLINK_MS = 300


class WaitingWatch(QObject):
    """Follows the school's queue; `waiting_changed(0)` when all is stored."""

    waiting_changed = Signal(int)

    def __init__(self, school: OpenSchool, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = 0
        self._late = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BLINK_MS)
        self._timer.timeout.connect(self._overdue)
        self._end = school.on_waiting(self._changed)

    def _changed(self, waiting: int) -> None:
        self._waiting = waiting
        if not waiting:
            self._timer.stop()
            if self._late:
                self._late = False
                self.waiting_changed.emit(0)
        elif self._late:
            self.waiting_changed.emit(waiting)
        elif not self._timer.isActive():
            self._timer.start()

    def _overdue(self) -> None:
        self._late = True
        self.waiting_changed.emit(self._waiting)

    def stop(self) -> None:
        """Follow no longer."""
        self._timer.stop()
        self._end()
