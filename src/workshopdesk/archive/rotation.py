"""Which backups are kept: the latest ones, then one a day, a week and a month, within a size. A pure rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

RECENT, DAYS, WEEKS, MONTHS = 20, 14, 8, 24
MOST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy of a school: where it is, when it was made (UTC), why, and how large it is."""

    path: Path
    moment: datetime
    reason: str
    size: int

    @property
    def name(self) -> str:
        """Its file name, by which it is asked for."""
        return self.path.name


def _day(backup: Backup) -> object:
    return backup.moment.date()


def _week(backup: Backup) -> object:
    return backup.moment.isocalendar()[:2]


def _month(backup: Backup) -> object:
    return backup.moment.year, backup.moment.month


def to_keep(backups: Sequence[Backup], most_bytes: int = MOST_BYTES) -> list[Backup]:
    """Return what is kept of backups, newest first: the latest of each day, week and month beside the recent ones.

    Over the size, the oldest go first; the newest always stays.
    """
    ordered = sorted(backups, key=lambda backup: (backup.moment, backup.name), reverse=True)
    kept = set(ordered[:RECENT])
    periods: list[tuple[int, Callable[[Backup], object]]] = [(DAYS, _day), (WEEKS, _week), (MONTHS, _month)]
    for count, period in periods:
        seen: set[object] = set()
        for backup in ordered:
            if period(backup) in seen:
                continue
            if len(seen) == count:
                break
            seen.add(period(backup))
            kept.add(backup)
    fitting: list[Backup] = []
    total = 0
    for backup in ordered:
        if backup not in kept:
            continue
        total += backup.size
        if fitting and total > most_bytes:
            break
        fitting.append(backup)
    return fitting
