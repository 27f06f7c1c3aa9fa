"""One member of the group: whether they are here, and the cards in their hand."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ....content.pack import PackTexts
from ...board.card_line import CardLine
from ...parts.check import Check
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of


class HandSheet(Sheet):
    """`show_cards` shows a hand; the cards can come one after another."""

    present_changed = Signal(str, bool)

    def __init__(self, texts: PackTexts, member: str, name: str, parent: QWidget) -> None:
        super().__init__(parent, padding=14)
        self.member = member
        self._texts = texts
        self._name = name
        self._shown: tuple[str, ...] = ()
        self._lines: list[CardLine] = []
        head = QHBoxLayout()
        head.setSpacing(theme_of(self).px(16))  # the ring round the name does not touch the count
        self.check = Check(name, self) if member else None
        if self.check is not None:
            self.check.clicked.connect(self._clicked)
            head.addWidget(self.check, 1)
        else:
            head.addWidget(Label(name, "strong", self), 1)
        self._count = Label(kind="heading", parent=self, wraps=False)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self.body.setSpacing(theme_of(self).px(4))
        self._note = Label(kind="meta", parent=self)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(theme_of(self).px(252), super().sizeHint().height())

    def _clicked(self, present: bool) -> None:
        assert self.check is not None
        self.check.setChecked(not present)  # shows what is stored
        self.present_changed.emit(self.member, present)

    def show_hand(self, cards: tuple[str, ...], present: bool, placed: int) -> None:
        """Show who is here, the cards in hand, and how many of theirs lie on the poster already."""
        if self.check is not None:
            self.check.setChecked(present)
        self.set_kind("paper" if present or cards else "sunken")
        self._count.setText(str(len(cards)) if cards else "")
        self._note.setText(tr("phase2.hand-placed", n=placed) if placed else "")
        self._note.setVisible(bool(placed))
        self.setAccessibleName(f"{self._name}: {tr('phase2.cards', n=len(cards))}")
        if cards == self._shown:
            return
        self._shown = cards
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [CardLine(self._texts, card, self) for card in cards]
        for number, line in enumerate(self._lines):
            self.body.insertWidget(1 + number, line)

    @property
    def lines(self) -> list[CardLine]:
        """The cards as they stand, top to bottom."""
        return self._lines
