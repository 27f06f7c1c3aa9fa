"""What a merge leaves out of either side: what was taken away on the other one, and what was erased for privacy."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from ..domain.memory import Memory
from ..domain.pieces import WORKSHOP, Piece
from ..domain.school import Archive
from ..domain.sifting import sift_school, sift_workshop
from ..domain.taking_apart import pieces_of, pieces_of_school, whole
from ..domain.terms import Zone
from ..domain.workshop import JudgedSituation, Participant, Placement, PlanRow, Workshop
from .joining import Conflict, said

BALLOTS, PEOPLE = "ballots", "people"
DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Left:
    """Something that one side still had. `why` is deleted, ballots or people (erased for privacy: no text is told)."""

    why: str
    field: str
    item: str
    text: str = ""


def leave_out(side: Archive, memory: Memory) -> tuple[Archive, tuple[Left, ...]]:
    """Return a side without what the joined memory says is gone, and what that was."""
    left: list[Left] = []

    def keep(piece: Piece) -> bool:
        if memory.takes(piece):
            left.append(Left(DELETED, piece.field, _item(piece), told(piece)))
            return False
        return True

    scopes = {scope for scope, _, _ in memory.places()}
    school = sift_school(side.school, keep) if "" in scopes else side.school
    workshops = []
    for workshop in side.workshops:
        fresh = workshop
        if workshop.id in scopes:
            if memory.takes(whole(workshop)):
                left.append(Left(DELETED, WORKSHOP, workshop.title))
                continue
            fresh = sift_workshop(workshop, keep)
        workshops.append(_without_erased(fresh, side.memory, memory, left))
    if _is_erased("", PEOPLE, side.memory, memory) and school.contact:
        left.append(Left(PEOPLE, "contact", ""))
        school = replace(school, contact="")
    return replace(side, school=school, workshops=tuple(workshops)), tuple(left)


def without_erased(side: Archive, memory: Memory) -> tuple[Archive, tuple[Left, ...]]:
    """Return a side without what was erased for privacy since, and what that was; deletions are not asked."""
    return leave_out(side, Memory(erased=memory.erased))


def _is_erased(scope: str, what: str, mine: Memory, joined: Memory) -> bool:
    """Say whether the other side erased something since this side's data came to be."""
    return mine.erased.get((scope, what)) != joined.erased.get((scope, what))


def _without_erased(workshop: Workshop, mine: Memory, joined: Memory, left: list[Left]) -> Workshop:
    fresh = workshop
    if _is_erased(workshop.id, BALLOTS, mine, joined) and fresh.ballots:
        fresh = replace(fresh, ballots=())
        left.append(Left(BALLOTS, "ballots", workshop.title))
    if _is_erased(workshop.id, PEOPLE, mine, joined):
        # the group that was erased got other ids: the two can't be told to be the same
        bare = without_group(fresh)
        if bare != fresh:
            left.append(Left(PEOPLE, "participants", workshop.title))
        fresh = bare
    return fresh


def without_group(workshop: Workshop) -> Workshop:
    """Return a workshop without its group, and without the functions that own something."""
    return replace(
        workshop,
        participants=(),
        placements=tuple(_from_nobody(one) for one in workshop.placements),
        plan=tuple(
            replace(row, owner="", tasks=tuple(replace(task, owner="") for task in row.tasks)) for row in workshop.plan
        ),
        parking_lot=tuple(replace(parked, owner="") for parked in workshop.parking_lot),
    )


def _from_nobody(one: Placement) -> Placement:
    return replace(one, zone=Zone.PILE if one.zone is Zone.HAND else one.zone, held_by=None)


def without_strangers(workshop: Workshop, others: Workshop | None = None) -> Workshop:
    """Return a workshop in which nobody holds a card who is no member (any more), here or on the other side."""
    known = {member.id for one in (workshop, others or workshop) for member in one.participants}
    if all(one.held_by is None or one.held_by in known for one in workshop.placements):
        return workshop
    return replace(
        workshop,
        placements=tuple(
            one if one.held_by is None or one.held_by in known else _from_nobody(one) for one in workshop.placements
        ),
    )


def stays(absent: Archive, present: Archive) -> list[Conflict]:
    """Return what was taken away on one side and stays, since it was changed on the other since."""
    places = absent.memory.places()
    if not places:
        return []
    there = {(piece.scope, piece.field, piece.slot) for piece in _pieces(absent)}
    found = []
    for piece in _pieces(present):
        place = (piece.scope, piece.field, piece.slot)
        if place in places and place not in there:
            found.append(Conflict(piece.field, _item(piece), told(piece), ""))
    return found


def _pieces(archive: Archive) -> list[Piece]:
    found = pieces_of_school(archive.school)
    for workshop in archive.workshops:
        found.append(Piece(workshop.id, WORKSHOP, (), workshop.title))
        found += pieces_of(workshop)
    return found


def _item(piece: Piece) -> str:
    """Return which one of a list; what tells its own text needs no key, and a member's is an id."""
    if piece.field in (WORKSHOP, "parking_lot", "ranking") or isinstance(piece.value, Participant):
        return ""
    if piece.field.startswith("participants."):
        return ""
    return " ".join(piece.key)


def told(piece: Piece) -> str:
    """Return a piece as it is told to the guide."""
    value: Any = piece.value
    if value is True:
        return ""
    if piece.field == "placements":
        return said(value[0])
    if isinstance(value, PlanRow):
        return " · ".join(part for part in (value.approach, *(task.text for task in value.tasks)) if part)
    if isinstance(value, JudgedSituation):
        return " · ".join(part for part in (value.reaction, value.note) if part)
    for name in ("label", "text", "cards"):
        if hasattr(value, name):
            return said(getattr(value, name))
    return said(value)
