"""The report's part on the plan: a row a card, then follow-up, parking list and the plan before."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from ...domain.workshop import Workshop
from . import dates, signs
from .blocks import Beside, Stack
from .escape import joined
from .plan_end import card_cell, parking_list, previous_plan
from .plan_facts import PlanLine, lines, review_dates
from .setting import Setting
from .table import Row, RowsTable, TableLook


def part(setting: Setting, workshop: Workshop, width: float, height: float) -> Sequence[Flowable]:
    """Return the plan in four columns, and what belongs to it."""
    found = lines(setting.request, workshop)
    say = setting.say
    stack: Stack = []
    if found:
        stack.append(_table(setting, found, width, height))
    else:
        stack.append(setting.text(say("action-plan.empty"), "body"))
    days = ", ".join(dates.day(day, setting.words) for day in review_dates(found))
    stack.append(setting.heading(say("plan-end.follow-up"), "follow-up", 2, style="h3", least_mm=15.0))
    stack.append(setting.text(days or say("review-missing"), "body"))
    if workshop.parking_lot:
        stack += parking_list(setting, width, height)
    previous = setting.request.previous
    if previous is not None:
        stack += previous_plan(setting, previous, width, height)
    return stack


def _table(setting: Setting, found: list[PlanLine], width: float, height: float) -> Flowable:
    head: list[Stack] = [
        [setting.text(setting.say(f"column.{name}"), "cell-note", font="bold")] if name else []
        for name in ("", "card", "owner", "deadline")
    ]
    look = TableLook(
        widths_mm=(9.0, width - 9.0 - 64.0, 36.0, 28.0),
        page_mm=height,
        head_line=setting.tones("ink"),
        line=setting.tones("line"),
        pad_mm=(2.0, 2.6),
    )
    return RowsTable(head, [_row(setting, line) for line in found], look, before=4, after=4)


def _row(setting: Setting, line: PlanLine) -> Row:
    row, say = line.row, setting.say
    what: Stack = [*card_cell(setting, line, 6.0)]
    if row.approach.strip():
        what.append(setting.text(row.approach, "cell", before=3, after=2))
    for task in row.tasks:
        due = dates.short_day(task.due, setting.words) if task.due else ""
        said: Stack = [setting.text(task.text, "cell")]
        note = joined([task.owner, due])
        if note:
            said.append(setting.text(note, "cell-note"))
        box = signs.tick_box(setting, 3.4, task.done)
        what.append(Beside(box, said, 5.6, drop_mm=0.4, most_mm=90.0, before=2))
    if row.partners:
        partners = [(say("column.partners") + ": ", "bold"), (", ".join(row.partners), None)]
        what.append(setting.pieces(partners, "cell-note", before=3))
    due_on = dates.short_day(row.deadline, setting.words) if row.deadline else say("no-date-yet")
    disc = signs.status_disc(setting, row.status, 4.0)
    state = Beside(disc, [setting.text(say(f"status.{row.status}"), "cell-bold")], 5.4, before=3)
    number = setting.text(str(line.number), "cell-number", size=13.0)
    owner = setting.text(row.owner or say("no-owner-yet"), "cell-bold")
    return Row([[number], what, [owner], [setting.text(due_on, "cell"), state]])
