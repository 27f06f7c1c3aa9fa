"""Changes to the school itself and to its list of workshops."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from . import limits, school_year
from .agenda import planned
from .errors import Refused
from .facts import Facts
from .plan import day
from .school import Archive
from .terms import LANGUAGES, SchoolLevel, WorkshopStatus
from .workshop import PhaseRun, Workshop


def set_school(
    archive: Archive,
    facts: Facts,
    *,
    name: str | None = None,
    municipality: str | None = None,
    level: str | None = None,
    language: str | None = None,
    contact: str | None = None,
    retention_until: str | date | None = None,
    forever: bool = False,
) -> Archive:
    """Change what is known of the school; `contact` is a function. `forever` takes the retention date away."""
    school = archive.school
    if name is not None:
        school = replace(school, name=limits.name(name, "name"))
    if municipality is not None:
        school = replace(school, municipality=limits.line(municipality, "municipality"))
    if level is not None:
        school = replace(school, level=SchoolLevel(limits.one_of(level, "level", list(SchoolLevel))))
    if language is not None:
        school = replace(school, language=limits.one_of(language, "language", LANGUAGES))
    if contact is not None:
        school = replace(school, contact=limits.line(contact, "contact"))
    if retention_until is not None:
        school = replace(school, retention_until=day(retention_until, "retention_until"))
    if limits.yes_or_no(forever, "forever"):
        school = replace(school, retention_until=None)
    return replace(archive, school=school)


def add_workshop(
    archive: Archive,
    facts: Facts,
    *,
    id: str | None = None,
    title: str | None = None,
    year: str | None = None,
    language: str | None = None,
    guide: str = "",
) -> Archive:
    """Add a workshop with the pack's own run of show; the working group of the last one is not taken along."""
    if len(archive.workshops) >= limits.WORKSHOPS:
        raise Refused("too-many-workshops", most=limits.WORKSHOPS)
    fresh_id = limits.identity(id, "id") if id is not None else facts.new_id()
    if any(known.id.lower() == fresh_id.lower() for known in archive.workshops):
        raise Refused("named-twice", what="id")
    for_year = year if year is not None else school_year.of_date(facts.today)
    school_year.bounds(for_year)
    fresh = Workshop(
        id=fresh_id,
        title=limits.name(title if title is not None else for_year, "title"),
        pack=facts.words.pack,
        pack_version=facts.words.version,
        school_year=for_year,
        language=limits.one_of(archive.school.language if language is None else language, "language", LANGUAGES),
        guide=limits.line(guide, "guide"),
        phases=tuple(PhaseRun(phase, agenda=planned(facts.words, phase)) for phase in (1, 2)),
    )
    return replace(archive, workshops=(*archive.workshops, fresh))


def remove_workshop(archive: Archive, facts: Facts, *, id: str) -> Archive:
    """Take a workshop out of the archive."""
    left = tuple(workshop for workshop in archive.workshops if workshop.id != id)
    if len(left) == len(archive.workshops):
        raise Refused("no-such-workshop", value=id)
    return replace(archive, workshops=left)


def set_workshop(
    workshop: Workshop,
    facts: Facts,
    *,
    title: str | None = None,
    year: str | None = None,
    status: str | None = None,
    language: str | None = None,
    guide: str | None = None,
) -> Workshop:
    """Change what a workshop is called, its school year, its state, its language or who leads it."""
    if title is not None:
        workshop = replace(workshop, title=limits.name(title, "title"))
    if year is not None:
        school_year.bounds(year)
        workshop = replace(workshop, school_year=year)
    if status is not None:
        known = WorkshopStatus(limits.one_of(status, "status", list(WorkshopStatus)))
        workshop = replace(workshop, status=known)
    if language is not None:
        workshop = replace(workshop, language=limits.one_of(language, "language", LANGUAGES))
    if guide is not None:
        workshop = replace(workshop, guide=limits.line(guide, "guide"))
    return workshop
