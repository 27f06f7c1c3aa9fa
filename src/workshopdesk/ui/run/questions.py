"""Puts what must be asked about the time above the stage, and rings when a step's time is over."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from ...domain.facts import Facts, Tick
from ...domain.terms import TimerState
from ...domain.timing import late_ms, planned_ms, read, shorten
from ...domain.vocabulary import Vocabulary
from ...domain.workshop import PhaseRun, Workshop
from ..desk import Desk
from ..texts import tr
from .ask_banner import AskBanner, Question
from .chime import chime
from .end_once import EndOnce
from .time_watch import Away, TimeWatch

_WORSE_MINUTES = 3


class TimeQuestions(QObject):
    """One question at a time: what to count comes before what to shorten."""

    def __init__(self, desk: Desk, banner: AskBanner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._banner = banner
        self._watch = TimeWatch(desk.settings, "")
        self._end = EndOnce()
        self._ignored_minutes = 0
        self.ring: Callable[[], None] = chime

    def begin(self, key: str) -> None:
        """Watch a phase from now on."""
        self._watch = TimeWatch(self._desk.settings, key)
        self._end = EndOnce()
        self._ignored_minutes = 0

    def look(self, workshop: Workshop, run: PhaseRun, tick: Tick, words: Vocabulary, titles: Mapping[str, str]) -> None:
        """Ask what is to be asked now; called at every tick."""
        away = self._watch.look(run, tick)
        if self._watch.restamps:
            self._count(0)
            return
        reading = read(run, tick)
        if self._end.passed(
            (workshop.id, run.phase, reading.step), reading.step_left_ms, reading.state is TimerState.RUNNING
        ) and self._desk.settings.get("chime", False):
            self.ring()
        if away is not None:
            self._banner.ask(self._about(away))
        else:
            self._banner.ask(self._about_late(run, Facts(words, tick, tick.utc.date()), titles))

    # --- what to count ---

    def _about(self, away: Away) -> Question:
        if away.ms is None:
            return Question(
                "clock",
                tr("run.ask-clock"),
                tr("run.ask-clock-how"),
                "clock",
                ((tr("run.go-on-from-here"), lambda: self._count(0)),),
            )
        ms = away.ms
        return Question(
            f"{away.why}-{ms // 1000}",
            tr(f"run.ask-{away.why}", n=round(ms / 60_000)),
            tr("run.ask-away-how"),
            "clock",
            ((tr("run.count-it"), lambda: self._count(0)), (tr("run.do-not-count"), lambda: self._count(ms))),
        )

    def _count(self, ms: int) -> None:
        """Set the clock to this boot, with so much taken off."""
        self._watch.settled()
        self._banner.ask(None)
        self._desk.run("discount", phase=self._desk.phase, ms=ms)

    # --- what to shorten ---

    def _about_late(self, run: PhaseRun, facts: Facts, titles: Mapping[str, str]) -> Question | None:
        if run.timer is None or run.timer.state is not TimerState.RUNNING:
            return None
        late = -(-late_ms(run, facts.tick) // 60_000)
        if late <= 0:
            self._ignored_minutes = 0
            return None
        if self._ignored_minutes and late < self._ignored_minutes + _WORSE_MINUTES:
            return None
        proposal = shorten(run, facts)
        if not proposal:
            return None
        before = {item.step: planned_ms(item) // 60_000 - item.added_minutes for item in run.agenda}
        told = ", ".join(
            tr("run.shorten-step", step=titles.get(step, step), before=before[step], after=minutes)
            for step, minutes in proposal
        )
        return Question(
            f"late-{late}-{proposal}",
            tr("run.ask-late", n=late),
            tr("run.ask-late-how", steps=told),
            "clock",
            (
                (tr("run.shorten"), lambda: self._shorten(dict(proposal))),
                (tr("run.leave-it"), lambda: self._ignore(late)),
            ),
        )

    def _shorten(self, minutes: dict[str, int]) -> None:
        self._banner.ask(None)
        desk = self._desk
        desk.run(
            "set_agenda_minutes",
            phase=desk.phase,
            minutes=minutes,
            done=lambda _change: desk.say(tr("run.shortened"), True),
        )

    def _ignore(self, minutes: int) -> None:
        self._ignored_minutes = minutes
        self._banner.ask(None)
