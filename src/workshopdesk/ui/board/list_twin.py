"""The board as a list: the same cards in the same places, for screen readers and for who prefers reading to looking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeView, QWidget

from ..icons.drawn_signs import sign_picture
from ..texts import tr
from ..theme.theme import theme_of

_CARD = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class ListedCard:
    """A card as a line: its mark's sign, what it is called, whether it is contested, and whose it is."""

    card: str
    sign: str
    title: str
    contested: bool
    holder: str


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """A place with its cards: a face, the box of what is not agreed yet, a hand or the pile."""

    name: str
    cards: tuple[ListedCard, ...]


class ListTwin(QTreeView):
    """Chosen card and keys are those of the board."""

    card_chosen = Signal(str)
    move_asked = Signal(str)
    contested_asked = Signal()
    drawer_asked = Signal()
    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.paints_own_focus = True
        self.setAccessibleName(tr("board.list"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setIconSize(QSize(theme.px(22), theme.px(22)))
        self._places: Sequence[ListedPlace] = ()
        self._quiet = False
        self._model = QStandardItemModel(0, 3, self)
        self._model.setHorizontalHeaderLabels([tr("board.list-card"), tr("board.list-mark"), tr("board.list-holder")])
        self.setModel(self._model)
        head = self.header()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(False)
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(lambda _: self.drawer_asked.emit())

    def show_places(self, places: Sequence[ListedPlace], chosen: str | None) -> None:
        """Show all cards; stays with the chosen one."""
        self._quiet = True
        if tuple(places) != tuple(self._places):
            self._places = tuple(places)
            at = self.verticalScrollBar().value()
            self._fill()
            self.verticalScrollBar().setValue(at)
        self._quiet = False
        self.mark_chosen(chosen)

    def _fill(self) -> None:
        theme = theme_of(self)
        self._model.removeRows(0, self._model.rowCount())
        for place in self._places:
            head = QStandardItem(f"{place.name} ({len(place.cards)})")
            head.setFont(theme.font("strong"))
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setSizeHint(QSize(0, theme.target))
            for one in place.cards:
                title = QStandardItem(one.title)
                title.setData(one.card, _CARD)
                title.setSizeHint(QSize(0, theme.target))
                sign = sign_picture(one.sign, theme, theme.colour("ink"), theme.px(22), self.devicePixelRatioF())
                title.setIcon(QIcon(sign))
                mark = QStandardItem(tr("board.contested") if one.contested else "")
                spoken = [one.title, place.name, mark.text(), one.holder]
                title.setAccessibleText(", ".join(part for part in spoken if part))
                head.appendRow([title, mark, QStandardItem(one.holder)])
            self._model.appendRow(head)
        self.expandAll()
        for row in range(self._model.rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)

    def index_of(self, card: str | None) -> QModelIndex:
        """Return where a card stands."""
        for row in range(self._model.rowCount()):
            head = self._model.item(row)
            for line in range(head.rowCount()):
                if head.child(line).data(_CARD) == card:
                    return head.child(line).index()
        return QModelIndex()

    def mark_chosen(self, card: str | None) -> None:
        """Mark the card for keys and the drawer."""
        self._quiet = True
        index = self.index_of(card)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self._quiet = False

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        card = now.siblingAtColumn(0).data(_CARD) if now.isValid() else None
        if card and not self._quiet:
            self.card_chosen.emit(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_B: "strength",
            Qt.Key.Key_R: "work",
            Qt.Key.Key_T: "hand",
            Qt.Key.Key_Backspace: "hand",
        }
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if plain and event.key() in moves:
            self.move_asked.emit(moves[Qt.Key(event.key())])
        elif plain and event.key() == Qt.Key.Key_X:
            self.contested_asked.emit()
        elif plain and event.key() == Qt.Key.Key_L:
            self.list_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.drawer_asked.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()
