"""The items of a subject, searchable: code, title, and a sign where something is to be mended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from ...content.folded import folded
from ..icons.icons import paint_icon
from ..parts.label import Label
from ..parts.search_field import SearchField
from ..parts.text_block import paint_text, text_height, text_width
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .fields import Item

ROW = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Item] = []
        self.wrong: frozenset[str] = frozenset()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.rows[index.row()]
        if role == ROW:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = ", ".join(part for part in (item.code, item.title or tr("packs.untitled")) if part)
            return tr("packs.item-to-mend", item=said) if item.key in self.wrong else said
        return None


class _Delegate(QStyledItemDelegate):
    """Paints a line; the chosen one is tinted, with a bar."""

    chosen = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QListView)
        theme = theme_of(view)
        item: Item = index.data(ROW)
        room = view.viewport().width() - self._left(view, item) - theme.px(34)
        high = text_height(theme, "body", item.title or "x", max(room, theme.px(60)))
        return QSize(theme.px(120), max(theme.target, int(high + theme.px(14))))

    @staticmethod
    def _left(view: QWidget, item: Item) -> int:
        theme = theme_of(view)
        return int(theme.px(16) + (text_width(theme, "meta", item.code, True) + theme.px(10) if item.code else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QListView)
        theme = theme_of(view)
        item: Item = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        on = item.key == self.chosen
        inner = box.adjusted(theme.px(4), 1, -theme.px(4), -1)
        if on:
            paint_frame(
                painter,
                inner,
                theme.radius("control"),
                theme.colour("accentTint"),
                theme.colour("accent"),
                theme.line(1.5),
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_frame(painter, inner, theme.radius("control"), theme.colour("sunken"))
        left = box.left() + self._left(view, item)
        if item.code:
            spot = QRectF(box.left() + theme.px(16), box.top(), left - box.left(), box.height())
            paint_text(
                painter, theme, "meta", item.code, spot, theme.colour("onAccentTint" if on else "ink2"), bold=True
            )
        right = box.right() - theme.px(12)
        model = index.model()
        if isinstance(model, _Model) and item.key in model.wrong:
            side = theme.px(18)
            right -= side
            paint_icon(
                painter,
                "warning",
                theme.colour("attentionLine"),
                QRectF(right, box.center().y() - side / 2, side, side),
            )
            right -= theme.px(4)
        room = QRectF(left, box.top(), right - left, box.height())
        said, ink = (item.title, "ink") if item.title else (tr("packs.untitled"), "ink3")
        paint_text(painter, theme, "body", said, room, theme.colour("onAccentTint" if on else ink), bold=on)
        if option.state & QStyle.StateFlag.State_HasFocus and view.hasFocus():
            paint_frame(painter, inner, theme.radius("control"), None, theme.colour("focus"), theme.line(3))
        painter.restore()


class _View(QListView):
    """Arrows move, Enter chooses; the delegate paints where the keyboard is."""

    paints_own_focus = True
    entered_row = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid():
                self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class ItemList(QWidget):
    """`item_chosen` with the key, and whether by keyboard."""

    item_chosen = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._all: list[Item] = []
        self._model = _Model(self)
        self.search = SearchField(tr("packs.search-items"), self)
        self.list = _View(self)
        self._delegate = _Delegate(self.list)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setMinimumHeight(theme.px(150))
        self.nothing = Label(tr("packs.nothing-found"), "body", self, colour="ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        self.nothing.hide()
        self.search.searched.connect(self._show)
        self.search.entered.connect(self._first)
        self.search.stepped_down.connect(self.list.setFocus)
        self.list.clicked.connect(lambda index: self.item_chosen.emit(index.data(ROW).key, False))
        self.list.entered_row.connect(lambda index: self.item_chosen.emit(index.data(ROW).key, True))

    def show_items(self, items: Sequence[Item], chosen: str, name: str) -> None:
        """Show other items, or other titles of the same."""
        self._all = list(items)
        self._delegate.chosen = chosen
        self.list.setAccessibleName(name)
        self._show(self.search.text())

    def show_wrong(self, keys: frozenset[str]) -> None:
        """Mark the items in which something is to be mended."""
        self._model.wrong = keys
        self.list.viewport().update()

    @property
    def shown_keys(self) -> list[str]:
        """The keys of what is shown now."""
        return [item.key for item in self._model.rows]

    def _first(self) -> None:
        if self._model.rows:
            self.item_chosen.emit(self._model.rows[0].key, True)

    def _show(self, text: str) -> None:
        words = folded(text).split()
        rows = [one for one in self._all if all(word in folded(f"{one.code} {one.title}") for word in words)]
        if rows != self._model.rows:
            self._model.beginResetModel()
            self._model.rows = rows
            self._model.endResetModel()
        keys = [item.key for item in rows]
        if self._delegate.chosen in keys:
            self.list.setCurrentIndex(self._model.index(keys.index(self._delegate.chosen), 0))
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.viewport().update()
