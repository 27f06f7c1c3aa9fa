"""The reference shelf: what a guide looks up, found as she types; one text beside the list, to read or to print."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...content.pack import Pack, PackTexts
from .. import places
from ..desk import Desk
from ..parts.button import Button
from ..parts.check import Check
from ..parts.chip import Chip
from ..parts.dates_shown import day_words
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.page_columns import PageColumns
from ..parts.search_field import SearchField
from ..parts.sheet import Sheet
from ..screen import Screen
from ..stages.frame.page import StagePage
from ..texts import speech, tr
from .blocks import blocks
from .finding import found, keys_shown, whole_text
from .list_row import ShelfRow


class ShelfScreen(Screen):
    """`show_place("shelf", reference=key)` opens one text."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self._pack: Pack | None = None
        self._wholes: dict[str, str] = {}
        self.rows: dict[str, ShelfRow] = {}
        self.shown = ""
        self.search = SearchField(tr("shelf.search"), self)
        self.search.searched.connect(self._search)
        self.search.entered.connect(self._open_first)
        self.search.stepped_down.connect(self._stand_on_first)
        self.others = Check(tr("shelf.netherlands"), self, note=tr("shelf.netherlands-how"))
        self.others.clicked.connect(self._fill)
        self._none = Label(tr("shelf.nothing-found"), "body", self, colour="ink2")
        page = self._page = StagePage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        columns = PageColumns(page.page, least=(320, 520), weights=(5, 9))
        left, right = columns.columns
        left.addWidget(self.search)
        sheet = Sheet(columns, padding=8)
        sheet.body.setSpacing(theme.px(2))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2))
        sheet.body.addLayout(self._list)
        sheet.body.addWidget(self._none)
        left.addWidget(sheet)
        left.addWidget(self.others)
        left.addStretch(1)
        self._reading = Sheet(columns, padding=28)
        self._content: QWidget | None = None
        right.addWidget(self._reading)
        right.addStretch(1)
        page.column.addWidget(columns)
        page.column.addStretch(1)

    def title(self) -> str:
        return tr("shelf.title")

    @property
    def texts(self) -> PackTexts:
        """The pack's texts in the language of the desk."""
        assert self._pack is not None
        return self._pack.speak(speech().language)

    def enter(self) -> None:
        workshop, school = self.desk.workshop, self.desk.school
        pack = school.pack_of(workshop) if school and workshop else self.desk.library.packs.newest("sexting")
        asked = str(self.desk.place_arguments.get("reference", ""))
        if asked in pack.references and not pack.references[asked].shown:
            self.others.setChecked(True)
        if pack is not self._pack or asked:
            self._pack = pack
            self._fill()
        if asked in self.rows:
            self.show_reference(asked)

    def _fill(self) -> None:
        """Make the list anew."""
        assert self._pack is not None
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self.rows = {}
        keys = keys_shown(self._pack, self.texts, self.others.isChecked())
        self.others.setVisible(any(not facts.shown for facts in self._pack.references.values()))
        self._wholes = {key: whole_text(self.texts.reference[key]) for key in keys}
        for key in keys:
            told, facts = self.texts.reference[key], self._pack.references[key]
            row = ShelfRow(told["title"], told["summary"], facts.country or "", self)
            row.clicked.connect(lambda _=False, key=key: self.show_reference(key))
            self._list.addWidget(row)
            self.rows[key] = row
        self._search(self.search.text())
        if self.shown not in self.rows and keys:
            self.show_reference(keys[0])
        elif self.shown in self.rows:
            self.rows[self.shown].setChecked(True)

    def _search(self, text: str) -> None:
        titles = {key: self.texts.reference[key]["title"] for key in self.rows}
        hits = found(text, self._wholes, list(self.rows), titles)
        for at, key in enumerate([*hits, *(key for key in self.rows if key not in hits)]):
            self._list.removeWidget(self.rows[key])
            self._list.insertWidget(at, self.rows[key])
            self.rows[key].setVisible(key in hits)
        self._none.setVisible(not hits)
        self._hits = hits

    def _open_first(self) -> None:
        if self._hits:
            self.show_reference(self._hits[0])

    def _stand_on_first(self) -> None:
        if self._hits:
            self.rows[self._hits[0]].setFocus(Qt.FocusReason.TabFocusReason)

    def show_reference(self, key: str) -> None:
        """Show one text."""
        self.shown = key
        self.rows[key].setChecked(True)
        if self._content is not None:
            self._reading.body.removeWidget(self._content)
            self._content.setParent(None)
            self._content.deleteLater()
        self._content = self._made(key)
        self._reading.body.addWidget(self._content)

    def _made(self, key: str) -> QWidget:
        assert self._pack is not None
        theme = self.desk.theme
        told, facts = self.texts.reference[key], self._pack.references[key]
        page = QWidget(self._reading)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(Label(told["title"], "title", page), 1)
        if places.exists("print"):
            button = Button(tr("shelf.print"), parent=page, sign="print")
            button.clicked.connect(lambda: self.desk.show_place("print", document="reference", only=(key,)))
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(Label(told["summary"], "body", page, colour="ink2"))
        chips = FlowLayout(gap_px=theme.px(8))
        chips.addWidget(Chip(tr(f"shelf.source-{facts.source}"), "plain", page))
        if facts.country:
            chips.addWidget(Chip(tr(f"shelf.country-{facts.country.lower()}"), "outline", page))
        if facts.checked_on:
            day = day_words(date.fromisoformat(facts.checked_on))
            chips.addWidget(Chip(tr("shelf.checked", day=day), "outline", page))
        column.addLayout(chips)
        column.addSpacing(theme.px(8))
        column.addWidget(blocks(told["blocks"], page))
        return page

    def do_search(self) -> None:
        """Put the keyboard in the search field."""
        self.search.edit.setFocus()
        self.search.edit.selectAll()
