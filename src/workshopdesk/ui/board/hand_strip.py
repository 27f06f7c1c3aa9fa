"""The cards of one hand side by side; a card stays the same widget while it is there, also while it is dragged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from ..theme.theme import theme_of
from .hand_card import HandCard
from .pictures import BoardPictures


class HandStrip(QScrollArea):
    """`show_cards([(card, contested), ...])`; scrolls where there is too little room."""

    card_chosen = Signal(str)
    card_opened = Signal(str)
    card_carried = Signal(str, QPointF)
    card_let_go = Signal(str, QPointF)
    flight_cancelled = Signal()
    key_asked = Signal(str, str)
    keyboard_left = Signal()
    """The card that had the keyboard has gone, and none is left in this hand."""

    def __init__(self, pictures: BoardPictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.cards: dict[str, HandCard] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._hand = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._hand)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme_of(parent).px(6))
        self._row.addStretch(1)
        self.setWidget(self._hand)
        self.viewport().setAutoFillBackground(False)
        self._hand.setAutoFillBackground(False)

    def stand(self, upright: bool) -> None:
        """Show the cards one below the other, or side by side."""
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(on if upright else off)
        self.setHorizontalScrollBarPolicy(off if upright else on)
        high = QSizePolicy.Policy.Expanding if upright else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, high)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(320), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        upright = self._row.direction() == QBoxLayout.Direction.TopToBottom
        return QSize(theme.px(150), theme.px(68 if upright else 84))

    def show_cards(self, cards: Sequence[tuple[str, bool]]) -> None:
        """Show a hand; the keyboard stays in it when the card it was on has gone."""
        wanted = [card for card, _ in cards]
        focused = next((card for card, item in self.cards.items() if item.hasFocus()), None)
        place = list(self.cards).index(focused) if focused is not None else 0
        gone = [self.cards.pop(card) for card in list(self.cards) if card not in wanted]
        for card, contested in cards:
            if card not in self.cards:
                self.cards[card] = self._made(card)
            self.cards[card].show_contested(contested)
        self.cards = {card: self.cards[card] for card in wanted}
        for number, item in enumerate(self.cards.values()):
            if self._row.indexOf(item) != number:
                self._row.removeWidget(item)
                self._row.insertWidget(number, item)
            item.show()
        if focused is not None and focused not in self.cards:  # before it is hidden, or Qt picks anything
            if wanted:
                self.cards[wanted[min(place, len(wanted) - 1)]].setFocus()
            else:
                self.keyboard_left.emit()
        for item in gone:
            self._row.removeWidget(item)
            item.hide()
            item.deleteLater()

    def _made(self, card: str) -> HandCard:
        item = HandCard(card, False, self._pictures, self._hand)
        item.carried.connect(self.card_carried)
        item.let_go.connect(self.card_let_go)
        item.cancelled.connect(self.flight_cancelled)
        item.chosen.connect(self.card_chosen)
        item.chosen.connect(
            lambda card: self.ensureWidgetVisible(self.cards[card], 8, 0) if card in self.cards else None
        )
        item.opened.connect(self.card_opened)
        item.key_asked.connect(self.key_asked)
        return item

    def mark_chosen(self, card: str | None) -> None:
        """Mark the card for keys and the drawer."""
        for key, item in self.cards.items():
            item.set_chosen(key == card)

    def cancel_flight(self) -> None:
        """Let go of a card that the pointer holds; it stays in the hand."""
        for item in self.cards.values():
            item.cancel()
