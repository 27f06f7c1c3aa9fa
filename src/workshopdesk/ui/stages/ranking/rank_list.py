"""The order of the group as a sheet: the rule on top, places below it, ties side by side; moved by drag or by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.ranking import Outcome
from ...parts.sheet import Sheet
from ..top_five.rule_band import RuleBand
from .order import Place, score_of
from .rank_row import RankRow
from .tie_box import TieBox


class RankList(Sheet):
    """`order_asked(cards, card)` when a card was moved; `tie_decided(place, card)` when the group chose."""

    order_asked = Signal(list, str)
    tie_decided = Signal(object, str)

    def __init__(self, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent, padding=0)
        self._texts = texts
        self.rule = RuleBand(texts, self, top=True)
        self.body.setSpacing(0)
        self.body.addWidget(self.rule)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.rows: dict[str, RankRow] = {}
        self.ties: list[TieBox] = []
        self._order: list[str] = []
        self._draft: list[str] = []
        self._shown: object = None
        self._going: str | None = None

    def go_to(self, card: str) -> None:
        """Take the keyboard to a card once the order is shown again: what had it is about to go."""
        self._going = card

    def go_to_first(self) -> None:
        """Take the keyboard to the first place once the order is shown."""
        self._going = ""

    def show_order(
        self, places: Sequence[Place], order: Sequence[str], outcome: Outcome, slips: int, final: bool
    ) -> None:
        """Show the order as it is stored."""
        shown = (tuple(places), tuple(order), outcome, slips, final)
        if shown == self._shown:
            return
        self._shown = shown
        going, self._going = self._going if self._going is not None else self._with_keyboard(), None
        self._order = list(order)
        for widget in (*self.rows.values(), *self.ties):
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.rows, self.ties = {}, []
        most = max(5 * slips, 1)
        for place in places:
            if place.is_tie:
                box = TieBox(self._texts, place, outcome, slips, self)
                box.chosen.connect(lambda card, place=place: self.tie_decided.emit(place, card))
                self.ties.append(box)
                self._rows.addWidget(box)
                box.show()
                continue
            card = place.cards[0]
            row = RankRow(self._texts, card, self)
            row.show_place(place.first, score_of(outcome, card), slips, most, final)
            row.moved.connect(self._moved)
            row.dragged.connect(self._dragged)
            row.let_go.connect(self._let_go)
            row.cancelled.connect(self._cancelled)
            self.rows[card] = row
            self._rows.addWidget(row)
            row.show()
        quality = sum(self._texts.cards[card].level == "quality" for card in order)
        self.rule.show_count(quality)
        self._give_keyboard(going)

    def _with_keyboard(self) -> str | None:
        """Return the card whose row, or whose choice in a tie, has the keyboard."""
        held: dict[str, QWidget] = dict(self.rows)
        for tie in self.ties:
            held |= tie.buttons
        return next((card for card, widget in held.items() if widget.hasFocus()), None)

    def _give_keyboard(self, card: str | None) -> None:
        held: dict[str, QWidget] = dict(self.rows)
        for tie in self.ties:
            held |= tie.buttons
        target = held.get(self._order[0] if card == "" and self._order else card or "")
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- moving ---

    def _moved(self, card: str, by: int) -> None:
        from .order import moved

        fresh = moved(self._order, card, by)
        if fresh != self._order:
            self.order_asked.emit(fresh, card)

    def _dragged(self, card: str, y: float) -> None:
        """Let the rows make way while one is dragged; only what is let go is asked."""
        if not self._draft:
            self._draft = list(self._order)
        row = self.rows[card]
        for index in range(self._rows.count()):
            item = self._rows.itemAt(index)
            other = item.widget() if item is not None else None
            if other is None or other is row:
                continue
            middle = other.mapToGlobal(QPoint(0, other.height() // 2)).y()
            at = self._rows.indexOf(row)
            if (at < index and y > middle) or (at > index and y < middle):
                self._rows.removeWidget(row)
                self._rows.insertWidget(index, row)
                self._rows.activate()
                self._draft = self._drafted()
                break

    def _drafted(self) -> list[str]:
        cards: list[str] = []
        for index in range(self._rows.count()):
            item = self._rows.itemAt(index)
            widget = item.widget() if item is not None else None
            if isinstance(widget, RankRow):
                cards.append(widget.card)
            elif isinstance(widget, TieBox):
                cards += [card for card in widget.place.cards if card in self._order]
        return cards

    def _let_go(self, card: str) -> None:
        draft, self._draft = self._draft, []
        if draft and draft != self._order:
            self.order_asked.emit(draft, card)

    def _cancelled(self) -> None:
        self._draft = []
        shown, self._shown = self._shown, None
        if isinstance(shown, tuple):
            self.show_order(*shown)
