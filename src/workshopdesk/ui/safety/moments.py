"""When a backup was made, in words that tell two of one minute apart."""

from __future__ import annotations

from datetime import datetime

from ..parts.dates_shown import day_words


def moment_words(moment: datetime) -> str:
    """Return a day and a time with seconds, as it is here: "za 21 nov 2026, 13:03:10"."""
    here = moment.astimezone()
    return f"{day_words(here.date(), weekday=True)}, {here:%H:%M:%S}"
