"""The tray below the board: whose hand it is, the cards in it, the counter of all cards, and tidying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ..parts.button import Button
from ..parts.choice import Choice
from ..parts.counter import Counter
from ..parts.label import Label
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .hand_strip import HandStrip
from .pictures import BoardPictures
from .placed_faces import PlacedFaces

PILE = ""
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class Holder:
    """A member with cards, or the pile (`id` empty); `placed` counts what lies on blue and on red."""

    id: str
    label: str
    cards: tuple[tuple[str, bool], ...]
    placed: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class TrayView:
    """What the tray shows."""

    holders: tuple[Holder, ...]
    strength: int
    work: int
    total: int


class Tray(QFrame):
    """Shows one hand at a time; in two rows where the text is large or the window narrow."""

    card_chosen = Signal(str)
    card_opened = Signal(str)
    card_carried = Signal(str, QPointF)
    card_let_go = Signal(str, QPointF)
    flight_cancelled = Signal()
    key_asked = Signal(str, str)
    tidy_pressed = Signal()
    tools_toggled = Signal(bool)

    def __init__(self, pictures: BoardPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._view = TrayView((), 0, 0, 0)
        self._holder = PILE
        self._roomy = True
        self._beside = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("board.tray"))
        self.picker = Choice(tr("board.in-hand-of"), self)
        self.picker.setMaximumWidth(theme.px(210))
        self.picker.option_chosen.connect(self.show_holder)
        whose = self._whose = QVBoxLayout()
        whose.setSpacing(theme.px(2))
        whose.addStretch(1)
        self._caption = Label(tr("board.in-hand-of"), "meta", self, wraps=False)
        whose.addWidget(self._caption)
        whose.addWidget(self.picker)
        whose.addStretch(1)
        self.strip = HandStrip(pictures, self)
        for name in (
            "card_chosen", "card_opened", "card_carried", "card_let_go", "flight_cancelled", "key_asked",
        ):  # fmt: skip
            getattr(self.strip, name).connect(getattr(self, name))
        self._empty = Label(kind="body", parent=self, colour="ink2")
        self.placed = PlacedFaces(self)
        self.counter = Counter(self)
        self.counter.setMaximumWidth(theme.px(206))
        self._waiting = Label(kind="micro", parent=self, wraps=False)
        self._waiting.hide()
        counts = QVBoxLayout()
        counts.setSpacing(0)
        counts.addStretch(1)
        counts.addWidget(self.counter)
        counts.addWidget(self._waiting)
        counts.addStretch(1)
        self.tidy_button = Button(tr("board.tidy"), parent=self, sign="tidy")
        self.tidy_button.clicked.connect(self.tidy_pressed)
        self.tools_button = Button("", parent=self, sign="more", name=tr("board.tools"))
        self.tools_button.setCheckable(True)
        self.tools_button.clicked.connect(self.tools_toggled)
        for button in (self.tidy_button, self.tools_button):
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
            button.setSizePolicy(policy)
        self._left, self._right = QBoxLayout(_ACROSS), QBoxLayout(_ACROSS)
        self._buttons = QHBoxLayout()
        for side in (self._left, self._right, self._buttons):
            side.setSpacing(theme.px(12))
        self._left.addLayout(whose)
        self._left.addWidget(self.strip, 1)
        self._left.addWidget(self._empty, 1)
        self._left.addWidget(self.placed)
        self._right.addLayout(counts, 1)
        self._right.addStretch(0)
        self._right.addLayout(self._buttons)
        self._buttons.addWidget(self.tidy_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._buttons.addWidget(self.tools_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._halves = QBoxLayout(_ACROSS, self)
        pad = theme.px(12)
        self._halves.setContentsMargins(pad, theme.px(4), pad, theme.px(4))
        self._halves.setSpacing(theme.px(14))
        self._halves.addLayout(self._left, 1)
        self._halves.addLayout(self._right)
        self.setMinimumHeight(theme.layout("tray"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._find_way()

    def _find_way(self) -> None:
        theme = theme_of(self)
        room = self._room_at(self.width())
        down = self._beside or room < theme.px(160)
        self._halves.setDirection(_DOWN if down else _ACROSS)
        self._roomy = not self._beside and (down or room > theme.px(2 * 148 + 84))
        self._show_placed()

    def _room_at(self, width: int) -> float:
        """Return how wide the hand can be where all stands in one row."""
        theme = theme_of(self)
        whose = min(self.picker.sizeHint().width(), theme.px(210))
        counts = self.counter.sizeHint().width() + self.tools_button.sizeHint().width() + theme.px(126 + 24)
        return width - whose - counts - theme.px(24 + 14 + 24)

    def height_below(self, width: int) -> int:
        """Return how high it is below the board at a width."""
        theme = theme_of(self)
        return theme.layout("tray") + (theme.px(80) if self._room_at(width) < theme.px(160) else 0)

    def stand(self, beside: bool) -> None:
        """Stand as a column at the right of the board, or as a row below it."""
        self._beside = beside
        theme = theme_of(self)
        for part in (self._left, self._right):
            part.setDirection(_DOWN if beside else _ACROSS)
            part.setSpacing(theme.px(6 if beside else 12))
        self._halves.setSpacing(theme.px(8 if beside else 14))
        self._find_way()
        self.strip.stand(beside)
        self._caption.setVisible(not beside)
        self.tidy_button.setText("" if beside else tr("board.tidy"))
        self.tidy_button.setAccessibleName(tr("board.tidy"))
        pad, high = theme.px(10 if beside else 12), theme.px(8 if beside else 4)
        self._halves.setContentsMargins(pad, high, pad, high)

    def _show_placed(self) -> None:
        """Small faces only where two cards of the hand have room beside them."""
        placed = next((one.placed for one in self._view.holders if one.id == self._holder), (0, 0))
        self.placed.show_counts(*placed)
        self.placed.setVisible(any(placed) and self._roomy)
        for part in (self._whose, self._left, self._halves):
            part.invalidate()  # Qt keeps what an inner layout needed while something more was in it

    @property
    def holder(self) -> str:
        """Whose hand is shown; empty for the pile."""
        return self._holder

    @property
    def cards(self) -> list[str]:
        """The cards that are shown."""
        return list(self.strip.cards)

    def show_view(self, view: TrayView) -> None:
        """Show hands and counter; stays with the hand it shows while that has one."""
        self._view = view
        known = [holder.id for holder in view.holders]
        if self._holder not in known or not self._cards_of(self._holder):
            filled = [holder.id for holder in view.holders if holder.cards]
            self._holder = filled[0] if filled else (known[0] if known else PILE)
        options = [
            (holder.id, f"{number}  {holder.label} ({len(holder.cards)})")
            for number, holder in enumerate(view.holders, start=1)
        ]
        self.picker.show_options(options, self._holder)
        self._fill()
        self.counter.show_counts(view.strength, view.work, view.total)
        self.tidy_button.setEnabled(view.strength + view.work > 0)

    def show_waiting(self, waiting: int) -> None:
        """Say how many cards are being stored; nothing while storing is quick."""
        self._waiting.setText(tr("board.waiting", n=waiting) if waiting else "")
        self._waiting.setVisible(bool(waiting))

    def _cards_of(self, holder_id: str) -> Sequence[tuple[str, bool]]:
        return next((holder.cards for holder in self._view.holders if holder.id == holder_id), ())

    def _fill(self) -> None:
        cards = list(self._cards_of(self._holder))
        self.strip.show_cards(cards)
        total_open = sum(len(holder.cards) for holder in self._view.holders)
        self._empty.setText(tr("board.hand-empty") if total_open else tr("board.all-placed"))
        self._empty.setVisible(not cards)
        self.strip.setVisible(bool(cards))
        self._show_placed()

    def show_holder(self, holder_id: str) -> None:
        """Show another hand."""
        self._holder = holder_id
        self.picker.setCurrentIndex(self.picker.findData(holder_id))
        self._fill()

    def show_holder_number(self, number: int) -> None:
        """Show the hand of the n-th holder, counted from 1."""
        if 1 <= number <= len(self._view.holders):
            self.show_holder(self._view.holders[number - 1].id)

    def next_card(self) -> str | None:
        """Go to the next card in hand: of this holder, else of the next who has one."""
        cards = self.cards
        now = next((card for card, item in self.strip.cards.items() if item.hasFocus() or item.is_chosen), None)
        if not cards:
            holder = next((one for one in self._view.holders if one.cards), None)
            if holder is None:
                return None
            self.show_holder(holder.id)
            cards, now = self.cards, None
        card = cards[(cards.index(now) + 1) % len(cards)] if now in cards else cards[0]
        self.strip.cards[card].setFocus()
        return card

    def mark_chosen(self, card: str | None) -> None:
        """Mark the card for keys and the drawer."""
        self.strip.mark_chosen(card)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_frame(
            QPainter(self), box, theme.radius("sheet"), theme.colour("paper"), theme.colour("line"), theme.line(1)
        )
