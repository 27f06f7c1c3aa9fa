"""Locking a protected desk that nobody touches; never while a phase's clock runs, since a group is looking then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ...domain.terms import TimerState

if TYPE_CHECKING:
    from ..desk import Desk

MINUTES = 15
IDLE_MINUTES = "idle_minutes"
_TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin)


class IdleLock(QObject):
    """Counts from the last key, click or touch; `idle_minutes` of the settings, 0 for never."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._since = QElapsedTimer()
        self._since.start()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(20_000)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._since.restart()
        return False

    def _clock_runs(self) -> bool:
        school = self._desk.school
        return school is not None and any(
            run.timer is not None and run.timer.state is TimerState.RUNNING
            for workshop in school.archive.workshops
            for run in workshop.phases
        )

    def look(self) -> None:
        """Lock where it was long enough."""
        minutes = self._desk.settings.get(IDLE_MINUTES, MINUTES)
        long_enough = minutes > 0 and self._since.elapsed() >= minutes * 60_000
        if long_enough and self._desk.place != "locked" and not self._clock_runs():
            from ...app.protection import is_protected

            if is_protected(self._desk.library.home):
                self._desk.do_lock()
