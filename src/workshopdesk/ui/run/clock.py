"""The clock of the phase on the screen: reads the stored timer and says what the strip, the tape and the room show."""

from __future__ import annotations

from datetime import timedelta

from ...domain.facts import Tick
from ...domain.terms import TimerState
from ...domain.timing import late_ms, planned_ms, read, timer_of
from ...domain.workshop import PhaseRun, Workshop
from ..parts.clock_strip import ClockView
from ..parts.tape import Piece
from ..texts import tr


def digits(ms: int) -> str:
    """Return minutes and seconds; overtime counts up with a sign. A second that has begun still counts."""
    over = ms < 0
    seconds = -ms // 1000 if over else -(-ms // 1000)
    return f"{'+' if over else ''}{seconds // 60:02d}:{seconds % 60:02d}"


def _steady(share: float) -> float:
    """Return a share in hundredths: what moves by less than a pixel is not painted five times a second."""
    return round(share, 2)


def pieces(run: PhaseRun, kinds: dict[str, str], titles: dict[str, str], tick: Tick) -> tuple[Piece, ...]:
    """Return the tape of a phase."""
    reading = read(run, tick)
    found = []
    passed = True
    keys = [item.step for item in run.agenda]
    current = reading.step if reading.step in keys else None
    if current is None:
        passed = False
    for item in run.agenda:
        if item.skipped:
            continue
        kind = kinds.get(item.step, "step")
        minutes = planned_ms(item) / 60_000
        title = titles.get(item.step, item.step)
        if item.step == current and reading.state is not TimerState.ENDED:
            share = _steady(min(1.0, reading.step_spent_ms / max(1, reading.step_planned_ms)))
            found.append(Piece(minutes, "now", kind, share, title, title))  # type: ignore[arg-type]
            passed = False
        else:
            done = passed or (reading.state is TimerState.ENDED)
            found.append(Piece(minutes, "done" if done else "next", kind, 0.0, title, title))  # type: ignore[arg-type]
    return tuple(found)


def pace(run: PhaseRun, tick: Tick) -> str:
    """Return ahead or behind in words, in whole minutes."""
    if timer_of(run).state in (TimerState.IDLE, TimerState.ENDED):
        return ""
    late = round(late_ms(run, tick) / 60_000)
    if late > 0:
        return tr("run.behind", n=late)
    early = -round(read(run, tick).behind_ms / 60_000)
    return tr("run.ahead", n=early) if early > 0 else tr("run.on-time")


def clock_view(
    workshop: Workshop,
    phase: int,
    school: str,
    kinds: dict[str, str],
    titles: dict[str, str],
    tick: Tick,
    room: str = "off",
) -> ClockView:
    """Return all that the strip shows."""
    run = workshop.phase(phase)
    reading = read(run, tick)
    step = reading.step or (run.agenda[0].step if run.agenda else "")
    item = next((one for one in run.agenda if one.step == step), None)
    planned = planned_ms(item) if item else 0
    left = reading.step_left_ms if reading.step else planned
    left_of_phase = max(0, reading.phase_left_ms + reading.behind_ms)
    ends = tick.utc.astimezone() + timedelta(milliseconds=left_of_phase)
    over = reading.state is TimerState.ENDED
    if over and run.ended_at is not None:
        ends = run.ended_at.astimezone()
    return ClockView(
        school=school,
        phase=tr(f"run.phase-{phase}"),
        step="" if over else titles.get(step, step),
        minutes=planned // 60_000,
        mood=reading.mood,
        digits="" if over else digits(left),
        left=_steady(max(0.0, left / planned)) if planned else 0.0,
        wall=f"{tick.utc.astimezone():%H:%M}",
        planned_end=f"{ends:%H:%M}",
        pace=pace(run, tick),
        pieces=pieces(run, kinds, titles, tick),
        room=room,  # type: ignore[arg-type]
    )
