"""The cards whose title begins like what is being typed; in the page and not over it, so that a finger reaches them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ....content.pack import PackTexts
from ...board.listing import level_sign
from ...parts.button import Button
from ...parts.flow_layout import FlowLayout
from ...theme.theme import theme_of


class Offers(QWidget):
    """Hidden while there is nothing to offer."""

    card_taken = Signal(str)

    def __init__(self, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self.cards: tuple[str, ...] = ()
        self._buttons: list[Button] = []
        self._flow = FlowLayout(self, gap_px=theme_of(parent).px(8))
        self.hide()

    def show_cards(self, cards: Sequence[str]) -> None:
        """Show a button for each card."""
        if tuple(cards) == self.cards:
            return
        self.cards = tuple(cards)
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, card in enumerate(self.cards):
            text = self._texts.cards[card]
            sign = level_sign(self._texts, card)
            key = "Tab" if number == 0 else ""
            button = Button(f"{text.code} {text.title}", parent=self, sign=sign, key=key)
            button.clicked.connect(lambda _=False, card=card: self.card_taken.emit(card))
            self._buttons.append(button)
            self._flow.addWidget(button)
            button.show()
        self.setVisible(bool(self.cards))
        self.updateGeometry()
