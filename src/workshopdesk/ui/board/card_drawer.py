"""The drawer beside the board: the back of the chosen card, the criterion, and the four moves with their keys."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ...content.pack import PackTexts
from ...domain.terms import FACES, Zone
from ...domain.workshop import Placement
from ...layout.marks import mark
from ...layout.palette import SCREEN_DARK, SCREEN_LIGHT
from ..parts.button import Button
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..sheets_painter import paint_items
from ..texts import tr
from ..theme.theme import Theme
from .card_line import level_ink
from .face_button import FaceButton


class LevelMark(QWidget):
    """The mark of a level: shape, letter and colour."""

    def __init__(self, level: str, letter: str, theme: Theme, side: int = 28) -> None:
        super().__init__()
        self._items = mark(level, letter, 0, 0, 10, SCREEN_DARK if theme.is_dark else SCREEN_LIGHT)
        self._side = theme.px(side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_items(QPainter(self), tuple(self._items), self._side / 10)


class CardDrawer(QWidget):
    """Shows one card at a time."""

    move_asked = Signal(str)
    contested_asked = Signal()

    def __init__(self, texts: PackTexts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme.px(8), theme.px(12))
        self._column.setSpacing(theme.px(8))
        self._card: str | None = None
        self.buttons: dict[str, Button] = {}
        self._start()

    def show_card(self, card: str | None, placement: Placement | None) -> None:
        """Show the back of a card and where it lies; None shows how to begin."""
        if card is None or placement is None:
            if self._card is not None:
                self._start()
            return
        if card != self._card:
            self._build(card)
        for face in ("strength", "work"):
            here = placement.zone is Zone(face)
            self.buttons[face].setChecked(here)
            self.buttons[face].set_note(tr("board.lies-here") if here else "")
        self.buttons["contested"].setChecked(placement.contested)
        self.buttons["hand"].setEnabled(placement.zone in FACES or placement.x is not None)
        self.buttons["hand"].setText(tr("board.to-hand") if placement.held_by else tr("board.to-pile"))

    def _clear(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.buttons = {}

    def _start(self) -> None:
        self._clear()
        self._card = None
        criterion = self._texts.texts["criterion"]
        self._column.addWidget(Label(criterion["question"], "heading", self))
        self._column.addWidget(Label(criterion["explanation"], "body", self, colour="ink2"))
        self._column.addWidget(Label(tr("board.choose-a-card"), "body", self, colour="ink2"))
        self._column.addStretch(1)

    def _build(self, card: str) -> None:
        self._clear()
        self._card = card
        criterion = self._texts.texts["criterion"]
        self._column.addWidget(card_back(self._texts, card, self._theme, self))
        self._column.addSpacing(self._theme.px(6))
        self._column.addWidget(Label(criterion["question"], "heading", self))
        self._column.addWidget(Label(criterion["hint"], "meta", self))
        for move, key in (("strength", "B"), ("work", "R")):
            button = FaceButton(move, tr(f"board.to-{move}"), key, self)
            button.clicked.connect(lambda _=False, move=move: self._pressed(move))
            self._add(move, button)
        contested = Button(tr("board.contested"), parent=self, sign="contested", key="X", left=True)
        contested.setCheckable(True)
        contested.clicked.connect(self.contested_asked)
        self._add("contested", contested)
        back = Button(tr("board.to-hand"), parent=self, sign="undo", key="T", left=True)
        back.clicked.connect(lambda: self.move_asked.emit("hand"))
        self._add("hand", back)
        self._column.addStretch(1)

    def _pressed(self, move: str) -> None:
        """A pressed button shows what is stored, not what was asked."""
        button = self.buttons[move]
        button.setChecked(not button.isChecked())
        self.move_asked.emit(move)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_B: "strength", Qt.Key.Key_R: "work", Qt.Key.Key_T: "hand"}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain and event.key() in moves and self._card is not None:
            self.move_asked.emit(moves[Qt.Key(event.key())])
        elif plain and event.key() == Qt.Key.Key_X and self._card is not None:
            self.contested_asked.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, name: str, button: Button) -> None:
        self.buttons[name] = button
        self._column.addWidget(button)


def card_back(texts: PackTexts, card: str, theme: Theme, parent: QWidget) -> Sheet:
    """Return the back of a card as a sheet."""
    text = texts.cards[card]
    level = texts.levels[text.level]
    sheet = Sheet(parent, padding=16)
    head = QHBoxLayout()
    head.setSpacing(theme.px(10))
    head.addWidget(LevelMark(text.level, level.letter, theme), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(Label(text.title, "strong", sheet), 1)
    code = Label(text.code, "strong", sheet, wraps=False, colour=level_ink(text.level))
    head.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
    sheet.body.addLayout(head)
    for line in text.back:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(Label("\u2022", "strong", sheet, wraps=False), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(line, "body", sheet), 1)
        sheet.body.addLayout(row)
    sheet.body.addWidget(Label(tr("board.examples", level=level.name), "meta", sheet))
    return sheet
