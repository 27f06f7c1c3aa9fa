"""The working group's list on A4: functions, optional initials, phases, tasks, and when it is destroyed."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from ...domain.workshop import Participant
from ..request import PrintRequest
from . import dates, signs
from .blocks import Beside, Box, Stack
from .document import Plan, build
from .heads import head, school_line, to_fill_in
from .layouts import side_by_side
from .lines import WritingLine
from .plan_facts import shown_workshop
from .setting import Setting
from .table import Row, RowsTable, TableLook

MARGIN_MM = 18.0
WIDTHS_MM = (66.0, 26.0, 16.0, 16.0, 50.0)
COLUMNS = ("function", "initials", "phase-1", "phase-2", "task")
ROWS, ROW_MM = 12, 14.0


def pdf(request: PrintRequest) -> bytes:
    """Return the list as PDF."""
    setting = Setting(request)
    remark = setting.say("functions-only")
    plan = Plan(setting.say("group.title"), margin_mm=MARGIN_MM, foot_mm=9.0, remark=remark)
    return build(request, plan, lambda fresh: story(fresh, plan))


def story(setting: Setting, plan: Plan) -> list[Flowable]:
    """Return the flowables of the list."""
    width, height = plan.frame_mm(setting.request)
    workshop = shown_workshop(setting.request)
    say = setting.say
    aside = to_fill_in(setting, [say("report.phase-1"), say("report.phase-2")], 26.0)
    if workshop and any(run.date for run in workshop.phases):
        days = [(run.phase, run.date) for run in workshop.phases if run.date]
        aside = [
            setting.text(f"{say(f'report.phase-{phase}')}: {dates.day(day, setting.words)}", "aside", before=2)
            for phase, day in days
        ]
    found = head(setting, width, say("group.title"), "group", school_line(setting), aside, aside_share=0.36)
    fill = setting.tones.fill("accent_tint")
    line = None if fill else setting.tones("line_strong")
    found.append(Box([setting.text(say("group.rule"), "small")], fill=fill, line=line, pad_mm=(4.0, 2.4), after=10))
    members = workshop.participants if workshop else ()
    found.append(_table(setting, list(members), width, height))
    found += _destroyed(setting, width)
    return found


def _table(setting: Setting, members: list[Participant], width: float, height: float) -> RowsTable:
    cells: list[Stack] = [
        [setting.text(setting.say(f"group.{name}"), "cell-note", font="bold", hyphenate=False)] for name in COLUMNS
    ]
    rows = [_row(setting, member) for member in members]
    rows += [_row(setting, None) for _ in range(ROWS - len(rows))]
    share = width / sum(WIDTHS_MM)
    look = TableLook(
        widths_mm=tuple(column * share for column in WIDTHS_MM),
        page_mm=height,
        head_line=setting.tones("ink"),
        line=setting.tones("line_strong"),
        pad_mm=(3.0, 2.0),
        head_pad_mm=1.2,
        least_mm=ROW_MM,
    )
    return RowsTable(cells, rows, look)


def _row(setting: Setting, member: Participant | None) -> Row:
    if member is None:
        boxes: list[Stack] = [[signs.tick_box(setting, 5.0)], [signs.tick_box(setting, 5.0)]]
        return Row([[], [], *boxes, []])
    duties = setting.texts.texts.get("duties", {})
    tasks = ", ".join(str(duties.get(duty, duty)) for duty in member.duties)
    phases: list[Stack] = [
        [signs.tick_box(setting, 5.0)] if phase in member.phases else [setting.text("–", "form")] for phase in (1, 2)
    ]
    return Row([[setting.text(member.label, "form", font="bold")], [], *phases, [setting.text(tasks, "form")]])


def _destroyed(setting: Setting, width: float) -> list[Flowable]:
    """Return by when the list, which may carry initials, has to be gone."""
    school = setting.request.school
    until = school.retention_until if school and not setting.request.blank else None
    if until:
        said = setting.say("group.destroy-by", day=dates.day(until, setting.words))
        return [setting.text(said, "note", before=9)]
    label = setting.text(setting.say("group.destroy-on"), "note", hyphenate=False)
    line = WritingLine(setting.tones("line_strong"), 4.0)
    room = label.natural_width() / 72 * 25.4 + 3.0
    row = Beside(label, [side_by_side([[line], []], [45.0, max(width - room - 45.0, 1.0)])], room, drop_mm=0.8)
    row.before = 9
    return [row]
