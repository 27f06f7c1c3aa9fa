"""The steps of a phase in order; moved by drag or with Ctrl and the arrows, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..parts.row_order import RowOrder
from ..texts import tr
from ..theme.theme import theme_of
from .agenda_row import AgendaRow
from .step_view import StepView


class AgendaList(RowOrder):
    """Tells what is asked for; shows only what is stored."""

    minutes_changed = Signal(str, int)
    skip_asked = Signal(str, bool)
    rows: dict[str, AgendaRow]  # type: ignore[assignment]

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, gap_px=theme_of(parent).px(5))
        self.setAccessibleName(tr("prepare.run-of-show"))

    def show_steps(self, views: Sequence[StepView]) -> None:
        """Show the steps."""
        order = [view.step for view in views]
        for step in [step for step in self.rows if step not in order]:
            self.take_row(step)
        for view in views:
            if view.step in self.rows:
                self.rows[view.step].show_view(view)
            else:
                self._make(view)
        self.show_order(order)

    def _make(self, view: StepView) -> None:
        row = AgendaRow(view, self)
        row.minutes_changed.connect(self.minutes_changed)
        row.skip_asked.connect(self.skip_asked)
        row.moved.connect(self.move_row)
        row.chosen.connect(self.choose)
        row.stepped.connect(self._step)
        row.drag = self.add_row(view.step, row, row)

    def choose(self, step: str) -> None:
        """Show the minutes of one step between two buttons."""
        for key, row in self.rows.items():
            row.show_chosen(key == step)

    def _step(self, step: str, by: int) -> None:
        order = list(self.rows)
        at = order.index(step) + by
        if 0 <= at < len(order):
            self.rows[order[at]].setFocus()

    def mark_left_px(self) -> int:
        return next((row.box_left_px for row in self.rows.values()), 0)
