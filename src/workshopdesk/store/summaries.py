"""The list of schools, read from the files themselves: one summary a file, with the plain driver.

A thousand files cost about 50 ms, so there is no index to keep in step; SQLAlchemy is not imported for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .drivers import connect, driver_errors
from .errors import Damaged, Locked, NotASchool, Outdated, StoreError
from .files import DATABASE, check_identity, has_hot_journal, plain_error, reading, school_folders
from .keyring import HOME_KEY, keyring

_SCHOOL = "SELECT id, name, municipality, level, language, retention_until, rehearsal FROM school"
_WORKSHOPS = """
SELECT w.id, w.title, w.school_year, w.status, w.position,
       (SELECT max(date) FROM phase p WHERE p.workshop_id = w.id),
       (SELECT min(date) FROM phase p WHERE p.workshop_id = w.id AND p.date >= ?),
       (SELECT count(*) FROM placement c WHERE c.workshop_id = w.id AND c.zone IN ('strength', 'work')),
       (SELECT p.phase || ' ' || coalesce(p.timer_step, '') || ' ' || coalesce(p.timer_changed_at, '') FROM phase p
         WHERE p.workshop_id = w.id AND p.timer_state IN ('running', 'paused')
         ORDER BY p.timer_changed_at DESC LIMIT 1)
FROM workshop w ORDER BY w.position
"""
_FOLLOW_UPS = """
SELECT day, card, owner, workshop_id FROM (
  SELECT deadline AS day, card, owner, workshop_id FROM plan_row WHERE status NOT IN ('done')
  UNION ALL SELECT review_date, card, owner, workshop_id FROM plan_row WHERE status NOT IN ('done')
  UNION ALL SELECT due, card, owner, workshop_id FROM task WHERE done = 0
) WHERE day >= ? ORDER BY day
"""


@dataclass(frozen=True, slots=True)
class WorkshopLine:
    """One workshop in the list; dates are ISO 8601. `clock` is (phase, step, instant) of a clock that is not done."""

    id: str
    title: str
    school_year: str
    status: str
    last_date: str | None
    coming_date: str | None
    placed: int
    clock: tuple[int, str, str] | None


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


def _read(connection: Any, folder: Path, today: str) -> Summary:
    school = connection.execute(_SCHOOL).fetchone()
    if school is None:
        raise Damaged(folder, table="school")
    lines = []
    for row in connection.execute(_WORKSHOPS, (today,)):
        clock = None
        if row[8]:
            phase, step, changed = row[8].split(" ", 2)
            clock = (int(phase), step, changed)
        lines.append(WorkshopLine(row[0], row[1], row[2], row[3], row[5], row[6], row[7], clock))
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


def summaries(home: Path, today: str) -> list[Summary]:
    """Return every school in the data home, in order of name; raise Locked, since a locked home shows nothing.

    `today` (ISO 8601) tells what is still to come.
    """
    if (home / HOME_KEY).exists() and keyring.secret(home) is None:
        raise Locked(home)
    found = [summarise(folder, today) for folder in school_folders(home)]
    return sorted(found, key=lambda summary: (summary.name.casefold(), summary.id))
