"""Days, months and clock times as they are written in a paper's language."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from ...content.words import Words


def day(value: date, words: Words) -> str:
    """Return a day in full: 19 november 2025."""
    return f"{value.day} {words(f'papers.month-{value.month}')} {value.year}"


def short_day(value: date, words: Words) -> str:
    """Return a day in short: 28 nov. 2025."""
    return f"{value.day} {words(f'papers.mon-{value.month}')} {value.year}"


def school_year(value: str | None) -> str:
    """Return a school year with a dash between its years."""
    return (value or "").replace("-", "–")


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def school_time(moment: datetime) -> datetime:
    """Return an instant as the clock of a school in Flanders shows it.

    The rule of the European Union by hand: Windows has no time zone data of its own, and a paper must not
    change with the zone of the machine that prints it.
    """
    utc = moment.astimezone(UTC)
    summer = _last_sunday(utc.year, 3) <= utc < _last_sunday(utc.year, 10)
    return (utc + timedelta(hours=2 if summer else 1)).replace(tzinfo=None)


def clock(moment: datetime | None, words: Words) -> str:
    """Return the time of an instant at school: 9.32."""
    if moment is None:
        return ""
    local = school_time(moment)
    return words("papers.clock", hour=local.hour, minute=f"{local.minute:02d}")


def minutes(milliseconds: int) -> int:
    """Return whole minutes, rounded."""
    return round(milliseconds / 60_000)
