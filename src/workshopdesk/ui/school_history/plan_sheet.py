"""What became of a plan: each row's status, changed with one press and taken back by undo."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

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


_WORDS = 260
"""So much room the words of a row get at least beside its states; else these stand below them."""


class _Head(QWidget):
    """The words of a row and its states: side by side where there is room for both."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme_of(self).px(8))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hold(self, words: QWidget, states: QWidget) -> None:
        """Take both in."""
        self._words, self._states = words, states
        self._box.addWidget(words, 1)
        self._box.addWidget(states, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def minimumSizeHint(self) -> QSize:
        one, other = self._words.minimumSizeHint(), self._states.minimumSizeHint()
        return QSize(max(one.width(), other.width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = theme_of(self)
        room = event.size().width() - self._states.sizeHint().width() - theme.px(8)
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if room >= theme.px(_WORDS) else ways.TopToBottom
        if way is not self._box.direction():
            self._box.setDirection(way)
            self._box.setStretch(0, 1 if way is ways.LeftToRight else 0)


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
        card = self._texts.cards.get(row.card)
        head = _Head(holder)
        words = QWidget(head)
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
        name = tr("history.status-of", card=card.title if card else row.card)
        segments = [Segment(one.value, tr(f"history.status-{one.value}"), _SIGNS[one]) for one in RowStatus]
        state = Segmented(name, segments, row.status.value, head)
        state.segment_chosen.connect(lambda key: self.asked.emit("set_plan_row", {"card": row.card, "status": key}))
        head.hold(words, state)
        self.states[row.card] = state
        column.addWidget(head)
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
