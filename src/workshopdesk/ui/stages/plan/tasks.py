"""The tasks of a row, one line each, with an empty line at the end for the next one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....domain.workshop import Task
from ...theme.theme import theme_of
from .task_line import TaskLine


class Tasks(QWidget):
    """`tasks_changed(tasks)` asks to store them all; `task_removed(tasks)` after one was thrown away."""

    tasks_changed = Signal(list)
    task_removed = Signal(list)

    def __init__(self, functions: Sequence[str], today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._functions, self._today = functions, today
        self._asked: list[Task] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme_of(parent).px(8))
        self.lines: list[TaskLine] = []
        self._add_line()

    def _add_line(self) -> TaskLine:
        line = TaskLine(self._functions, self._today, self)
        line.changed.connect(self._changed)
        line.removed.connect(lambda line=line: self._remove(line))
        line.remove.setVisible(False)
        self.lines.append(line)
        self._column.addWidget(line)
        line.set_stacked(self._stacked)
        return line

    def _drop(self, line: TaskLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def tasks(self) -> list[Task]:
        """Return the tasks that have words."""
        return [task for line in self.lines if (task := line.task()) is not None]

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show what is stored; a line that someone types in stays."""
        if list(tasks) == self.tasks():
            self._asked = list(tasks)
            self._end()
            return
        if any(line.has_keyboard for line in self.lines) and list(tasks) == self._asked:
            return
        self._asked = list(tasks)
        while len(self.lines) > len(tasks) + 1:
            self._drop(self.lines[-1])
        while len(self.lines) < len(tasks) + 1:
            self._add_line()
        for line, task in zip(self.lines, [*tasks, Task("")], strict=True):
            line.show_task(task)
        self._end()

    def _end(self) -> None:
        """Keep one empty line at the end."""
        if self.lines[-1].task() is not None:
            self._add_line()
        for line in self.lines:
            full = line.task() is not None
            line.remove.setVisible(full)
            line.done.setVisible(full)

    def _changed(self) -> None:
        tasks = self.tasks()
        if tasks != self._asked:
            self._asked = tasks
            self.tasks_changed.emit(tasks)
        self._end()

    def _remove(self, line: TaskLine) -> None:
        self._drop(line)
        if not self.lines:
            self._add_line()
        self._end()
        self._asked = self.tasks()
        self.task_removed.emit(self._asked)

    def unsaved(self) -> list[Task] | None:
        """Return the tasks where they differ from what was asked to be stored."""
        return self.tasks() if self.tasks() != self._asked else None

    @property
    def _stacked(self) -> bool:
        return self.width() < theme_of(self).px(640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for line in self.lines:
            line.set_stacked(self._stacked)
