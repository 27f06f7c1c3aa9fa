"""The report's part on time: what each step was given and took, with a bar for both."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from ...domain.workshop import AgendaItem, PhaseRun, Workshop
from . import charts, dates
from . import report_facts as told
from .blocks import Stack
from .setting import Setting
from .table import Row, RowsTable, TableLook


def part(setting: Setting, workshop: Workshop, width: float, height: float) -> Sequence[Flowable]:
    """Return a table a phase."""
    found: Stack = [setting.text(setting.say("report.time-intro"), "small")]
    runs = [run for run in workshop.phases if run.agenda]
    for run in runs:
        table = _phase(setting, run, width, height)
        found.append(
            setting.heading(
                setting.say(f"report.phase-{run.phase}"),
                f"time-{run.phase}",
                2,
                style="h3",
                least_mm=min(table.whole_mm() + 4.0, height * 0.7),
            )
        )
        found.append(table)
    return found if runs else [setting.text(setting.say("report.no-time"), "body")]


def planned(item: AgendaItem) -> int:
    """Return the minutes a step was given, added ones included."""
    return item.planned_minutes + item.added_minutes


def _phase(setting: Setting, run: PhaseRun, width: float, height: float) -> RowsTable:
    most = max([planned(item) for item in run.agenda] + [item.spent_ms / 60_000 for item in run.agenda] + [1])
    bar_mm = width * 0.34
    head: list[Stack] = [
        [setting.text(setting.say(f"report.{key}"), "cell-note", font="bold")] if key else []
        for key in ("step", "planned", "spent", "")
    ]
    rows = []
    for item in run.agenda:
        spent = dates.minutes(item.spent_ms)
        title = told.step_title(setting, run.phase, item.step)
        words: Stack = [setting.text(title, "cell")]
        if item.skipped:
            words.append(setting.text(setting.say("report.skipped"), "cell-note"))
        given = "–" if item.skipped else str(planned(item))
        picture = charts.two_bars(setting, 0 if item.skipped else planned(item), spent, most, bar_mm - 2.0, 5.0)
        cells: list[Stack] = [
            words,
            [setting.text(given, "cell")],
            [setting.text(str(spent), "cell-bold")],
            [picture],
        ]
        rows.append(Row(cells))
    total = sum(planned(item) for item in run.agenda if not item.skipped)
    took = dates.minutes(sum(item.spent_ms for item in run.agenda))
    sums = [setting.say("report.total"), str(total), str(took), ""]
    rows.append(Row([[setting.text(said, "cell-bold")] if said else [] for said in sums]))
    look = TableLook(
        widths_mm=(width * 0.36, width * 0.14, width * 0.16, bar_mm),
        page_mm=height,
        head_line=setting.tones("ink"),
        line=setting.tones("line"),
        pad_mm=(2.0, 1.2),
        head_pad_mm=1.2,
    )
    return RowsTable(head, rows, look, after=6)
