"""A slip that was handed in: its number and its five cards; it can be changed and thrown away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ....content.pack import PackTexts
from ....domain.workshop import Ballot
from ...board.card_line import CardLine
from ...parts.button import Button
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of


class SlipCard(Sheet):
    """Numbered in the order of handing in, never tied to a person."""

    edit_asked = Signal(int)
    remove_asked = Signal(int)

    def __init__(self, texts: PackTexts, ballot: Ballot, parent: QWidget) -> None:
        super().__init__(parent, padding=12)
        theme = theme_of(parent)
        self.ballot = ballot
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(0)
        name = tr("phase2.slip", n=ballot.slip)
        head.addWidget(Label(name, "strong", self), 1)
        edit = Button("", "quiet", self, sign="note", name=tr("phase2.slip-edit", n=ballot.slip))
        remove = Button("", "quiet", self, sign="trash", name=tr("phase2.slip-remove", n=ballot.slip))
        edit.clicked.connect(lambda: self.edit_asked.emit(ballot.slip))
        remove.clicked.connect(lambda: self.remove_asked.emit(ballot.slip))
        head.addWidget(edit)
        head.addWidget(remove)
        self.body.addLayout(head)
        for number, card in enumerate(ballot.cards, start=1):
            self.body.addWidget(CardLine(texts, card, self, number=number, mark=False))
        self.body.addStretch(1)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._wide = theme.px(216)

    def sizeHint(self) -> QSize:
        return QSize(self._wide, super().sizeHint().height())
