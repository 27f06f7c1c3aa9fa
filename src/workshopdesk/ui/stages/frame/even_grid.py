"""A layout of equal columns: as many as fit, each row as high as the highest in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class EvenGrid(QLayout):
    """At most `most` columns of at least `least_px`; `down` fills a column before the next one."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        least_px: int,
        most: int,
        gap_px: int = 8,
        row_gap_px: int | None = None,
        down: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._least, self._most, self._gap, self._down = least_px, most, gap_px, down
        self._row_gap = gap_px if row_gap_px is None else row_gap_px
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def columns_in(self, width: int) -> int:
        """Return how many columns there are in a width."""
        shown = [item for item in self._items if not item.isEmpty()]
        least = max([self._least, *(item.minimumSize().width() for item in shown)])
        fit = max(1, (width + self._gap) // (least + self._gap))
        fit = min(fit, self._most, max(1, len(shown)))
        # Four in rows of two rather than of three and one.
        rows = -(-len(shown) // fit) if shown else 1
        return -(-len(shown) // rows) if shown else 1

    def _cells(self, width: int) -> tuple[list[list[QLayoutItem]], int]:
        """The rows, and how wide each cell is."""
        shown = [item for item in self._items if not item.isEmpty()]
        columns = self.columns_in(width)
        count = -(-len(shown) // columns)
        if self._down:
            rows = [shown[row::count] for row in range(count)]
        else:
            rows = [shown[at : at + columns] for at in range(0, len(shown), columns)]
        return rows, (width - self._gap * (columns - 1)) // columns

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, moving=True)

    def _arrange(self, rect: QRect, *, moving: bool) -> int:
        margins = self.contentsMargins()
        room = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        rows, wide = self._cells(room.width())
        top = room.top()
        for row in rows:
            high = max((_height(item, wide) for item in row), default=0)
            if moving:
                for column, item in enumerate(row):
                    item.setGeometry(QRect(room.left() + column * (wide + self._gap), top, wide, high))
            top += high + self._row_gap
        used = top - self._row_gap - room.top() if rows else 0
        return used + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        columns = min(self._most, max(1, len(self._items)))
        width = columns * (self._least + self._gap) - self._gap
        return QSize(width + margins.left() + margins.right(), self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        widest = max((item.minimumSize().width() for item in self._items if not item.isEmpty()), default=0)
        return QSize(widest + margins.left() + margins.right(), margins.top() + margins.bottom())


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
