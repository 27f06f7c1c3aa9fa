"""The phases with their run of show and clock, the guide's own notes and the list of materials, and their rows."""

from __future__ import annotations

from collections.abc import Iterable

from ...domain.terms import TimerState
from ...domain.workshop import AgendaItem, Material, PhaseRun, StepNote, Timer, Workshop
from .rows import Row, Rows, Told, ordered
from .scalars import day, instant, to_day, to_instant


def phase_rows(workshop: Workshop) -> Told:
    """Tell the rows of both phases and of what was made ready for them."""
    for run in workshop.phases:
        yield "phase", _phase_row(run)
        for place, item in enumerate(run.agenda):
            yield (
                "agenda_item",
                {
                    "phase": run.phase,
                    "step": item.step,
                    "position": place,
                    "planned_minutes": item.planned_minutes,
                    "spent_ms": item.spent_ms,
                    "added_minutes": item.added_minutes,
                    "skipped": int(item.skipped),
                },
            )
    for place, jotted in enumerate(workshop.step_notes):
        yield "step_note", {"phase": jotted.phase, "step": jotted.step, "position": place, "text": jotted.text}
    for place, material in enumerate(workshop.materials):
        yield (
            "material",
            {
                "key": material.key,
                "position": place,
                "ready": int(material.ready),
                "printed_at": instant(material.printed_at),
            },
        )


def _phase_row(run: PhaseRun) -> Row:
    timer = run.timer
    return {
        "phase": run.phase,
        "date": day(run.date),
        "start_time": run.start_time,
        "started_at": instant(run.started_at),
        "ended_at": instant(run.ended_at),
        "timer_state": timer.state.value if timer else None,
        "timer_step": timer.step if timer else None,
        "timer_changed_at": instant(timer.changed_at) if timer else None,
        "timer_boot_id": timer.boot_id if timer else None,
        "timer_boot_ms": timer.boot_ms if timer else None,
    }


def to_phases(rows: Rows) -> tuple[PhaseRun, ...]:
    """Return the phases from all rows of a workshop."""
    agenda = ordered(rows, "agenda_item")
    return tuple(_to_phase(row, agenda) for row in ordered(rows, "phase", "phase"))


def _to_phase(row: Row, agenda: Iterable[Row]) -> PhaseRun:
    timer = None
    if row["timer_state"]:
        timer = Timer(
            TimerState(row["timer_state"]),
            row["timer_step"],
            to_instant(row["timer_changed_at"]),
            row["timer_boot_id"],
            row["timer_boot_ms"],
        )
    items = tuple(
        AgendaItem(
            item["step"],
            item["planned_minutes"],
            item["spent_ms"],
            item["added_minutes"],
            bool(item["skipped"]),
        )
        for item in agenda
        if item["phase"] == row["phase"]
    )
    return PhaseRun(
        row["phase"],
        to_day(row["date"]),
        to_instant(row["started_at"]),
        to_instant(row["ended_at"]),
        items,
        timer,
        row["start_time"],
    )


def to_step_notes(rows: Rows) -> tuple[StepNote, ...]:
    """Return the guide's own notes from all rows of a workshop."""
    return tuple(StepNote(row["phase"], row["step"], row["text"]) for row in ordered(rows, "step_note"))


def to_materials(rows: Rows) -> tuple[Material, ...]:
    """Return the list of materials from all rows of a workshop."""
    return tuple(
        Material(row["key"], bool(row["ready"]), to_instant(row["printed_at"])) for row in ordered(rows, "material")
    )
