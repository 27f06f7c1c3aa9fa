"""The action plan on landscape A4: a row a card; the last page has follow-up, parking list and approval."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable, PageBreak

from ...domain.workshop import Task
from ..request import PrintRequest
from . import dates, signs
from .blocks import Beside, Rule, Stack
from .document import Plan, build
from .escape import joined
from .heads import to_fill_in
from .layouts import side_by_side, writing_lines
from .lines import WritingLine
from .plan_end import END, closing_part
from .plan_facts import (
    PlanLine,
    empty_lines,
    level_name,
    lines,
    made_on,
    plan_title,
    review_dates,
    shown_workshop,
)
from .setting import Setting
from .table import Row, RowsTable, TableLook

MARGIN_MM = 12.0
WIDTHS_MM = (11.0, 41.0, 63.0, 31.0, 63.0, 30.0, 34.0)
COLUMNS = ("", "card", "approach", "owner", "tasks", "deadline", "partners")
_LINE_MM = 6.6  # between lines to write on; five rows of three fill the page


def _follows(setting: Setting, page: int) -> str:
    end = setting.page_of(END)
    if end is None or page >= setting.total:
        return ""
    return setting.say("continues-plan-end" if page + 1 == end else "continues", page=page + 1)


def pdf(request: PrintRequest) -> bytes:
    """Return the action plan as PDF."""
    setting = Setting(request)
    plan = Plan(
        setting.say("action-plan.title"),
        margin_mm=MARGIN_MM,
        landscape=True,
        foot_mm=8.0,
        remark=setting.say("functions-only"),
        follows=_follows,
    )
    return build(request, plan, lambda fresh: story(fresh, plan))


def story(setting: Setting, plan: Plan) -> list[Flowable]:
    """Return the flowables of the plan."""
    found = lines(setting.request)
    width, height = plan.frame_mm(setting.request)
    parts = _title(setting, found, width)
    if not found:
        parts.append(setting.text(setting.say("action-plan.empty"), "small", after=6))
    parts.append(table(setting, found or empty_lines(), height))
    return [*parts, PageBreak(), *closing_part(setting, found, width, height)]


def _title(setting: Setting, found: list[PlanLine], width: float) -> list[Flowable]:
    heading = setting.say("action-plan.title")
    left: Stack = [
        setting.heading(heading, "action-plan", 0, style="title"),
        setting.text(plan_title(setting), "subtitle", before=1),
    ]
    right: Stack = []
    if shown_workshop(setting.request):
        day = dates.day(made_on(setting.request), setting.words)
        right.append(setting.text(setting.say("made-on", day=day), "aside-bold", before=4))
        reviews = review_dates(found)
        if reviews:
            day = dates.day(reviews[0], setting.words)
            right.append(setting.text(setting.say("review-on", day=day), "aside"))
        else:
            right.append(setting.text(setting.say("review-missing"), "aside"))
    elif not setting.request.school:
        right += to_fill_in(setting, [setting.say("school"), setting.say("for-year")])
    rule = Rule(setting.tones("accent"), 3.4, after=13)
    return [rule, side_by_side([left, right], [width * 0.62, width * 0.38], after=15)]


def table(setting: Setting, found: Sequence[PlanLine], page_mm: float) -> RowsTable:
    """Return the rows under their head."""
    tones = setting.tones
    head_colour = "on_accent" if tones.fill("accent") else "ink"
    head: list[Stack] = [
        [setting.text(setting.say(f"column.{name}"), "cell-head", colour=head_colour)] if name else []
        for name in COLUMNS
    ]
    widths = fitted_widths(setting, page_mm)
    look = TableLook(
        widths_mm=widths,
        page_mm=page_mm,
        head_fill=tones.fill("accent"),
        head_line=None if tones.fill("accent") else tones("ink"),
        line=tones("line"),
        least_mm=17.0,
    )
    rows = [_row(setting, line, number % 2 == 1) for number, line in enumerate(found)]
    return RowsTable(head, rows, look)


def fitted_widths(setting: Setting, page_mm: float) -> tuple[float, ...]:
    """Return the columns' widths; wider paper gives all of them their share."""
    share = 2.0**0.5 if setting.request.paper == "A3" else 1.0
    edges = 2 * MARGIN_MM * (share - 1)
    return tuple(width * (share + edges / sum(WIDTHS_MM)) for width in WIDTHS_MM)


