"""The phases of a record: run of show and clock, the guide's own notes, the list of materials."""

from __future__ import annotations

from typing import Any

from ...domain import limits, materials
from ...domain.terms import TimerState
from ...domain.vocabulary import Vocabulary
from ...domain.workshop import AgendaItem, Material, PhaseRun, StepNote, Timer
from .place import Place, once


def phases(place: Place, words: Vocabulary) -> tuple[PhaseRun, ...]:
    """Return both phases, in their order; a step that the pack lacks is refused."""
    seen: set[Any] = set()
    runs = []
    for one in place.each():
        number = one.at("phase").whole(1, 2)
        once(one.at("phase"), number, seen)
        steps = {step.key for step in words.steps_of(number)}
        on_agenda: set[Any] = set()
        agenda = []
        for item in one.at("agenda", []).each():
            step = item.at("step").key(steps)
            once(item.at("step"), step, on_agenda)
            spent = item.at("spent_ms", item.at("spent_seconds", 0).whole() * 1000).whole()
            agenda.append(
                AgendaItem(
                    step,
                    item.at("planned_minutes").whole(0, limits.MINUTES),
                    spent,
                    item.at("added_minutes", 0).whole(-limits.MINUTES, 10 * limits.MINUTES),
                    item.at("skipped", False).value,
                )
            )
        timer = None
        if one.at("timer").value is not None:
            clock = one.at("timer")
            step_now = clock.at("step").key(steps) if clock.at("step").value is not None else None
            timer = Timer(TimerState(clock.at("state").value), step_now, clock.at("changed_at").moment())
        started, ended = one.at("started_at").moment(), one.at("ended_at").moment()
        start_time = one.at("start_time").hour()
        runs.append(PhaseRun(number, one.at("date").day(), started, ended, tuple(agenda), timer, start_time))
    return tuple(sorted(runs, key=lambda run: run.phase))


def step_notes(place: Place, words: Vocabulary) -> tuple[StepNote, ...]:
    """Return the guide's own notes."""
    notes = []
    for one in place.each():
        phase = one.at("phase").whole(1, 2)
        step = one.at("step").key({known.key for known in words.steps_of(phase)})
        notes.append(StepNote(phase, step, one.at("text").text()))
    return tuple(notes)


def ready_materials(place: Place) -> tuple[Material, ...]:
    """Return the list of materials."""
    return tuple(
        Material(one.at("key").key(materials.ALL), one.at("ready", False).value, one.at("printed_at").moment())
        for one in place.each()
    )
