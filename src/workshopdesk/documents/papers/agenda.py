"""The agenda of both phases on A4: clock, minutes, step, what the group hears, what has to lie ready."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable, PageBreak

from ...domain.vocabulary import PlannedStep
from ...domain.workshop import AgendaItem, PhaseRun
from ...layout import paths
from ...layout.display import Command, Item, Shape
from ..request import PrintRequest
from . import dates
from . import report_facts as told
from .blocks import Beside, Stack
from .document import Plan, build
from .heads import head, school_line, to_fill_in
from .plan_facts import shown_workshop
from .setting import Setting
from .signs import bullet
from .table import Row, RowsTable, TableLook

MARGIN_MM = 18.0
WIDTHS_MM = (15.0, 12.0, 57.0, 54.0, 36.0)
COLUMNS = ("clock", "minutes", "step", "cue", "material")


def pdf(request: PrintRequest) -> bytes:
    """Return the agenda as PDF."""
    plan = Plan(Setting(request).say("agenda.title"), margin_mm=MARGIN_MM, foot_mm=9.0)
    return build(request, plan, lambda fresh: story(fresh, plan))


def story(setting: Setting, plan: Plan) -> list[Flowable]:
    """Return a page a phase."""
    width, height = plan.frame_mm(setting.request)
    workshop = shown_workshop(setting.request)
    found: list[Flowable] = []
    for phase in (1, 2):
        run = workshop.phase(phase) if workshop else PhaseRun(phase)
        if found:
            found.append(PageBreak())
        found += _phase(setting, run, width, height)
    return found


def _phase(setting: Setting, run: PhaseRun, width: float, height: float) -> list[Flowable]:
    say = setting.say
    planned = {step.key: step for step in setting.request.pack.vocabulary.steps_of(run.phase)}
    items = [item for item in run.agenda if not item.skipped] or [
        AgendaItem(step.key, step.minutes) for step in planned.values()
    ]
    title = say("agenda.phase", phase=say(f"report.phase-{run.phase}"))
    if run.date:
        aside: Stack = [setting.text(dates.day(run.date, setting.words), "aside-bold", before=6)]
    else:
        aside = to_fill_in(setting, [say("agenda.date"), say("agenda.starts")], 18.0)
    found = head(setting, width, title, f"phase-{run.phase}", school_line(setting), aside)
    goals = setting.texts.texts.get("goals", {}).get(f"phase-{run.phase}", ())
    if goals:
        found.append(setting.text(" ".join(goals), "small", after=8))
    found.append(_table(setting, run, items, planned, width, height))
    total = sum(item.planned_minutes + item.added_minutes for item in items)
    found.append(setting.text(say("agenda.total", n=total), "label", before=7))
    skipped = [item for item in run.agenda if item.skipped]
    if skipped:
        steps = ", ".join(told.step_title(setting, run.phase, item.step) for item in skipped)
        found.append(setting.text(say("agenda.skipped", steps=steps), "small", before=2))
    return found


def _table(
    setting: Setting,
    run: PhaseRun,
    items: Sequence[AgendaItem],
    planned: dict[str, PlannedStep],
    width: float,
    height: float,
) -> RowsTable:
    head_cells: list[Stack] = [
        [setting.text(setting.say(f"agenda.{name}"), "cell-note", font="bold", hyphenate=False)] for name in COLUMNS
    ]
    rows, passed = [], 0
    start = _start(run)
    for item in items:
        minutes = item.planned_minutes + item.added_minutes
        clock = _clock(setting, start + passed) if start is not None else ""
        rows.append(_row(setting, run.phase, item, planned.get(item.step), clock, minutes))
        passed += minutes
    share = width / sum(WIDTHS_MM)
    look = TableLook(
        widths_mm=tuple(column * share for column in WIDTHS_MM),
        page_mm=height,
        head_line=setting.tones("ink"),
        line=setting.tones("line"),
        pad_mm=(2.5, 1.7),
        head_pad_mm=1.2,
    )
    return RowsTable(head_cells, rows, look)


def _row(setting: Setting, phase: int, item: AgendaItem, step: PlannedStep | None, clock: str, minutes: int) -> Row:
    texts = setting.texts.steps.get(phase, {}).get(item.step, {})
    words: Stack = [setting.text(told.step_title(setting, phase, item.step), "agenda-bold")]
    if step and 0 < step.least_minutes < minutes and step.kind == "step":
        words.append(setting.text(setting.say("agenda.shorter", n=step.least_minutes), "note", before=1))
    elif step and step.kind == "buffer":
        words.append(setting.text(setting.say("agenda.buffer"), "note", before=1))
    cue = str(texts.get("instruction", ""))
    needs = [str(need) for need in texts.get("needs", ())]
    cells: list[Stack] = [
        [setting.text(clock, "agenda")] if clock else [],
        [setting.text(str(minutes), "agenda-bold")],
        words,
        [setting.text(cue, "agenda-small")] if cue else [],
        [
            Beside(bullet(setting, 1.1), [setting.text(need, "note", hyphenate=False)], 2.6, drop_mm=1.3)
            for need in needs
        ],
    ]
    if step and step.kind == "break":
        return Row(cells, ground=lambda wide, high: _hatched(setting, wide, high))
    if step and step.kind == "buffer":
        return Row(cells, ground=lambda wide, high: _dashed(setting, wide, high))
    return Row(cells)


def _hatched(setting: Setting, wide: float, high: float) -> list[Item]:
    """Return thin slanted lines, light enough to read on; a sixth of them where ink is saved."""
    lines: list[Command] = []
    step = 15.6 if setting.tones.saving else 2.6
    x = -high
    while x < wide:
        lines += [("M", x, high), ("L", x + high, 0.0)]
        x += step
    return [paths.clipped([Shape(tuple(lines), stroke=setting.tones("line"), width_mm=0.18)], 0, 0, wide, high)]


def _dashed(setting: Setting, wide: float, high: float) -> list[Item]:
    """Return a dashed frame."""
    edge = paths.rounded(0.3, 0.5, wide - 0.6, high - 1.0, 1.5)
    return [Shape(edge, stroke=setting.tones("line_strong"), width_mm=0.3, dash=(1.6, 1.2))]


def _start(run: PhaseRun) -> int | None:
    """Return the minute of the day at which the phase begins, if that is known."""
    if run.start_time:
        hours, _, minutes = run.start_time.partition(":")
        return int(hours) * 60 + int(minutes)
    if run.started_at:
        local = dates.school_time(run.started_at)
        return local.hour * 60 + local.minute
    return None


def _clock(setting: Setting, minute: int) -> str:
    return setting.say("clock", hour=minute // 60 % 24, minute=f"{minute % 60:02d}")
