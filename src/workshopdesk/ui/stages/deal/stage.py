"""The stage of dealing: who is here, evenly and visibly dealt, dealt anew, or one pile for all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.terms import FACES, Zone
from ....domain.workshop import Workshop
from ...board.page import Page
from ...desk import Desk
from ...parts.button import Button
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.motion import move
from ...run.stage import Stage
from ...texts import tr
from ..frame.even_grid import EvenGrid
from .hand_sheet import HandSheet


class DealStage(Stage):
    """Each hand stands on a sheet of its own; only on this screen, never on the room's."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        theme = desk.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.page = Page(self)
        outer.addWidget(self.page)
        self.title = Label(tr("phase2.deal-title"), "title", self)
        self.state = Label(kind="body", parent=self, colour="ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.state)
        self.deal_button = Button(tr("board.deal"), "primary", self, sign="deal-cards")
        self.pile_button = Button(tr("board.one-pile"), parent=self, sign="card")
        self.deal_button.clicked.connect(self._deal)
        self.pile_button.clicked.connect(self._gather)
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons, gap_px=theme.px(10), align=Qt.AlignmentFlag.AlignRight)
        flow.addWidget(self.pile_button)
        flow.addWidget(self.deal_button)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addLayout(words, 3)
        head.addWidget(self._buttons, 2)
        self.page.column.addLayout(head)
        self.page.column.addWidget(Label(tr("phase2.deal-who"), "strong", self))
        self._grid = QWidget(self)
        self._flow = EvenGrid(self._grid, least_px=theme.px(230), most=4, gap_px=theme.px(12))
        self.page.column.addWidget(self._grid)
        self.page.column.addStretch(1)
        self.hands: dict[str, HandSheet] = {}

    # --- what is shown ---

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        known = {member.id: member.label for member in workshop.participants}
        placements = [workshop.placement(card) for card in self.texts.cards]
        pile = tuple(p.card for p in placements if p.zone is Zone.PILE and p.x is None) if workshop.placements else ()
        if pile:
            known[""] = tr("board.pile")
        if [(one.member, one._name) for one in self.hands.values()] != list(known.items()):
            self._rebuild(known)
        for member in workshop.participants:
            mine = [p for p in placements if p.held_by == member.id]
            hand = tuple(p.card for p in mine if p.zone is Zone.HAND and p.x is None)
            self.hands[member.id].show_hand(hand, 2 in member.phases, sum(p.zone in FACES for p in mine))
        if pile:
            self.hands[""].show_hand(pile, True, 0)
        self._show_state(workshop)
        if getattr(change, "operation", "") == "deal_cards" and getattr(change, "how", "") == "run":
            self._show_dealing()

    def _rebuild(self, known: dict[str, str]) -> None:
        for sheet in self.hands.values():
            self._flow.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self.hands = {}
        for member, name in known.items():
            sheet = HandSheet(self.texts, member, name, self._grid)
            sheet.present_changed.connect(self._present)
            self._flow.addWidget(sheet)
            sheet.show()
            self.hands[member] = sheet

    def _show_state(self, workshop: Workshop) -> None:
        present = workshop.present(2)
        placed, total = len(workshop.placed()), len(self.texts.cards)
        hands = [p for p in workshop.placements if p.zone is Zone.HAND and p.x is None]
        if placed:
            text = tr("phase2.deal-placed", n=placed)
        elif hands:
            counts = [sum(p.held_by == member.id for p in hands) for member in present]
            text = tr("phase2.deal-dealt", counts=_series([count for count in counts if count]))
        elif workshop.placements:
            text = tr("phase2.deal-pile", total=total)
        elif present:
            text = tr("phase2.deal-ready", total=total, shares=_series(_shares(total, len(present))))
        else:
            text = tr("phase2.deal-nobody")
        self.state.setText(text)
        self.deal_button.setText(tr("phase2.deal-again") if hands else tr("phase2.deal-all", total=total))
        self.deal_button.set_kind("secondary" if hands else "primary")
        self.deal_button.wait_for("" if present else tr("phase2.waits-members"))
        self._buttons.setVisible(not placed)  # away, it leaves its room to the words
        self.deal_button.setVisible(not placed)
        self.pile_button.setVisible(not placed and (bool(hands) or not workshop.placements))

    def _show_dealing(self) -> None:
        """Let the cards come one round after another, as hands deal them."""
        rounds = [line for sheet in self.hands.values() for line in sheet.lines]
        order = [
            sheet.lines[turn]
            for turn in range(max((len(sheet.lines) for sheet in self.hands.values()), default=0))
            for sheet in self.hands.values()
            if turn < len(sheet.lines)
        ]
        if len(order) != len(rounds):
            return

        def show(count: float) -> None:
            for number, line in enumerate(order):
                line.setVisible(number < count)

        move(self, "reveal", 0, len(order), show)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at dealing."""
        super().showEvent(event)
        if self.deal_button.isVisibleTo(self) and self.deal_button.isEnabled():
            self.deal_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is asked ---

    def _deal(self) -> None:
        self.run("deal_cards", done=lambda _: self.desk.say(tr("phase2.dealt"), True))

    def _gather(self) -> None:
        self.run("gather_cards", done=lambda _: self.desk.say(tr("phase2.gathered"), True))

    def _present(self, member: str, present: bool) -> None:
        workshop = self.workshop
        moved = any(p.zone is Zone.HAND for p in workshop.placements)
        name = next((one.label for one in workshop.participants if one.id == member), "")
        said = tr("phase2.came" if present else "phase2.left", name=name) if moved else ""
        self.run("set_present", id=member, present=present, done=lambda _: self.desk.say(said, True) if said else None)


def _shares(total: int, members: int) -> list[int]:
    return [total // members + (place < total % members) for place in range(members)]


def _series(counts: list[int]) -> str:
    """Return 5, 5, 5, 5, 4 as people say it."""
    said = [str(count) for count in counts]
    return f"{', '.join(said[:-1])} {tr('phase2.and')} {said[-1]}" if len(said) > 1 else "".join(said)
