"""What a row of the library says of its school."""

from __future__ import annotations

from datetime import date

from ...app.library import Summary
from ..parts.dates_shown import day_words
from ..texts import tr
from .rows import SchoolRow


def row_of(summary: Summary) -> SchoolRow:
    """Return the row of a school: where it is, how many workshops, and what is most urgent about it."""
    if summary.fault is not None:
        return SchoolRow(summary, summary.name, tr("library.faulty"), tr("library.repair"), "now", "warning")
    level = tr(f"library.level-{summary.level}")
    where = " · ".join(part for part in (summary.municipality, level) if part)
    count = tr("library.workshops", n=len(summary.workshops))
    badge, tone = "", "plain"
    if summary.rehearsal:
        badge = tr("library.rehearsal")
    elif any(line.clock for line in summary.workshops):
        badge, tone = tr("library.go-on-badge"), "now"
    elif any(line.coming_date for line in summary.workshops):
        coming = min(line.coming_date for line in summary.workshops if line.coming_date)
        badge, tone = tr("library.planned-on", day=day_words(date.fromisoformat(coming), year=False)), "soon"
    elif summary.follow_ups:
        badge = tr("library.follow-ups", n=len({(one.day, one.card) for one in summary.follow_ups}))
    elif summary.retention_until:
        badge = tr("library.kept-until", day=summary.retention_until[:4])
    return SchoolRow(
        summary, summary.name, f"{where} · {count}", badge, tone, "book" if summary.rehearsal else "school"
    )
