"""The run of show: the clock strip over rail, stage and drawer. Looking around never moves the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.agenda import with_agenda
from ...domain.facts import Facts
from ...domain.terms import TimerState
from ...domain.workshop import PhaseRun, Workshop
from ..desk import Desk
from ..parts.clock_strip import ClockStrip
from ..parts.drawer import Drawer, drawer_overlays
from ..parts.rail import Rail, RailView, rail_is_slim
from ..parts.rail_items import RailItem
from ..screen import Screen
from ..texts import tr
from .clock import clock_view
from .stage import Stage
from .stages import load_stage

if TYPE_CHECKING:
    from ...app.workspace import Change

_TICK_MS = 200


class RunScreen(Screen):
    """Leads one phase of the present workshop."""

    framed = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.stage: Stage | None = None
        self.shown_step = ""
        self.strip = ClockStrip(self)
        self.rail = Rail(self)
        self._body = QWidget(self)
        self.drawer = Drawer(self._body)
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(self._room, 1)
        row.addWidget(self.drawer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._body, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.rail.item_chosen.connect(self._rail_chosen)
        self.rail.tell_pressed.connect(self._tell)
        self.strip.start_pressed.connect(self.do_start_pause)
        self.strip.pause_pressed.connect(self.do_start_pause)
        self.strip.minute_added.connect(self.do_more_minutes)
        self.strip.undo_pressed.connect(desk.undo)
        self.strip.room_pressed.connect(self.do_room_on_off)

    # --- what is shown ---

    @property
    def workshop(self) -> Workshop | None:
        """The workshop that is led."""
        return self.desk.workshop

    def _facts(self, workshop: Workshop) -> Facts:
        assert self.desk.school is not None
        tick = self.desk.library.clock.tick()
        return Facts(self.desk.school.pack_of(workshop).vocabulary, tick, tick.utc.astimezone().date())

    def run_of(self, workshop: Workshop) -> PhaseRun:
        """Return the phase with its agenda."""
        return with_agenda(workshop, self.desk.phase, self._facts(workshop))

    def enter(self) -> None:
        workshop = self.workshop
        if workshop is None:
            return
        asked = self.desk.place_arguments.get("step")
        if self.desk.room is not None:
            self.desk.room.provide = self._room_frame  # type: ignore[assignment]
        self.show_step(asked or self._current_step(workshop))
        self._timer.start()
        self._tick()

    def _current_step(self, workshop: Workshop) -> str:
        run = self.run_of(workshop)
        if run.timer and run.timer.step:
            return run.timer.step
        return run.agenda[0].step if run.agenda else ""

    def leave(self) -> None:
        self._timer.stop()
        if self.desk.room is not None:
            self.desk.room.provide = lambda: None
            self.desk.room.refresh()
        self._drop_stage()

    def stored(self, change: Change) -> None:
        workshop = self.workshop
        if workshop is None:
            return
        if change.operation in ("next_step", "start_timer"):
            now = self._current_step(workshop)
            if now != self.shown_step:
                self.show_step(now)
        elif self.stage is not None:
            self.stage.show_workshop(workshop, change)
        self._show_rail()
        self._tick()

    def show_step(self, step: str) -> None:
        """Look at a step; the clock does not move."""
        workshop = self.workshop
        if workshop is None or not step:
            return
        self._drop_stage()
        assert self.desk.school is not None
        planned = {one.key: one for one in self.desk.school.pack_of(workshop).vocabulary.steps_of(self.desk.phase)}
        kind = planned[step].stage if step in planned else ""
        self.shown_step = step
        stage = load_stage(kind, self.desk, self.desk.phase, step)
        self.stage = stage
        stage.drawer_asked.connect(self._open_drawer)
        stage.room_changed.connect(self.desk.room_asked)
        self._room.addWidget(stage)
        stage.show_workshop(workshop)
        self._show_rail()
        self._fill_drawer(stage)
        if stage.opens_drawer and not drawer_overlays(self.width(), self.desk.theme.scale):
            self.drawer.open_drawer()
        elif not stage.opens_drawer:
            self.drawer.close_drawer()
        self.desk.room_asked.emit()

    def _fill_drawer(self, stage: Stage) -> None:
        content = stage.drawer_content()
        if content is None:
            from .guide_panel import GuidePanel

            content = GuidePanel(stage)
            self.drawer.set_caption(tr("run.guide"))
        else:
            self.drawer.set_caption(stage.drawer_caption())
        self.drawer.set_content(content)

    def _open_drawer(self) -> None:
        self.drawer.open_drawer()

    def _drop_stage(self) -> None:
        if self.stage is not None:
            self.stage.leave()
            self._room.removeWidget(self.stage)
            self.stage.setParent(None)
            self.stage.deleteLater()
            self.stage = None

    # --- rail and clock ---

    def _titles(self, workshop: Workshop) -> dict[str, str]:
        assert self.desk.school is not None
        texts = self.desk.school.pack_of(workshop).speak(workshop.language)
        return {key: text["title"] for key, text in texts.steps[self.desk.phase].items()}

    def _kinds(self, workshop: Workshop) -> dict[str, str]:
        assert self.desk.school is not None
        steps = self.desk.school.pack_of(workshop).vocabulary.steps_of(self.desk.phase)
        return {step.key: step.kind for step in steps}

    def _show_rail(self) -> None:
        workshop = self.workshop
        if workshop is None:
            return
        assert self.desk.school is not None
        run = self.run_of(workshop)
        texts = self.desk.school.pack_of(workshop).speak(workshop.language).steps[self.desk.phase]
        kinds = self._kinds(workshop)
        now = run.timer.step if run.timer else None
        ended = bool(run.timer and run.timer.state is TimerState.ENDED)
        keys = [item.step for item in run.agenda]
        reached = keys.index(now) if now in keys else -1
        items = []
        for number, item in enumerate(run.agenda):
            state = "done" if ended or number < reached else "now" if number == reached else "next"
            items.append(
                RailItem(
                    item.step,
                    texts[item.step]["title"],
                    state=state,  # type: ignore[arg-type]
                    minutes=item.planned_minutes + item.added_minutes,
                    kind=kinds.get(item.step, "step"),  # type: ignore[arg-type]
                    short=texts[item.step]["short"],
                    number=number + 1,
                )
            )
        foot = (
            RailItem("guide", tr("run.guide"), "info", short=tr("run.guide-short")),
            RailItem("parking", tr("run.parking"), "parking", badge=str(len(workshop.parking_lot) or "")),
            RailItem("note", tr("run.note"), "note"),
            RailItem("leave", tr("run.leave"), "home", short=tr("run.leave-short")),
        )
        self.rail.show_view(RailView(tuple(items), foot, self.shown_step, tr("run.steps")))
        self._fit()

    def _rail_chosen(self, key: str) -> None:
        if key == "leave":
            self.desk.show_place("prepare")
        elif key == "guide":
            self._show_panel("workshopdesk.ui.run.guide_panel", "GuidePanel", tr("run.guide"))
        elif key == "parking":
            self._show_panel("workshopdesk.ui.run.parking_panel", "ParkingPanel", tr("run.parking"))
        elif key == "note":
            self._show_panel("workshopdesk.ui.run.note_panel", "NotePanel", tr("run.note"))
        else:
            self.show_step(key)

    def _show_panel(self, module: str, name: str, caption: str) -> None:
        from importlib import import_module

        if self.stage is None:
            return
        self.drawer.set_caption(caption)
        self.drawer.set_content(getattr(import_module(module), name)(self.stage))
        self.drawer.open_drawer()

    def _tell(self) -> None:
        from ..someone_tells import open_someone_tells

        open_someone_tells(self.desk, self)

    def _tick(self) -> None:
        workshop = self.workshop
        if workshop is None or self.desk.school is None:
            return
        name = self.desk.school.archive.school.name
        tick = self.desk.library.clock.tick()
        view = clock_view(
            workshop.with_phase(self.run_of(workshop)),
            self.desk.phase,
            name,
            self._kinds(workshop),
            self._titles(workshop),
            tick,
            self.desk.room.state if self.desk.room is not None else "off",
        )
        self.strip.show_view(view)
        if self.desk.room is not None:
            self.desk.room.refresh()

    def _fit(self) -> None:
        slim = bool(self.stage and self.stage.slim_rail) or rail_is_slim(self.width(), self.desk.theme.scale)
        self.rail.set_slim(slim)
        self.strip.set_head_width(max(self.rail.width(), self.desk.theme.layout("rail")))
        self.drawer.set_overlaying(drawer_overlays(self.width(), self.desk.theme.scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- what keys and buttons ask ---

    def do_start_pause(self) -> None:
        """Start, pause or go on."""
        workshop = self.workshop
        if workshop is None:
            return
        timer = workshop.phase(self.desk.phase).timer
        running = bool(timer and timer.state is TimerState.RUNNING)
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

    def _room_frame(self) -> object:
        from ..room.provide import room_frame

        return room_frame(self.desk, self.stage)
