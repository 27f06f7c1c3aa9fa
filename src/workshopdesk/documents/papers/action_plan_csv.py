"""The action plan as CSV: semicolons, UTF-8 with a byte order mark, a line a task, formulas made harmless."""

from __future__ import annotations

import csv as writer
import io
from datetime import date

from ...domain.workshop import Task
from ..request import PrintRequest
from .office import neutral
from .plan_facts import PlanLine, level_name, lines, shown_workshop
from .setting import Setting

COLUMNS = (
    "number",
    "code",
    "card",
    "level",
    "approach",
    "owner",
    "deadline",
    "status",
    "partners",
    "review",
    "task",
    "task-owner",
    "task-due",
    "task-done",
)


def csv(request: PrintRequest) -> bytes:
    """Return the plan as CSV."""
    setting = Setting(request)
    out = io.StringIO()
    table = writer.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow([setting.say(f"column.{name}") for name in COLUMNS])
    if shown_workshop(request) is not None:
        for line in lines(request):
            for task in line.row.tasks or (None,):
                table.writerow([neutral(cell) for cell in _cells(setting, line, task)])
    return out.getvalue().encode("utf-8-sig")


def _cells(setting: Setting, line: PlanLine, task: Task | None) -> list[str]:
    row = line.row
    cells = [
        str(line.number),
        line.code(),
        line.title(),
        level_name(setting, line),
        row.approach,
        row.owner,
        _day(row.deadline),
        setting.say(f"status.{row.status}"),
        ", ".join(row.partners),
        _day(row.review_date),
    ]
    if task is None:
        return [*cells, "", "", "", ""]
    return [*cells, task.text, task.owner, _day(task.due), setting.say("yes" if task.done else "no")]


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""
