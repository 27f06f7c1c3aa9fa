"""The Sexting Screener: dealing the cards and laying them on the two faces.

Placing follows the toolkit: each card goes to the blue face (already in the school's policy) or to the red one
(what the group works on, half-present things too). A card stays where it is dropped; slots serve only tidying
and placing by key.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from . import limits
from .errors import Refused
from .facts import Facts
from .slots import free_slot, tidy_slots
from .terms import FACES, Zone
from .workshop import Participant, Placement, Workshop


def all_placements(workshop: Workshop, facts: Facts) -> tuple[Placement, ...]:
    """Return one placement for every card of the pack, in the pack's order."""
    known = {placement.card: placement for placement in workshop.placements}
    return tuple(known.get(card, Placement(card)) for card in facts.words.cards)


def _with(workshop: Workshop, changed: Sequence[Placement], facts: Facts) -> Workshop:
    fresh = {placement.card: placement for placement in changed}
    whole = tuple(fresh.get(old.card, old) for old in all_placements(workshop, facts))
    return replace(workshop, placements=whole)


def _member(workshop: Workshop, participant: object, what: str) -> str:
    known = {member.id for member in workshop.participants}
    return limits.one_of(participant, what, known)


def deal_cards(
    workshop: Workshop, facts: Facts, *, among: Sequence[str] | None = None, seed: int | None = None
) -> Workshop:
    """Deal all cards evenly, the first members one more (5, 5, 5, 5, 4); refused once a card lies on a face.

    `among` are participants' ids (those present in phase 2 when left out); the same `seed` deals the same.
    """
    if workshop.placed():
        raise Refused("already-placed", count=len(workshop.placed()))
    if among is None:
        members = [member.id for member in workshop.present(2)]
    else:
        members = [_member(workshop, one, "among") for one in limits.several(among, "among")]
    if seed is not None:
        limits.whole(seed, "seed", -limits.SEED, limits.SEED)
    if not members:
        raise Refused("nobody-to-deal-to")
    if len(set(members)) != len(members):
        raise Refused("named-twice", what="among")
    cards = list(facts.words.cards)
    random.Random(seed).shuffle(cards)
    holder = {card: members[place % len(members)] for place, card in enumerate(cards)}
    dealt = [
        replace(old, zone=Zone.HAND, held_by=holder[old.card], z=None, x=None, y=None)
        for old in all_placements(workshop, facts)
    ]
    return _with(workshop, dealt, facts)


def gather_cards(workshop: Workshop, facts: Facts) -> Workshop:
    """Put every card back on one pile, for a group that works together; refused once a card lies on a face."""
    if workshop.placed():
        raise Refused("already-placed", count=len(workshop.placed()))
    piled = [Placement(old.card, contested=old.contested) for old in all_placements(workshop, facts)]
    return _with(workshop, piled, facts)


def share_out(workshop: Workshop, facts: Facts, *, among: Sequence[str]) -> Workshop:
    """Spread the cards of the pile, and of members not in `among`, over `among`: fewest cards first.

    For a member who comes late or leaves early; cards in the hands of those who stay do not move.
    """
    members = [_member(workshop, one, "among") for one in limits.several(among, "among")]
    if not members:
        raise Refused("nobody-to-deal-to")
    if len(set(members)) != len(members):
        raise Refused("named-twice", what="among")
    held = dict.fromkeys(members, 0)
    loose = []
    for placement in all_placements(workshop, facts):
        if placement.zone is Zone.HAND and placement.held_by in held:
            held[placement.held_by] += 1
        elif placement.zone in (Zone.PILE, Zone.HAND):
            loose.append(placement)
    moved = []
    for placement in loose:
        receiver = min(members, key=lambda member: (held[member], members.index(member)))
        held[receiver] += 1
        moved.append(replace(placement, zone=Zone.HAND, held_by=receiver))
    return _even_out(_with(workshop, moved, facts), members, facts)


