"""One task of a row: what, who, by when, and whether it is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ....domain.workshop import Task
from ...parts.button import Button
from ...parts.check import Check
from ...parts.date_field import DateField
from ...parts.text_field import TextField
from ...texts import tr
from ...theme.theme import theme_of
from .owner_field import OwnerField


class TaskLine(QWidget):
    """`changed` at each settled change; a line without words is no task yet."""

    changed = Signal()
    removed = Signal()

    def __init__(self, functions: Sequence[str], today: date, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.done = Check("", self)
        self.done.setAccessibleName(tr("phase2.task-done"))
        self.text = TextField(tr("phase2.task"), self, placeholder=tr("phase2.task-hint"), longest=400)
        self.owner = OwnerField(tr("phase2.task-owner"), functions, self)
        self.due = DateField(tr("phase2.task-due"), self, look="paper")
        self.due.set_range(None, None, today)
        self.remove = Button("", "quiet", self, sign="trash", name=tr("phase2.task-remove"))
        self.box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(theme.px(8))
        for widget, stretch in ((self.done, 0), (self.text, 5), (self.owner, 3), (self.due, 0), (self.remove, 0)):
            self.box.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
        self.done.setFixedWidth(theme.target)
        for widget in (self.done, self.remove):  # so that the lines stay in columns
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        self.text.text_settled.connect(lambda _: self.changed.emit())
        self.owner.owner_settled.connect(lambda _: self.changed.emit())
        self.due.date_changed.connect(lambda _: self.changed.emit())
        self.done.clicked.connect(lambda _: self.changed.emit())
        self.remove.clicked.connect(self.removed)

    def show_task(self, task: Task) -> None:
        """Show a task."""
        self.text.show_text(task.text)
        self.owner.show_text(task.owner)
        self.due.show_day(task.due)
        self.done.setChecked(task.done)

    def task(self) -> Task | None:
        """Return what stands there; None without words."""
        text = self.text.text().strip()
        return Task(text, self.owner.text().strip(), self.due.day(), self.done.isChecked()) if text else None

    @property
    def has_keyboard(self) -> bool:
        """Whether someone is typing in it."""
        return any(child.hasFocus() for child in self.findChildren(QWidget))

    def set_stacked(self, stacked: bool) -> None:
        """Put the fields below one another where there is no room."""
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self.box.setDirection(way)
