"""The run of show: which steps in which order, and how many minutes each gets.

A phase lasts 120 minutes in the toolkit; minutes may be moved between steps, but the sum is never silently exceeded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from . import limits
from .errors import Refused
from .facts import Facts
from .plan import day
from .vocabulary import Vocabulary
from .workshop import AgendaItem, PhaseRun, Workshop

PHASE_MINUTES = 120


def planned(words: Vocabulary, phase: int) -> tuple[AgendaItem, ...]:
    """Return the steps of a phase as the pack proposes them."""
    return tuple(AgendaItem(step.key, step.minutes) for step in words.steps_of(phase))


def total_minutes(run: PhaseRun) -> int:
    """Return the minutes of the steps that are not skipped, added ones included."""
    return sum(item.planned_minutes + item.added_minutes for item in run.agenda if not item.skipped)


def with_agenda(workshop: Workshop, phase: int, facts: Facts) -> PhaseRun:
    """Return a phase with its agenda; the pack's own where none was planned yet."""
    run = workshop.phase(phase)
    return run if run.agenda else replace(run, agenda=planned(facts.words, phase))


def clock_time(value: str | None) -> str | None:
    """Return an hour of the day (HH:MM), or None for none; raise Refused where the text is no hour."""
    if value is None or value == "":
        return None
    hours, colon, minutes = limits.line(value, "start_time").partition(":")
    plain = colon and hours.isascii() and minutes.isascii() and hours.isdigit() and minutes.isdigit()
    if not plain or len(value) != 5 or int(hours) > 23 or int(minutes) > 59:
        raise Refused("no-clock-time", value=value)
    return value


def set_phase(
    workshop: Workshop,
    facts: Facts,
    *,
    phase: int,
    date: str | date | None = None,
    start_time: str | None = None,
    clear: Sequence[str] = (),
) -> Workshop:
    """Set the date and the hour (HH:MM) at which a phase begins; `clear` names what to empty."""
    limits.whole(phase, "phase", 1, 2)
    for name in limits.several(clear, "clear"):
        limits.one_of(name, "clear", ("date", "start_time"))
    run = with_agenda(workshop, phase, facts)
    if date is not None:
        run = replace(run, date=day(date, "date"))
    if start_time is not None:
        run = replace(run, start_time=clock_time(start_time))
    if "date" in clear:
        run = replace(run, date=None)
    if "start_time" in clear:
        run = replace(run, start_time=None)
    return workshop.with_phase(run)


def set_agenda_item(
    workshop: Workshop,
    facts: Facts,
    *,
    phase: int,
    step: str,
    minutes: int | None = None,
    skipped: bool | None = None,
) -> Workshop:
    """Change the planned minutes of a step, or leave it out."""
    limits.whole(phase, "phase", 1, 2)
    run = with_agenda(workshop, phase, facts)
    limits.one_of(step, "step", [item.step for item in run.agenda])
    agenda = []
    for item in run.agenda:
        if item.step == step and minutes is not None:
            item = replace(item, planned_minutes=limits.whole(minutes, "minutes", 0, limits.MINUTES))
        if item.step == step and skipped is not None:
            item = replace(item, skipped=limits.yes_or_no(skipped, "skipped"))
        agenda.append(item)
    return workshop.with_phase(replace(run, agenda=tuple(agenda)))


def set_agenda_minutes(workshop: Workshop, facts: Facts, *, phase: int, minutes: Mapping[str, int]) -> Workshop:
    """Change the planned minutes of several steps at once, as when a phase is shared out anew."""
    limits.whole(phase, "phase", 1, 2)
    if not isinstance(minutes, Mapping):
        raise Refused("not-an-object", what="minutes")
    run = with_agenda(workshop, phase, facts)
    for step, given in minutes.items():
        limits.one_of(step, "minutes", [item.step for item in run.agenda])
        limits.whole(given, "minutes", 0, limits.MINUTES)
    agenda = tuple(
        replace(item, planned_minutes=minutes[item.step]) if item.step in minutes else item for item in run.agenda
    )
    return workshop.with_phase(replace(run, agenda=agenda))


def shared_out(run: PhaseRun, words: Vocabulary, total: int = PHASE_MINUTES) -> dict[str, int]:
    """Propose new minutes, by step, so that the phase lasts `total`; empty where it does already.

    What is too much comes off the buffer first, then off each step in proportion to what it can spare; what is left
    over goes to the buffer, or else to the longest step. Steps that were begun, or are skipped, stay as they are. Where
    no step can spare more, the proposal still lasts too long.
    """
    planned_by_pack = {step.key: step for step in words.steps_of(run.phase)}
    over = total_minutes(run) - total
    begun = run.timer.step if run.timer else None
    free = [item for item in run.agenda if not item.skipped and not item.spent_ms and item.step != begun]
    if over == 0 or not free:
        return {}
    fresh = {item.step: item.planned_minutes for item in free}
    buffers = [step for step in fresh if step in planned_by_pack and planned_by_pack[step].kind == "buffer"]
    if over < 0:
        taker = buffers[0] if buffers else max(fresh, key=lambda step: fresh[step])
        return {taker: fresh[taker] - over}

    def spare(step: str) -> int:
        least = planned_by_pack[step].least_minutes if step in planned_by_pack else 0
        return max(0, fresh[step] - least)

    for step in buffers:
        cut = min(over, spare(step))
        fresh[step] -= cut
        over -= cut
    room = {step: spare(step) for step in fresh}
    whole = sum(room.values())
    wanted = min(over, whole)
    cuts = {step: room[step] * wanted // whole for step in room} if whole else {}
    for step in sorted(cuts, key=lambda one: -(room[one] * wanted % whole)):
        if sum(cuts.values()) < wanted and cuts[step] < room[step]:
            cuts[step] += 1
    before = {item.step: item.planned_minutes for item in free}
    result = {step: fresh[step] - cuts.get(step, 0) for step in fresh}
    return {step: minutes for step, minutes in result.items() if minutes != before[step]}


def order_agenda(workshop: Workshop, facts: Facts, *, phase: int, steps: Sequence[str]) -> Workshop:
    """Put the steps of a phase in another order; `steps` names every step once."""
    limits.whole(phase, "phase", 1, 2)
    run = with_agenda(workshop, phase, facts)
    items = {item.step: item for item in run.agenda}
    named = [limits.one_of(step, "steps", items) for step in limits.several(steps, "steps")]
    if sorted(named) != sorted(items):
        raise Refused("not-the-steps")
    return workshop.with_phase(replace(run, agenda=tuple(items[step] for step in named)))


def reset_agenda(workshop: Workshop, facts: Facts, *, phase: int) -> Workshop:
    """Take the pack's order and minutes again; what was spent stays."""
    limits.whole(phase, "phase", 1, 2)
    old = {item.step: item for item in workshop.phase(phase).agenda}
    fresh = tuple(
        replace(item, spent_ms=old[item.step].spent_ms, added_minutes=old[item.step].added_minutes)
        if item.step in old
        else item
        for item in planned(facts.words, phase)
    )
    return workshop.with_phase(replace(workshop.phase(phase), agenda=fresh))
