"""When backups are made and where to: after a phase, every ten minutes of one, by hand, and before what is risky."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ..archive import backups
from ..archive.converting import protect_copies
from ..archive.rotation import Backup
from ..domain.terms import TimerState
from ..store.errors import StoreError
from ..store.protection import is_protected
from .clock import Clock
from .second_place import second_place, set_second_place

if TYPE_CHECKING:
    from ..store.school_file import SchoolFile
    from .workspace import Change, Workspace

EVERY = timedelta(minutes=10)

list_backups = backups.list_backups
find_backup = backups.find_backup
latest_good_backup = backups.latest_good_backup
resume = backups.resume


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a backup; `second` is its copy in the second place, `fault` why there is none."""

    backup: Backup
    second: Path | None = None
    fault: StoreError | None = None


def back_up(
    home: Path,
    folder: Path,
    reason: str = "by-hand",
    now: datetime | None = None,
    file: SchoolFile | None = None,
) -> Made:
    """Make a backup, copy it to the second place if there is one, and let older ones go; raise a StoreError.

    `file` is the school where this process has it open. A second place that does not answer loses no backup: it is
    told in `fault`.
    """
    made = backups.make_backup(folder, reason, now, file)
    backups.rotate(folder, now)
    place = second_place(home)
    if place is None:
        return Made(made)
    try:
        if is_protected(home):  # the stick may have been away when the home got its passphrase
            protect_copies(folder, place / folder.name)
        return Made(made, backups.copy_to_second_place(folder, made, place))
    except StoreError as fault:
        return Made(made, None, fault)


def restore(folder: Path, named: str, now: datetime | None = None) -> Backup:
    """Go back to a backup, by its name or by the path of a file elsewhere; return what was kept of the present file.

    The school must be open nowhere. Raises a StoreError, and then nothing is changed.
    """
    path = Path(named)
    elsewhere = len(path.parts) > 1 and path.is_file()
    chosen = path.absolute() if elsewhere else find_backup(folder, named).path
    return backups.restore(folder, chosen, now)


class Keeper:
    """Makes the backups of one open school; asked by the school's own thread, every so often and after each change."""

    def __init__(self, home: Path, workspace: Workspace, clock: Clock, tell: Callable[[Made], None] | None = None):
        self._home = home
        self._workspace = workspace
        self._clock = clock
        self._tell = tell
        self._changed = False
        self._ended = self._phases_ended()
        known = list_backups(workspace.file.folder)
        self._last = known[0].moment if known else None
        workspace.subscribe(self._note)

    def _note(self, change: Change) -> None:
        self._changed = self._changed or bool(change.written.keys)

    def _phases_ended(self) -> frozenset[tuple[str, int]]:
        workshops = self._workspace.archive.workshops
        return frozenset(
            (workshop.id, run.phase) for workshop in workshops for run in workshop.phases if run.ended_at is not None
        )

    def _in_a_phase(self) -> bool:
        busy = (TimerState.RUNNING, TimerState.PAUSED)
        return any(
            run.timer is not None and run.timer.state in busy
            for workshop in self._workspace.archive.workshops
            for run in workshop.phases
        )

    def due(self) -> str | None:
        """Return the reason for which a backup is due now, or None: a phase has ended, or ten minutes of one passed."""
        if self._phases_ended() - self._ended:
            return "after-phase"
        if not self._changed or not self._in_a_phase():
            return None
        now = self._clock.tick().utc
        if self._last is not None and timedelta(0) <= now - self._last < EVERY:
            return None
        return "during"

    def keep(self) -> Made | None:
        """Make the backup that is due, if one is; a StoreError passes through and the next call tries again."""
        reason = self.due()
        if reason is None:
            return None
        now = self._clock.tick().utc
        made = back_up(self._home, self._workspace.file.folder, reason, now, self._workspace.file)
        self._changed, self._last, self._ended = False, now, self._phases_ended()
        if self._tell is not None:
            self._tell(made)
        return made


__all__ = [
    "EVERY",
    "Keeper",
    "Made",
    "back_up",
    "find_backup",
    "latest_good_backup",
    "list_backups",
    "restore",
    "resume",
    "second_place",
    "set_second_place",
]
