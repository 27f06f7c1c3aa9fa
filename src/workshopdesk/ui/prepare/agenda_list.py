"""The steps of a phase in order; moved by drag or with Ctrl and the arrows, where they land is outlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .agenda_row import AgendaRow, StepView


class AgendaList(QWidget):
    """Tells what is asked for; shows only what is stored."""

    minutes_changed = Signal(str, int)
    skip_asked = Signal(str, bool)
    order_asked = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.rows: dict[str, AgendaRow] = {}
        self._order: list[str] = []
        self._landing: int | None = None
        self.setAccessibleName(tr("prepare.run-of-show"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(5))

    def show_steps(self, views: Sequence[StepView]) -> None:
        """Show the steps; rows stay the same widgets, so that the keyboard keeps its place."""
        order = [view.step for view in views]
        for step in [step for step in self.rows if step not in order]:
            row = self.rows.pop(step)
            self._column.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        for view in views:
            if view.step in self.rows:
                self.rows[view.step].show_view(view)
            else:
                self.rows[view.step] = self._made(view)
        if order != self._order:
            for at, step in enumerate(order):
                self._column.removeWidget(self.rows[step])
                self._column.insertWidget(at, self.rows[step])
            before: QWidget | None = None
            for step in order:
                row = self.rows[step]
                for widget in (row, row.stepper.edit, row.skip_button):
                    if before is not None:
                        QWidget.setTabOrder(before, widget)
                    before = widget
        self._order = order

    def _made(self, view: StepView) -> AgendaRow:
        row = AgendaRow(view, self)
        row.minutes_changed.connect(self.minutes_changed)
        row.skip_asked.connect(self.skip_asked)
        row.moved.connect(self._move)
        row.chosen.connect(self.choose)
        row.stepped.connect(self._step)
        row.dragged.connect(self._drag)
        row.dropped.connect(self._drop)
        return row

    def choose(self, step: str) -> None:
        """Show the minutes of one step between two buttons."""
        for key, row in self.rows.items():
            row.show_chosen(key == step)

    def _step(self, step: str, by: int) -> None:
        at = self._order.index(step) + by
        if 0 <= at < len(self._order):
            self.rows[self._order[at]].setFocus()

    def _move(self, step: str, by: int) -> None:
        at = self._order.index(step)
        to = at + by
        if 0 <= to < len(self._order):
            order = list(self._order)
            order.insert(to, order.pop(at))
            self.order_asked.emit(order)

    def _drag(self, step: str, y: int) -> None:
        landing = sum(1 for key in self._order if self.rows[key].geometry().center().y() < y)
        if landing != self._landing:
            self._landing = landing
            self.update()

    def _drop(self, step: str) -> None:
        landing, self._landing = self._landing, None
        self.update()
        if landing is None:
            return
        at = self._order.index(step)
        order = [key for key in self._order if key != step]
        order.insert(landing - (1 if at < landing else 0), step)
        if order != self._order:
            self.order_asked.emit(order)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._landing is None or not self._order:
            return
        theme = theme_of(self)
        gap = self._column.spacing()
        if self._landing < len(self._order):
            y = self.rows[self._order[self._landing]].geometry().top() - gap
        else:
            y = self.rows[self._order[-1]].geometry().bottom() + 1
        line = QRectF(theme.px(62), y, self.width() - theme.px(62), gap)
        paint_frame(QPainter(self), line, gap / 2, theme.colour("accent"))
