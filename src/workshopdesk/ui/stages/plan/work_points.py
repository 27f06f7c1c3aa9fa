"""In the drawer: the cards on the red face with what was noted, to add to the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.terms import Zone
from ....domain.workshop import Workshop
from ...board.card_line import CardLine
from ...parts.button import Button
from ...parts.label import Label
from ...texts import tr
from ...theme.theme import theme_of


class WorkPoints(QWidget):
    """Shows what is stored."""

    added = Signal(str)

    def __init__(self, texts: PackTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme_of(parent).px(8), theme_of(parent).px(12))
        self._column.setSpacing(theme_of(parent).px(6))

    def show_workshop(self, workshop: Workshop) -> None:
        """Show the work points."""
        cards = [p.card for p in workshop.placements if p.zone is Zone.WORK]
        shown = (tuple(cards), workshop.notes, tuple(row.card for row in workshop.plan))
        if shown == self._shown:
            return
        self._shown = shown
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        face = self._texts.texts["faces"]["work"]
        self._column.addWidget(Label(f"{face['word']}: {tr('phase2.cards', n=len(cards))}", "heading", self))
        for card in cards:
            self._column.addWidget(CardLine(self._texts, card, self, strong=True))
            for note in workshop.notes:
                if note.card == card:
                    short = self._texts.texts["prompts"][note.prompt]["short"]
                    self._column.addWidget(Label(f"{short}  {note.text}", "meta", self, strong=short, colour="ink2"))
            if workshop.plan_row(card) is None:
                button = Button(tr("phase2.row-add-one"), "quiet", self, sign="plus")
                button.setAccessibleDescription(self._texts.cards[card].title)
                button.clicked.connect(lambda _=False, card=card: self.added.emit(card))
                self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
