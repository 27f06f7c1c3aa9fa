"""A list on the rail: arrows move, Enter or a click chooses; moving alone starts nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from ..theme.theme import theme_of
from .rail_items import ITEM_ROLE, RailDelegate, RailItem

_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


class RailList(QListView):
    """Entries of the rail; `fits` makes the list as high as its entries where there is room for them."""

    item_chosen = Signal(str)
    paints_own_focus = True

    def __init__(self, parent: QWidget, *, fits: bool = False) -> None:
        super().__init__(parent)
        self._fits = fits
        self._moved = False
        self.setProperty("kind", "rail")
        self.setModel(QStandardItemModel(self))
        self._delegate = RailDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        if fits:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.clicked.connect(self._chose)

    def show_items(self, items: Sequence[RailItem], chosen: str) -> None:
        """Show entries; the keyboard's place is kept where its entry still is."""
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        moved, self._delegate.chosen = chosen != self._delegate.chosen, chosen
        before = self.current_key()
        if [model.item(row).data(ITEM_ROLE).key for row in range(model.rowCount())] != [item.key for item in items]:
            model.clear()
            for _ in items:
                model.appendRow(QStandardItem())
        for row, item in enumerate(items):
            entry = model.item(row)
            entry.setText(item.label)
            entry.setData(item, ITEM_ROLE)
            entry.setData(item.spoken(chosen=item.key == chosen), Qt.ItemDataRole.AccessibleTextRole)
            entry.setEditable(False)
        stays = any(item.key == before for item in items) and not (moved and not self.hasFocus())
        self._stand_on(before if stays else chosen)
        self.scheduleDelayedItemsLayout()
        if moved:
            self._moved = True
        self.updateGeometry()
        self.viewport().update()

    def set_slim(self, slim: bool) -> None:
        """Show signs above small words, or beside large ones."""
        self._delegate.slim = slim
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def current_key(self) -> str:
        """Return the key of the entry the keyboard stands on; "" where it stands on none."""
        item = self.currentIndex().data(ITEM_ROLE)
        return item.key if isinstance(item, RailItem) else ""

    def go_to_chosen(self) -> None:
        """Put the keyboard's place on what is chosen, where something else than these entries chose it."""
        self._stand_on(self._delegate.chosen)

    def _key_at(self, row: int) -> str:
        item = self.model().index(row, 0).data(ITEM_ROLE)
        return item.key if isinstance(item, RailItem) else ""

    def _stand_on(self, key: str) -> None:
        for row in range(self.model().rowCount()):
            if self._key_at(row) == key:
                self.setCurrentIndex(self.model().index(row, 0))
                return

    def _chose(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if isinstance(item, RailItem):
            self.item_chosen.emit(item.key)

    def _show_focus(self, shows: bool) -> None:
        self._delegate.shows_focus = shows
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_focus(True)
        if event.key() in _CHOOSING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._chose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_focus(False)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self._show_focus(event.reason() != Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def doItemsLayout(self) -> None:
        """Once the rows have their places, what was chosen is in sight, and what comes after it where there is room."""
        super().doItemsLayout()
        if self._moved:
            self._moved = False
            model = self.model()
            row = next((at for at in range(model.rowCount()) if self._key_at(at) == self._delegate.chosen), -1)
            for at in (row + 1, row):
                if 0 <= at < model.rowCount():
                    self.scrollTo(model.index(at, 0))

    def rows_height(self) -> int:
        """Return how high all entries are together."""
        model = self.model()
        return sum(self.sizeHintForIndex(model.index(row, 0)).height() for row in range(model.rowCount()))

    def sizeHint(self) -> QSize:
        return QSize(theme_of(self).layout("railSlim"), self.rows_height() + 2)

    def minimumSizeHint(self) -> QSize:
        # Where all rows would be higher than the window, both lists scroll rather than make it grow.
        least = min(self.rows_height() + 2, theme_of(self).px(104 if self._fits else 60))
        return QSize(theme_of(self).layout("railSlim"), least)
