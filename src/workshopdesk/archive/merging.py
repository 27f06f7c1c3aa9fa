"""Merging a school that changed on both sides: field by field, with what loses kept as a note in the parking lot.

There is no common ancestor to ask. Each side remembers what was taken away from it (`domain/memory.py`); the other side
loses that where it is still the same. What is left is joined: lists by the keys of their items, and of two different
texts the longer stays. The same in either order, and merging the same side in again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from ..content.words import words
from ..domain.limits import TEXT_LENGTH
from ..domain.memory import Memory
from ..domain.pieces import Piece
from ..domain.practice import situation_key
from ..domain.school import Archive
from ..domain.terms import FACES, Flag, Rating, RowStatus, SchoolLevel, TimerState, WorkshopStatus, Zone
from ..domain.vocabulary import Vocabulary
from ..domain.workshop import JudgedSituation, Parked, Placement, Ranking, Timer, Workshop
from .faults import ParcelRefused
from .joining import (
    Conflict,
    Conflicts,
    Join,
    Place,
    earlier,
    further,
    greater,
    items,
    later,
    mapping,
    said,
    text,
    whole,
)
from .leaving import Left, leave_out, stays, without_strangers
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


def _same(place: Place, one: Any, other: Any) -> Any:
    return one


def _by_key(place: Place, one: str | int, other: str | int) -> str | int:
    """The key of a situation rather than its number."""
    return min(one, other, key=lambda value: (isinstance(value, int), value))


def _either(place: Place, one: bool, other: bool) -> bool:
    return one or other


def _both(place: Place, one: bool, other: bool) -> bool:
    return one and other


def by_field(**rules: Join[Any]) -> Join[Any]:
    """Join two things of one kind, field by field; every field needs a rule."""

    def join(place: Place, one: Any, other: Any) -> Any:
        if one == other:
            return one
        values = {
            each.name: rules[each.name](place.at(each.name), getattr(one, each.name), getattr(other, each.name))
            for each in fields(one)
        }
        return type(one)(**values)

    return join


def _union(place: Place, one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    return items(lambda value: value, _same)(place, one, other)


def _placement(place: Place, one: Placement, other: Placement) -> Placement:
    """A card on two faces is one on which the sides do not agree: it is marked so."""
    if one == other:
        return one

    def rank(card: Placement) -> tuple[Any, ...]:
        order = [Zone.PILE, Zone.HAND, Zone.STRENGTH, Zone.WORK]
        numbers = [(value is not None, value or 0) for value in (card.z, card.x, card.y)]
        return order.index(card.zone), *numbers, card.held_by or ""

    low, high = sorted((one, other), key=rank)
    differ = low.zone in FACES and high.zone in FACES and low.zone is not high.zone
    if differ:
        place.at("zone").lost(high.zone, low.zone)
    return replace(high, contested=one.contested or other.contested or differ)


def _timer(place: Place, one: Timer | None, other: Timer | None) -> Timer | None:
    """The clock that was touched last, whole: half of each would tell a time that never was."""

    def rank(timer: Timer | None) -> tuple[str, ...]:
        if timer is None:
            return ("",)
        order = [TimerState.IDLE, TimerState.PAUSED, TimerState.RUNNING, TimerState.ENDED]
        return (
            said(timer.changed_at or ""),
            str(order.index(timer.state)),
            timer.step or "",
            timer.boot_id or "",
            str(timer.boot_ms or 0),
        )

    return max(one, other, key=rank)


def _ranking(place: Place, one: Ranking | None, other: Ranking | None) -> Ranking | None:
    """One of the two orders, whole; a final one before one that is not."""
    if one == other or one is None or other is None:
        return one or other
    less, more = sorted((one, other), key=lambda known: (known.final, known.cards, known.method))
    if less.cards != more.cards:
        place.at("cards").lost(more.cards, less.cards)
    return replace(more, reason=text(place.at("reason"), one.reason, other.reason))


_AGENDA_ITEM = by_field(step=_same, planned_minutes=greater, spent_ms=greater, added_minutes=greater, skipped=_both)
_PHASE = by_field(
    phase=_same,
    date=later,
    started_at=earlier,
    ended_at=greater,
    agenda=items(lambda item: item.step, _AGENDA_ITEM),
    timer=_timer,
    start_time=later,
)
_RATING = by_field(rating=further([Rating.UNKNOWN, Rating.MET, Rating.DOUBTFUL, Rating.NOT_MET]), reason=text)
_JUDGED = by_field(
    situation=_by_key,
    counts=mapping(greater),
    criteria=mapping(_RATING),
    flag=further([None, Flag.GREEN, Flag.YELLOW, Flag.RED, Flag.BLACK]),
    reaction=text,
    note=text,
)
_PARTICIPANT = by_field(id=_same, role=text, label=text, duties=_union, phases=_union)
_TASK = by_field(text=_same, owner=text, due=later, done=_either)
_PLAN_ROW = by_field(
    card=_same,
    approach=text,
    owner=text,
    deadline=later,
    partners=_union,
    status=further([RowStatus.OPEN, RowStatus.BUSY, RowStatus.BLOCKED, RowStatus.DONE]),
    review_date=later,
    tasks=items(lambda task: task.text, _TASK),
)
_WORKSHOP: dict[str, Join[Any]] = {
    "id": _same,
    "title": text,
    "pack": _same,
    "pack_version": _same,
    "school_year": later,
    "status": further([WorkshopStatus.PLANNED, WorkshopStatus.RUNNING, WorkshopStatus.ARCHIVED]),
    "language": later,
    "guide": text,
    "participants": items(lambda member: member.id, _PARTICIPANT),
    "phases": items(lambda run: run.phase, _PHASE),
    "principles": by_field(chosen=whole, own_wording=mapping(text), counts=mapping(greater)),
    "mission_notes": items(lambda note: note.mission, by_field(mission=_same, text=text)),
    "vision_text": text,
    "placements": items(lambda placement: placement.card, _placement),
    "notes": items(lambda note: (note.card, note.prompt), by_field(card=_same, prompt=_same, text=text)),
    "ballots": items(lambda slip: slip.slip, by_field(slip=_same, cards=whole)),
    "ranking": _ranking,
    "plan_year": later,
    "plan": items(lambda row: row.card, _PLAN_ROW),
    "parking_lot": items(lambda parked: parked.text, by_field(text=_same, owner=text, done=_either)),
    "step_notes": items(lambda note: (note.phase, note.step), by_field(phase=_same, step=_same, text=text)),
    "materials": items(lambda material: material.key, by_field(key=_same, ready=_either, printed_at=greater)),
    "chosen_situations": _union,
}
_SCHOOL = by_field(
    id=_same,
    name=text,
    municipality=text,
    level=further(list(SchoolLevel)),
    language=later,
    contact=text,
    retention_until=earlier,
    rehearsal=_both,
)


def _workshop(vocabulary: Vocabulary) -> Join[Workshop]:
    """Return the rule for a workshop; a situation may be named by its key on one side, by its number on the other."""

    def key(judged: JudgedSituation) -> str:
        return situation_key(judged.situation, vocabulary)

    return by_field(practice=items(key, _JUDGED), **_WORKSHOP)


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
    school = _SCHOOL(Place(on_school), first.school, second.school)

    def join(place: Place, mine: Workshop, theirs: Workshop) -> Workshop:
        if (mine.pack, mine.pack_version) != (theirs.pack, theirs.pack_version):
            raise ParcelRefused("other-pack", pack=mine.pack, version=mine.pack_version)
        found = Conflicts()
        rule = _workshop(find_words(mine.pack, mine.pack_version))
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
