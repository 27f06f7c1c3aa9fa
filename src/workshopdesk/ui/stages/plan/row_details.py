"""The second round of a row: how, which tasks, with whom, how far it is, and when the group looks back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.terms import RowStatus
from ....domain.workshop import PlanRow
from ...board.halves import Halves
from ...parts.button import Button
from ...parts.date_field import DateField
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.note_field import NoteField
from ...parts.segmented import Segment, Segmented
from ...texts import tr
from ...theme.theme import theme_of
from .tasks import Tasks

_STATUS = {
    RowStatus.OPEN: "",
    RowStatus.BUSY: "status-busy",
    RowStatus.DONE: "status-done",
    RowStatus.BLOCKED: "status-blocked",
}


def partners_of(text: str) -> list[str]:
    """Return the partners that a text names, one a line or between commas."""
    return list(dict.fromkeys(part.strip() for part in text.replace("\n", ",").split(",") if part.strip()))


class RowDetails(QWidget):
    """`written(field, text)` for what is typed, `set(fields)` for the rest."""

    written = Signal(str, str)
    changed = Signal(dict)
    task_removed = Signal(dict)
    remove_asked = Signal()
    moved = Signal(int)

    def __init__(
        self, texts: PackTexts, functions: Sequence[str], today: date, notes: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(6), 0, 0)
        column.setSpacing(theme.px(8))
        self.approach = NoteField(tr("phase2.approach"), self, placeholder=tr("phase2.approach-hint"), lines=3)
        self.partners = NoteField(tr("phase2.partners"), self, placeholder=tr("phase2.partners-hint"), lines=3)
        for field in (self.approach, self.partners):
            field._pause.setInterval(400)
            field.setMaximumHeight(field.minimumHeight() + theme.px(16))
        self.approach.text_settled.connect(lambda text: self.written.emit("approach", text))
        self.partners.text_settled.connect(lambda text: self.changed.emit({"partners": partners_of(text)}))
        left, right = self._named("phase2.approach", self.approach), self._named("phase2.partners", self.partners)
        column.addWidget(Halves(left, right, self, shares=(64, 36), least=620))
        self.tasks = Tasks(functions, today, self)
        self.tasks.tasks_changed.connect(lambda tasks: self.changed.emit({"tasks": tasks}))
        self.tasks.task_removed.connect(lambda tasks: self.task_removed.emit({"tasks": tasks}))
        column.addWidget(Label(tr("phase2.tasks"), "meta", self))
        column.addWidget(self.tasks)
        self.status = Segmented(
            tr("phase2.status"),
            [Segment(one.value, tr(f"phase2.status-{one.value}"), sign) for one, sign in _STATUS.items()],
            RowStatus.OPEN.value,
            self,
        )
        self.status.segment_chosen.connect(lambda key: self.changed.emit({"status": key}))
        self.review = DateField(tr("phase2.review"), self)
        self.review.set_range(None, None, today)
        self.review.date_changed.connect(self._reviewed)
        pair = QWidget(self)
        flow = FlowLayout(pair, gap_px=theme.px(20), row_gap_px=theme.px(8), top=True)
        flow.addWidget(self._named("phase2.status", self.status))
        flow.addWidget(self._named("phase2.review", self.review))
        column.addWidget(pair)
        if notes:
            column.addWidget(Label(tr("phase2.from-talk"), "meta", self))
            for prompt, note in notes.items():
                short = texts.texts["prompts"][prompt]["short"]
                column.addWidget(Label(f"{short}  {note}", "body", self, strong=short))
        column.addWidget(self._foot())

    def _named(self, word: str, field: QWidget) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_of(self).px(2))
        column.addWidget(Label(tr(word), "meta", holder))
        column.addWidget(field)
        return holder

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        flow = FlowLayout(foot, gap_px=theme_of(self).px(8), align=Qt.AlignmentFlag.AlignRight)
        for sign, word, by in (("chevron-up", "phase2.row-up", -1), ("chevron-down", "phase2.row-down", 1)):
            button = Button("", "quiet", foot, sign=sign, name=tr(word))
            button.clicked.connect(lambda _=False, by=by: self.moved.emit(by))
            flow.addWidget(button)
        remove = Button(tr("phase2.row-remove"), "quiet", foot, sign="trash")
        remove.clicked.connect(self.remove_asked)
        flow.addWidget(remove)
        return foot

    def _reviewed(self, day: date | None) -> None:
        self.changed.emit({"review_date": day} if day else {"clear": ["review_date"]})

    def show_row(self, row: PlanRow) -> None:
        """Show what is stored; never under the fingers of who is typing."""
        if not self.approach.edit.hasFocus():
            self.approach.show_text(row.approach)
        if not self.partners.edit.hasFocus() and tuple(partners_of(self.partners.text())) != row.partners:
            self.partners.show_text(", ".join(row.partners))
        self.tasks.show_tasks(row.tasks)
        self.status.show_chosen(row.status.value)
        if not self.review.edit.hasFocus():
            self.review.show_day(row.review_date)

    def settle(self) -> None:
        """Ask to store what is half typed."""
        for field in (self.approach, self.partners):
            if field.text() != field._settled:
                field._settled = field.text()
                field._pause.stop()
                field.text_settled.emit(field.text())
        tasks = self.tasks.unsaved()
        if tasks is not None:
            self.changed.emit({"tasks": tasks})
