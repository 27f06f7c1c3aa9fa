"""The library: go on where it was interrupted, find a school, make one, take one in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ...app.library import Summary
from ..desk import Desk
from ..parts.button import Button
from ..parts.empty_state import EmptyState
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.page_columns import PageColumns
from ..parts.search_field import SearchField
from ..parts.sheet import Sheet
from ..screen import Screen
from ..stages.frame.page import StagePage
from ..texts import speech, tr
from .opening import Opening
from .row_words import row_of
from .rows import SchoolModel, SchoolRow
from .school_bin import SchoolBin
from .school_files import choose_file, files_of
from .school_list import SchoolList

if TYPE_CHECKING:
    from ...app.library import Imported
    from .arrivals import Arrivals
    from .rest import Rest

_FEWEST_ROWS = 5


class LibraryScreen(Screen):
    """The first screen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAcceptDrops(True)
        self._painted = False
        self._bin = SchoolBin(desk)
        self._opening = Opening(desk)
        self._summaries: list[Summary] = []
        self.model = SchoolModel(self)
        self.list = SchoolList(self.model, self)
        self.list.school_chosen.connect(self._opening.row)
        self.list.bin_asked.connect(self.bin_school)
        self.list.menu_asked.connect(self._open_menu)
        self.search = SearchField(tr("library.search"), self)
        self.search.searched.connect(self._search)
        self.search.stepped_down.connect(self.list.stand_on_first)
        self.search.entered.connect(self.list.open_first)
        self.new_button = Button(tr("library.new-school"), parent=self, sign="plus")
        self.new_button.clicked.connect(self._new_school)
        self.rehearsal_button = Button(tr("library.make-rehearsal"), "quiet", self, sign="book")
        self.rehearsal_button.clicked.connect(self.make_rehearsal)
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
        self.return_button = Button(tr("safety.return"), "quiet", self, sign="restore")
        self.return_button.clicked.connect(lambda: desk.show_place("return"))
        self._rest: Rest | None = None
        self._arrivals: Arrivals | None = None
        self._build()

    def _build(self) -> None:
        theme = self.desk.theme
        sheet = Sheet(self, padding=0)
        edge = theme.px(6)
        sheet.body.setContentsMargins(1, edge, 1, edge + theme.px(Sheet.EDGE))
        sheet.body.addWidget(self.list)
        sheet.body.addWidget(self.nothing_found)
        self.nothing_found.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        self._sheet = sheet
        self._top = QWidget(self)
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(theme.px(12))
        top.addWidget(Label(tr("library.schools"), "heading", self._top))
        tools = FlowLayout(gap_px=theme.px(12), row_gap_px=theme.px(8), align=Qt.AlignmentFlag.AlignRight)
        self.search.setMinimumWidth(theme.px(250))
        for widget in (self.rehearsal_button, self.search, self.new_button):
            tools.addWidget(widget)
        top.addLayout(tools, 1)
        self._page = StagePage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        pad = theme.layout("pagePadding")
        self._page.column.setContentsMargins(pad, pad, pad, theme.px(12))
        columns = PageColumns(self._page.page, least=(560, 330), weights=(9, 5))
        left, right = columns.columns
        for part in (self._top, sheet, self.empty):
            left.addWidget(part)
        left.addWidget(self.return_button, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addSpacing(theme.px(4))
        left.addStretch(1)
        self._left = left
        right.addStretch(1)
        self._right = right
        self._page.column.addWidget(columns)
        self._page.column.addStretch(1)

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
        self.model.show_rows([row_of(summary) for summary in self._summaries])
        has_any = bool(self._summaries)
        self.empty.setVisible(not has_any)
        self.return_button.setVisible(not has_any)
        self._top.setVisible(has_any)
        self._sheet.setVisible(has_any)
        self.rehearsal_button.setVisible(not any(summary.rehearsal for summary in self._summaries))
        self._search(self.search.text())
        if self._painted:
            self._show_rest()
        else:
            # what needs a content pack waits until the schools stand on the screen
            self._painted = True
            QTimer.singleShot(40, self, self._show_rest)

    @property
    def rest(self) -> Rest:
        """What stands around the list; made when the schools are on the screen already."""
        if self._rest is None:
            from .rest import Rest

            made = self._rest = Rest(self.desk, self)
            made.go_on.pressed.connect(self._opening.interrupted)
            made.recent.pressed.connect(self._opening.workshop)
            made.side.import_pressed.connect(lambda: self.take_in(*choose_file(self)))
            made.side.lead_pressed.connect(self._lead)
            made.side.school_pressed.connect(self._opening.workshop)
            made.side.expiring_pressed.connect(self._opening.expiring)
            self._left.insertWidget(0, made.go_on)
            self._left.insertWidget(self._left.count() - 1, made.recent)
            self._right.insertWidget(0, made.side)
        return self._rest

    def _show_rest(self) -> None:
        self.rest.show_view(self._summaries)
        self._fit_list()

    def stored(self, change: object) -> None:
        self.refresh()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self.nothing_found.setVisible(bool(self._summaries) and self.model.rowCount() == 0)
        self.list.setVisible(self.model.rowCount() > 0)
        self._fit_list()

    def _fit_list(self) -> None:
        """Make the list as high as its rows, or as what is left of the window; more rows scroll."""
        theme = self.desk.theme
        around = [widget for widget in self._rest.above_and_below if not widget.isHidden()] if self._rest else []
        others = theme.px(150) + sum(widget.sizeHint().height() + theme.px(12) for widget in around)
        room = max(_FEWEST_ROWS, (self.height() - others) // self.list.row_px())
        if not self._page.width() >= theme.px(900):
            room = _FEWEST_ROWS
        self.list.setFixedHeight(self.list.row_px() * max(1, min(self.model.rowCount(), room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_list()

    def do_search(self) -> None:
        """Put the keyboard in the search field."""
        self.search.edit.setFocus()
        self.search.edit.selectAll()

    # --- opening ---

    def _lead(self) -> None:
        """Choose a school: the keyboard goes to the list, and where there is one school it opens."""
        if self.model.rowCount() == 1 and not self.search.text():
            self.list.open_first()
        else:
            self.do_search()
            self.desk.say(tr("library.choose-school"))

    def _said(self, name: str) -> str:
        """How a school is called in a message: by no name while the group looks at this screen."""
        return tr("library.the-school") if self.desk.group_looks else name

    # --- making and throwing away ---

    def _new_school(self) -> None:
        from .new_school import NewSchool

        NewSchool(self.desk, self.window()).open_overlay()

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
        self.desk.say(tr("library.taken-in", name=self._said(taken.name)))

    def bin_school(self, row: SchoolRow) -> None:
        """Put a school in the bin; the toast brings it back."""
        if self._bin.throw(row.summary.folder):
            self.refresh()
            self.desk.say(tr("library.binned", name=self._said(row.name)), True)

    def do_undo(self) -> None:
        """Bring back the school that was thrown away last."""
        if self._bin.bring_back():
            self.refresh()
            self.desk.say(tr("library.put-back"))

    def _open_menu(self, row: SchoolRow, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(tr("library.menu-open"), lambda: self._opening.row(row))
        menu.addAction(tr("library.menu-bin"), lambda: self.bin_school(row))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # --- taking in ---

    def take_in(self, *files: Path) -> None:
        """Take in records or parcels; what must be asked is asked in a sheet over the window."""
        if self._arrivals is None:
            from .arrivals import Arrivals

            self._arrivals = Arrivals(self.desk, self.window(), self._taken, self)
        self._arrivals.take_in(files)

    def _taken(self, taken: Imported) -> None:
        self.refresh()
        self.desk.say(tr(f"library.import-{taken.outcome}", name=self._said(taken.name)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take_in(*files_of(event))
        event.acceptProposedAction()
