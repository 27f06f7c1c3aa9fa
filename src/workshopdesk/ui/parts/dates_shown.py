"""Dates as they are read: with the day's name and the month in words, in the language of the desk."""

from __future__ import annotations

from datetime import date

from ..texts import tr


def day_words(day: date, *, weekday: bool = False, year: bool = True) -> str:
    """Return a date such as "di 24 nov 2026"."""
    parts = [tr("parts.dates.days_short").split()[day.weekday()]] if weekday else []
    parts += [str(day.day), tr("parts.dates.months_short").split()[day.month - 1]]
    return " ".join([*parts, str(day.year)] if year else parts)


def days_from(day: date, today: date) -> str:
    """Return how far off a day is, in words: today, tomorrow, in 3 days, in 2 weeks."""
    away = (day - today).days
    if away < 0:
        return tr("library.days-ago", n=-away)
    if away <= 1:
        return tr(("library.today", "library.tomorrow")[away])
    if away < 14:
        return tr("library.in-days", n=away)
    return tr("library.in-weeks", n=away // 7) if away < 120 else tr("library.in-months", n=away // 30)
