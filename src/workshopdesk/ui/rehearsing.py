"""Rehearsing at ten times the speed: the school is opened anew under a fast clock; the real one comes back after it."""

from __future__ import annotations

from ..app.clock import FastClock
from .desk import Desk


def is_fast(desk: Desk) -> bool:
    """Say whether the clock of the desk runs fast."""
    return isinstance(desk.library.clock, FastClock)


def set_fast(desk: Desk, fast: bool) -> None:
    """Open the rehearsal school anew under a fast clock or the real one; no other school is ever opened fast."""
    school = desk.school
    if school is None or not school.archive.school.rehearsal or fast == is_fast(desk):
        return
    folder, workshop, phase = school.folder, desk.workshop_id, desk.phase
    desk.close_school()
    if fast:
        desk.library.clock = FastClock(desk.library.clock)
    else:
        back_to_real_time(desk)
    if desk.open_school(folder) and workshop is not None:
        desk.choose_workshop(workshop, phase)


def back_to_real_time(desk: Desk) -> None:
    """Take the fast clock away."""
    clock = desk.library.clock
    if isinstance(clock, FastClock):
        desk.library.clock = clock.real


def watch(desk: Desk) -> None:
    """Take the fast clock away whenever a school is let go."""

    def changed() -> None:
        if desk.school is None:
            back_to_real_time(desk)

    desk.school_changed.connect(changed)
