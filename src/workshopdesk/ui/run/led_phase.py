"""The phase that is led, as one reading: what is stored, what the pack says of it, and the instant of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...domain.agenda import with_agenda
from ...domain.facts import Facts, Tick
from ...domain.timing import timer_of
from ...domain.workshop import PhaseRun, Timer, Workshop

if TYPE_CHECKING:
    from ...content.pack import Pack
    from ..desk import Desk


@dataclass(frozen=True, slots=True)
class LedPhase:
    """Read anew whenever it is shown, so that nothing stale is ever on the screen."""

    workshop: Workshop
    run: PhaseRun
    tick: Tick
    school: str
    pack: Pack

    @property
    def timer(self) -> Timer:
        """The clock of the phase; a phase that was never started has one that stands still."""
        return timer_of(self.run)

    @property
    def step(self) -> str:
        """The step that the clock is at, the first one before it was started."""
        if self.run.timer and self.run.timer.step:
            return self.run.timer.step
        return self.run.agenda[0].step if self.run.agenda else ""

    @property
    def texts(self) -> Mapping[str, Mapping[str, Any]]:
        """What the pack says of each step, in the workshop's language."""
        return self.pack.speak(self.workshop.language).steps[self.run.phase]

    @property
    def titles(self) -> dict[str, str]:
        """The title of each step."""
        return {key: text["title"] for key, text in self.texts.items()}

    @property
    def kinds(self) -> dict[str, str]:
        """What each step is: a step, a break or a buffer."""
        return {step.key: step.kind for step in self.pack.vocabulary.steps_of(self.run.phase)}

    def stage_of(self, step: str) -> str:
        """Return which stage a step has; "" for one that the pack does not know."""
        stages = {one.key: one.stage for one in self.pack.vocabulary.steps_of(self.run.phase)}
        return stages.get(step, "")


def led_phase(desk: Desk) -> LedPhase | None:
    """Return the phase that is led at this desk now; None where no workshop is open."""
    workshop, school = desk.workshop, desk.school
    if workshop is None or school is None:
        return None
    pack = school.pack_of(workshop)
    tick = desk.library.clock.tick()
    facts = Facts(pack.vocabulary, tick, tick.utc.astimezone().date())
    return LedPhase(workshop, with_agenda(workshop, desk.phase, facts), tick, school.archive.school.name, pack)
