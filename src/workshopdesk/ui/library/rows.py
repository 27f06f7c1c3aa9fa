"""One school in the list: painted, not built of widgets, so that a thousand schools list and filter at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...app.library import Summary
from ...content.folded import folded
from ..icons.icons import paint_icon
from ..parts.text_block import paint_text, text_width
from ..theme.frames import paint_frame
from ..theme.theme import theme_of

ROW = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """What one row shows; `badge` is a word, `tone` how it is coloured (plain, now, soon)."""

    summary: Summary
    name: str
    under: str
    badge: str = ""
    tone: str = "plain"
    sign: str = "school"

    @property
    def searched(self) -> str:
        """What search looks in."""
        return folded(f"{self.summary.name} {self.summary.municipality}")


class SchoolModel(QAbstractListModel):
    """The rows that fit what is searched for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[SchoolRow, str]] = []
        self._rows: list[SchoolRow] = []
        self._search = ""

    def show_rows(self, rows: list[SchoolRow]) -> None:
        """Show other schools."""
        self._all = [(row, row.searched) for row in rows]
        self.search(self._search)

    def search(self, text: str) -> None:
        """Keep the rows that hold every word of `text`."""
        self._search = text
        words = folded(text).split()
        found = [row for row, searched in self._all if all(word in searched for word in words)]
        if found == self._rows:
            return
        self.beginResetModel()
        self._rows = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (row.name, row.under, row.badge) if part)
        return None


class SchoolDelegate(QStyledItemDelegate):
    """Paints a row: sign, name, a line below, a badge and an arrow."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = theme_of(self._view)
        return QSize(theme.px(220), theme.px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(self._view)
        row: SchoolRow = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_MouseOver:
            paint_frame(painter, box.adjusted(4, 2, -4, -3), theme.radius("card"), theme.colour("sunken"))
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("line"))
        side = theme.px(42)
        tile = QRectF(box.left() + theme.px(18), box.center().y() - side / 2, side, side)
        paint_frame(painter, tile, theme.radius("card"), theme.colour("sunken"))
        inset = side * 0.24
        paint_icon(painter, row.sign, theme.colour("ink2"), tile.adjusted(inset, inset, -inset, -inset))
        right = box.right() - theme.px(18)
        arrow = theme.px(16)
        paint_icon(
            painter,
            "chevron-right",
            theme.colour("ink2"),
            QRectF(right - arrow, box.center().y() - arrow / 2, arrow, arrow),
        )
        right -= arrow + theme.px(12)
        if row.badge and box.width() - tile.right() > theme.px(380):
            wide = text_width(theme, "meta", row.badge, True) + theme.px(22)
            chip = QRectF(right - wide, box.center().y() - theme.px(15), wide, theme.px(30))
            fill, ink = {
                "now": ("attention", "onAttention"),
                "soon": ("accentTint", "onAccentTint"),
            }.get(row.tone, ("sunken", "ink2"))
            paint_frame(painter, chip, chip.height() / 2, theme.colour(fill))
            paint_text(painter, theme, "meta", row.badge, chip, theme.colour(ink), Qt.AlignmentFlag.AlignHCenter, True)
            right -= wide + theme.px(10)
        left = tile.right() + theme.px(16)
        half = box.height() / 2
        name = QRectF(left, box.top() + theme.px(7), right - left, half - theme.px(5))
        under = QRectF(left, box.top() + half + theme.px(1), right - left, half - theme.px(8))
        paint_text(painter, theme, "strong", row.name, name, theme.colour("ink"))
        paint_text(painter, theme, "meta", row.under, under, theme.colour("ink3"))
        if self._view.shows_focus and self._view.currentIndex() == index:  # type: ignore[attr-defined]
            edge = box.adjusted(2, 2, -2, -2)
            paint_frame(painter, edge, theme.radius("control"), None, theme.colour("focus"), theme.line(3))
        painter.restore()
