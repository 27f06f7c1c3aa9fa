"""The drawer beside the board: the back of the chosen card, the criterion, and the four moves with their keys."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ...content.pack import PackTexts
from ...domain.terms import Zone
from ...layout.marks import mark
from ...layout.palette import SCREEN_DARK, SCREEN_LIGHT
from ...domain.workshop import Placement
from ..parts.button import Button
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..sheets_painter import paint_items
from ..texts import tr
from ..theme.theme import Theme


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
        self.show_card(None, None)

    def show_card(self, card: str | None, placement: Placement | None) -> None:
        """Show the back of a card and where it lies; None shows how to begin."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.buttons = {}
        criterion = self._texts.texts["criterion"]
        if card is None or placement is None:
            self._column.addWidget(Label(criterion["question"], "heading", self))
            self._column.addWidget(Label(criterion["explanation"], "body", self, colour="ink2"))
            self._column.addWidget(Label(tr("board.choose-a-card"), "body", self, colour="ink2"))
            self._column.addStretch(1)
            return
        self._column.addWidget(self._back(card))
        self._column.addSpacing(self._theme.px(10))
        self._column.addWidget(Label(criterion["question"], "heading", self))
        self._column.addWidget(Label(criterion["hint"], "meta", self))
        for move, key, sign in (("strength", "B", "check"), ("work", "R", "task")):
            button = Button(tr(f"board.to-{move}"), parent=self, sign=sign, key=key, left=True)
            button.setCheckable(True)
            here = placement.zone is Zone(move)
            button.setChecked(here)
            button.set_note(tr("board.lies-here") if here else "")
            button.clicked.connect(lambda _=False, move=move: self.move_asked.emit(move))
            self._add(move, button)
        contested = Button(tr("board.contested"), parent=self, sign="contested", key="X", left=True)
        contested.setCheckable(True)
        contested.setChecked(placement.contested)
        contested.clicked.connect(self.contested_asked)
        self._add("contested", contested)
        back = Button(tr("board.to-hand"), parent=self, sign="undo", key="T", left=True)
        back.setEnabled(placement.zone in (Zone.STRENGTH, Zone.WORK) or placement.x is not None)
        back.clicked.connect(lambda: self.move_asked.emit("hand"))
        self._add("hand", back)
        self._column.addStretch(1)

    def _add(self, name: str, button: Button) -> None:
        self.buttons[name] = button
        self._column.addWidget(button)

    def _back(self, card: str) -> Sheet:
        text = self._texts.cards[card]
        level = self._texts.levels[text.level]
        sheet = Sheet(self, padding=16)
        from PySide6.QtWidgets import QHBoxLayout

        head = QHBoxLayout()
        head.setSpacing(self._theme.px(10))
        head.addWidget(LevelMark(text.level, level.letter, self._theme), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(text.title, "strong", sheet), 1)
        head.addWidget(Label(text.code, "strong", sheet, wraps=False), 0, Qt.AlignmentFlag.AlignTop)
        sheet.body.addLayout(head)
        for line in text.back:
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(8))
            row.addWidget(Label("·", "strong", sheet, wraps=False), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(line, "body", sheet), 1)
            sheet.body.addLayout(row)
        sheet.body.addWidget(Label(tr("board.examples", level=level.name), "meta", sheet))
        return sheet
