"""Erasing facts for good, from the rows, the history and every backup; what can be erased, as pure rules."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache, partial
from pathlib import Path

from ..content.words import words
from ..domain.facts import new_uuid
from ..domain.school import Archive
from ..domain.terms import LANGUAGES
from ..domain.workshop import Workshop
from ..store.drivers import driver_errors
from ..store.errors import StoreError
from ..store.files import database, plain_error
from ..store.keyring import keyring
from ..store.lock import WriterLock
from ..store.making import write_database
from ..store.naming import read_backup_name
from ..store.verification import verify_copy
from .backups import backups_folder, make_backup
from .destroying import destroy, swap_and_destroy


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
        owners += [parked.owner or _names_somebody(parked.text) for parked in workshop.parking_lot]
    return not any(owners)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What was done to a school's folder: backups rewritten, and those destroyed that could not be read."""

    backups: int
    destroyed: int


def rewrite(folder: Path, what: What, scripts: Path, moment: datetime | None = None) -> Rewritten:
    """Erase facts from a school and its backups, at `moment`; raise a StoreError, and then running it again finishes.

    The file is written anew without a history and put in the place of the old one at once. A copy made before is
    destroyed once what is there was read through. Raises InUse where the school is open.
    """
    rule = partial(erased, what=what, moment=moment or datetime.now(UTC))
    path = database(folder)
    key = keyring.key_of(folder)
    lock = WriterLock(folder)
    lock.acquire()
    try:
        safety = make_backup(folder, "before-erasure")
        archive = verify_copy(safety.path, key)
        if archive is None:
            raise StoreError(path)
        _put_anew(path, rule(archive), scripts, key)
        found = verify_copy(path, key)
        if found is None or not is_clear(found, what):
            raise StoreError(path)
        rewritten, destroyed = _rewrite_copies(backups_folder(folder), rule, scripts, key, {safety.path})
        destroy(safety.path)
        for left in (*folder.glob(".*.old"), *folder.glob(".*.part"), *folder.glob(".*.erasing*")):
            destroy(left)
        return Rewritten(rewritten, destroyed)
    except driver_errors(OSError) as error:
        raise plain_error(error, path) from error
    finally:
        lock.release()


def rewrite_elsewhere(place: Path, folder: Path, what: What, scripts: Path) -> Rewritten:
    """Erase facts from the copies of a school's backups that lie in another place; raise a StoreError."""
    try:
        rule = partial(erased, what=what, moment=datetime.now(UTC))
        done = _rewrite_copies(place, rule, scripts, keyring.key_of(folder), set())
    except driver_errors(OSError) as error:
        raise plain_error(error, place) from error
    return Rewritten(*done)


def _put_anew(path: Path, archive: Archive, scripts: Path, key: bytes | None) -> None:
    fresh = path.with_name(f".{path.name}.erasing")
    for left in (fresh, fresh.with_name(fresh.name + "-journal")):
        left.unlink(missing_ok=True)
    write_database(fresh, archive, scripts, key)
    verify_copy(fresh, key)
    swap_and_destroy(fresh, path)
    for journal in (path, fresh):
        with contextlib.suppress(FileNotFoundError):
            journal.with_name(journal.name + "-journal").unlink()


def _rewrite_copies(
    place: Path, rule: Callable[[Archive], Archive], scripts: Path, key: bytes | None, spare: set[Path]
) -> tuple[int, int]:
    """Write every backup anew; destroy what cannot be read or is of an older revision. Return how many of each."""
    rewritten = destroyed = 0
    for path in sorted(place.iterdir()) if place.is_dir() else []:
        if path in spare or not path.is_file() or path.suffix in (".json", ".key"):
            continue
        archive = None
        known = read_backup_name(path.name)
        # a copy made before an erasure that was stopped is only destroyed
        if known is not None and known[1] != "before-erasure":
            with contextlib.suppress(StoreError):
                archive = verify_copy(path, key)
        if archive is None:
            destroy(path)
            destroyed += 1
            continue
        _put_anew(path, rule(archive), scripts, key)
        rewritten += 1
    return rewritten, destroyed
