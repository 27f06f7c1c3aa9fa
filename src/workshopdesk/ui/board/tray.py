"""The tray below the board: whose hand it is, the cards in it, the counter of all cards, and tidying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ..parts.button import Button
from ..parts.label import Label
from ..texts import tr
from ..theme.frames import paint_frame, paint_hatch
from ..theme.theme import theme_of
from .hand_card import HandCard
from .pictures import BoardPictures

PILE = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """A member with cards, or the pile (`id` empty)."""

    id: str
    label: str
    cards: tuple[tuple[str, bool], ...]
    placed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrayView:
    """What the tray shows."""

    holders: tuple[Holder, ...]
    strength: int
    work: int
    total: int
    waiting: int = 0


class Counter(QWidget):
    """As many little bars as there are cards: blue solid, red hatched, open ones empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._strength = self._work = 0
        self._total = 24
        self.setFixedSize(theme_of(self).px(170), theme_of(self).px(18))

    def show_counts(self, strength: int, work: int, total: int) -> None:
        """Show how many of how many."""
        self._strength, self._work, self._total = strength, work, total
        self.setAccessibleName(tr("board.counter", placed=strength + work, total=total))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / max(1, self._total)
        for number in range(self._total):
            bar = QRectF(number * step + 0.5, 1, max(2.0, step - 2), self.height() - 2)
            if number < self._strength:
                paint_frame(painter, bar, 2, theme.colour("strengthLine"))
            elif number < self._strength + self._work:
                paint_frame(painter, bar, 2, theme.colour("workTint"), theme.colour("workLine"), 1)
                path = QPainterPath()
                path.addRoundedRect(bar, 2, 2)
                paint_hatch(painter, path, theme.colour("workLine"), 4.0, 1.6)
            else:
                paint_frame(painter, bar, 2, None, theme.colour("lineStrong"), 1)


