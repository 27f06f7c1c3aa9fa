"""Makes the frame of the moment from what is led: the stage's own view, the step, and the time."""

from __future__ import annotations

from datetime import timedelta

from ...content.words import words
from ...domain.terms import TimerState
from ...domain.timing import planned_ms, read
from ..desk import Desk
from ..run.clock import pieces
from ..run.stage import Stage
from .clock import RoomClock
from .frame import RoomFrame
from .views import StepRoom

_STEADY_MS = 120_000
_HALF_A_MINUTE_MS = 30_000


def room_frame(desk: Desk, stage: Stage | None) -> RoomFrame | None:
    """Return what the room may see now, in the workshop's language; None where no workshop is led."""
    workshop = desk.workshop
    if workshop is None or stage is None or desk.school is None:
        return None
    texts = stage.texts
    steps = texts.steps[desk.phase]
    run = workshop.phase(desk.phase)
    tick = desk.library.clock.tick()
    reading = read(run, tick)
    kinds = {step.key: step.kind for step in stage.pack.vocabulary.steps_of(desk.phase)}
    step = reading.step or stage.step
    coming = [item.step for item in run.agenda if not item.skipped]
    after = coming.index(step) + 1 if step in coming else len(coming)
    shown = desk.settings.get("room_clock", "countdown")
    left = reading.step_left_ms if reading.step else _planned(run, step)
    clock = RoomClock(
        mood=reading.mood,
        left_ms=_steady(left, reading.state),
        spent_ms=reading.step_spent_ms // 60_000 * 60_000,
        planned_ms=reading.step_planned_ms or _planned(run, step),
        shown=shown if shown in ("countdown", "elapsed", "hidden") else "countdown",
        next_title=steps[coming[after]]["title"] if after < len(coming) else "",
        pieces=pieces(run, kinds, {key: text["short"] for key, text in steps.items()}, tick),
    )
    view = stage.room_view() or StepRoom()
    said = steps[stage.step if not isinstance(view, StepRoom) else step]
    title, instruction = said["title"], said["instruction"]
    spoken = words(workshop.language)
    if reading.state is TimerState.ENDED and isinstance(view, StepRoom):
        title, instruction = spoken("room.over", n=desk.phase), spoken("room.over-thanks")
    elif kinds.get(step) == "break" and reading.state is TimerState.RUNNING and left > 0:
        back = tick.utc.astimezone() + timedelta(milliseconds=left + _HALF_A_MINUTE_MS)
        instruction = f"{instruction} {spoken('room.back-at', time=f'{back:%H:%M}')}"
    return RoomFrame(texts, spoken, title, instruction, clock, view)


def _planned(run: object, step: str) -> int:
    item = next((one for one in run.agenda if one.step == step), None)  # type: ignore[attr-defined]
    return planned_ms(item) if item else 0


def _steady(left_ms: int, state: TimerState) -> int:
    """Round to what is shown, so that the room's window paints only when something changes."""
    if state is not TimerState.RUNNING or left_ms < _STEADY_MS:
        return -(-left_ms // 1000) * 1000
    return -(-left_ms // 5000) * 5000
