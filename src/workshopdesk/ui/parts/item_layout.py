"""The half of a layout that every layout of ours shares: it keeps its items in order and grows in no direction."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ItemLayout(QLayout):
    """Holds items; its height follows from its width. What derives from it says where each one goes.

    Python may take back what a layout holds a moment before Qt takes back the layout itself, and Qt still asks it for
    its items then. It says that it has none.
    """

    _items: tuple[QLayoutItem, ...] = ()
    _gap = _row_gap = 0

    def __init__(self, parent: QWidget | None, *, gap_px: int, row_gap_px: int | None) -> None:
        super().__init__(parent)
        self._gap = gap_px
        self._row_gap = gap_px if row_gap_px is None else row_gap_px
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items = (*self._items, item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        taken = self._items[index]
        self._items = self._items[:index] + self._items[index + 1 :]
        return taken

    def place(self, places: Iterable[tuple[QLayoutItem, QRect]]) -> None:
        """Put items in their places; one that goes while others are placed is left alone: Qt has freed it then."""
        for item, rect in places:
            if item in self._items:
                item.setGeometry(rect)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True
