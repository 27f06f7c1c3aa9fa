"""The model answer beside the group's own: what both say, without a mark for either."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.terms import Rating
from ....domain.workshop import JudgedSituation
from ...parts.button import Button
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...parts.sign import Sign
from ...run.stage import Stage
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid
from ..frame.page import StagePage
from .rating_row import _SIGNS


class ModelPage(StagePage):
    """Built when it is asked for, gone when it is closed."""

    closed = Signal()

    def __init__(self, stage: Stage, key: str, judged: JudgedSituation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._stage, self._key, self._judged = stage, key, judged
        self._told = stage.texts.situations[key]
        self._facts = stage.pack.situations[key]
        self._flags = stage.texts.texts["flags"]
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(Label(tr("phase1.model-title", title=self._told["title"]), "title", self.page))
        words.addWidget(Label(tr("phase1.model-how"), "body", self.page, colour="ink2"))
        self.close_button = Button(tr("phase1.model-close"), "outline", self.page, sign="arrow-left")
        self.close_button.clicked.connect(self.closed)
        head.addLayout(words, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        pair = EvenGrid(least_px=theme.px(380), most=2, gap_px=theme.layout("gutter"))
        pair.addWidget(self._ours())
        pair.addWidget(self._theirs())
        self.column.addLayout(pair)
        self.column.addWidget(self._criteria())
        self.column.addWidget(self._reactions())
        self.column.addStretch(1)

    def _flag_line(self, flag: str, sheet: Sheet, size: int = 44) -> QHBoxLayout:
        theme = theme_of(self)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Sign(f"flag-{flag}", size=size, parent=sheet))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self._flags[flag]["word"], "strong", sheet))
        words.addWidget(Label(self._flags[flag]["meaning"], "meta", sheet))
        row.addLayout(words, 1)
        return row

    def _ours(self) -> Sheet:
        sheet = Sheet(self.page)
        sheet.body.addWidget(Label(tr("phase1.model-ours"), "heading", sheet))
        assert self._judged.flag is not None
        sheet.body.addLayout(self._flag_line(self._judged.flag, sheet))
        sheet.body.addWidget(Label(self._judged.reaction or tr("phase1.model-no-reaction"), "body", sheet))
        why = self._told["accepted"].get(self._judged.flag)
        if why:
            sheet.body.addSpacing(theme_of(self).px(6))
            sheet.body.addWidget(Label(why, "body", sheet, colour="ink2"))
        sheet.body.addStretch(1)
        return sheet

    def _theirs(self) -> Sheet:
        sheet = Sheet(self.page)
        sheet.body.addWidget(Label(tr("phase1.model"), "heading", sheet))
        sheet.body.addLayout(self._flag_line(self._facts.flag, sheet))
        sheet.body.addWidget(Label(self._told["reasoning"], "body", sheet))
        others = [flag for flag in self._facts.accepted if flag != self._judged.flag]
        for flag in others:
            said = self._told["accepted"].get(flag)
            if said:
                sheet.body.addWidget(Label(said, "body", sheet, colour="ink2"))
        sheet.body.addStretch(1)
        return sheet

    def _criteria(self) -> Sheet:
        theme = theme_of(self)
        sheet = Sheet(self.page)
        sheet.body.addWidget(Label(tr("phase1.model-criteria"), "heading", sheet))
        grid = EvenGrid(least_px=theme.px(360), most=2, gap_px=theme.px(32), row_gap_px=theme.px(14))
        for key in self._stage.pack.criteria:
            ours, model = self._judged.criteria.get(key), self._facts.ratings.get(key)
            cell = QWidget(sheet)
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(2))
            column.addWidget(Label(self._stage.texts.texts["criteria"][key]["name"], "strong", cell))
            flow = FlowLayout(gap_px=theme.px(20), row_gap_px=0)
            # What the group only ticked is as open as what it did not know; the model says that it does not know.
            flow.addWidget(self._rating(tr("phase1.model-we"), "phase1", ours.rating if ours else None, cell))
            flow.addWidget(self._rating(tr("phase1.model-it"), "packs", Rating(model) if model else None, cell))
            column.addLayout(flow)
            column.addWidget(Label(self._told["reasons"].get(key, ""), "body", cell, colour="ink2"))
            column.addStretch(1)
            grid.addWidget(cell)
        sheet.body.addLayout(grid)
        return sheet

    def _rating(self, who: str, words: str, rating: Rating | None, parent: QWidget) -> QWidget:
        theme = theme_of(self)
        cell = QWidget(parent)
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(Label(f"{who}:", "meta", cell, wraps=False))
        if rating is not None:
            row.addWidget(Sign(_SIGNS[rating], "ink2", 18, cell))
        said = tr("phase1.model-not-named") if rating is None else tr(f"{words}.rating-{rating}")
        row.addWidget(Label(said, "meta" if rating is None else "body", cell, wraps=False))
        return cell

    def _reactions(self) -> Sheet:
        theme = theme_of(self)
        sheet = Sheet(self.page)
        sheet.body.addWidget(Label(tr("phase1.model-reactions"), "heading", sheet))
        grid = EvenGrid(least_px=theme.px(340), most=2, gap_px=theme.px(24))
        assert self._judged.flag is not None
        for flag in dict.fromkeys((str(self._judged.flag), self._facts.flag)):
            told = self._told["reactions"][flag]
            cell = QWidget(sheet)
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.addLayout(self._flag_line(flag, sheet, 32))
            column.addWidget(Label(f"“{told['says']}”", "body", cell))
            column.addWidget(Label(told["does"], "body", cell, colour="ink2"))
            column.addStretch(1)
            grid.addWidget(cell)
        sheet.body.addLayout(grid)
        return sheet
