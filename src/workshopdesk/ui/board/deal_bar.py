"""In the place of the tray while no card is dealt: the three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ..parts.button import Button
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr
from ..theme.theme import theme_of


class DealBar(Sheet):
    """Deal, one pile, or enter what lies on a paper poster."""

    deal_pressed = Signal()
    pile_pressed = Signal()
    paper_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padding=12)
        self.sentence = Label(tr("board.not-dealt"), "heading", self)
        self.deal = Button(tr("board.deal"), "primary", self, sign="deal-cards")
        self.pile = Button(tr("board.one-pile"), parent=self, sign="card")
        self.paper = Button(tr("board.paper"), parent=self, sign="keyboard")
        self.deal.clicked.connect(self.deal_pressed)
        self.pile.clicked.connect(self.pile_pressed)
        self.paper.clicked.connect(self.paper_pressed)
        holder = QWidget(self)
        flow = FlowLayout(holder, gap_px=theme_of(self).px(10), align=Qt.AlignmentFlag.AlignRight)
        for button in (self.paper, self.pile, self.deal):
            flow.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme_of(self).px(16))
        self._row.addWidget(self.sentence, 2)
        self._row.addWidget(holder, 3)
        self.body.addLayout(self._row)

    def stand(self, beside: bool) -> None:
        """Stand as a column at the right of the board, or as a row below it."""
        way = QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)

    def show_members(self, members: int, cards: int) -> None:
        """Say how many cards there are to deal; with nobody to deal to, the pile comes first."""
        self.sentence.setText(tr("board.not-dealt", total=cards) if members else tr("board.nobody"))
        self.deal.setVisible(members > 0)
        self.pile.set_kind("secondary" if members else "primary")
