"""The list of schools, read from the files themselves: one summary a file, with the plain driver.

A thousand files cost about 50 ms, so there is no index to keep in step; SQLAlchemy is not imported for it.
"""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .drivers import connect, driver_errors
from .errors import Damaged, Locked, NotASchool, Outdated, StoreError
from .files import DATABASE, check_identity, has_hot_journal, plain_error, reading, school_folders
from .keyring import HOME_KEY, keyring

_SCHOOL = "SELECT id, name, municipality, level, language, retention_until, rehearsal FROM school"
_WORKSHOPS = "SELECT id, title, school_year, status FROM workshop ORDER BY position"
_PHASES = "SELECT workshop_id, phase, date, timer_state, timer_step, timer_changed_at FROM phase"
_PLACED = "SELECT workshop_id, count(*) FROM placement WHERE zone IN ('strength', 'work') GROUP BY workshop_id"
_FOLLOW_UPS = """
SELECT day, card, owner, workshop_id FROM (
  SELECT deadline AS day, card, owner, workshop_id FROM plan_row WHERE status NOT IN ('done')
  UNION ALL SELECT review_date, card, owner, workshop_id FROM plan_row WHERE status NOT IN ('done')
  UNION ALL SELECT due, card, owner, workshop_id FROM task WHERE done = 0
) WHERE day >= ? ORDER BY day
"""


_MANY = 64
_JUST_NOW_NS = 100_000_000
_known: dict[Path, tuple[tuple[int, int, int, int], str, Summary]] = {}
"""What was read before, for as long as the file stays the same; of this process alone."""


@dataclass(frozen=True, slots=True)
class WorkshopLine:
    """One workshop in the list; dates are ISO 8601. `clock` is (phase, step, instant) of a clock that is not done.

    `past_date` is the latest date up to today, `coming_date` the first from today on, of which phase `coming_phase` is.
    """

    id: str
    title: str
    school_year: str
    status: str
    last_date: str | None
    coming_date: str | None
    placed: int
    clock: tuple[int, str, str] | None
    past_date: str | None = None
    coming_phase: int = 0


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A day on which something of a plan is due."""

    day: str
    card: str
    owner: str
    workshop: str


@dataclass(frozen=True, slots=True)
class Summary:
    """One school in the list; `fault` is set where its file cannot be read, and then little else is."""

    folder: Path
    id: str
    name: str = ""
    municipality: str = ""
    level: str = ""
    language: str = "nl"
    retention_until: str | None = None
    rehearsal: bool = False
    workshops: tuple[WorkshopLine, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    fault: StoreError | None = None

    @property
    def last_date(self) -> str | None:
        """The latest date of any phase."""
        return max((line.last_date for line in self.workshops if line.last_date), default=None)

    @property
    def next_follow_up(self) -> str | None:
        """The first day still to come on which something of a plan is due."""
        return self.follow_ups[0].day if self.follow_ups else None


def _line(row: Any, phases: list[Any], placed: int, today: str) -> WorkshopLine:
    dated = sorted((one[2], one[1]) for one in phases if one[2])
    coming = next((one for one in dated if one[0] >= today), None)
    past = [day for day, _ in dated if day <= today]
    clocks = [
        (changed or "", phase, step or "")
        for _, phase, _, state, step, changed in phases
        if state in ("running", "paused")
    ]
    changed, phase, step = max(clocks, default=("", 0, ""))
    return WorkshopLine(
        row[0],
        row[1],
        row[2],
        row[3],
        last_date=dated[-1][0] if dated else None,
        coming_date=coming[0] if coming else None,
        placed=placed,
        clock=(phase, step, changed) if clocks else None,
        past_date=past[-1] if past else None,
        coming_phase=coming[1] if coming else 0,
    )


def _read(connection: Any, folder: Path, today: str) -> Summary:
    school = connection.execute(_SCHOOL).fetchone()
    if school is None:
        raise Damaged(folder, table="school")
    phases: dict[str, list[Any]] = {}
    for row in connection.execute(_PHASES):
        phases.setdefault(row[0], []).append(row)
    placed = dict(connection.execute(_PLACED).fetchall())
    lines = [_line(row, phases.get(row[0], []), placed.get(row[0], 0), today) for row in connection.execute(_WORKSHOPS)]
    coming = tuple(FollowUp(*row) for row in connection.execute(_FOLLOW_UPS, (today,)))
    key, name, municipality, level, language, until, rehearsal = school
    return Summary(folder, key, name, municipality, level, language, until, bool(rehearsal), tuple(lines), coming)


def summarise(folder: Path, today: str) -> Summary:
    """Return the summary of one school; a file that cannot be read is listed with its fault."""
    path = folder / DATABASE
    try:
        if has_hot_journal(path):
            with reading(folder) as connection:
                return _read(connection, folder, today)
        if not path.is_file():
            raise NotASchool(path)
        connection = connect(path, "ro", keyring.key_of(folder))
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA busy_timeout = 1000")
            connection.execute("BEGIN")
            check_identity(connection, path)
            return _read(connection, folder, today)
        finally:
            connection.close()
    except Outdated as fault:
        return Summary(folder, folder.name, name=folder.name, fault=fault)
    except driver_errors(OSError, StoreError, ValueError) as error:
        return Summary(folder, folder.name, name=folder.name, fault=plain_error(error, path))


def _stamp(folder: Path) -> tuple[int, int, int, int] | None:
    """Return what changes with every commit; None where the file was written just now and could be again unseen."""
    try:
        found = (folder / DATABASE).stat()
    except OSError:
        return None
    if time.time_ns() - found.st_mtime_ns < _JUST_NOW_NS:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def forget() -> None:
    """Read every school anew the next time."""
    _known.clear()


def _summary(folder: Path, today: str) -> Summary:
    """Return a summary, the one of last time where nothing was written since."""
    stamp = _stamp(folder)
    known = _known.get(folder)
    if (
        known is not None
        and stamp is not None
        and known[:2] == (stamp, today)
        and not has_hot_journal(folder / DATABASE)
    ):
        return known[2]
    found = summarise(folder, today)
    if stamp is not None and found.fault is None:
        _known[folder] = (stamp, today, found)
    else:
        _known.pop(folder, None)
    return found


def summaries(home: Path, today: str) -> list[Summary]:
    """Return every school in the data home, in order of name; raise Locked, since a locked home shows nothing.

    `today` (ISO 8601) tells what is still to come.
    """
    if (home / HOME_KEY).exists() and keyring.secret(home) is None:
        raise Locked(home)
    folders = school_folders(home)
    if len(folders) < _MANY:
        found = [_summary(folder, today) for folder in folders]
    else:
        # SQLite works outside of Python's lock, so that several files are read at a time
        with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
            found = list(pool.map(lambda folder: _summary(folder, today), folders, chunksize=32))
    return sorted(found, key=lambda summary: (summary.name.casefold(), summary.id))
