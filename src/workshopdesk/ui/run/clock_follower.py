"""Follows the clock of the phase: strip, room screen and what is asked about the time, five times a second."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from ...domain.terms import TimerState
from ..desk import Desk
from ..texts import tr
from .clock import clock_view
from .led_phase import LedPhase, led_phase
from .questions import TimeQuestions
from .run_frame import RunFrame

_TICK_MS = 200


class ClockFollower(QObject):
    """Shows the time; it never moves the clock."""

    def __init__(self, desk: Desk, frame: RunFrame, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._frame = frame
        self.questions = TimeQuestions(desk, frame.ask, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)
        desk.look_private.connect(self.look)

    def begin(self) -> None:
        """Follow the phase that is led from now on."""
        led = led_phase(self._desk)
        if led is not None:
            self.questions.begin(f"{led.workshop.id}:{led.run.phase}")
        self._frame.ended.come_back()
        self._timer.start()
        self.look()

    def end(self) -> None:
        """Follow no more."""
        self._timer.stop()

    def look(self) -> None:
        """Show the time of this instant."""
        led = led_phase(self._desk)
        if led is None:
            return
        titles = led.titles
        self._frame.strip.show_view(
            clock_view(
                led.workshop.with_phase(led.run),
                led.run.phase,
                led.school,
                led.kinds,
                titles,
                led.tick,
                self._room_state(),
            )
        )
        self._show_next(led)
        self._show_over(led)
        self.questions.look(led.workshop, led.run, led.tick, led.pack.vocabulary, titles)
        self._frame.show_above()
        if self._desk.room is not None:
            self._desk.room.refresh()

    def _room_state(self) -> str:
        if self._desk.group_looks:
            return "single"
        return self._desk.room.state if self._desk.room is not None else "off"

    def _show_next(self, led: LedPhase) -> None:
        """Show what moves on; nothing does before the start and after the end."""
        strip, keys = self._frame.strip, [item.step for item in led.run.agenda if not item.skipped]
        if led.timer.state in (TimerState.ENDED, TimerState.IDLE):
            if strip.next_button.hasFocus():  # or Qt would give it to the button that takes the end back
                self._frame.rail.items.setFocus(Qt.FocusReason.OtherFocusReason)
            strip.show_next("", "")
        elif keys and led.timer.step == keys[-1]:
            strip.show_next(tr("run.finish"), tr("run.finish-phase", n=led.run.phase))
        else:
            strip.show_next(tr("run.next"), tr("run.next-step"))

    def _show_over(self, led: LedPhase) -> None:
        self._frame.ended.show_over(led.run if led.timer.state is TimerState.ENDED else None)
