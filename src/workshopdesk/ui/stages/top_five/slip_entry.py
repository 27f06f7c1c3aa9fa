"""One line for one slip: five codes in a row, or letters of a title; what can't be is said in its place, at once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.ranking import SLIP_SIZE
from ....domain.workshop import Ballot
from ...parts.button import Button
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...parts.text_field import TextField
from ...texts import tr
from ...theme.theme import theme_of
from .offers import Offers
from .slip_slots import SlipSlots
from .typed_codes import Typed, cards_of, read_codes, titled


class SlipEntry(Sheet):
    """`slip_entered(number, cards)` on Enter with five different cards."""

    slip_entered = Signal(int, list)
    said = Signal(str)
    """How many are read, without naming one: for the cloth over it."""

    def __init__(self, texts: PackTexts, parent: QWidget, *, compact: bool = False) -> None:
        super().__init__(parent, padding=14)
        self._compact = compact
        theme = theme_of(parent)
        self._texts = texts
        self._blue: frozenset[str] = frozenset()
        self._next = 1
        self._editing: int | None = None
        self.title = Label(kind="strong", parent=self)
        self.hint = Label(tr("phase2.slip-hint"), "meta", self)
        self.stop_button = Button(tr("phase2.slip-stop"), "quiet", self, flush=True)
        self.stop_button.clicked.connect(self.stop_editing)
        self.stop_button.hide()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.hint)
        head.addWidget(self.stop_button)
        self.field = TextField(tr("phase2.slip-field"), self, placeholder=tr("phase2.slip-placeholder"))
        self.count = Label(kind="meta", parent=self.field, wraps=False)
        self.field.row.addWidget(self.count)
        self.slots = SlipSlots(texts, self)
        self.problem = Label(kind="body", parent=self, colour="ink")
        self.remark = Label(kind="meta", parent=self, colour="ink2")
        self.enter_button = Button(tr("phase2.slip-enter"), parent=self, sign="check")
        self.enter_button.clicked.connect(self._enter)
        self.enter_button.setVisible(not compact)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.field, 1)
        line.addWidget(self.enter_button)
        self.body.addLayout(head)
        self.body.addLayout(line)
        self.offers = Offers(texts, self)
        self.offers.card_taken.connect(self._take)
        self.body.addWidget(self.offers)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.slots)
        self.body.addWidget(self.remark)
        self.field.text_edited.connect(lambda _: self._read())
        self.field.edit.returnPressed.connect(self._enter)
        self.field.edit.installEventFilter(self)
        self._read()

    def minimumSizeHint(self) -> QSize:
        """As high as it needs at the width it has: Qt would ask for the height of its narrowest form."""
        least = super().minimumSizeHint()
        return QSize(least.width(), min(least.height(), self.heightForWidth(max(self.width(), least.width()))))

    # --- what is shown ---

    def show_slips(self, ballots: Iterable[Ballot], blue: frozenset[str]) -> None:
        """Take the number of the next slip, and which cards lie on blue."""
        self._blue = blue
        self._next = max((ballot.slip for ballot in ballots), default=0) + 1
        self._show_title()
        self._read()

    def _show_title(self) -> None:
        number = self._editing or self._next
        word = "phase2.slip-change" if self._editing else "phase2.slip-next"
        self.title.setText(tr(word, n=number))
        self.stop_button.setVisible(self._editing is not None)
        self.hint.setVisible(self._editing is None)

    def edit_slip(self, ballot: Ballot) -> None:
        """Put a slip in the line again, to be changed."""
        self._editing = ballot.slip
        self.field.edit.setText(" ".join(self._texts.cards[card].code for card in ballot.cards))
        self._show_title()
        self._read()
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.edit.selectAll()

    def stop_editing(self) -> None:
        """Leave the slip as it is."""
        self._editing = None
        self.field.edit.clear()
        self._show_title()
        self._read()
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- reading ---

    def cards(self) -> list[str]:
        """Return the cards that are read from the line."""
        return cards_of(read_codes(self.field.text(), self._texts))

    def _read(self) -> None:
        typed = self.field.text()
        pieces = read_codes(typed, self._texts)
        cards = cards_of(pieces)
        self.slots.show_cards(cards)
        self.slots.setVisible(not self._compact or bool(typed.strip()))
        self.count.setText(tr("phase2.of", n=len(cards), total=SLIP_SIZE))
        self.said.emit(self.count.text())
        # The last word may not be finished: it is judged once a space follows, or when nothing can begin like it.
        settled = [piece for piece in pieces if piece is not pieces[-1] or not self._unfinished(piece, typed)]
        self._say(self._matter(settled, len(cards)))
        blue = [self._texts.cards[card].code for card in cards if card in self._blue]
        said = [tr("phase2.slip-blue", codes=", ".join(blue))] if blue else []
        no_quality = len(cards) == SLIP_SIZE and not any(self._texts.cards[card].level == "quality" for card in cards)
        if no_quality:
            said.append(tr("phase2.slip-no-quality"))
        self.remark.setText(" ".join(said))
        self.remark.setVisible(bool(said))
        self._offer(typed)

    def _unfinished(self, piece: Typed, typed: str) -> bool:
        if typed.endswith((" ", ",", ";")) or piece.fault in ("", "twice"):
            return False
        return piece.fault == "many" or len(piece.text) < 2

    def _matter(self, pieces: Iterable[Typed], count: int) -> str:
        for piece in pieces:
            if piece.fault == "twice" and piece.card is not None:
                return tr("phase2.slip-twice", code=self._texts.cards[piece.card].code)
            if piece.fault == "many":
                codes = ", ".join(self._texts.cards[card].code for card in piece.could_be[:5])
                return tr("phase2.slip-many", text=piece.text, codes=codes)
            if piece.fault == "unknown":
                return tr("phase2.slip-unknown", text=piece.text)
        return tr("phase2.slip-too-many", n=count) if count > SLIP_SIZE else ""

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.field.set_wrong(bool(problem))
        self.field.edit.setAccessibleDescription(problem)

    def _offer(self, typed: str) -> None:
        """Offer the titles that begin like the last word; Tab takes the first."""
        word = typed.split(" ")[-1]
        found = titled(word, self._texts) if word.isalpha() and word.upper() not in self._texts.by_code else []
        self.offers.show_cards(found[:6])

    def _take(self, card: str) -> None:
        before = self.field.text().rpartition(" ")[0]
        self.field.edit.setText(f"{before} {self._texts.cards[card].code} ".lstrip())
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.key() == Qt.Key.Key_Tab and plain and self.offers.cards:
                self._take(self.offers.cards[0])
                return True
            if event.key() == Qt.Key.Key_Escape and self._editing is not None:
                self.stop_editing()
                return True
        return False

    def _enter(self) -> None:
        pieces = read_codes(self.field.text(), self._texts)
        problem = self._matter(pieces, len(cards_of(pieces)))
        cards = cards_of(pieces)
        if not problem and len(cards) != SLIP_SIZE:
            problem = tr("phase2.slip-too-few", n=len(cards))
        self._say(problem)
        if problem:
            self.said.emit(tr("phase2.slip-look"))
            return
        number = self._editing or self._next
        self._next = max(self._next, number + 1)
        self._editing = None
        self.field.edit.clear()
        self._show_title()
        self._read()
        self.slip_entered.emit(number, cards)
