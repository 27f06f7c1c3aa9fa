"""Preparing at home: group, run of show and materials of one phase of one workshop; everything is stored as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.agenda import with_agenda
from ...domain.facts import Facts
from ...domain.terms import TimerState
from ...domain.timing import timer_of
from .. import places
from ..desk import Desk
from ..parts.button import Button
from ..parts.dates_shown import day_words
from ..parts.empty_state import EmptyState
from ..parts.label import Label
from ..parts.page_columns import PageColumns
from ..rehearsing import is_fast, set_fast
from ..screen import Screen
from ..stages.frame.page import StagePage
from ..texts import tr
from .agenda_sheet import HEAD, AgendaSheet
from .earlier_sheet import EarlierSheet
from .facts_sheet import FactsSheet
from .group_sheet import GroupSheet
from .kit_card import KitCard
from .material_sheet import MaterialSheet
from .new_workshop import NewWorkshop
from .reading_sheet import ReadingSheet
from .workshop_bar import WorkshopBar

if TYPE_CHECKING:
    from ...app.workspace import Change


class PrepareScreen(Screen):
    """Built anew for each workshop and phase that is looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: tuple[str, int] | None = None
        self._last_of_school = False
        self.start_button = Button("", "primary", self, sign="play")
        self.start_button.clicked.connect(self._start)
        self.undo_button = Button("", parent=self, sign="undo", name=tr("parts.strip.undo"))
        self.undo_button.clicked.connect(self.do_undo)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._page: StagePage | None = None
        self.start_button.hide()
        self.undo_button.hide()

    def title(self) -> str:
        return tr("prepare.title", n=self.desk.phase)

    def chip(self) -> str:
        """Return the day of the phase, for the header."""
        workshop = self.desk.workshop
        day = workshop.phase(self.desk.phase).date if workshop else None
        return day_words(day, weekday=True) if day else ""

    def header_actions(self) -> list[QWidget]:
        return [self.undo_button, self.start_button] if self.desk.workshop else []

    # --- showing ---

    def enter(self) -> None:
        self._show()

    def leave(self) -> None:
        if self._page is not None and self._shown is not None:
            self.facts.flush()
            self.agenda.flush()
            for row in self.group.rows.values():
                row.flush()

    def stored(self, change: Change) -> None:
        if change.how == "run":
            self._last_of_school = change.workshop is None
        self._show(anyway=change.how != "run")

    def _show(self, *, anyway: bool = False) -> None:
        workshop = self.desk.workshop
        school = self.desk.school
        now = (workshop.id, self.desk.phase) if workshop else None
        if now != self._shown or self._page is None:
            self._build()
            self._shown = now
        if workshop is None or school is None:
            return
        tick = self.desk.library.clock.tick()
        facts = Facts(school.pack_of(workshop).vocabulary, tick, tick.utc.astimezone().date())
        run = with_agenda(workshop, self.desk.phase, facts)
        self.bar.show_view(school.archive, workshop, self.desk.phase, is_fast(self.desk))
        self.group.show_workshop(workshop, self.desk.phase, anyway=anyway)
        self.facts.show_facts(school.archive, workshop, anyway=anyway)
        self.earlier.show_workshop(workshop, self.desk.phase)
        self.agenda.show_run(workshop, run)
        self.materials.show_workshop(workshop)
        state = timer_of(run).state
        words = {TimerState.IDLE: "start", TimerState.ENDED: "look-back"}.get(state, "go-on")
        self.start_button.setText(tr(f"prepare.{words}", n=self.desk.phase))
        self._tell_header()

    def _tell_header(self) -> None:
        window = self.window()
        header = getattr(window, "header", None)
        if header is not None and header.isVisible():
            header.show_chip(self.chip())

    def _build(self) -> None:
        if self._page is not None:
            self._outer.removeWidget(self._page)
            self._page.setParent(None)
            self._page.deleteLater()
        page = self._page = StagePage(self)
        self._outer.addWidget(page)
        workshop, school = self.desk.workshop, self.desk.school
        theme = self.desk.theme
        if workshop is None or school is None:
            empty = EmptyState(
                tr("prepare.none"), tr("prepare.new-workshop"), page.page, sign="calendar", action_sign="plus"
            )
            empty.action_pressed.connect(self._new)
            page.column.addWidget(empty, 1)
            return
        phase = self.desk.phase
        pack = school.pack_of(workshop)
        texts = pack.speak(workshop.language)
        page.column.setSpacing(theme.px(16))
        self.bar = WorkshopBar(page.page)
        self.bar.workshop_chosen.connect(lambda key: self._choose(key, None))
        self.bar.phase_chosen.connect(lambda number: self._choose(workshop.id, number))
        self.bar.new_asked.connect(self._new)
        self.bar.fast_asked.connect(self._rehearse)
        page.column.addWidget(self.bar)
        columns = PageColumns(page.page, least=(290, 436, 270), weights=(7, 10, 6))
        left, middle, right = columns.columns
        left.addWidget(self._heading("prepare.group", columns))
        self.group = GroupSheet(pack, texts, columns)
        self.facts = FactsSheet(school.archive, workshop, self.desk.library.today(), columns)
        self.earlier = EarlierSheet(texts, columns)
        self.earlier.poster_asked.connect(self._see_poster)
        reading = ReadingSheet(texts, phase, columns)
        for sheet in (self.group, self.earlier, self.facts, reading):
            left.addWidget(sheet)
        left.addStretch(1)
        self.agenda = AgendaSheet(pack, texts, phase, columns)
        middle.addWidget(self.agenda)
        middle.addStretch(1)
        right.addWidget(self._heading("prepare.materials", columns))
        self.kit = KitCard(self.desk, phase, columns)
        self.kit.show_studio(places.exists("print"))
        self.kit.print_asked.connect(lambda: self.desk.show_place("print", document="kit"))
        right.addWidget(self.kit)
        self.materials = MaterialSheet(phase, columns)
        right.addWidget(self.materials)
        right.addStretch(1)
        page.column.addWidget(columns)
        page.column.addStretch(1)
        for asking in (self.group, self.facts, self.agenda, self.materials):
            asking.asked.connect(self._ask)

    def _heading(self, key: str, parent: QWidget) -> Label:
        """As high as the one that has the sum of minutes beside it, so that the columns begin in one line."""
        heading = Label(tr(key), "heading", parent)
        heading.setMinimumHeight(self.desk.theme.px(HEAD))
        return heading

    # --- doing ---

    def _ask(self, operation: str, arguments: dict[str, object]) -> None:
        school = self.desk.school
        if school is None:
            return
        removed = operation == "remove_participant"
        typed = arguments.pop("failed", None)

        def failed(error: BaseException) -> None:
            if typed is not None:
                typed(error)  # type: ignore[operator]
            else:
                self._show(anyway=True)

        school.run(
            operation,
            None if operation == "set_school" else self.desk.workshop_id,
            done=lambda _change: self.desk.say(tr("prepare.member-removed"), True) if removed else None,
            failed=failed,
            **arguments,
        )

    def do_undo(self) -> None:
        """Take the last change back, of the school's own facts too."""
        school = self.desk.school
        if school is not None and self._last_of_school:
            self._last_of_school = False
            school.undo(None)
        else:
            self.desk.undo()

    def _choose(self, workshop_id: str, phase: int | None) -> None:
        self.leave()
        if workshop_id != self.desk.workshop_id:
            self.desk.choose_workshop(workshop_id, phase)
        self.desk.phase = phase or self.desk.phase
        self.desk.show_place("prepare")
        if phase is not None and self._page is not None:
            self.bar.focus_phase()

    def _rehearse(self, fast: bool) -> None:
        """Open the school anew under the other clock, once the press is over: this screen goes with the old one."""
        desk = self.desk

        def change() -> None:
            set_fast(desk, fast)
            desk.show_place("prepare")

        QTimer.singleShot(0, desk, change)

    def _new(self) -> None:
        NewWorkshop(self.desk, self.window()).open_overlay()

    def _see_poster(self) -> None:
        if places.exists("print"):
            self.desk.show_place("print", document="vision-poster")
        else:
            self.desk.phase = 1
            self.desk.show_place("run", step="vision-poster")

    def _start(self) -> None:
        self.leave()
        workshop = self.desk.workshop
        fresh = workshop is None or timer_of(workshop.phase(self.desk.phase)).state is TimerState.IDLE
        self.desk.show_place("start-check" if fresh and places.exists("start-check") else "run")
