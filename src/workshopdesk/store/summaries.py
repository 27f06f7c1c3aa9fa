"""The list of schools, read from the files themselves: one summary a file, with the plain driver.

A file costs a third of a millisecond, most of it SQLite's reading of the schema, and is not opened while it is as it
was (`seen`); threads gain nothing on so short a read. SQLAlchemy is not imported for it.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..content.folded import folded
from . import seen
from .drivers import connect, driver_errors
from .errors import Damaged, Locked, NotASchool, Outdated, StoreError
from .files import (
    DATABASE,
    SCHOOLS,
    check_application,
    check_identity,
    check_revision,
    has_hot_journal,
    plain_error,
    reading,
    school_folders,
)
from .keyring import HOME_KEY, keyring
from .naming import BACKUPS, read_backup_name

# One statement for all of a summary: preparing is what costs, and one statement sees one moment of the file.
# The kinds: 0 school, 1 workshop, 2 phase, 3 deadline and 4 review of a plan row, 5 task, 6 revision.
_ALL = """
SELECT 0, id, name, municipality, level, language, retention_until, rehearsal FROM school
UNION ALL SELECT 1, id, title, school_year, status, position,
  (SELECT count(*) FROM placement WHERE workshop_id = workshop.id AND zone IN ('strength', 'work')), NULL
  FROM workshop
UNION ALL SELECT 2, workshop_id, phase, date, timer_state, timer_step, timer_changed_at, NULL FROM phase
UNION ALL SELECT 3, deadline, card, owner, workshop_id, NULL, NULL, NULL FROM plan_row
  WHERE status <> 'done' AND deadline IS NOT NULL
UNION ALL SELECT 4, review_date, card, owner, workshop_id, NULL, NULL, NULL FROM plan_row
  WHERE status <> 'done' AND review_date IS NOT NULL
UNION ALL SELECT 5, due, card, owner, workshop_id, NULL, NULL, NULL FROM task WHERE done = 0 AND due IS NOT NULL
UNION ALL SELECT 6, version_num, NULL, NULL, NULL, NULL, NULL, NULL FROM alembic_version
"""
_SCHOOL, _WORKSHOP, _PHASE, _REVISION = 0, 1, 2, 6
_BACKUPS_ASKED = 3


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
        for _, phase, _, state, step, changed, _ in phases
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


def _read(connection: Any, path: Path) -> seen.Rows:
    """Return the rows of one school's file as `_ALL` names their kinds; raise a StoreError or the driver's error."""
    try:
        found = connection.execute(_ALL).fetchall()
    except driver_errors():
        check_identity(connection, path)  # an older or a foreign file is told apart from a damaged one
        raise
    check_application(connection, path)
    # A file of an earlier version has these facts too; it is brought up to date when it is opened.
    check_revision([row[1:2] for row in found if row[0] == _REVISION], path, allow_older=True)
    if not any(row[0] == _SCHOOL for row in found):
        raise Damaged(path.parent, table="school")
    return [list(row) for row in found if row[0] != _REVISION]


def _summary_of(folder: Path, rows: seen.Rows, today: str) -> Summary:
    kinds: dict[int, list[Any]] = {}
    for kind, *row in rows:
        kinds.setdefault(kind, []).append(row)
    key, name, municipality, level, language, until, rehearsal = kinds.pop(_SCHOOL)[0]
    phases: dict[str, list[Any]] = {}
    for row in kinds.pop(_PHASE, []):
        phases.setdefault(row[0], []).append(row)
    workshops = sorted(kinds.pop(_WORKSHOP, []), key=lambda row: row[4])
    lines = tuple(_line(row, phases.get(row[0], []), row[5], today) for row in workshops)
    coming = sorted((row for due in kinds.values() for row in due if row[0] >= today), key=lambda row: row[0])
    follow_ups = tuple(FollowUp(*row[:4]) for row in coming)
    return Summary(folder, key, name, municipality, level, language, until, bool(rehearsal), lines, follow_ups)


def _rows(folder: Path) -> seen.Rows:
    path = folder / DATABASE
    if has_hot_journal(path):
        with reading(folder) as connection:
            return _read(connection, path)
    connection = connect(path, "ro", keyring.key_of(folder))
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA busy_timeout = 1000")
        return _read(connection, path)
    finally:
        connection.close()


def summarise(folder: Path, today: str) -> Summary:
    """Return the summary of one school; a file that cannot be read is listed with its fault."""
    path = folder / DATABASE
    stamp = seen.stamp_of(folder)
    if stamp is not None and not has_hot_journal(path) and (known := seen.recall(folder, stamp)) is not None:
        with contextlib.suppress(TypeError, ValueError, LookupError):  # what was kept is not what was kept
            return _summary_of(folder, known, today)
    try:
        rows = _rows(folder)
        found = _summary_of(folder, rows, today)
    except driver_errors(OSError, StoreError, ValueError) as error:
        fault = error if isinstance(error, Outdated) else plain_error(error, path)
        if not isinstance(error, Locked) and not path.is_file():
            fault = NotASchool(path)
        return Summary(folder, folder.name, name=last_known_name(folder) or folder.name, fault=fault)
    seen.keep(folder, stamp, rows)
    return found


def last_known_name(folder: Path) -> str:
    """Return how a school was called that cannot be read now: as it was seen last, or in a backup; else nothing."""
    with contextlib.suppress(TypeError, ValueError, LookupError):
        for kind, _, name, *_ in seen.last(folder) or ():
            if kind == _SCHOOL and isinstance(name, str):
                return name
    with contextlib.suppress(OSError, StoreError):
        key = keyring.key_of(folder)
        backups = [path for path in (folder / BACKUPS).iterdir() if read_backup_name(path.name)]
        for backup in sorted(backups, reverse=True)[:_BACKUPS_ASKED]:
            with contextlib.suppress(*driver_errors(StoreError)), contextlib.closing(connect(backup, "ro", key)) as one:
                found = one.execute("SELECT name FROM school").fetchone()
                if found is not None and isinstance(found[0], str):
                    return found[0]
    return ""


def forget() -> None:
    """Read every school anew the next time."""
    seen.forget()


def summaries(home: Path, today: str) -> list[Summary]:
    """Return every school in the data home, in order of name; raise Locked, since a locked home shows nothing.

    `today` (ISO 8601) tells what is still to come.
    """
    is_protected = (home / HOME_KEY).exists()
    if is_protected and keyring.secret(home) is None:
        raise Locked(home)
    folders = school_folders(home)
    if not is_protected:
        seen.load(home, home / SCHOOLS)
    found = [summarise(folder, today) for folder in folders]
    if not is_protected:
        seen.save(home, folders)
    return sorted(found, key=lambda summary: (folded(summary.name), summary.id))
