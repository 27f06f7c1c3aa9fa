"""School years as Flanders counts them: from the first of September to the end of August."""

from __future__ import annotations

import re
from datetime import date

from .errors import Refused

_FORM = re.compile(r"([0-9]{4})-([0-9]{4})")


def of_date(day: date) -> str:
    """Return the school year that `day` falls in, such as 2026-2027."""
    first = day.year if day.month >= 9 else day.year - 1
    return f"{first}-{first + 1}"


def next_after(school_year: str) -> str:
    """Return the school year after `school_year`."""
    first = bounds(school_year)[0].year
    return f"{first + 1}-{first + 2}"


def proposed_for_plan(day: date) -> str:
    """Return the year a plan made on `day` is probably for: this one until the end of March, then the coming."""
    year = of_date(day)
    return next_after(year) if 4 <= day.month <= 8 else year


def bounds(school_year: object) -> tuple[date, date]:
    """Return the first and the last day; raise Refused where the text is no school year."""
    found = _FORM.fullmatch(school_year) if isinstance(school_year, str) else None
    if not found or int(found[2]) != int(found[1]) + 1 or not 1900 <= int(found[1]) <= 2200:
        raise Refused(
            "no-school-year", value=school_year if isinstance(school_year, str) else type(school_year).__name__
        )
    return date(int(found[1]), 9, 1), date(int(found[2]), 8, 31)
