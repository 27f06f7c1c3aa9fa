"""The run of show: the clock strip over rail, stage and drawer. Looking around never moves the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ...domain.terms import TimerState
from ..desk import Desk
from ..screen import Screen
from .clock_follower import ClockFollower
from .drawer_panels import PANELS, DrawerPanels
from .led_phase import led_phase
from .phase_backups import PhaseBackups
from .phase_end import PhaseEnd
from .phase_rail import rail_view
from .run_frame import RunFrame
from .stage import Stage
from .stages import load_stage

if TYPE_CHECKING:
    from ...app.workspace import Change


class RunScreen(Screen):
    """Leads one phase of the present workshop: which step is looked at, and what keys and buttons ask."""

    framed = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.stage: Stage | None = None
        self.shown_step = ""
        self._frame = RunFrame(self, desk.phase)
        self.strip, self.rail, self.drawer = self._frame.strip, self._frame.rail, self._frame.drawer
        self.ask, self.ended, self.stage_room = self._frame.ask, self._frame.ended, self._frame.stage_room
        self.clock = ClockFollower(desk, self._frame, self)
        self.panels = DrawerPanels(desk, self.drawer, self)
        self.backups = PhaseBackups(desk, self)
        self._end = PhaseEnd(desk, self.ended, self.backups, self)
        self.rail.item_chosen.connect(self._rail_chosen)
        self.rail.tell_pressed.connect(self._tell)
        self.strip.start_pressed.connect(self.do_start_pause)
        self.strip.pause_pressed.connect(self.do_start_pause)
        self.strip.minute_added.connect(self.do_more_minutes)
        self.strip.next_pressed.connect(self.do_next_step)
        self.strip.undo_pressed.connect(desk.undo)
        self.strip.room_pressed.connect(self.do_room_on_off)

    # --- coming, being told, going ---

    def enter(self) -> None:
        led = led_phase(self.desk)
        if led is None:
            return
        if self.desk.room is not None:
            self.desk.room.provide = self._room_frame  # type: ignore[assignment]
        self.show_step(self.desk.place_arguments.get("step") or led.step)
        self.backups.begin()
        self.clock.begin()

    def stored(self, change: Change) -> None:
        led = led_phase(self.desk)
        if led is None:
            return
        if change.operation in ("next_step", "start_timer"):
            if led.step != self.shown_step:
                self.show_step(led.step)
                self.rail.items.go_to_chosen()
        elif self.stage is not None:
            self.stage.show_workshop(led.workshop, change)
            self.panels.show_workshop(led.workshop, anyway=change.how != "run")
        if change.operation in ("next_step", "reopen_phase"):
            self.backups.look()
        self._show_rail()
        self.clock.look()

    def leave(self) -> None:
        self.clock.end()
        self.backups.end()
        self.panels.leave()
        if self.desk.room is not None:
            self.desk.room.provide = lambda: None
            self.desk.room.refresh()
        self._drop_stage()

    # --- the step that is looked at ---

    def show_step(self, step: str) -> None:
        """Look at a step; the clock does not move."""
        led = led_phase(self.desk)
        if led is None or not step:
            return
        self.panels.leave()
        self._drop_stage()
        if step != self.shown_step:
            self.desk.step_left.emit()
        self.shown_step = step
        stage = self.stage = load_stage(led.stage_of(step), self.desk, self.desk.phase, step)
        stage.drawer_asked.connect(self._open_drawer)
        stage.room_changed.connect(self.desk.room_asked)
        self.stage_room.show_stage(stage)
        stage.show_workshop(led.workshop)
        self._show_rail()
        self.panels.show_own(stage)
        if stage.opens_drawer and not self._frame.drawer_overlays:
            self.drawer.open_drawer()
        elif not stage.opens_drawer:
            self.drawer.close_drawer()
        self.desk.room_asked.emit()

    def _drop_stage(self) -> None:
        if self.stage is not None:
            self._frame.hold_keyboard()
            self.stage.leave()
            self.stage_room.let_go()
            self.stage.setParent(None)
            self.stage.deleteLater()
            self.stage = None

    def _open_drawer(self) -> None:
        if self.stage is not None:
            self.panels.open_own(self.stage)

    def _room_frame(self) -> object:
        from ..room.provide import room_frame

        return room_frame(self.desk, self.stage)

    # --- the rail, and how the parts share the width ---

    def _show_rail(self) -> None:
        led = led_phase(self.desk)
        if led is not None:
            self.rail.show_view(rail_view(led, self.shown_step, roomy=self._frame.is_roomy))
            self._fit()

    def _rail_chosen(self, key: str) -> None:
        if key == "leave":
            self.desk.show_place("prepare")
        elif key not in PANELS:
            self.show_step(key)
        elif self.stage is not None:
            self.panels.show_panel(key, self.stage)

    def _tell(self) -> None:
        from ..someone_tells import open_someone_tells

        if self.stage is not None:
            self.stage.cover_up()
        roomy = self.width() >= self.desk.theme.px(1000)  # then the clock stays in sight above it
        open_someone_tells(self.desk, self._frame.body if roomy else self)

    def _fit(self) -> None:
        self._frame.fit(slim=bool(self.stage and self.stage.slim_rail))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._show_rail()
        self._fit()

    def takes_keyboard(self) -> QWidget | None:
        """The steps get it, not the clock: a space pressed too soon must not start it."""
        return self.rail.items

    def regions(self) -> list[QWidget]:
        """Return the parts of the screen that F6 goes round."""
        return [self.strip, self.rail, self._frame.above, *([self.stage] if self.stage else []), self.drawer]

    # --- what keys and buttons ask ---

    def do_start_pause(self) -> None:
        """Start, pause or go on."""
        led = led_phase(self.desk)
        if led is not None:
            running = led.timer.state is TimerState.RUNNING
            self.desk.run("pause_timer" if running else "start_timer", phase=self.desk.phase)

    def do_next_step(self) -> None:
        """Move on to the next step: the one action that moves the clock's step."""
        self.desk.run("next_step", phase=self.desk.phase)

    def do_more_minutes(self) -> None:
        """Give the step one minute more."""
        self.desk.run("add_minutes", phase=self.desk.phase, minutes=1)

    def do_less_minutes(self) -> None:
        """Give the step one minute less."""
        self.desk.run("add_minutes", phase=self.desk.phase, minutes=-1)

    def do_print(self) -> None:
        """Print what the stage is about, else go to where everything is printed."""
        of_stage = getattr(self.stage, "do_print", None)
        if of_stage is not None:
            of_stage()
        else:
            self.desk.show_place("print")

    def do_room_on_off(self) -> None:
        """Room screen on or off; where no monitor was picked yet, the start check asks which."""
        if self.desk.room is None or not self.desk.room.toggle():
            self.desk.show_place("start-check")

    def do_room_blank(self) -> None:
        """Plain board, or what was there."""
        if self.desk.room is not None:
            self.desk.room.blank()

    def do_room_swap(self) -> None:
        """Swap the guide's screen and the room's."""
        if self.desk.room is not None:
            self.desk.room.swap()