class Tray(QFrame):
    """Shows one hand at a time."""

    holder_chosen = Signal(str)
    card_chosen = Signal(str)
    card_opened = Signal(str)
    card_carried = Signal(str, QPointF)
    card_let_go = Signal(str, QPointF)
    flight_cancelled = Signal()
    key_asked = Signal(str, str)
    tidy_pressed = Signal()

    def __init__(self, pictures: BoardPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._pictures = pictures
        self._view = TrayView((), 0, 0, 0)
        self._holder = PILE
        self._cards: dict[str, HandCard] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("board.tray"))
        self.picker = QComboBox(self)
        self.picker.setAccessibleName(tr("board.in-hand-of"))
        self.picker.setMinimumHeight(theme.target)
        self.picker.setMinimumWidth(theme.px(210))
        self.picker.activated.connect(self._picked)
        whose = QVBoxLayout()
        whose.setSpacing(theme.px(2))
        whose.addWidget(Label(tr("board.in-hand-of"), "meta", self))
        whose.addWidget(self.picker)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._hand = QWidget()
        self._row = QHBoxLayout(self._hand)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))
        self._area.setWidget(self._hand)
        self._area.viewport().setAutoFillBackground(False)
        self._hand.setAutoFillBackground(False)
        self._empty = Label(kind="meta", parent=self)
        self._count = Label(kind="count", parent=self, wraps=False)
        self._of = Label(kind="strong", parent=self, colour="ink3", wraps=False)
        self._split = Label(kind="meta", parent=self, wraps=False)
        self._waiting = Label(kind="micro", parent=self, wraps=False)
        self.counter = Counter(self)
        counts = QVBoxLayout()
        counts.setSpacing(0)
        figures = QHBoxLayout()
        figures.setSpacing(theme.px(6))
        figures.addWidget(self._count)
        figures.addWidget(self._of, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addStretch(1)
        figures.addWidget(self._split, 0, Qt.AlignmentFlag.AlignBottom)
        counts.addLayout(figures)
        counts.addWidget(self.counter)
        counts.addWidget(self._waiting)
        self.tidy_button = Button(tr("board.tidy"), parent=self, sign="tidy")
        self.tidy_button.clicked.connect(self.tidy_pressed)
        row = QHBoxLayout(self)
        pad = theme.px(12)
        row.setContentsMargins(pad, theme.px(6), pad, theme.px(6))
        row.setSpacing(theme.px(14))
        row.addLayout(whose)
        row.addWidget(self._area, 1)
        row.addWidget(self._empty)
        row.addLayout(counts)
        row.addWidget(self.tidy_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.layout("tray"))

    @property
    def holder(self) -> str:
        """Whose hand is shown; empty for the pile."""
        return self._holder

    def show_view(self, view: TrayView) -> None:
        """Show hands and counter; stays with the hand it shows while that has one."""
        theme = theme_of(self)
        self._view = view
        known = [holder.id for holder in view.holders]
        if self._holder not in known or not self._cards_of(self._holder):
            filled = [holder.id for holder in view.holders if holder.cards]
            self._holder = filled[0] if filled else (known[0] if known else PILE)
        self.picker.clear()
        for number, holder in enumerate(view.holders, start=1):
            self.picker.addItem(f"{number}  {holder.label} ({len(holder.cards)})", holder.id)
        self.picker.setCurrentIndex(known.index(self._holder) if self._holder in known else -1)
        self._fill()
        placed = view.strength + view.work
        self._count.setText(str(placed))
        self._of.setText(tr("board.of", total=view.total))
        self._split.setText(tr("board.split", strength=view.strength, work=view.work))
        self._waiting.setText(tr("board.waiting", n=view.waiting) if view.waiting else "")
        self._waiting.setVisible(bool(view.waiting))
        self.counter.show_counts(view.strength, view.work, view.total)
        self.tidy_button.setEnabled(placed > 0)
        self._area.setFixedHeight(theme.px(80))

    def _cards_of(self, holder_id: str) -> Sequence[tuple[str, bool]]:
        return next((holder.cards for holder in self._view.holders if holder.id == holder_id), ())

    def _fill(self) -> None:
        cards = list(self._cards_of(self._holder))
        wanted = [card for card, _ in cards]
        focused = next((card for card, item in self._cards.items() if item.hasFocus()), None)
        for item in self._cards.values():
            self._row.removeWidget(item)
            item.hide()
            item.deleteLater()
        self._cards = {}
        while self._row.count():
            self._row.takeAt(0)
        for card, contested in cards:
            item = HandCard(card, contested, self._pictures, self._hand)
            item.carried.connect(self.card_carried)
            item.let_go.connect(self.card_let_go)
            item.cancelled.connect(self.flight_cancelled)
            item.chosen.connect(self.card_chosen)
            item.opened.connect(self.card_opened)
            item.key_asked.connect(self.key_asked)
            self._cards[card] = item
            self._row.addWidget(item)
        self._row.addStretch(1)
        total_open = sum(len(holder.cards) for holder in self._view.holders)
        self._empty.setText(tr("board.hand-empty") if total_open else tr("board.all-placed"))
        self._empty.setVisible(not wanted)
        self._area.setVisible(bool(wanted))
        if focused is not None and wanted:
            self._cards[focused if focused in self._cards else wanted[0]].setFocus()

    def _picked(self, index: int) -> None:
        self.show_holder(self.picker.itemData(index))

    def show_holder(self, holder_id: str) -> None:
        """Show another hand."""
        self._holder = holder_id
        known = [holder.id for holder in self._view.holders]
        if holder_id in known:
            self.picker.setCurrentIndex(known.index(holder_id))
        self._fill()
        self.holder_chosen.emit(holder_id)

    def show_holder_number(self, number: int) -> None:
        """Show the hand of the n-th holder, counted from 1."""
        if 1 <= number <= len(self._view.holders):
            self.show_holder(self._view.holders[number - 1].id)

    def next_card(self) -> str | None:
        """Go to the next card in hand: of this holder, else of the next who has one."""
        cards = [card for card, _ in self._cards_of(self._holder)]
        now = next((card for card in cards if self._cards[card].hasFocus() or self._cards[card].is_chosen), None)
        if cards:
            card = cards[(cards.index(now) + 1) % len(cards)] if now in cards else cards[0]
            self._cards[card].setFocus()
            return card
        for holder in self._view.holders:
            if holder.cards:
                self.show_holder(holder.id)
                card = holder.cards[0][0]
                self._cards[card].setFocus()
                return card
        return None

    def mark_chosen(self, card: str | None) -> None:
        """Mark the card for keys and the drawer."""
        for key, item in self._cards.items():
            item.set_chosen(key == card)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_frame(painter, box, theme.radius("sheet"), theme.colour("paper"), theme.colour("line"), theme.line(1))