def set_present(workshop: Workshop, facts: Facts, *, id: str, present: bool) -> Workshop:
    """Note that a member takes part in phase 2 or does not; hands that are dealt are shared out anew, as one step.

    Where the last one leaves, the cards of the hands go back to the pile.
    """
    _member(workshop, id, "id")
    if not isinstance(present, bool):
        raise Refused("not-yes-or-no", what="present")

    def phases(member: Participant) -> tuple[int, ...]:
        kept = {phase for phase in member.phases if phase != 2}
        return tuple(sorted(kept | {2} if present else kept))

    group = tuple(
        replace(member, phases=phases(member)) if member.id == id else member for member in workshop.participants
    )
    fresh = replace(workshop, participants=group)
    in_hands = [one for one in workshop.placements if one.zone is Zone.HAND and one.x is None]
    if not in_hands:
        return fresh
    there = [member.id for member in fresh.present(2)]
    if there:
        return share_out(fresh, facts, among=there)
    return _with(fresh, [replace(one, zone=Zone.PILE, held_by=None) for one in in_hands], facts)


def _even_out(workshop: Workshop, members: Sequence[str], facts: Facts) -> Workshop:
    hands: dict[str, list[Placement]] = {member: [] for member in members}
    for placement in all_placements(workshop, facts):
        if placement.zone is Zone.HAND and placement.held_by in hands:
            hands[placement.held_by].append(placement)
    moved: list[Placement] = []
    while True:
        fullest = max(members, key=lambda member: len(hands[member]))
        emptiest = min(members, key=lambda member: len(hands[member]))
        if len(hands[fullest]) - len(hands[emptiest]) < 2:
            return _with(workshop, moved, facts)
        given = replace(hands[fullest].pop(), held_by=emptiest)
        hands[emptiest].append(given)
        moved = [old for old in moved if old.card != given.card] + [given]


def place_card(
    workshop: Workshop,
    facts: Facts,
    *,
    card: str,
    zone: str,
    x: float | None = None,
    y: float | None = None,
    by: str | None = None,
) -> Workshop:
    """Lay a card somewhere; `x` and `y` its centre as a share of the poster, a free slot where they are left out.

    A card laid on a face lies on top. `by` is the member who moves it, and holds it where nobody did.
    """
    limits.one_of(card, "card", facts.words.cards)
    to = Zone(limits.one_of(zone, "zone", [known.value for known in Zone]))
    if by is not None:
        by = _member(workshop, by, "by")
    if (x is None) != (y is None):
        raise Refused("half-a-place")
    old = workshop.placement(card)
    where = None if x is None or y is None else (limits.share(x, "x"), limits.share(y, "y"))
    if to is Zone.PILE:
        return _with(workshop, [Placement(card, to, None, old.contested, None, *(where or (None, None)))], facts)
    holder = old.held_by or by
    if to is Zone.HAND:
        holder = by or old.held_by
        if holder is None:
            raise Refused("whose-hand", card=card)
        return _with(workshop, [Placement(card, to, holder, old.contested, None, *(where or (None, None)))], facts)
    if where is None:
        where = free_slot(to, [(p.x or 0, p.y or 0) for p in workshop.placed() if p.zone is to and p.card != card])
    top = max((placement.z or 0 for placement in workshop.placed()), default=-1) + 1
    if old.zone in FACES and old.z == top - 1:
        top = old.z
    return _with(workshop, [Placement(card, to, holder, old.contested, top, *where)], facts)


def mark_contested(workshop: Workshop, facts: Facts, *, card: str, contested: bool = True) -> Workshop:
    """Mark a card on which the group does not agree yet, or take the mark away."""
    limits.one_of(card, "card", facts.words.cards)
    if not isinstance(contested, bool):
        raise Refused("not-yes-or-no", what="contested")
    return _with(workshop, [replace(workshop.placement(card), contested=contested)], facts)


def tidy_cards(workshop: Workshop, facts: Facts) -> Workshop:
    """Arrange the cards of both faces in slots, in the pack's order; nothing changes face."""
    order = {card: place for place, card in enumerate(facts.words.cards)}
    moved = []
    for face in FACES:
        lying = sorted(
            (placement for placement in workshop.placed() if placement.zone is face),
            key=lambda p: order[p.card],
        )
        for z, (placement, (x, y)) in enumerate(zip(lying, tidy_slots(face, len(lying)), strict=True)):
            moved.append(replace(placement, x=x, y=y, z=z))
    return _with(workshop, moved, facts)
