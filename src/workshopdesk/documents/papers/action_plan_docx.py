"""The action plan in Word, on landscape A4: styles, a head that repeats, gaps that can be filled in."""

from __future__ import annotations

from docx.document import Document as Docx
from docx.table import Table

from ..request import PrintRequest
from . import dates, word
from .escape import joined
from .plan_facts import PlanLine, level_name, lines, made_on, plan_title, review_dates, shown_workshop
from .setting import Setting

COLUMNS = ("number", "card", "approach", "owner", "tasks", "deadline", "partners")
WIDTHS_MM = [11.0, 41.0, 63.0, 31.0, 63.0, 30.0, 34.0]


def docx(request: PrintRequest) -> bytes:
    """Return the plan as DOCX."""
    setting = Setting(request)
    say = setting.say
    document = word.start(setting, say("action-plan.title"), landscape=True, margin_mm=12.0)
    word.heading(document, say("action-plan.title"), 0)
    word.paragraph(document, plan_title(setting), "Subtitle")
    found = lines(request)
    if shown_workshop(request):
        word.paragraph(document, say("made-on", day=dates.day(made_on(request), setting.words)))
    made = word.table(document, [say(f"column.{name}") for name in COLUMNS], WIDTHS_MM)
    for line in found:
        _row(setting, made, line)
    word.heading(document, say("plan-end.follow-up"), 1)
    days = [dates.day(day, setting.words) for day in review_dates(found)]
    word.paragraph(document, ", ".join(days) or say("review-missing"))
    word.paragraph(document, say("plan-end.follow-up-how"))
    _parking(setting, document)
    word.heading(document, say("approval.title"), 1)
    word.paragraph(document, say("approval.by-hand"))
    heads = [say(f"approval.{name}") for name in ("function", "name", "day", "signature")]
    approval = word.table(document, heads, [60.0, 80.0, 43.0, 90.0])
    for _ in range(3):
        word.add_row(approval, [60.0, 80.0, 43.0, 90.0])
    return word.finish(document, setting)


def _row(setting: Setting, made: Table, line: PlanLine) -> None:
    row, say = line.row, setting.say
    cells = word.add_row(made, WIDTHS_MM)
    word.write(cells[0], str(line.number), bold=True)
    if line.is_empty():
        return
    word.write(cells[1], line.title(), bold=True)
    word.write(cells[1], joined([line.code(), level_name(setting, line)]))
    word.write(cells[2], row.approach or f"[{say('gap.approach')}]")
    word.write(cells[3], row.owner or f"[{say('gap.owner')}]")
    for task in row.tasks:
        due = dates.short_day(task.due, setting.words) if task.due else say("no-date-yet")
        sign = "[x]" if task.done else "[ ]"
        word.write(cells[4], f"{sign} {task.text}")
        word.write(cells[4], joined([task.owner, due]))
    if not row.tasks:
        word.write(cells[4], f"[{say('gap.tasks')}]")
    deadline = dates.short_day(row.deadline, setting.words) if row.deadline else f"[{say('gap.deadline')}]"
    word.write(cells[5], deadline, bold=True)
    word.write(cells[5], say(f"status.{row.status}"))
    for partner in row.partners:
        word.write(cells[6], partner)
    if not row.partners:
        word.write(cells[6], f"[{say('gap.partners')}]")


def _parking(setting: Setting, document: Docx) -> None:
    workshop = shown_workshop(setting.request)
    word.heading(document, setting.say("parking.title"), 1)
    parked = workshop.parking_lot if workshop else ()
    if not parked:
        word.paragraph(document, setting.say("parking.none"))
    for one in parked:
        done = f"({setting.say('status.done')})" if one.done else ""
        word.paragraph(document, joined([one.text, one.owner, done]), "List Bullet")
