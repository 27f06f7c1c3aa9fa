"""Dates as people in Flanders type and read them: 5/3/2027, 5-3-27, 5 maart; the day always comes first."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ...content.folded import folded
from ...content.words import words

_NUMBERS = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:e|ste|de|st|nd|rd|th)?\.?\s*[- ]?\s*([a-z]+)\.?(?:[ ,-]+(\d{2}|\d{4}))?")
_MONTH_FIRST = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:[ ,]+(\d{4}))?")


def read_date(text: str, language: str, today: date) -> date | None:
    """Return the date that a text names, or None. Without a year: the next one from today on.

    The names of months and days are read in both languages, since people type as they are used to.
    """
    said = _folded(text)
    relative = {word: at for speech in _order(language) for at, word in enumerate(_names(speech, "relative"))}
    if said in relative:
        return today + timedelta(days=relative[said])
    said = _without_weekday(said)
    if found := _ISO.fullmatch(said):
        return _made(int(found[3]), int(found[2]), int(found[1]))
    if found := _NUMBERS.fullmatch(said):
        return _dated(int(found[1]), int(found[2]), found[3], today)
    if found := _DAY_FIRST.fullmatch(said):
        day, name, year = int(found[1]), found[2], found[3]
    elif found := _MONTH_FIRST.fullmatch(said):
        day, name, year = int(found[2]), found[1], found[3]
    else:
        return None
    month = _month(name, language)
    return _dated(day, month, year, today) if month else None


def short_date(day: date, language: str) -> str:
    """Return a date as the field shows it: vr 5 mrt 2027."""
    weekday = _names(language, "days_short", as_written=True)[day.weekday()]
    month = _names(language, "months_short", as_written=True)[day.month - 1]
    return f"{weekday} {day.day} {month} {day.year}"


def long_date(day: date, language: str) -> str:
    """Return a date in full, for screen readers: vrijdag 5 maart 2027."""
    weekday = _names(language, "days", as_written=True)[day.weekday()]
    return f"{weekday} {day.day} {month_name(day.month, language)} {day.year}"


def month_name(month: int, language: str) -> str:
    """Return a month's name."""
    return _names(language, "months", as_written=True)[month - 1]


def day_letters(language: str) -> list[str]:
    """Return the short names of the days, Monday first."""
    return _names(language, "days_short", as_written=True)


def _names(language: str, kind: str, *, as_written: bool = False) -> list[str]:
    names = words(language)(f"parts.dates.{kind}").split()
    return names if as_written else [_folded(name) for name in names]


def _order(language: str) -> tuple[str, str]:
    return ("nl", "en") if language == "nl" else ("en", "nl")


def _folded(text: str) -> str:
    return " ".join(folded(text).split())


def _without_weekday(said: str) -> str:
    """Leave out "vr" or "vrijdag" before a date; what day it really is, is shown afterwards."""
    first, _, rest = said.partition(" ")
    days = {name for speech in ("nl", "en") for kind in ("days", "days_short") for name in _names(speech, kind)}
    return rest if rest and first.rstrip(".,") in days else said


def _month(name: str, language: str) -> int | None:
    """The month of a name or of a beginning of it that fits one month only, at least three letters."""
    for speech in _order(language):
        for kind in ("months_short", "months"):
            names = _names(speech, kind)
            if name in names:
                return names.index(name) + 1
        fits = [at for at, month in enumerate(_names(speech, "months"), 1) if month.startswith(name)]
        if len(name) >= 3 and len(fits) == 1:
            return fits[0]
    return None


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _made(day, month, int(year) + (2000 if len(year) == 2 else 0))
    for coming in range(today.year, today.year + 9):  # eight years on there has been a 29 February
        found = _made(day, month, coming)
        if found is not None and found >= today:
            return found
    return None


def _made(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
