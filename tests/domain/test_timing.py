"""The clock of a phase against an oracle of its own, over random traces; and each rule by itself."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.domain.given import WORDS, facts, workshop
from tests.fakes.schools import NOON, HandClock
from workshopdesk.app.settings import Settings
from workshopdesk.domain import timing
from workshopdesk.domain.agenda import planned, set_agenda_minutes, total_minutes, with_agenda
from workshopdesk.domain.errors import Refused
from workshopdesk.domain.facts import Facts, Tick
from workshopdesk.domain.terms import TimerState
from workshopdesk.ui.run.time_watch import TimeWatch

MINUTE = 60_000
TRACES, EVENTS = 1_000, 32


class Machine:
    """A laptop: real time passes, its own clocks may be asleep, restarted or set wrong."""

    def __init__(self):
        self.real_ms = 0
        self.boot, self.boot_began = 1, -1_000_000
        self.asleep_ms = 0
        self.astray_ms = 0

    def tick(self):
        boot_ms = self.real_ms - self.boot_began
        utc = NOON + timedelta(milliseconds=self.real_ms + self.astray_ms)
        return Tick(utc, f"boot-{self.boot}", boot_ms, boot_ms - self.asleep_ms)

    def restart(self, away_ms):
        self.real_ms += away_ms
        self.boot += 1
        self.boot_began = self.real_ms - 20_000
        self.asleep_ms = 0


class Oracle:
    """Counts each millisecond of real time for the step it was led in; knows nothing of transitions or boots."""

    def __init__(self, steps):
        self.steps = steps
        self.spent = dict.fromkeys(steps, 0)
        self.at, self.runs, self.over = None, False, False
        self.moves = []

    def passed(self, ms):
        if self.runs and self.at is not None:
            self.spent[self.at] += ms

    def next(self):
        here = self.steps.index(self.at)
        if here + 1 == len(self.steps):
            self.moves.append((self.at, None, 0))
            self.over, self.runs = True, False
            return
        to = self.steps[here + 1]
        self.moves.append((self.at, to, self.spent[to]))
        self.at = to

    def back(self):
        came_from, to, before = self.moves.pop()
        if to is None:
            self.over = False
            return
        moved = max(0, self.spent[to] - before)
        self.spent[to] -= moved
        self.spent[came_from] += moved
        self.at = came_from


class Trace:
    """One phase led by chance on such a machine, the desk and the oracle side by side."""

    def __init__(self, seed, home):
        self.chance = random.Random(seed)
        self.machine = Machine()
        self.steps = [item.step for item in planned(WORDS, 1)]
        self.oracle = Oracle(self.steps)
        self.workshop = workshop()
        self.settings = Settings(home)
        self.settings.set = self.settings._values.__setitem__  # kept in memory: no disk in a thousand traces
        self.asked, self.restarts = 0, 0
        self.slack_ms = 0
        self.watch = TimeWatch(self.settings, "trace")
        self.do(timing.start_timer)
        self.oracle.at, self.oracle.runs = self.steps[0], True

    @property
    def run(self):
        return with_agenda(self.workshop, 1, self.facts())

    def facts(self):
        return Facts(WORDS, self.machine.tick(), NOON.date())

    def do(self, operation, **arguments):
        self.workshop = operation(self.workshop, self.facts(), phase=1, **arguments)

    def look(self):
        """What the window does at every tick; every question is answered by chance."""
        away = self.watch.look(self.run, self.machine.tick())
        if self.watch.restamps:
            self.watch.settled()
            self.do(timing.discount, ms=0)
        elif away is not None:
            self.asked += 1
            self.watch.settled()
            counts = away.ms is None or self.chance.random() < 0.5
            self.do(timing.discount, ms=0 if counts else away.ms)
            if away.ms is None or away.why != "lid":
                self.agree()  # nobody else can say what is right, so the guide's answer is
            elif not counts:
                self.oracle.spent[self.oracle.at] = max(0, self.oracle.spent[self.oracle.at] - away.ms)

    def agree(self):
        self.oracle.spent = {item.step: item.spent_ms for item in self.run.agenda}

    def live(self, ms):
        """Let time pass, the window ticking."""
        while ms > 0:
            part = min(ms, 20_000)
            self.machine.real_ms += part
            self.oracle.passed(part)
            self.look()
            ms -= part

    def event(self):
        chance, state = self.chance, self.run.timer.state
        what = chance.choice(
            ["live", "live", "live", "start", "pause", "next", "undo", "add", "sleep", "restart", "set", "wrong"]
        )
        if what == "live":
            self.live(chance.randrange(1, 400_000))
        elif what == "start" and state is TimerState.PAUSED:
            self.do(timing.start_timer)
            self.oracle.runs = True
        elif what == "pause" and state is TimerState.RUNNING:
            self.do(timing.pause_timer)
            self.oracle.runs = False
        elif what == "next" and state is not TimerState.ENDED:
            self.do(timing.next_step)
            self.oracle.next()
        elif what == "undo" and self.oracle.moves:
            came_from, _, before = self.oracle.moves[-1]
            self.do(timing.return_to_step, step=came_from, spent_ms=before)
            self.oracle.back()
        elif what == "add" and state is not TimerState.ENDED:
            self.do(timing.add_minutes, minutes=chance.choice([-1, 1, 5]))
        elif what == "sleep":
            ms = chance.randrange(1_000, 900_000)
            self.machine.real_ms += ms
            self.machine.asleep_ms += ms
            self.oracle.passed(ms)
            self.look()
        elif what == "restart":
            self.restart(chance.randrange(15_000, 900_000), 0)
        elif what == "set":
            self.machine.astray_ms += chance.randrange(-7_200_000, 7_200_000)
            self.look()
        elif what == "wrong":
            self.restart(
                chance.randrange(15_000, 60_000), chance.choice([-1, 1]) * chance.randrange(8_000_000, 90_000_000)
            )

    def restart(self, away_ms, astray_ms):
        ran = self.run.timer.state is TimerState.RUNNING
        self.machine.restart(away_ms)
        self.machine.astray_ms += astray_ms
        self.oracle.passed(away_ms)
        self.watch = TimeWatch(self.settings, "trace")
        before = self.asked
        self.look()
        if ran:
            self.restarts += 1
            self.slack_ms = 1_000
            if astray_ms:
                assert self.asked > before, "a clock that is wrong after a restart is asked about"

    def check(self):
        run, reading = self.run, timing.read(self.run, self.machine.tick())
        assert (reading.state is TimerState.ENDED) == self.oracle.over
        if not self.oracle.over:
            assert reading.step == self.oracle.at
        for item in run.agenda:
            spent = item.spent_ms
            if item.step == reading.step:
                spent = reading.step_spent_ms
                left = timing.planned_ms(item) - self.oracle.spent[item.step]
                assert abs(reading.step_left_ms - left) <= self.slack_ms
            assert abs(spent - self.oracle.spent[item.step]) <= self.slack_ms, item.step


@pytest.mark.parametrize("batch", range(4))
def test_a_thousand_random_traces_agree_with_the_oracle(batch, data_home):
    restarts = asked = 0
    for seed in range(batch * TRACES // 4, (batch + 1) * TRACES // 4):
        trace = Trace(seed, data_home)
        for _ in range(EVENTS):
            trace.event()
            trace.check()
        restarts += trace.restarts
        asked += trace.asked
    assert restarts > 100
    assert asked > 100


def test_the_oracle_sees_a_clock_that_is_one_millisecond_off(data_home):
    trace = Trace(1, data_home)
    trace.live(30_000)
    trace.oracle.spent[trace.oracle.at] += 1
    with pytest.raises(AssertionError):
        trace.check()


# --- each rule by itself ---


def led(clock=None, **changes):
    """A phase that has just begun."""
    return timing.start_timer(workshop(**changes), facts(clock), phase=1)


def test_starting_twice_and_two_phases_at_once_are_refused():
    with pytest.raises(Refused, match="timer-runs-already"):
        timing.start_timer(led(), facts(), phase=1)
    with pytest.raises(Refused, match="other-phase-runs"):
        timing.start_timer(led(), facts(), phase=2)


def test_the_phase_ends_after_its_last_step_and_can_be_reopened():
    clock = HandClock()
    now = led(clock)
    for _ in WORDS.steps_of(1):
        now = timing.next_step(now, facts(clock), phase=1)
    assert now.phase(1).timer.state is TimerState.ENDED
    assert now.phase(1).ended_at is not None
    with pytest.raises(Refused, match="phase-has-ended"):
        timing.next_step(now, facts(clock), phase=1)
    again = timing.reopen_phase(now, facts(clock), phase=1)
    assert again.phase(1).timer.state is TimerState.PAUSED
    assert again.phase(1).ended_at is None


@pytest.mark.parametrize(
    ("passed", "mood"),
    [(0, "running"), (6.3, "running"), (6.5, "last20"), (7.1, "last5"), (7.7, "last5"), (8.2, "overtime")],
)
def test_the_mood_follows_the_share_that_is_left(passed, mood):
    clock = HandClock()
    now = led(clock)
    clock.pass_s(passed * 60 - 1)
    assert timing.read(now.phase(1), clock.tick()).mood == mood


def test_what_runs_over_is_proposed_to_come_off_the_buffer_first():
    clock = HandClock()
    now = led(clock)
    clock.pass_s((8 + 5) * 60 - 1)
    proposal = dict(timing.shorten(now.phase(1), facts(clock)))
    assert proposal == {"buffer": 7}
    clock.pass_s(20 * 60)
    proposal = dict(timing.shorten(now.phase(1), facts(clock)))
    assert proposal["buffer"] == 0
    least = {step.key: step.least_minutes for step in WORDS.steps_of(1)}
    assert all(minutes >= least[step] for step, minutes in proposal.items())


def test_minutes_added_while_leading_make_the_phase_late_and_shortening_brings_it_back():
    clock = HandClock()
    now = timing.add_minutes(led(clock), facts(clock), phase=1, minutes=7)
    assert timing.late_ms(now.phase(1), clock.tick()) == 7 * MINUTE
    proposal = dict(timing.shorten(now.phase(1), facts(clock)))
    now = set_agenda_minutes(now, facts(clock), phase=1, minutes=proposal)
    assert timing.late_ms(now.phase(1), clock.tick()) == 0
    assert total_minutes(now.phase(1)) == 120


def test_a_closed_lid_is_seen_in_one_boot_only():
    before = Tick(NOON, "one", 0, 0)
    assert timing.slept_ms(before, Tick(NOON, "one", 500_000, 200_000)) == 300_000
    assert timing.slept_ms(before, Tick(NOON, "two", 500_000, 200_000)) == 0


def test_a_phase_that_was_shortened_is_no_longer_late_though_a_step_ran_over():
    clock = HandClock()
    now = led(clock)
    clock.pass_s((8 + 20) * 60 - 1)
    now = timing.next_step(now, facts(clock), phase=1)
    proposal = dict(timing.shorten(now.phase(1), facts(clock)))
    now = set_agenda_minutes(now, facts(clock), phase=1, minutes=proposal)
    assert timing.late_ms(now.phase(1), clock.tick()) <= 0
    assert timing.shorten(now.phase(1), facts(clock)) == ()


def test_a_phase_that_was_led_without_the_clock_is_over_and_can_be_reopened():
    start = workshop()
    run = replace(start.phase(1), started_at=NOON, ended_at=NOON + timedelta(hours=2), timer=None)
    led = start.with_phase(run)
    assert timing.read(run, facts().tick).mood == "ended"
    with pytest.raises(Refused) as refused:
        timing.start_timer(led, facts(), phase=1)
    assert refused.value.code == "phase-has-ended"
    back = timing.reopen_phase(led, facts(), phase=1).phase(1)
    assert back.timer.state is TimerState.PAUSED
    assert back.timer.step == with_agenda(led, 1, facts()).agenda[-1].step
    assert back.ended_at is None
