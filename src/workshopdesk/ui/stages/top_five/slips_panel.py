"""All slips: the line to type the next one over, and those that are in, which can be covered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.terms import Zone
from ....domain.workshop import Ballot, Workshop
from ...parts.button import Button
from ...parts.chip import Chip
from ...parts.cover_pane import CoverPane
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of
from .slip_card import SlipCard
from .slip_entry import SlipEntry


class SlipsPanel(QWidget):
    """Shows what is stored; asks for a slip to be written down or taken away."""

    slip_entered = Signal(int, list)
    slip_removed = Signal(int)
    covered = Signal(bool)

    def __init__(self, texts: PackTexts, parent: QWidget, *, compact: bool = False) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._texts = texts
        self._shown: tuple[Ballot, ...] | None = None
        self.title = Label(kind="heading", parent=self)
        self.private = Chip(tr("phase2.only-here"), "plain", self, sign="eye-off")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.private)
        self.entry = SlipEntry(texts, self, compact=compact)
        self.entry.slip_entered.connect(self.slip_entered)
        self._grid = QWidget(self)
        self._flow = FlowLayout(
            self._grid, gap_px=theme.px(12), row_gap_px=theme.px(4), stretches=True, even=False, top=True
        )
        self.entry_cover = CoverPane(self.entry, self, field=self.entry.field.edit)
        self.entry.said.connect(self.entry_cover.say)
        self.cover = CoverPane(self._grid, self)
        self._looked_at = False
        self.foot = Sheet(self, kind="gap", padding=14, across=True)
        self.state = Label(kind="body", parent=self.foot)
        self.hide_button = Button(tr("phase2.slips-hide"), parent=self.foot, sign="eye-off")
        self.hide_button.setCheckable(True)
        self.hide_button.clicked.connect(self._cover)
        self.foot.body.addWidget(self.state, 1)
        self.foot.body.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.entry_cover)
        column.addWidget(self.cover)
        column.addWidget(self.foot)
        column.addStretch(1)
        self.cards: dict[int, SlipCard] = {}

    def show_workshop(self, workshop: Workshop) -> None:
        """Show the slips and how many are in."""
        count, members = len(workshop.ballots), len(workshop.present(2))
        self.title.setText(tr("phase2.slips-of", n=count, total=members) if members else tr("phase2.slips", n=count))
        if not count:
            said = tr("phase2.slips-none")
        elif members and count >= members:
            said = tr("phase2.slips-all")
        else:
            said = tr("phase2.slips-some")
        self.state.setText(said)
        self.hide_button.setVisible(bool(count) and not self._looked_at)
        blue = frozenset(p.card for p in workshop.placements if p.zone is Zone.STRENGTH)
        self.entry.show_slips(workshop.ballots, blue)
        self._show_grid(workshop.ballots)

    def _show_grid(self, ballots: tuple[Ballot, ...]) -> None:
        if ballots == self._shown:
            return
        self._shown = ballots
        self.cover.setVisible(bool(ballots))
        keep = {ballot.slip: ballot for ballot in ballots}
        for number in [n for n, card in self.cards.items() if keep.get(n) != card.ballot]:
            card = self.cards.pop(number)
            self._flow.removeWidget(card)
            card.hide()
            card.deleteLater()
        for ballot in ballots:
            if ballot.slip not in self.cards:
                card = SlipCard(self._texts, ballot, self._grid)
                card.edit_asked.connect(self._edit)
                card.remove_asked.connect(self.slip_removed)
                self.cards[ballot.slip] = card
        for number in sorted(self.cards):
            self._flow.removeWidget(self.cards[number])
        for number in sorted(self.cards):
            self._flow.addWidget(self.cards[number])
            self.cards[number].show()
        self._grid.updateGeometry()

    def _edit(self, number: int) -> None:
        ballot = next((one for one in self._shown or () if one.slip == number), None)
        if ballot is not None:
            self.entry.edit_slip(ballot)

    def show_private(self, on: bool) -> None:
        """Cover the line and the slips while the group looks at this screen; one types on unseen."""
        self._looked_at = on
        self.entry_cover.set_covering(on)
        self.cover.set_covering(on or self.hide_button.isChecked())
        self.hide_button.setVisible(bool(self._shown) and not on)

    def _cover(self, on: bool) -> None:
        self.cover.set_covering(on)
        self.hide_button.setText(tr("phase2.slips-show") if on else tr("phase2.slips-hide"))
        self.covered.emit(on)
