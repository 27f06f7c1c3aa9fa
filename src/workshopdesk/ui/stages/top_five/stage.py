"""The stage of everyone's top five: the rule first, then slips, typed over by the guide or passed round."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from ....domain.workshop import Workshop
from ...board.page import Page
from ...desk import Desk
from ...parts.button import Button
from ...parts.label import Label
from ...run.stage import Stage
from ...texts import tr
from .pass_round import PassRound
from .rule_band import RuleBand
from .slips_panel import SlipsPanel


class TopFiveStage(Stage):
    """Slips are numbered, never tied to a person; nothing of them is ever on the room screen."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(self)
        outer.addWidget(self.stack)
        self.page = Page(self)
        self.round = PassRound(self.texts, self)
        self.stack.addWidget(self.page)
        self.stack.addWidget(self.round)
        column = self.page.column
        head = QHBoxLayout()
        head.addWidget(Label(self.step_text()["title"], "title", self), 1)
        self.pass_button = Button(tr("phase2.pass"), parent=self, sign="swap")
        self.pass_button.clicked.connect(self._pass)
        head.addWidget(self.pass_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addWidget(Label(self.texts.texts["top_five_intro"], "body", self, colour="ink2"))
        column.addWidget(RuleBand(self.texts, self))
        self.slips = SlipsPanel(self.texts, self)
        column.addWidget(self.slips)
        column.addStretch(1)
        self.slips.slip_entered.connect(self._entered)
        self.slips.slip_removed.connect(self._removed)
        self.round.slip_chosen.connect(self._chosen)
        self.round.stopped.connect(self._stop)
        desk.look_private.connect(self._show_private)
        self._show_private(desk.group_looks)

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        self.slips.show_workshop(workshop)
        self.round.show_count(len(workshop.ballots), len(workshop.present(2)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.slips.entry_cover.focus_field()

    def _show_private(self, on: bool) -> None:
        self.slips.show_private(on)
        self.round.show_private(on)

    def _entered(self, number: int, cards: list[str]) -> None:
        self.run("set_ballot", slip=number, cards=cards)

    def _removed(self, number: int) -> None:
        said = tr("phase2.slip-removed", n=number)
        self.run("set_ballot", slip=number, cards=None, done=lambda _: self.desk.say(said, True))

    # --- passed round ---

    def _pass(self) -> None:
        self.stack.setCurrentWidget(self.round)
        self.round.cover()

    def cover_up(self) -> None:
        self.round.cover()

    def _chosen(self, cards: list[str]) -> None:
        number = max((ballot.slip for ballot in self.workshop.ballots), default=0) + 1
        self.run("set_ballot", slip=number, cards=cards)

    def _stop(self) -> None:
        self.stack.setCurrentWidget(self.page)
        self.slips.entry_cover.focus_field()
