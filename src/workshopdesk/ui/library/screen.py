"""The library: go on where it was interrupted, find a school, make one, take one in."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QListView, QScrollArea, QVBoxLayout, QWidget

from ...app.library import Summary
from ..desk import Desk
from ..parts.button import Button
from ..parts.empty_state import EmptyState
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..screen import Screen
from ..texts import speech, tr
from .rows import ROW, SchoolDelegate, SchoolModel, SchoolRow
from .side import SideColumn

ENDINGS = (".json", ".workshopdesk")


class LibraryScreen(Screen):
    """The first screen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self.setAcceptDrops(True)
        self._summaries: list[Summary] = []
        self._painted = False
        self.model = SchoolModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(SchoolDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(tr("library.schools"))
        self.list.clicked.connect(self._open_index)
        self.list.activated.connect(self._open_index)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("library.search"))
        self.search.setAccessibleName(tr("library.search"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(theme.target)
        self.search.textChanged.connect(self._search)
        self.new_button = Button(tr("library.new-school"), parent=self, sign="plus")
        self.new_button.clicked.connect(self._new_school)
        self.nothing_found = Label(tr("library.nothing-found"), "body", self, colour="ink2")
        self.empty = EmptyState(
            tr("library.empty"),
            tr("library.new-school"),
            self,
            sign="school",
            action_sign="plus",
            second=tr("library.make-rehearsal"),
        )
        self.empty.action_pressed.connect(self._new_school)
        self.empty.second_pressed.connect(self.make_rehearsal)
        self.go_on = Sheet(self, bar="accent")
        self.side = SideColumn(desk, self)
        self.side.import_pressed.connect(self._choose_file)
        self.side.lead_pressed.connect(self._lead)
        self.side.school_pressed.connect(self._open_folder)
        self._build()

    def _build(self) -> None:
        theme = self.desk.theme
        pad = theme.layout("pagePadding")
        sheet = Sheet(self, padding=0)
        edge = theme.px(8)
        sheet.body.setContentsMargins(1, edge, 1, edge + theme.px(8))
        sheet.body.addWidget(self.list, 1)
        sheet.body.addWidget(self.nothing_found)
        self.nothing_found.setContentsMargins(theme.px(20), theme.px(16), 0, theme.px(16))
        self._sheet = sheet
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(Label(tr("library.schools"), "heading", self), 1)
        top.addWidget(self.search, 1)
        top.addWidget(self.new_button)
        self._top = QWidget(self)
        self._top.setLayout(top)
        top.setContentsMargins(0, 0, 0, 0)
        left = QVBoxLayout()
        left.setSpacing(theme.px(12))
        left.addWidget(self.go_on)
        left.addWidget(self._top)
        left.addWidget(sheet, 1)
        left.addWidget(self.empty, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(pad, pad, pad, pad)
        row.setSpacing(theme.layout("gutter"))
        row.addLayout(left, 7)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.side)
        row.addWidget(area, 4)

    def title(self) -> str:
        return tr("library.title")

    # --- showing ---

    def enter(self) -> None:
        self.refresh()
        asked = self.desk.place_arguments
        if asked.get("search"):
            self.do_search()
        if asked.get("file"):
            self.take_in(asked["file"])

    def refresh(self) -> None:
        """Read the schools again."""
        self._summaries = self.desk.library.list()
        self.model.show_rows([self._row(summary) for summary in self._summaries])
        has_any = bool(self._summaries)
        self.empty.setVisible(not has_any)
        self._top.setVisible(has_any)
        self._sheet.setVisible(has_any)
        self._search(self.search.text())
        if self._painted:
            self._show_rest()
        else:
            # what needs a content pack waits until the schools stand on the screen
            self._painted = True
            QTimer.singleShot(40, self, self._show_rest)

    def _show_rest(self) -> None:
        self._show_go_on()
        self.side.show_view(self._summaries, self.desk.library.today())

    def stored(self, change: object) -> None:
        self.refresh()

    def _row(self, summary: Summary) -> SchoolRow:
        if summary.fault is not None:
            return SchoolRow(summary, summary.name, tr("library.faulty"), tr("library.repair"), "now", "warning")
        level = tr(f"library.level-{summary.level}")
        where = " · ".join(part for part in (summary.municipality, level) if part)
        count = tr("library.workshops", n=len(summary.workshops))
        badge, tone = "", "plain"
        if summary.rehearsal:
            badge = tr("library.rehearsal")
        elif any(line.clock for line in summary.workshops):
            badge, tone = tr("library.go-on-badge"), "now"
        elif any(line.coming_date for line in summary.workshops):
            coming = min(line.coming_date for line in summary.workshops if line.coming_date)
            badge, tone = tr("library.planned-on", day=short_day(date.fromisoformat(coming))), "soon"
        elif summary.follow_ups:
            badge = tr("library.follow-ups", n=len({(one.day, one.card) for one in summary.follow_ups}))
        return SchoolRow(summary, summary.name, f"{where} · {count}", badge, tone, "book" if summary.rehearsal else "school")

    def _search(self, text: str) -> None:
        self.model.search(text)
        self.nothing_found.setVisible(bool(self._summaries) and self.model.rowCount() == 0)

    def do_search(self) -> None:
        """Put the keyboard in the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def _interrupted(self) -> tuple[Summary, str] | None:
        found = [
            (line.clock[2], summary, line.id)
            for summary in self._summaries
            for line in summary.workshops
            if line.clock and not summary.fault
        ]
        if not found:
            return None
        _, summary, workshop = max(found, key=lambda one: one[0])
        return summary, workshop

    def _show_go_on(self) -> None:
        theme = self.desk.theme
        while self.go_on.body.count():
            item = self.go_on.body.takeAt(0)
            if item.widget():
                item.widget().setParent(None)
                item.widget().deleteLater()
        found = self._interrupted()
        self.go_on.setVisible(found is not None)
        if found is None:
            return
        summary, workshop = found
        line = next(line for line in summary.workshops if line.id == workshop)
        assert line.clock is not None
        phase, step, changed = line.clock
        when = datetime.fromisoformat(changed).astimezone() if changed else None
        inner = QWidget(self.go_on)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        if when:
            today = when.date() == self.desk.library.today()
            day = tr("library.today") if today else short_day(when.date())
            words.addWidget(Label(tr("library.interrupted", day=day, time=f"{when:%H:%M}"), "meta", inner))
        words.addWidget(Label(summary.name, "title", inner))
        pack = self.desk.library.packs.newest("sexting").speak(speech().language)
        title = pack.steps[phase].get(step, {}).get("title", step)
        words.addWidget(
            Label(tr("library.at-step", phase=phase, step=title, placed=line.placed), "body", inner, colour="ink2")
        )
        row.addLayout(words, 1)
        button = Button(tr("library.go-on"), "primary", inner, sign="play")
        button.clicked.connect(lambda: self._go_on(summary.folder, workshop, phase))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.go_on.body.addWidget(inner)

    # --- doing ---

    def _go_on(self, folder: Path, workshop: str, phase: int) -> None:
        if self.desk.open_school(folder):
            self.desk.choose_workshop(workshop, phase)
            self.desk.show_place("run")

    def _open_index(self, index: object) -> None:
        row: SchoolRow = index.data(ROW)  # type: ignore[attr-defined]
        if row.summary.fault is not None:
            self.desk.show_place("recovery", folder=row.summary.folder, fault=row.summary.fault)
        else:
            self._open_folder(row.summary.folder)

    def _open_folder(self, folder: Path) -> None:
        if self.desk.open_school(folder):
            self.desk.show_place("prepare")

    def _lead(self) -> None:
        self.do_search()

    def _new_school(self) -> None:
        from .new_school import NewSchool

        NewSchool(self.desk, self.window()).open_it()

    def make_rehearsal(self) -> None:
        """Make the school to practise with."""
        from ...app.rehearsal import rehearsal_school

        try:
            library = self.desk.library
            taken = library.take_in(rehearsal_school(library, speech().language), replace=True)
        except Exception as error:
            self.desk.complain(error)
            return
        self.refresh()
        self.desk.say(tr("library.taken-in", name=taken.name))

    def _choose_file(self) -> None:
        named, _ = QFileDialog.getOpenFileName(
            self, tr("library.choose-file"), "", "WorkshopDesk (*.workshopdesk *.json)"
        )
        if named:
            self.take_in(Path(named))

    def take_in(self, file: Path) -> None:
        """Take in a record or a parcel."""
        from ...app.transfer import take_in_file

        try:
            taken = take_in_file(self.desk.library, file)
        except Exception as error:
            self.desk.complain(error)
            return
        self.refresh()
        self.desk.say(tr(f"library.import-{taken.outcome}", name=taken.name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.toLocalFile().endswith(ENDINGS) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.toLocalFile().endswith(ENDINGS):
                self.take_in(Path(url.toLocalFile()))
        event.acceptProposedAction()


def short_day(day: date) -> str:
    """Return a day such as "27 nov 2026" in the language of the desk."""
    return f"{day.day} {tr('library.months').split()[day.month - 1]} {day.year}"
