"""The stage of explaining: six criteria and four flags, large, one at a time for the group where the guide wants."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ...domain.terms import Flag
from ...domain.workshop import Workshop
from ..desk import Desk
from ..parts.flag_tile import FlagTile
from ..parts.label import Label
from ..parts.segmented import Segment, Segmented
from ..parts.sheet import Sheet
from ..room.views import CriteriaRoom, FlagsRoom, PointRoom
from ..run.stage import Stage
from ..texts import tr
from .frame.even_grid import EvenGrid
from .frame.page import StagePage
from .frame.point_card import PointCard

CRITERIA, FLAGS, STEP = "criteria", "flags", "step"


class ExplainStage(Stage):
    """Pressing a criterion puts it on the room screen; nothing here is stored."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        theme = desk.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = StagePage(self)
        outer.addWidget(page)
        text = self.step_text()
        page.column.addWidget(Label(text["title"], "title", page.page))
        page.column.addWidget(Label(text["instruction"], "body", page.page, colour="ink2"))
        segments = [Segment(key, tr(f"phase1.explain-{key}")) for key in (STEP, CRITERIA, FLAGS)]
        self.shown = Segmented(tr("phase1.explain-room"), segments, STEP, page.page)
        self.shown.segment_chosen.connect(self._show)
        row = Label(tr("phase1.explain-room"), "meta", page.page)
        page.column.addSpacing(theme.px(6))
        page.column.addWidget(row)
        page.column.addWidget(self.shown, 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addSpacing(theme.px(6))
        self.criteria_sheet, self.flags_sheet = self._criteria(page), self._flags(page)
        page.column.addWidget(self.criteria_sheet)
        page.column.addWidget(self.flags_sheet)
        page.column.addStretch(1)
        self._criterion = ""

    def _criteria(self, page: StagePage) -> Sheet:
        theme = self.desk.theme
        sheet = Sheet(page.page)
        sheet.body.addWidget(Label(tr("phase1.explain-criteria"), "heading", sheet))
        grid = EvenGrid(least_px=theme.px(270), most=3, gap_px=theme.px(12))
        self.cards: dict[str, PointCard] = {}
        for number, (key, told) in enumerate(self.texts.texts["criteria"].items(), start=1):
            card = PointCard(str(number), told["name"], told["question"], told["explanation"], sheet)
            card.clicked.connect(lambda _=False, key=key: self._pick(key))
            self.cards[key] = card
            grid.addWidget(card)
        sheet.body.addLayout(grid)
        return sheet

    def _flags(self, page: StagePage) -> Sheet:
        theme = self.desk.theme
        sheet = Sheet(page.page)
        sheet.body.addWidget(Label(tr("phase1.explain-flags"), "heading", sheet))
        sheet.body.addWidget(Label(tr("phase1.explain-people"), "body", sheet, colour="ink2"))
        grid = EvenGrid(least_px=theme.px(230), most=4, gap_px=theme.px(16))
        for flag in Flag:
            told = self.texts.texts["flags"][flag]
            cell = Sheet(sheet, kind="sunken", padding=12)
            cell.body.addWidget(FlagTile(flag, told["word"], told["meaning"], cell, flag_px=120, framed=False))
            below = QVBoxLayout()  # in line with the words of the flag above it
            below.setContentsMargins(theme.px(12), 0, 0, 0)
            below.addWidget(Label(told["explanation"], "body", cell))
            cell.body.addLayout(below)
            cell.body.addStretch(1)
            grid.addWidget(cell)
        sheet.body.addLayout(grid)
        return sheet

    def _pick(self, key: str) -> None:
        """Put one criterion before the group; pressing it again puts all of them back."""
        self._criterion = "" if self._criterion == key else key
        self.shown.show_chosen(CRITERIA)
        self._mark()

    def _show(self, _key: str) -> None:
        self._criterion = ""
        self._mark()

    def _mark(self) -> None:
        for key, card in self.cards.items():
            card.setChecked(key == self._criterion)
        self.criteria_sheet.setVisible(self.shown.chosen() != FLAGS)
        self.flags_sheet.setVisible(self.shown.chosen() != CRITERIA)
        self.room_changed.emit()

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        """Nothing of the workshop stands here."""

    def room_view(self) -> object:
        """Return one criterion, all of them, the four flags, or the step itself."""
        told = self.texts.texts
        if self.shown.chosen() == FLAGS:
            return FlagsRoom(self.step_text()["title"], {}, title=self.said("phase1.explain-flags"))
        if self.shown.chosen() != CRITERIA:
            return None
        title = self.said("phase1.explain-criteria")
        if self._criterion:
            one = told["criteria"][self._criterion]
            number = list(told["criteria"]).index(self._criterion) + 1
            return PointRoom(f"{title} · {number}", one["name"], one["explanation"], one["question"])
        return CriteriaRoom(title, tuple((one["name"], one["question"]) for one in told["criteria"].values()))
