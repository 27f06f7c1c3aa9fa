"""The working group: three to twelve functions, of which some take part in one phase only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from . import limits
from .errors import Refused
from .facts import Facts
from .terms import PHASES, Zone
from .workshop import Participant, Workshop

FEWEST = 3
KEY_ROLES = ("management", "care-coordinator")
TEACHERS = ("teacher-first-grade", "teacher-second-grade", "teacher-third-grade")


def check_phases(phases: object) -> tuple[int, ...]:
    """Return the phases a member takes part in, in order."""
    if not isinstance(phases, list | tuple):
        raise Refused("not-a-list", what="phases")
    chosen = {limits.whole(phase, "phases", PHASES[0], PHASES[-1]) for phase in phases}
    return tuple(sorted(chosen))


def set_participant(
    workshop: Workshop,
    facts: Facts,
    *,
    id: str | None = None,
    role: str | None = None,
    label: str | None = None,
    duties: Sequence[str] | None = None,
    phases: Sequence[int] | None = None,
) -> Workshop:
    """Add a member (a function, never a name) or change one; a duty goes over from whoever had it."""
    known = workshop.participant(id) if id is not None else None
    if known is None:
        if len(workshop.participants) >= limits.PARTICIPANTS:
            raise Refused("group-full", most=limits.PARTICIPANTS)
        if role is None:
            raise Refused("unknown-key", what="role", value="")
        known = Participant(limits.name(id, "id") if id is not None else facts.new_id(), role, label or role)
    member = known
    if role is not None:
        member = replace(member, role=limits.one_of(role, "role", facts.words.roles))
    if label is not None:
        member = replace(member, label=limits.name(label, "label"))
    if duties is not None:
        if not isinstance(duties, list | tuple):
            raise Refused("not-a-list", what="duties")
        checked = tuple(dict.fromkeys(limits.one_of(duty, "duties", facts.words.duties) for duty in duties))
        member = replace(member, duties=checked)
    if phases is not None:
        member = replace(member, phases=check_phases(phases))
    taken = set(member.duties) - set(known.duties) if duties is not None else set()
    group = []
    for other in workshop.participants:
        if other.id == member.id:
            group.append(member)
        elif taken & set(other.duties):
            group.append(replace(other, duties=tuple(duty for duty in other.duties if duty not in taken)))
        else:
            group.append(other)
    if workshop.participant(member.id) is None:
        group.append(member)
    return replace(workshop, participants=tuple(group))


def remove_participant(workshop: Workshop, facts: Facts, *, id: str) -> Workshop:
    """Take a member out; cards in its hand go back to the pile, cards on a face stay where they lie."""
    if workshop.participant(id) is None:
        raise Refused("unknown-key", what="id", value=id)
    placements = []
    for placement in workshop.placements:
        if placement.held_by != id:
            placements.append(placement)
        elif placement.zone is Zone.HAND:
            placements.append(replace(placement, zone=Zone.PILE, held_by=None))
        else:
            placements.append(replace(placement, held_by=None))
    group = tuple(member for member in workshop.participants if member.id != id)
    return replace(workshop, participants=group, placements=tuple(placements))


def order_participants(workshop: Workshop, facts: Facts, *, participants: Sequence[str]) -> Workshop:
    """Put the members in another order; `participants` names every one once, by id."""
    members = {member.id: member for member in workshop.participants}
    named = [limits.one_of(one, "participants", members) for one in limits.several(participants, "participants")]
    if sorted(named) != sorted(members):
        raise Refused("not-the-members")
    return replace(workshop, participants=tuple(members[one] for one in named))


def missing_roles(workshop: Workshop) -> tuple[str, ...]:
    """Return what a working group needs and this one lacks: key roles, a teacher, the two duties.

    From the toolkit: about five key people, such as management, care coordination and teachers of the grades, with
    one member as discussion leader.
    """
    roles = {member.role for member in workshop.participants}
    missing = [role for role in KEY_ROLES if role not in roles]
    if not roles & set(TEACHERS):
        missing.append("teacher")
    duties = {duty for member in workshop.participants for duty in member.duties}
    return (*missing, *(duty for duty in ("discussion-leader", "scribe") if duty not in duties))
