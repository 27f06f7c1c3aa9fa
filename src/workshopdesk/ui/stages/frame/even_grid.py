"""A layout of equal columns: as many as fit, each row as high as the highest in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from ...parts.item_layout import ItemLayout


class EvenGrid(ItemLayout):
    """At most `most` columns of at least `least_px`; `down` fills a column before the next one."""

    _least, _most, _down = 1, 1, False

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
        super().__init__(parent, gap_px=gap_px, row_gap_px=row_gap_px)
        self._least, self._most, self._down = least_px, most, down

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
        places: list[tuple[QLayoutItem, QRect]] = []
        for row in rows:
            high = max((_height(item, wide) for item in row), default=0)
            if moving:
                for column, item in enumerate(row):
                    places.append((item, QRect(room.left() + column * (wide + self._gap), top, wide, high)))
            top += high + self._row_gap
        self.place(places)
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
