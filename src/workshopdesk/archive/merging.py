"""Merging a school that changed on both sides: field by field, with what loses kept as a note in the parking lot.

There is no common ancestor to ask. Each side remembers what was taken away from it (`domain/memory.py`); the other side
loses that where it is still the same. What is left is joined: lists by the keys of their items, and of two different
texts the longer stays. The same in either order, and merging the same side in again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..content.words import words
from ..domain.limits import TEXT_LENGTH
from ..domain.memory import Memory
from ..domain.pieces import Piece
from ..domain.school import Archive
from ..domain.workshop import Parked, Workshop
from .faults import ParcelRefused
from .joining import (
    Conflict,
    Conflicts,
    Place,
    items,
)
from .leaving import Left, leave_out, stays, without_strangers
from .merge_rules import SCHOOL, workshop_rule
from .records import FindWords

_NOTE_LENGTH = TEXT_LENGTH - 1000


@dataclass(frozen=True, slots=True)
class Merged:
    """Two archives of one school as one; `conflicts` are the fields where both sides had something else.

    A conflict without anything lost is something that one side took away and the other changed since. `left` is what
    the first and the second side still had and the other had not.
    """

    archive: Archive
    conflicts: tuple[Conflict, ...]
    left: tuple[tuple[Left, ...], tuple[Left, ...]] = ((), ())


def merge(one: Archive, other: Archive, find_words: FindWords) -> Merged:
    """Return two archives of one school as one; raise ParcelRefused where they are not of one school or one pack.

    `find_words` gives the keys of a pack and version, and raises LookupError for one that is not there.
    """
    if one.school.id != other.school.id:
        raise ParcelRefused("other-school")
    memory = one.memory.joined(other.memory)
    first, left_of_first = leave_out(one, memory)
    second, left_of_second = leave_out(other, memory)
    on_school, told = Conflicts(), [*stays(one, second), *stays(other, first)]
    school = SCHOOL(Place(on_school), first.school, second.school)

    def join(place: Place, mine: Workshop, theirs: Workshop) -> Workshop:
        if (mine.pack, mine.pack_version) != (theirs.pack, theirs.pack_version):
            raise ParcelRefused("other-pack", pack=mine.pack, version=mine.pack_version)
        found = Conflicts()
        rule = workshop_rule(find_words(mine.pack, mine.pack_version))
        # before they are joined: a card in no hand gives way to one that lies somewhere
        sides = without_strangers(mine, theirs), without_strangers(theirs, mine)
        merged = _settled(rule(Place(found), *sides), *sides)
        told.extend(found.found)
        return _with_notes(merged, found.found, memory)

    workshops = items(lambda workshop: workshop.id, join)(Place(Conflicts()), first.workshops, second.workshops)
    if on_school.found and workshops:
        # the school has no parking lot of its own
        eldest = min(workshop.id for workshop in workshops)
        workshops = tuple(
            _with_notes(workshop, on_school.found, memory) if workshop.id == eldest else workshop
            for workshop in workshops
        )
    archive = Archive(school, tuple(without_strangers(workshop) for workshop in workshops))
    return Merged(
        replace(archive, memory=memory.settled(archive)), (*on_school.found, *told), (left_of_first, left_of_second)
    )


def _settled(merged: Workshop, one: Workshop, other: Workshop) -> Workshop:
    """Let the rules hold that reach over fields: a duty has one holder, own wording belongs to a chosen principle."""
    holders: dict[str, str] = {}
    for member in sorted(merged.participants, key=lambda member: member.id):
        for duty in member.duties:
            holders.setdefault(duty, member.id)
    if any(len(_holders(side, duty)) > 1 for side in (one, other) for duty in holders):
        return merged  # a side that has it so already keeps it so
    group = tuple(
        replace(member, duties=tuple(duty for duty in member.duties if holders[duty] == member.id))
        for member in merged.participants
    )
    return replace(merged, participants=group)


def _holders(workshop: Workshop, duty: str) -> list[str]:
    return [member.id for member in workshop.participants if duty in member.duties]


def _with_notes(workshop: Workshop, conflicts: Iterable[Conflict], memory: Memory) -> Workshop:
    """Return the workshop with what lost in its parking lot, each once; a note that was taken out stays out."""
    there = {parked.text for parked in workshop.parking_lot}
    spoken = words(workshop.language)
    fresh = set()
    for conflict in conflicts:
        name = f"archive.field-{conflict.field}"
        where = spoken(name) if name in spoken else conflict.field
        where = f"{where} ({conflict.item})" if conflict.item else where
        parts = [conflict.lost[at : at + _NOTE_LENGTH] for at in range(0, len(conflict.lost), _NOTE_LENGTH)]
        fresh |= {spoken("archive.merged", where=where, text=part) for part in parts}
    parked = [Parked(note) for note in sorted(fresh - there)]
    notes = tuple(one for one in parked if not memory.takes(Piece(workshop.id, "parking_lot", (one.text,), one)))
    return replace(workshop, parking_lot=(*workshop.parking_lot, *notes)) if notes else workshop
