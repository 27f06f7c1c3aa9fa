"""The years of one school: a timeline, two workshops card by card, and what became of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.workshop import Workshop
from ..desk import Desk
from ..parts.button import Button
from ..parts.label import Label
from ..parts.page_columns import PageColumns
from ..screen import Screen
from ..stages.frame.page import StagePage
from ..texts import tr
from .compare_pane import ComparePane
from .journal_fold import JournalFold
from .keep_sheet import KeepSheet
from .plan_sheet import PlanSheet
from .timeline import Timeline, moments

if TYPE_CHECKING:
    from ...app.workspace import Change


class HistoryScreen(Screen):
    """No trend and no score: a start for a conversation."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pair = ("", "")
        self.parcel_button = Button(tr("history.make-parcel"), parent=self, sign="school-parcel")
        self.parcel_button.clicked.connect(self._safety)
        self.next_button = Button(tr("history.plan-next"), "primary", self, sign="calendar", large=False)
        self.next_button.clicked.connect(lambda: desk.show_place("prepare"))
        for button in (self.parcel_button, self.next_button):
            button.hide()
        theme = desk.theme
        page = StagePage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        columns = PageColumns(page.page, least=(250, 700), weights=(5, 18))
        left, right = columns.columns
        left.addWidget(Label(tr("history.timeline"), "heading", columns))
        self.timeline = Timeline(columns)
        left.addWidget(self.timeline)
        self.keep = KeepSheet(columns)
        self.keep.archive_asked.connect(self._archive)
        self.keep.wipe_asked.connect(self._safety)
        self.keep.slips_asked.connect(self._safety)
        left.addWidget(self.keep)
        left.addStretch(1)
        self.compare = ComparePane(columns)
        self.compare.chosen.connect(self._chose_pair)
        right.addWidget(self.compare)
        right.addSpacing(theme.px(8))
        self._plan_title = Label("", "heading", columns)
        right.addWidget(self._plan_title)
        self._plans = QVBoxLayout()
        right.addLayout(self._plans)
        right.addStretch(1)
        self.plan: PlanSheet | None = None
        self._plan_key: tuple[object, ...] = ()
        self.journal: JournalFold | None = None
        page.column.addWidget(columns)
        page.column.addStretch(1)

    def title(self) -> str:
        return tr("history.title")

    def header_actions(self) -> list[QWidget]:
        return [self.parcel_button, self.next_button]

    def takes_keyboard(self) -> QWidget | None:
        """Where it is read from; not a tick that would archive the workshop."""
        return self.compare.older if self.compare.sheets else self.next_button

    # --- showing ---

    def enter(self) -> None:
        self._show(pairs=True)

    def stored(self, change: Change) -> None:
        self._show(pairs=change.operation in ("place_card", "add_workshop", "remove_workshop", "replace_all"))

    def _show(self, *, pairs: bool) -> None:
        school = self.desk.school
        if school is None:
            return
        archive = school.archive
        workshop = self.desk.workshop
        self.timeline.show_view(moments(archive))
        self.keep.show_view(archive.school, workshop)
        if workshop is not None and pairs:
            pack = school.pack_of(workshop)
            texts = pack.speak(workshop.language)
            self.compare.show_view(archive.workshops, pack, texts, *self._pair)
        self._show_plan(self._planned(workshop))

    def _planned(self, workshop: Workshop | None) -> Workshop | None:
        """The workshop whose plan is followed up: the present one, or the last that has a plan."""
        if workshop is not None and workshop.plan:
            return workshop
        school = self.desk.school
        assert school is not None
        return next((one for one in reversed(school.archive.workshops) if one.plan), None)

    def _show_plan(self, workshop: Workshop | None) -> None:
        key: tuple[object, ...] = ()
        if workshop is not None:
            rows = [
                (row.card, row.owner, row.deadline, row.review_date, [task.text for task in row.tasks])
                for row in workshop.plan
            ]
            key = (workshop.id, str(rows))
        if key == self._plan_key and self.plan is not None and workshop is not None:
            self.plan.show_workshop(workshop)
            return
        self._plan_key = key
        for old in (self.plan, self.journal):
            if old is not None:
                self._plans.removeWidget(old)
                old.setParent(None)
                old.deleteLater()
        self.plan = None
        self.journal = None
        school = self.desk.school
        assert school is not None
        self._plan_title.setVisible(workshop is not None)
        if workshop is not None:
            self._plan_title.setText(tr("history.plan-of", title=workshop.title))
            self.plan = PlanSheet(workshop, school.pack_of(workshop).speak(workshop.language), self)
            self.plan.asked.connect(self._ask_plan)
            self._plans.addWidget(self.plan)
        if self.desk.workshop_id is not None:
            self.journal = JournalFold(self.desk, self.desk.workshop_id, self)
            self._plans.addWidget(self.journal)

    # --- doing ---

    def _chose_pair(self, older: str, newer: str) -> None:
        self._pair = (older, newer)
        self._show(pairs=True)

    def _ask_plan(self, operation: str, arguments: dict[str, object]) -> None:
        school = self.desk.school
        planned = self._planned(self.desk.workshop)
        if school is None or planned is None:
            return
        if planned.id != self.desk.workshop_id:
            self.desk.workshop_id = planned.id  # undo takes back what was done last, so it goes where that was done
        done = (
            {"done": lambda _change: self.desk.say(tr("history.status-stored"), True)} if "status" in arguments else {}
        )
        school.run(operation, planned.id, **done, **arguments)  # type: ignore[arg-type]

    def _archive(self, archived: bool) -> None:
        self.desk.run(
            "set_workshop",
            status="archived" if archived else "running",
            done=lambda _change: self.desk.say(tr("history.is-archived" if archived else "history.is-open"), True),
        )

    def _safety(self) -> None:
        """Handing over and wiping have one place, with backups and the attest beside them."""
        self.desk.show_place("safety")
