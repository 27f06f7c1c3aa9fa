"""The workshop's cards by place, for the list beside the board and for the tray below it."""

from __future__ import annotations

from ...content.pack import PackTexts
from ...domain.terms import FACES, Zone
from ...domain.workshop import Placement, Workshop
from ..texts import tr
from .list_twin import ListedCard, ListedPlace
from .tray import PILE, Holder


def level_sign(texts: PackTexts, card: str) -> str:
    """Return the name of the mark of a card's level, with its letter."""
    level = texts.levels[texts.cards[card].level]
    return f"level-{level.key}:{level.letter}"


def listed(workshop: Workshop, texts: PackTexts) -> tuple[ListedPlace, ...]:
    """Return every card once, by place: faces first, then what is not agreed yet, then hands and pile."""
    placements = [workshop.placement(card) for card in texts.cards]

    def line(placement: Placement) -> ListedCard:
        text = texts.cards[placement.card]
        member = workshop.participant(placement.held_by) if placement.held_by else None
        return ListedCard(
            placement.card,
            level_sign(texts, placement.card),
            f"{text.code} {text.title}",
            placement.contested,
            member.label if member else "",
        )

    found = []
    for face in FACES:
        cards = tuple(line(one) for one in placements if one.zone is face)
        found.append(ListedPlace(texts.texts["faces"][face.value]["word"], cards))
    loose = [one for one in placements if one.zone not in FACES]
    box = tuple(line(one) for one in loose if one.x is not None)
    if box:
        found.append(ListedPlace(tr("board.undecided"), box))
    for member in workshop.participants:
        hand = [one for one in loose if one.x is None and one.zone is Zone.HAND and one.held_by == member.id]
        if hand:
            found.append(ListedPlace(tr("board.hand-of", name=member.label), tuple(line(one) for one in hand)))
    pile = tuple(line(one) for one in loose if one.x is None and one.zone is Zone.PILE)
    if pile:
        found.append(ListedPlace(tr("board.pile"), pile))
    return tuple(found)


def holders(workshop: Workshop, texts: PackTexts) -> tuple[Holder, ...]:
    """Return the hands of those who take part, and the pile where there is one."""
    known = [workshop.placement(card) for card in texts.cards]
    found = []
    for member in workshop.participants:
        mine = [one for one in known if one.held_by == member.id]
        if 2 not in member.phases and not mine:
            continue
        hand = tuple((one.card, one.contested) for one in mine if one.zone is Zone.HAND and one.x is None)
        placed = (sum(one.zone is Zone.STRENGTH for one in mine), sum(one.zone is Zone.WORK for one in mine))
        found.append(Holder(member.id, member.label, hand, placed))
    pile = tuple((one.card, one.contested) for one in known if one.zone is Zone.PILE and one.x is None)
    if pile:
        found.append(Holder(PILE, tr("board.pile"), pile))
    return tuple(found)
