"""The clock of a phase: pure functions over one stored transition.

remaining = planned + added - elapsed, computed and never decremented. Within one boot elapsed time is exact, counted by
the boot's own clock, which goes on under a closed lid since people keep talking; over a restart UTC bridges the gap.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from . import limits
from .agenda import PHASE_MINUTES, with_agenda
from .errors import Refused
from .facts import Facts, Tick
from .terms import TimerState, WorkshopStatus
from .workshop import AgendaItem, PhaseRun, Timer, Workshop

GAP_MS = 120_000
LAST_20, LAST_5 = 0.20, 0.05


def elapsed_since(timer: Timer, tick: Tick) -> int:
    """Return the milliseconds since the last transition; 0 unless it runs. Never negative."""
    if timer.state is not TimerState.RUNNING or timer.changed_at is None:
        return 0
    if timer.boot_id == tick.boot_id and timer.boot_ms is not None:
        return max(0, tick.boot_ms - timer.boot_ms)
    return max(0, round((tick.utc - timer.changed_at).total_seconds() * 1000))


def is_doubtful(timer: Timer, tick: Tick) -> bool:
    """Say whether the guide must be asked what to count: after a restart with a clock that went back or a long gap."""
    if timer.state is not TimerState.RUNNING or timer.changed_at is None or timer.boot_id == tick.boot_id:
        return False
    away_ms = (tick.utc - timer.changed_at).total_seconds() * 1000
    return away_ms < 0 or away_ms > GAP_MS


def slept_ms(before: Tick, after: Tick) -> int:
    """Return how long the lid was closed between two readings of one boot; 0 over a restart."""
    if before.boot_id != after.boot_id:
        return 0
    return max(0, (after.boot_ms - before.boot_ms) - (after.awake_ms - before.awake_ms))


@dataclass(frozen=True, slots=True)
class Reading:
    """What the clock shows at one instant; milliseconds, `step_left_ms` and `phase_left_ms` negative in overtime."""

    state: TimerState
    step: str | None
    step_planned_ms: int
    step_spent_ms: int
    phase_planned_ms: int
    phase_spent_ms: int
    behind_ms: int

    @property
    def step_left_ms(self) -> int:
        """What is left of the step."""
        return self.step_planned_ms - self.step_spent_ms

    @property
    def phase_left_ms(self) -> int:
        """What is left of the phase as planned."""
        return self.phase_planned_ms - self.phase_spent_ms

    @property
    def mood(self) -> str:
        """How it is shown: idle, paused, running, last20, last5, overtime or ended."""
        if self.state in (TimerState.IDLE, TimerState.PAUSED, TimerState.ENDED):
            return self.state.value
        left, whole = self.step_left_ms, self.step_planned_ms
        if left < 0:
            return "overtime"
        if left <= whole * LAST_5 or left < 60_000:
            return "last5"
        return "last20" if left <= whole * LAST_20 else "running"


def planned_ms(item: AgendaItem) -> int:
    """Return the milliseconds a step gets; none where it is skipped."""
    return 0 if item.skipped else max(0, item.planned_minutes + item.added_minutes) * 60_000


def timer_of(run: PhaseRun) -> Timer:
    """Return the timer of a phase; one that was led without it and is over has an ended one."""
    return run.timer or (Timer(TimerState.ENDED) if run.ended_at is not None else Timer())


def read(run: PhaseRun, tick: Tick) -> Reading:
    """Return what the clock of a phase shows; `behind_ms` is how late the group is (negative: early)."""
    timer = timer_of(run)
    since = elapsed_since(timer, tick)
    step_planned = step_spent = phase_planned = phase_spent = ahead = 0
    reached = False
    for item in run.agenda:
        spent = item.spent_ms + (since if item.step == timer.step else 0)
        phase_planned += planned_ms(item)
        phase_spent += spent
        if item.step == timer.step:
            step_planned, step_spent, reached = planned_ms(item), spent, True
        elif reached:
            ahead += max(0, planned_ms(item) - spent)
    left_of_step = max(0, step_planned - step_spent)
    behind = phase_spent + left_of_step + ahead - phase_planned if reached else 0
    return Reading(timer.state, timer.step, step_planned, step_spent, phase_planned, phase_spent, behind)


def late_ms(run: PhaseRun, tick: Tick) -> int:
    """Return how much later than after 120 minutes the phase would end, or than planned where that is longer.

    Time that steps ran over counts and minutes that were added, and what was shortened since counts against them;
    negative where the group is early.
    """
    reading = read(run, tick)
    planned = sum(item.planned_minutes for item in run.agenda if not item.skipped)
    target = max(planned, PHASE_MINUTES) * 60_000
    return reading.behind_ms + reading.phase_planned_ms - target if reading.step else 0


def shorten(run: PhaseRun, facts: Facts) -> tuple[tuple[str, int], ...]:
    """Propose (step, new minutes) for steps to come so that the phase still ends on time; empty where it does.

    The buffer goes first, then what can give most, never below a step's least minutes.
    """
    minutes = -(-late_ms(run, facts.tick) // 60_000)
    if minutes <= 0:
        return ()
    least = {step.key: step for step in facts.words.steps_of(run.phase)}
    keys = [item.step for item in run.agenda]
    current = keys.index(run.timer.step) if run.timer and run.timer.step in keys else -1
    coming = [item for item in run.agenda[current + 1 :] if not item.skipped and item.step in least]

    def spare(item: AgendaItem) -> int:
        return max(0, item.planned_minutes - least[item.step].least_minutes)

    coming.sort(key=lambda item: (least[item.step].kind != "buffer", -spare(item)))
    proposal = []
    for item in coming:
        cut = min(minutes, spare(item))
        if cut > 0:
            proposal.append((item.step, item.planned_minutes - cut))
            minutes -= cut
    return tuple(proposal)


def _fold(run: PhaseRun, tick: Tick) -> PhaseRun:
    """Put what has passed since the last transition on the agenda; a clock forgotten for months fits a record."""
    timer = run.timer or Timer()
    since = elapsed_since(timer, tick)
    agenda = tuple(
        replace(item, spent_ms=min(limits.SPENT_MS, item.spent_ms + since)) if item.step == timer.step else item
        for item in run.agenda
    )
    return replace(run, agenda=agenda)


def _at(state: TimerState, step: str | None, tick: Tick) -> Timer:
    return Timer(state, step, tick.utc, tick.boot_id, tick.boot_ms)


def start_timer(workshop: Workshop, facts: Facts, *, phase: int) -> Workshop:
    """Start or go on; the first start of a phase begins its first step."""
    limits.whole(phase, "phase", 1, 2)
    run = with_agenda(workshop, phase, facts)
    timer = timer_of(run)
    if timer.state is TimerState.RUNNING:
        raise Refused("timer-runs-already", phase=phase)
    if timer.state is TimerState.ENDED:
        raise Refused("phase-has-ended", phase=phase)
    for other in workshop.phases:
        if other.phase != phase and other.timer and other.timer.state is TimerState.RUNNING:
            raise Refused("other-phase-runs", phase=other.phase)
    step = timer.step or next((item.step for item in run.agenda if not item.skipped), None)
    if step is None:
        raise Refused("nothing-on-the-agenda", phase=phase)
    run = replace(run, timer=_at(TimerState.RUNNING, step, facts.tick), started_at=run.started_at or facts.tick.utc)
    status = WorkshopStatus.RUNNING if workshop.status is WorkshopStatus.PLANNED else workshop.status
    return replace(workshop, status=status).with_phase(run)


def pause_timer(workshop: Workshop, facts: Facts, *, phase: int) -> Workshop:
    """Stop counting; the step stays."""
    run = workshop.phase(limits.whole(phase, "phase", 1, 2))
    if run.timer is None or run.timer.state is not TimerState.RUNNING:
        raise Refused("timer-stands-still", phase=phase)
    run = _fold(run, facts.tick)
    return workshop.with_phase(replace(run, timer=_at(TimerState.PAUSED, run.timer.step, facts.tick)))  # type: ignore[union-attr]


def next_step(workshop: Workshop, facts: Facts, *, phase: int, step: str | None = None) -> Workshop:
    """Move on to the next step that is not skipped (or to `step`); after the last one the phase ends."""
    run = with_agenda(workshop, limits.whole(phase, "phase", 1, 2), facts)
    timer = timer_of(run)
    if timer.state is TimerState.ENDED:
        raise Refused("phase-has-ended", phase=phase)
    keys = [item.step for item in run.agenda]
    if step is not None:
        to: str | None = limits.one_of(step, "step", keys)
    else:
        after = keys.index(timer.step) + 1 if timer.step in keys else 0
        to = next((item.step for item in run.agenda[after:] if not item.skipped), None)
    run = _fold(run, facts.tick)
    if to is None:
        ended = replace(run, timer=_at(TimerState.ENDED, timer.step, facts.tick), ended_at=facts.tick.utc)
        return workshop.with_phase(ended)
    state = timer.state if timer.state is not TimerState.IDLE else TimerState.PAUSED
    return workshop.with_phase(replace(run, timer=_at(state, to, facts.tick)))


def return_to_step(workshop: Workshop, facts: Facts, *, phase: int, step: str | None, spent_ms: int = 0) -> Workshop:
    """Undo of `next_step`: the step comes back, time that has passed since stays passed and counts for it.

    `spent_ms` is what the left step had been given before; the rest of its time goes to the step that comes back.
    """
    run = with_agenda(workshop, limits.whole(phase, "phase", 1, 2), facts)
    if step is not None:
        known = {item.step for item in run.agenda} | {planned.key for planned in facts.words.steps_of(phase)}
        limits.one_of(step, "step", known)
    limits.whole(spent_ms, "spent_ms", 0, limits.SPENT_MS)
    run = _fold(run, facts.tick)
    timer = run.timer or Timer()
    left = timer.step
    moved = 0
    agenda = []
    for item in run.agenda:
        if item.step == left and left != step:
            moved = max(0, item.spent_ms - spent_ms)
            item = replace(item, spent_ms=item.spent_ms - moved)
        agenda.append(item)
    agenda = [replace(item, spent_ms=item.spent_ms + moved) if item.step == step else item for item in agenda]
    state = TimerState.PAUSED if timer.state is TimerState.ENDED else timer.state
    if step is None:
        state = TimerState.IDLE
    back = replace(run, agenda=tuple(agenda), timer=_at(state, step, facts.tick), ended_at=None)
    return workshop.with_phase(back)


def add_minutes(workshop: Workshop, facts: Facts, *, phase: int, minutes: int, step: str | None = None) -> Workshop:
    """Give the current step (or `step`) more minutes, or fewer; never below nothing."""
    limits.whole(minutes, "minutes", -limits.MINUTES, limits.MINUTES)
    run = with_agenda(workshop, limits.whole(phase, "phase", 1, 2), facts)
    timer = run.timer or Timer()
    keys = [item.step for item in run.agenda]
    chosen = step or timer.step or (keys[0] if keys else None)
    limits.one_of(chosen, "step", keys)
    agenda = tuple(
        replace(item, added_minutes=_within(item, item.added_minutes + minutes)) if item.step == chosen else item
        for item in run.agenda
    )
    return workshop.with_phase(replace(run, agenda=agenda))


def _within(item: AgendaItem, added: int) -> int:
    return min(10 * limits.MINUTES, max(-item.planned_minutes, added))


def discount(workshop: Workshop, facts: Facts, *, phase: int, ms: int) -> Workshop:
    """Take time that should not count (a closed lid, a restart) off the current step; milliseconds."""
    run = workshop.phase(limits.whole(phase, "phase", 1, 2))
    limits.whole(ms, "ms", -limits.SPENT_MS, limits.SPENT_MS)
    if run.timer is None or run.timer.step is None:
        raise Refused("timer-stands-still", phase=phase)
    run = _fold(run, facts.tick)
    step = run.timer.step  # type: ignore[union-attr]
    agenda = tuple(
        replace(item, spent_ms=max(0, item.spent_ms - max(0, ms))) if item.step == step else item for item in run.agenda
    )
    fresh = replace(run, agenda=agenda, timer=_at(run.timer.state, step, facts.tick))  # type: ignore[union-attr]
    return workshop.with_phase(fresh)


def reopen_phase(workshop: Workshop, facts: Facts, *, phase: int) -> Workshop:
    """Let an ended phase go on at its last step, paused."""
    run = with_agenda(workshop, limits.whole(phase, "phase", 1, 2), facts)
    timer = timer_of(run)
    if timer.state is not TimerState.ENDED:
        raise Refused("phase-has-not-ended", phase=phase)
    step = timer.step or (run.agenda[-1].step if run.agenda else None)
    return workshop.with_phase(replace(run, timer=_at(TimerState.PAUSED, step, facts.tick), ended_at=None))
