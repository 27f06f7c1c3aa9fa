"""A layout that puts widgets side by side and goes on in a new row where they no longer fit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from .item_layout import ItemLayout

Rows = list[list[tuple[QLayoutItem, int]]]


class FlowLayout(ItemLayout):
    """Keeps reading order.

    `stretches` spreads what is left of a row over its widgets, `even` puts as many in each row, `top` lines
    them up at the top of a row and not in its middle.
    """

    _stretches = _even = _top = False
    _align = Qt.AlignmentFlag.AlignLeft

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap_px: int = 8,
        row_gap_px: int | None = None,
        stretches: bool = False,
        even: bool = False,
        top: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__(parent, gap_px=gap_px, row_gap_px=row_gap_px)
        self._stretches, self._even, self._top = stretches, even, top
        self._align = align

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, moving=True)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        width = height = 0
        for item in self._items:
            if not item.isEmpty():
                width = max(width, item.minimumSize().width())
                height = max(height, item.minimumSize().height())
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def _rows(self, width: int) -> Rows:
        """The items of each row with the width of each."""
        rows: Rows = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = min(item.sizeHint().width(), max(width, item.minimumSize().width()))
            if not rows or used + self._gap + wide > width:
                rows.append([])
                used = -self._gap
            rows[-1].append((item, wide))
            used += self._gap + wide
        return self._evened(rows, width) if self._even else rows

    def _evened(self, rows: list[list[tuple[QLayoutItem, int]]], width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """The same rows with as many items in each, where that fits."""
        items = [item for row in rows for item in row]
        share = -(-len(items) // max(1, len(rows)))
        evened = [items[at : at + share] for at in range(0, len(items), share)] if share else rows
        fits = all(sum(wide for _, wide in row) + self._gap * (len(row) - 1) <= width for row in evened)
        return evened if fits else rows

    def _arrange(self, rect: QRect, *, moving: bool) -> int:
        margins = self.contentsMargins()
        room = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        top = room.top()
        places: list[tuple[QLayoutItem, QRect]] = []
        for row in self._rows(room.width()):
            spare = room.width() - sum(wide for _, wide in row) - self._gap * (len(row) - 1)
            extra = max(0, spare) // len(row) if self._stretches else 0
            high = max(_height(item, wide + extra) for item, wide in row)
            left = room.left()
            if not self._stretches and self._align & Qt.AlignmentFlag.AlignRight:
                left += max(0, spare)
            elif not self._stretches and self._align & Qt.AlignmentFlag.AlignHCenter:
                left += max(0, spare) // 2
            for item, wide in row:
                if moving:
                    mine = _height(item, wide + extra)
                    at = QPoint(left, top + (0 if self._top else (high - mine) // 2))
                    places.append((item, QRect(at, QSize(wide + extra, mine))))
                left += wide + extra + self._gap
            top += high + self._row_gap
        self.place(places)
        used = top - self._row_gap - room.top() if top > room.top() else 0
        return used + margins.top() + margins.bottom()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
