"""The action plan as a workbook: real dates, statuses to choose from, text that never is a formula."""

from __future__ import annotations

import io
from datetime import date
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ...domain.terms import RowStatus
from ..request import PrintRequest
from .document import AUTHOR
from .office import at_midnight, clean, settled
from .plan_facts import PlanLine, level_name, lines, plan_title, shown_workshop
from .setting import Setting

_HEAD_ROW: Final = 4
_MOST_IN_CELL: Final = 32_000  # a cell of Excel holds 32,767 characters
_DATE_FORMAT: Final = "dd/mm/yyyy"
PLAN = (
    ("number", 6),
    ("code", 7),
    ("card", 26),
    ("level", 13),
    ("approach", 44),
    ("owner", 22),
    ("tasks", 44),
    ("deadline", 13),
    ("status", 11),
    ("partners", 24),
    ("review", 14),
)
TASKS = (
    ("number", 6),
    ("code", 7),
    ("card", 30),
    ("task", 60),
    ("task-owner", 24),
    ("task-due", 13),
    ("task-done", 9),
)
PARKED = (("subject", 80), ("owner", 26), ("done", 9))
Value = str | int | date | None


def xlsx(request: PrintRequest) -> bytes:
    """Return the plan as a workbook."""
    setting = Setting(request)
    workshop = shown_workshop(request)
    found = lines(request)
    book = Workbook()
    properties = book.properties
    properties.title, properties.creator = clean(setting.say("action-plan.title")), AUTHOR
    properties.language = {"nl": "nl-BE", "en": "en-GB"}.get(request.language, request.language)
    properties.created = at_midnight(request.date).replace(tzinfo=None)
    plan = book.active
    assert isinstance(plan, Worksheet)
    heads = [(setting.say(f"column.{name}"), width) for name, width in PLAN]
    _begin(setting, plan, setting.say("action-plan.title"), heads)
    for line in found:
        plan.append([None] * len(PLAN))
        _fill(plan, plan.max_row, _plan_values(setting, line))
    last = max(plan.max_row, _HEAD_ROW + 5)
    _choices(plan, "I", last, [setting.say(f"status.{status}") for status in RowStatus])
    tasks = book.create_sheet()
    _begin(setting, tasks, setting.say("column.tasks"), [(setting.say(f"column.{name}"), w) for name, w in TASKS])
    for line in found:
        for task in line.row.tasks:
            done = setting.say("yes" if task.done else "no")
            values: list[Value] = [
                line.number,
                line.code(),
                line.title(),
                task.text,
                task.owner,
                task.due,
                done,
            ]
            tasks.append([None] * len(TASKS))
            _fill(tasks, tasks.max_row, values)
    _choices(tasks, "G", max(tasks.max_row, _HEAD_ROW + 5), [setting.say("yes"), setting.say("no")])
    parked = book.create_sheet()
    names = {"subject": "parking.subject", "owner": "parking.owner", "done": "column.task-done"}
    _begin(setting, parked, setting.say("parking.title"), [(setting.say(names[name]), w) for name, w in PARKED])
    for one in workshop.parking_lot if workshop else ():
        parked.append([None] * len(PARKED))
        _fill(parked, parked.max_row, [one.text, one.owner, setting.say("yes" if one.done else "no")])
    out = io.BytesIO()
    book.save(out)
    return settled(out.getvalue(), request.date)


def _plan_values(setting: Setting, line: PlanLine) -> list[Value]:
    row = line.row
    tasks = "\n".join(f"- {task.text}" for task in row.tasks)
    if len(tasks) > _MOST_IN_CELL:
        tasks = setting.say("xlsx.see-tasks")
    return [
        line.number,
        line.code(),
        line.title(),
        level_name(setting, line),
        row.approach,
        row.owner,
        tasks,
        row.deadline,
        setting.say(f"status.{row.status}"),
        ", ".join(row.partners),
        row.review_date,
    ]


def _begin(setting: Setting, sheet: Any, title: str, columns: list[tuple[str, int]]) -> None:
    """Give a sheet its name, head and widths; it prints on landscape A4, the head repeated."""
    sheet.title = title[:31]
    _text(sheet.cell(1, 1), title).font = Font(bold=True, size=16)
    _text(sheet.cell(2, 1), plan_title(setting)).font = Font(color="454A41")
    for number, (name, width) in enumerate(columns, start=1):
        cell = _text(sheet.cell(_HEAD_ROW, number), name)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="14594A")
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = f"A{_HEAD_ROW + 1}"  # a cell of its own would take the first row
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.left.text = clean(title).replace("&", "&&")
    sheet.oddFooter.right.text = "&P / &N"


def _fill(sheet: Worksheet, row: int, values: list[Value]) -> None:
    cell: Any
    thin = Side(style="thin", color="D6CDBD")
    for number, value in enumerate(values, start=1):
        cell = sheet.cell(row, number)
        if isinstance(value, date):
            cell.value = value
            cell.number_format = _DATE_FORMAT
        elif isinstance(value, int):
            cell.value = value
        elif value:
            _text(cell, value)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        cell.border = Border(bottom=thin)


def _text(cell: Any, text: str) -> Cell:
    """Write a text as text: a leading = makes no formula, here nor when the cell is edited later."""
    cell.value = clean(text)
    cell.data_type = "s"
    cell.quotePrefix = text[:1] in "=+-@"
    return cell  # type: ignore[no-any-return]


def _choices(sheet: Worksheet, column: str, last: int, words: list[str]) -> None:
    """Let a column be chosen from a list."""
    rule = DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)
    rule.add(f"{column}{_HEAD_ROW + 1}:{column}{last}")
    sheet.add_data_validation(rule)
