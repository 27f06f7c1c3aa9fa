"""Choosing situations, beforehand or on the spot, and going (back) into those that stand ready."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....domain.workshop import Workshop
from ...parts.button import Button
from ...parts.check import Check
from ...parts.label import Label
from ...parts.segmented import Segment, Segmented
from ...parts.sheet import Sheet
from ...run.stage import Stage
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.page import Columns, StagePage
from . import ready
from .line_row import LineRow
from .offer_row import OfferRow
from .words import age_words

ALL = "all"


class ChoosePage(StagePage):
    """The group never sees this page."""

    chosen = Signal(object)
    opened = Signal(str)
    paper_asked = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._workshop: Workshop | None = None
        self._offered: tuple[str, ...] = ()
        self.offers: dict[str, OfferRow] = {}
        self.line: dict[str, LineRow] = {}
        theme = theme_of(self)
        self.column.addWidget(Label(tr("phase1.choose-title"), "title", self.page))
        self.column.addWidget(Label(tr("phase1.choose-how"), "body", self.page, colour="ink2"))
        self.column.addSpacing(theme.px(4))
        columns = Columns(self.page, side=400, both=900)
        columns.main.addWidget(self._offer_sheet(columns.left))
        columns.main.addStretch(1)
        columns.side.addWidget(self._line_sheet(columns.right))
        columns.side.addWidget(self._paper_sheet(columns.right))
        columns.side.addStretch(1)
        self.column.addWidget(columns, 1)

    def _offer_sheet(self, parent: QWidget) -> Sheet:
        theme = theme_of(self)
        sheet = Sheet(parent)
        bands = [
            Segment(ALL, tr("phase1.all-ages")),
            *(Segment(b, age_words(b)) for b in ready.age_bands(self._stage.pack)),
        ]
        self.bands = Segmented(tr("phase1.age-name"), bands, ALL, sheet)
        self.bands.segment_chosen.connect(lambda _: self._show_offers())
        sheet.body.addWidget(self.bands)
        self.pupils_note = Label(tr("phase1.pupils-note"), "body", sheet, colour="ink2")
        self.others = Check(tr("phase1.pupils-others"), sheet)
        self.others.toggled.connect(lambda _: self._show_offers())
        sheet.body.addWidget(self.pupils_note)
        sheet.body.addWidget(self.others)
        self._offers_column = QVBoxLayout()
        self._offers_column.setSpacing(theme.px(8))
        sheet.body.addLayout(self._offers_column)
        return sheet

    def _line_sheet(self, parent: QWidget) -> Sheet:
        sheet = Sheet(parent)
        sheet.body.addWidget(Label(tr("phase1.line-title"), "heading", sheet))
        self.line_empty = Label(tr("phase1.line-empty"), "body", sheet, colour="ink2")
        sheet.body.addWidget(self.line_empty)
        self._line_column = QVBoxLayout()
        self._line_column.setSpacing(0)
        sheet.body.addLayout(self._line_column)
        self.go = Button("", "primary", sheet)
        self.go.set_trailing_sign("chevron-right")
        self.go.clicked.connect(self._go)
        sheet.body.addWidget(self.go)
        return sheet

    def _paper_sheet(self, parent: QWidget) -> Sheet:
        sheet = Sheet(parent, kind="sunken", padding=16)
        sheet.body.addWidget(Label(tr("phase1.paper-offer"), "body", sheet))
        self.paper = Button(tr("phase1.paper-open"), parent=sheet, sign="note")
        self.paper.clicked.connect(self.paper_asked)
        sheet.body.addWidget(self.paper)
        return sheet

    # --- what is shown ---

    def show_workshop(self, workshop: Workshop) -> None:
        """Show what is offered and what stands ready."""
        self._workshop = workshop
        pupils = ready.pupils_present(workshop)
        self.pupils_note.setVisible(pupils)
        self.others.setVisible(pupils)
        self._show_offers()
        self._show_line()

    def _show_offers(self) -> None:
        workshop, pack = self._workshop, self._stage.pack
        if workshop is None:
            return
        pupils = ready.pupils_present(workshop)
        keys = ready.offered(pack, pupils=pupils, all_of_them=self.others.isChecked())
        band = self.bands.chosen()
        keys = tuple(key for key in keys if band in (ALL, "", pack.situations[key].age_band))
        if keys != self._offered:
            self._offered = keys
            _empty(self._offers_column)
            self.offers = {key: self._offer(key) for key in keys}
            for row in self.offers.values():
                self._offers_column.addWidget(row)
        for key, row in self.offers.items():
            row.check.setChecked(key in workshop.chosen_situations)

    def _offer(self, key: str) -> OfferRow:
        told, facts = self._stage.texts.situations[key], self._stage.pack.situations[key]
        safe = tr("phase1.for-pupils" if facts.pupil_safe else "phase1.not-for-pupils")
        row = OfferRow(key, told["title"], f"{age_words(facts.age_band)} · {safe}", told["text"])
        row.ticked.connect(self._ticked)
        return row

    def _ticked(self, key: str, on: bool) -> None:
        assert self._workshop is not None
        others = tuple(one for one in self._workshop.chosen_situations if one != key)
        self.chosen.emit((*others, key) if on else others)

    def _show_line(self) -> None:
        assert self._workshop is not None
        stage, workshop = self._stage, self._workshop
        judged = ready.judged_by_key(workshop, stage.pack)
        line = ready.in_line(workshop, stage.pack)
        had_focus = next((key for key, row in self.line.items() if row.button.hasFocus()), None)
        _empty(self._line_column)
        self.line = {}
        for number, key in enumerate(line, start=1):
            one = judged.get(key)
            word = stage.texts.texts["flags"][one.flag]["word"].lower() if one and one.flag else ""
            row = LineRow(key, number, stage.texts.situations[key]["title"], one, word)
            row.opened.connect(self.opened)
            self.line[key] = row
            self._line_column.addWidget(row)
        if had_focus in self.line:
            self.line[had_focus].button.setFocus()
        self.line_empty.setVisible(not line)
        following = ready.to_resume(workshop, stage.pack)
        self.go.setVisible(following is not None)
        if following is not None:
            self.go.setText(tr("phase1.to-situation", number=line.index(following) + 1))

    def _go(self) -> None:
        assert self._workshop is not None
        following = ready.to_resume(self._workshop, self._stage.pack)
        if following is not None:
            self.opened.emit(following)


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