def _row(setting: Setting, line: PlanLine, striped: bool) -> Row:
    fill = setting.tones.fill("stripe") if striped else None
    number: Stack = [setting.text(str(line.number), "cell-number")]
    if line.is_empty():
        ruled = setting.tones("line_strong")
        blank: list[Stack] = [writing_lines(ruled, 3, _LINE_MM) for _ in COLUMNS[1:]]
        return Row([number, *blank])
    row = line.row
    cells: list[Stack] = [
        number,
        _card(setting, line),
        [setting.text(row.approach, "cell")] if row.approach.strip() else _gap(setting, "approach"),
        _owner(setting, row.owner) if row.owner.strip() else _gap(setting, "owner"),
        [_task(setting, task) for task in row.tasks] or _gap(setting, "tasks"),
        _deadline(setting, line),
        [setting.text(partner, "cell") for partner in row.partners] or _gap(setting, "partners"),
    ]

    def again() -> dict[int, Stack]:
        """Say at the head of a continuation which row goes on."""
        said = setting.text(setting.say("continued", number=line.number), "cell-note", hyphenate=False)
        return {0: [setting.text(str(line.number), "cell-number")], 1: [*_card(setting, line), said]}

    return Row(cells, fill, again)


def _card(setting: Setting, line: PlanLine) -> Stack:
    if line.card is None:
        return [setting.text(line.title(), "cell-bold")]
    mark = signs.level_mark(setting, line.card.level, 8.0)
    below = joined([line.code(), level_name(setting, line)])
    words: Stack = [
        setting.text(line.card.hyphenated or line.title(), "cell-bold"),
        setting.text(below, "cell-note", colour=f"{line.card.level}.text", before=1.5, hyphenate=False),
    ]
    return [Beside(mark, words, 10.2)]


def _task(setting: Setting, task: Task) -> Flowable:
    said: Stack = [setting.text(task.text, "cell")]
    due = dates.short_day(task.due, setting.words) if task.due else setting.say("no-date-yet")
    note = joined([task.owner or setting.say("no-owner-yet"), due])
    said.append(setting.text(note, "cell-note", before=0.5))
    return Beside(signs.tick_box(setting, 3.6, task.done), said, 5.8, drop_mm=0.4, most_mm=90.0, after=2.2)


def _owner(setting: Setting, function: str) -> Stack:
    """Return the function, and a line on which the school writes a name: this program never asks for one."""
    label = setting.text(setting.say("name-by-hand"), "cell-note", hyphenate=False)
    return [setting.text(function, "cell-bold"), WritingLine(setting.tones("line_strong"), 6.0), label]


def _deadline(setting: Setting, line: PlanLine) -> Stack:
    row = line.row
    word = setting.say(f"status.{row.status}")
    disc = signs.status_disc(setting, row.status, 4.2)
    state = Beside(disc, [setting.text(word, "cell-bold")], 5.4, drop_mm=0.1, before=3)
    if row.deadline is None:
        return [*_gap(setting, "deadline"), state]
    return [setting.text(dates.short_day(row.deadline, setting.words), "cell-bold"), state]


def _gap(setting: Setting, column: str) -> Stack:
    """Return a place that is still open: it says so, and has a line to write on."""
    label = setting.text(setting.say(f"gap.{column}"), "cell-note", font="italic", hyphenate=False)
    return [label, WritingLine(setting.tones("line_strong"), 6.0)]
