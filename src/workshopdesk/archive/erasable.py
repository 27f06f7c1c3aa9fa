"""What can be erased for privacy, as pure rules, and the mark that stays of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import cache

from ..content.words import words
from ..domain.facts import new_uuid
from ..domain.school import Archive
from ..domain.terms import LANGUAGES
from ..domain.workshop import Workshop


class What(StrEnum):
    """What is erased: the slips, the names of functions, or the whole school."""

    BALLOTS = "ballots"
    PEOPLE = "people"
    ALL = "all"


def without_ballots(archive: Archive) -> Archive:
    """Return an archive without slips; the ranking that the group agreed on stays."""
    return replace(archive, workshops=tuple(replace(workshop, ballots=()) for workshop in archive.workshops))


def without_people(archive: Archive) -> Archive:
    """Return an archive without the names of functions: labels become the role, owners and contact are emptied.

    Ids of members are made anew, since a record from elsewhere may have put anything into them.
    """
    school = replace(archive.school, contact="")
    return replace(archive, school=school, workshops=tuple(_anonymous(workshop) for workshop in archive.workshops))


def _anonymous(workshop: Workshop) -> Workshop:
    fresh = {member.id: new_uuid() for member in workshop.participants}
    return replace(
        workshop,
        participants=tuple(replace(member, id=fresh[member.id], label=member.role) for member in workshop.participants),
        placements=tuple(
            replace(placement, held_by=fresh.get(placement.held_by)) if placement.held_by else placement
            for placement in workshop.placements
        ),
        plan=tuple(
            replace(row, owner="", tasks=tuple(replace(task, owner="") for task in row.tasks)) for row in workshop.plan
        ),
        parking_lot=tuple(
            replace(parked, owner="") for parked in workshop.parking_lot if not _names_somebody(parked.text)
        ),
    )


@cache
def _names_in_notes() -> tuple[str, ...]:
    """Return how notes begin that a merge made of the name of a function that gave way to another."""
    found = []
    for spoken in (words(language) for language in LANGUAGES):
        for name in _NAMES:
            where = spoken(f"archive.field-{name}")
            before, _, _ = spoken("archive.merged", where=where, text="").partition(where)
            found.append(before + where)
    return tuple(found)


def _names_somebody(text: str) -> bool:
    return text.startswith(_names_in_notes())


RULES: dict[What, Callable[[Archive], Archive]] = {What.BALLOTS: without_ballots, What.PEOPLE: without_people}
_NAMES = ("contact", "participants.label", "plan.owner", "plan.tasks.owner", "parking_lot.owner")
_REMEMBERED = {What.BALLOTS: ("ballots",), What.PEOPLE: ("contact", "participants", "plan", "parking_lot")}
"""The fields whose digests go: a short text can be guessed from its digest."""


def erased(archive: Archive, what: What, moment: datetime) -> Archive:
    """Return an archive without what is erased, with a mark of when: a merge then leaves it out of the other side."""
    scopes = [*(workshop.id for workshop in archive.workshops), *([""] if what is What.PEOPLE else [])]
    memory = archive.memory.erasing(what.value, _REMEMBERED[what], scopes, moment)
    return replace(RULES[what](archive), memory=memory)


def is_clear(archive: Archive, what: What) -> bool:
    """Say whether nothing of what was to be erased is left in an archive."""
    if archive.memory.holds(_REMEMBERED[what]):
        return False
    if what is What.BALLOTS:
        return not any(workshop.ballots for workshop in archive.workshops)
    owners = [archive.school.contact]
    for workshop in archive.workshops:
        owners += ["" if member.label == member.role else member.label for member in workshop.participants]
        owners += [row.owner for row in workshop.plan] + [task.owner for row in workshop.plan for task in row.tasks]
        owners += [parked.text if _names_somebody(parked.text) else parked.owner for parked in workshop.parking_lot]
    return not any(owners)
