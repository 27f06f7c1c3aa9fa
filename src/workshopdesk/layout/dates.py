"""Dates in words."""

from __future__ import annotations

from datetime import date

from ..content.words import words


def long_date(day: date, language: str) -> str:
    """Return a date such as 19 november 2025."""
    months = words(language)("sheets.months").split()
    return f"{day.day} {months[day.month - 1]} {day.year}"
