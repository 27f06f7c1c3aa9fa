"""A column of rows that are put in another order: dragged by a handle, where they land is outlined; or by keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .row_drag import RowDrag


class _Mark(QWidget):
    """The line between two rows where the dragged one lands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_frame(QPainter(self), self.rect().toRectF(), self.height() / 2, theme_of(self).colour("accent"))


class RowOrder(QWidget):
    """Asks for an order; shows only what is stored. Rows stay the same widgets, so the keyboard keeps its place."""

    order_asked = Signal(list)

    def __init__(self, parent: QWidget, *, gap_px: int = 0) -> None:
        super().__init__(parent)
        self.rows: dict[str, QWidget] = {}
        self._landing: int | None = None
        self._gap = gap_px
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap_px)
        self.mark = _Mark(self)

    # --- rows ---

    def add_row(self, key: str, row: QWidget, handle: QWidget) -> RowDrag:
        """Take a row in, which is dragged by its handle; `show_order` gives it its place."""
        self.rows[key] = row
        drag = RowDrag(handle)
        drag.dragged.connect(lambda at: self._drag(at))
        drag.dropped.connect(lambda: self._drop(key))
        drag.cancelled.connect(self._put_mark_away)
        return drag

    def take_row(self, key: str) -> QWidget:
        """Let a row go."""
        row = self.rows.pop(key)
        self._column.removeWidget(row)
        row.setParent(None)
        row.deleteLater()
        self._put_mark_away()
        return row

    def show_order(self, order: Sequence[str]) -> None:
        """Let the rows stand as stored."""
        for at, key in enumerate(order):
            if self._column.indexOf(self.rows[key]) != at:
                self._column.insertWidget(at, self.rows[key])
        self.rows = {key: self.rows[key] for key in order}
        self.tab_as_read()

    def tab_as_read(self) -> None:
        """Let Tab go through the rows as they are read; new widgets come last of all in the window otherwise."""
        before = self._stop_before()
        for row in self.rows.values():
            for stop in _stops(row):
                if before is not None:
                    QWidget.setTabOrder(before, stop)
                before = stop

    def _stop_before(self) -> QWidget | None:
        at: QWidget = self
        while (at := cast("QWidget", at.previousInFocusChain())) is not self:
            if _is_stop(at) and not self.isAncestorOf(at):
                return at
        return None

    # --- moving ---

    def move_row(self, key: str, by: int) -> None:
        """Ask for one place up (-1) or down (1)."""
        order = list(self.rows)
        at = order.index(key)
        if 0 <= at + by < len(order):
            order.insert(at + by, order.pop(at))
            self.order_asked.emit(order)

    def _drag(self, at: QPoint) -> None:
        self._follow(at)
        y = self.mapFromGlobal(at).y()
        self._landing = sum(1 for row in self.rows.values() if row.geometry().center().y() < y)
        self._show_mark()

    def _follow(self, at: QPoint) -> None:
        """Scroll the page where the pointer comes near its edge."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is not None:
            spot = area.widget().mapFromGlobal(at)
            area.ensureVisible(spot.x(), spot.y(), 0, theme_of(self).target)

    def _drop(self, key: str) -> None:
        landing = self._landing
        self._put_mark_away()
        if landing is None or key not in self.rows:
            return
        order = [one for one in self.rows if one != key]
        order.insert(landing - (1 if list(self.rows).index(key) < landing else 0), key)
        if order != list(self.rows):
            self.order_asked.emit(order)

    # --- the mark ---

    def mark_left_px(self) -> int:
        """Return where the mark begins."""
        return 0

    def _show_mark(self) -> None:
        rows = list(self.rows.values())
        if self._landing is None or not rows:
            return
        high = max(theme_of(self).px(4), self._gap)
        if self._landing < len(rows):
            middle = rows[self._landing].y() - self._gap / 2
        else:
            middle = rows[-1].geometry().bottom() + 1 + self._gap / 2
        top = min(max(0, round(middle - high / 2)), self.height() - high)
        left = self.mark_left_px()
        self.mark.setGeometry(QRect(left, top, self.width() - left, high))
        self.mark.show()
        self.mark.raise_()

    def _put_mark_away(self) -> None:
        self._landing = None
        self.mark.hide()


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _stops(row: QWidget) -> list[QWidget]:
    """What Tab stops at in a row: itself first, then what is in it as it was made, which is as it is read.

    A field made of parts is named as one: were its parts moved alone, Tab would come back to them from where it stayed.
    """
    found: list[QWidget] = []
    wholes: list[QWidget] = []
    for one in (row, *row.findChildren(QWidget)):
        if one.isWindow() or one.window() is not row.window() or any(whole.isAncestorOf(one) for whole in wholes):
            continue
        proxy = one.focusProxy()
        if proxy is not None and one.isAncestorOf(proxy):
            wholes.append(one)
            found.append(one)
        elif _is_stop(one):
            found.append(one)
    return found
