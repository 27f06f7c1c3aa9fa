"""What is shown of one step of the run of show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StepView:
    """What a row shows; `time` is when it begins, "" where no hour was set; `done` where the phase is past it."""

    step: str
    title: str
    minutes: int
    time: str = ""
    kind: str = "step"
    skipped: bool = False
    done: bool = False
