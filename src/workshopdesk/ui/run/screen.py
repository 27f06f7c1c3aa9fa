"""The run of show: the clock strip over rail, stage and drawer. Looking around never moves the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.agenda import with_agenda
from ...domain.facts import Facts
from ...domain.terms import TimerState
from ...domain.timing import timer_of
from ...domain.workshop import PhaseRun, Workshop
from .. import places
from ..desk import Desk
from ..parts.clock_strip import ClockStrip
from ..parts.cover_pane import CoverPane
from ..parts.drawer import Drawer, drawer_overlays
from ..parts.rail import Rail, RailView, rail_is_slim
from ..parts.rail_items import RailItem
from ..screen import Screen
from ..texts import tr
from .ask_banner import AskBanner
from .clock import clock_view
from .ended_sheet import EndedSheet
from .phase_backups import PhaseBackups
from .questions import TimeQuestions
from .stage import Stage
from .stage_room import StageRoom
from .stages import load_stage

if TYPE_CHECKING:
    from ...app.backups import Made
    from ...app.workspace import Change

_TICK_MS = 200
_ROOMY = 1000
"""From this height on the rail has room for whole titles, below it shows the short ones."""


class RunScreen(Screen):
    """Leads one phase of the present workshop."""

    framed = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.stage: Stage | None = None
        self.shown_step = ""
        self.strip = ClockStrip(self)
        self.rail = Rail(self, slim=True)  # until its width is known: a wide one would make the window grow
        self._body = QWidget(self)
        self.drawer = Drawer(self._body)
        self._panel: QWidget | None = None
        self.cover: CoverPane | None = None
        self.ask = AskBanner(self._body)
        self.ended = EndedSheet(desk.phase, self._body)
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(0)
        above = QVBoxLayout()
        pad = desk.theme.layout("pagePadding")
        self._above = QWidget(self._body)
        above = QVBoxLayout(self._above)
        above.setContentsMargins(pad, desk.theme.px(12), pad, 0)
        above.setSpacing(desk.theme.px(8))
        for widget in (self.ask, self.ended):
            above.addWidget(widget)
        self._above.hide()
        self._room.addWidget(self._above)
        self.stage_room = StageRoom(self._body)
        self._room.addWidget(self.stage_room, 1)
        row = self._row = QHBoxLayout(self._body)
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
        self.questions = TimeQuestions(desk, self.ask, self)
        self.backups = PhaseBackups(desk, self)
        self.backups.made.connect(self._kept)
        self.backups.failed.connect(self._not_kept)
        self.ended.next_asked.connect(self._after_phase)
        self.ended.print_asked.connect(self._print_result)
        self.ended.reopen_asked.connect(lambda: desk.run("reopen_phase", phase=desk.phase))
        self.rail.item_chosen.connect(self._rail_chosen)
        self.rail.tell_pressed.connect(self._tell)
        self.strip.start_pressed.connect(self.do_start_pause)
        self.strip.pause_pressed.connect(self.do_start_pause)
        self.strip.minute_added.connect(self.do_more_minutes)
        self.strip.next_pressed.connect(self.do_next_step)
        self.strip.undo_pressed.connect(desk.undo)
        self.strip.room_pressed.connect(self.do_room_on_off)
        desk.look_private.connect(self._looked_at)

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
        self.questions.begin(f"{workshop.id}:{self.desk.phase}")
        self.backups.begin()
        self._timer.start()
        self._tick()

    def _current_step(self, workshop: Workshop) -> str:
        run = self.run_of(workshop)
        if run.timer and run.timer.step:
            return run.timer.step
        return run.agenda[0].step if run.agenda else ""

    def leave(self) -> None:
        self._timer.stop()
        self.backups.end()
        self._leave_panel()
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
            show = getattr(self._panel, "show_workshop", None)
            if show is not None:
                show(workshop, anyway=change.how != "run")
        if change.operation in ("next_step", "reopen_phase"):
            self.backups.look()
        self._show_rail()
        self._tick()

    def show_step(self, step: str) -> None:
        """Look at a step; the clock does not move."""
        workshop = self.workshop
        if workshop is None or not step:
            return
        self._leave_panel()
        self._drop_stage()
        assert self.desk.school is not None
        planned = {one.key: one for one in self.desk.school.pack_of(workshop).vocabulary.steps_of(self.desk.phase)}
        kind = planned[step].stage if step in planned else ""
        if step != self.shown_step:
            self.desk.step_left.emit()
        self.shown_step = step
        stage = load_stage(kind, self.desk, self.desk.phase, step)
        self.stage = stage
        stage.drawer_asked.connect(self._open_drawer)
        stage.room_changed.connect(self.desk.room_asked)
        self.stage_room.show_stage(stage)
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
        self._panel = None
        self._put_in_drawer(content, covers=stage.drawer_private)

    def _put_in_drawer(self, content: QWidget, *, covers: bool = True) -> None:
        """Put a pane in the drawer, below a cloth while the group looks too."""
        self.cover = None
        if not covers:
            self.drawer.set_content(content)
            return
        typed = getattr(content, "field", None)
        self.cover = CoverPane(content, field=typed.edit if typed is not None else None)
        self.cover.set_covering(self.desk.group_looks)
        self.desk.look_private.connect(self.cover.set_covering)
        self.drawer.set_content(self.cover)

    def _leave_panel(self) -> None:
        """Store what was typed in the drawer just now."""
        leave = getattr(self._panel, "leave", None)
        if leave is not None:
            leave()

    def _open_drawer(self) -> None:
        if self._panel is not None and self.stage is not None:  # the guide's text, or a list, stands there now
            self._leave_panel()
            self._fill_drawer(self.stage)
        self.drawer.open_drawer()

    def _drop_stage(self) -> None:
        if self.stage is not None:
            now = cast("QWidget | None", self.window().focusWidget())
            if now is not None and self._body.isAncestorOf(now) and not self.rail.isAncestorOf(now):
                self.rail.items.setFocus(Qt.FocusReason.OtherFocusReason)  # or Qt would give it to the clock
            self.stage.leave()
            self.stage_room.let_go()
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
        ended = timer_of(run).state is TimerState.ENDED
        keys = [item.step for item in run.agenda]
        reached = keys.index(now) if now in keys else -1
        items = []
        roomy = self.height() >= self.desk.theme.px(_ROOMY)
        for number, item in enumerate(run.agenda):
            state = "done" if ended or number < reached else "now" if number == reached else "next"
            items.append(
                RailItem(
                    item.step,
                    texts[item.step]["title" if roomy else "short"],
                    state=state,  # type: ignore[arg-type]
                    minutes=item.planned_minutes + item.added_minutes,
                    kind=kinds.get(item.step, "step"),  # type: ignore[arg-type]
                    short=texts[item.step]["short"],
                    number=number + 1,
                )
            )
        parked = str(len(workshop.parking_lot) or "")
        foot = (
            RailItem("guide", tr("run.guide"), "info", short=tr("run.guide-short")),
            RailItem("parking", tr("run.parking"), "parking", short=tr("run.parking-short"), badge=parked),
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
        self._leave_panel()
        panel: QWidget = getattr(import_module(module), name)(self.stage)
        self._panel = panel
        self.drawer.set_caption(caption)
        self._put_in_drawer(panel)
        self.drawer.open_drawer()
        focus = getattr(panel, "focus_first", None)
        if self.cover is not None and self.cover.is_covering:
            self.cover.focus_field()
        elif focus is not None:
            focus()

    def _tell(self) -> None:
        from ..someone_tells import open_someone_tells

        roomy = self.width() >= self.desk.theme.px(1000)  # then the clock stays in sight above it
        open_someone_tells(self.desk, self._body if roomy else self)

    def takes_keyboard(self) -> QWidget | None:
        """The steps get it, not the clock: a space pressed too soon must not start it."""
        return self.rail.items

    def regions(self) -> list[QWidget]:
        """Return the parts of the screen that F6 goes round."""
        return [self.strip, self.rail, self._above, *([self.stage] if self.stage else []), self.drawer]

    def _tick(self) -> None:
        workshop = self.workshop
        if workshop is None or self.desk.school is None:
            return
        name = self.desk.school.archive.school.name
        tick = self.desk.library.clock.tick()
        run = self.run_of(workshop)
        view = clock_view(
            workshop.with_phase(run),
            self.desk.phase,
            name,
            self._kinds(workshop),
            self._titles(workshop),
            tick,
            self._room_state(),
        )
        self.strip.show_view(view)
        self._show_next(run)
        self.questions.look(workshop, run, tick, self.desk.school.pack_of(workshop).vocabulary, self._titles(workshop))
        self._above.setVisible(bool(self.ask.key) or not self.ended.isHidden())
        if self.desk.room is not None:
            self.desk.room.refresh()

    def _looked_at(self, _on: bool) -> None:
        self._tick()

    def _room_state(self) -> str:
        if self.desk.group_looks:
            return "single"
        return self.desk.room.state if self.desk.room is not None else "off"

    def _show_next(self, run: PhaseRun) -> None:
        """Show what moves on, and what stands above the stage once the phase is over."""
        state = timer_of(run).state
        over = state is TimerState.ENDED
        if over and self.ended.isHidden():
            self.ended.show_run(run)
        self.ended.setVisible(over)
        keys = [item.step for item in run.agenda if not item.skipped]
        last = bool(run.timer and keys and run.timer.step == keys[-1])
        if over or state is TimerState.IDLE:
            self.strip.show_next("", "")
        elif last:
            self.strip.show_next(tr("run.finish"), tr("run.finish-phase", n=self.desk.phase))
        else:
            self.strip.show_next(tr("run.next"), tr("run.next-step"))

    def _after_phase(self) -> None:
        if self.desk.phase == 1:
            self.desk.phase = 2
            self.desk.show_place("prepare")
        else:
            self.desk.show_place("history" if places.exists("history") else "library")

    def _print_result(self) -> None:
        if places.exists("print"):
            self.desk.show_place("print", document="vision-poster" if self.desk.phase == 1 else "action-plan")

    def _kept(self, made: Made) -> None:
        when = f"{made.backup.moment.astimezone():%H:%M}"
        self.ended.show_kept(tr("run.backup-made", time=when))
        if made.fault is not None:
            self.desk.complain(made.fault)

    def _not_kept(self, error: BaseException) -> None:
        self.ended.show_kept("")
        self.desk.complain(error)

    def _fit(self) -> None:
        slim = bool(self.stage and self.stage.slim_rail) or rail_is_slim(self.width(), self.desk.theme.scale)
        self.rail.set_slim(slim)
        self.strip.set_head_width(max(self.rail.width(), self.desk.theme.layout("rail")))
        overlays = drawer_overlays(self.width(), self.desk.theme.scale)
        if overlays:
            self._row.removeWidget(self.drawer)  # what lies over the stage asks for no room beside it
        elif self._row.indexOf(self.drawer) < 0:
            self._row.addWidget(self.drawer)
        self.drawer.set_overlaying(overlays)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.workshop is not None and event.size().height() != event.oldSize().height():
            self._show_rail()
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

    def do_print(self) -> None:
        """Print what the stage is about, else go to where everything is printed."""
        of_stage = getattr(self.stage, "do_print", None)
        if of_stage is not None:
            of_stage()
        else:
            self.desk.show_place("print")

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
