"""What became of a plan: each row's status, changed with one press and taken back by undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...content.pack import PackTexts
from ...domain.terms import RowStatus
from ...domain.workshop import PlanRow, Workshop
from ..parts.check import Check
from ..parts.dates_shown import day_words
from ..parts.label import Label
from ..parts.segmented import Segment, Segmented
from ..parts.sheet import Sheet
from ..texts import tr
from ..theme.theme import theme_of

_SIGNS = {
    RowStatus.OPEN: "task",
    RowStatus.BUSY: "status-busy",
    RowStatus.DONE: "status-done",
    RowStatus.BLOCKED: "status-blocked",
}


class PlanSheet(Sheet):
    """`asked` carries an operation, its arguments and the workshop they are for."""

    asked = Signal(str, dict)

    def __init__(self, workshop: Workshop, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self.states: dict[str, Segmented] = {}
        self._tasks: dict[tuple[str, int], Check] = {}
        self._rows: dict[str, PlanRow] = {}
        for at, row in enumerate(workshop.plan):
            if at:
                rule = QWidget(self)
                rule.setProperty("kind", "sunken")
                rule.setFixedHeight(theme_of(self).px(1))
                self.body.addWidget(rule)
            self.body.addWidget(self._row(row))
        self.show_workshop(workshop)

    def _row(self, row: PlanRow) -> QWidget:
        theme = theme_of(self)
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        column.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        card = self._texts.cards.get(row.card)
        words = QWidget(holder)
        inside = QVBoxLayout(words)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(Label(card.title if card else row.card, "strong", words))
        days = [
            tr("history.due", day=day_words(row.deadline)) if row.deadline else "",
            tr("history.review", day=day_words(row.review_date)) if row.review_date else "",
        ]
        told = " · ".join(part for part in (row.owner, *days) if part)
        inside.addWidget(Label(told or tr("history.nobody-yet"), "meta", words, colour="ink2"))
        head.addWidget(words, 1)
        name = tr("history.status-of", card=card.title if card else row.card)
        segments = [Segment(one.value, tr(f"history.status-{one.value}"), _SIGNS[one]) for one in RowStatus]
        state = Segmented(name, segments, row.status.value, holder)
        state.segment_chosen.connect(lambda key: self.asked.emit("set_plan_row", {"card": row.card, "status": key}))
        head.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        self.states[row.card] = state
        column.addLayout(head)
        for at, task in enumerate(row.tasks):
            line = QHBoxLayout()
            line.setContentsMargins(theme.px(12), 0, 0, 0)
            due = tr("history.due", day=day_words(task.due)) if task.due else ""
            note = " · ".join(part for part in (task.owner, due) if part)
            check = Check(task.text, holder, note=note, checked=task.done)
            check.clicked.connect(lambda on, card=row.card, at=at: self._tick(card, at, bool(on)))
            line.addWidget(check)
            column.addLayout(line)
            self._tasks[row.card, at] = check
        return holder

    def _tick(self, card: str, at: int, done: bool) -> None:
        row = self._rows[card]
        tasks = [
            {"text": task.text, "owner": task.owner, "due": task.due, "done": done if n == at else task.done}
            for n, task in enumerate(row.tasks)
        ]
        self.asked.emit("set_plan_row", {"card": card, "tasks": tasks})

    def show_workshop(self, workshop: Workshop) -> None:
        """Show the status as it is stored."""
        self._rows = {row.card: row for row in workshop.plan}
        for card, row in self._rows.items():
            if card in self.states:
                self.states[card].show_chosen(row.status.value)
            for at, task in enumerate(row.tasks):
                if (card, at) in self._tasks:
                    self._tasks[card, at].setChecked(task.done)
