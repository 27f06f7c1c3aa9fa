"""The cards of phase 2 in a record: where each lies, what was said of it, slips and ranking."""

from __future__ import annotations

from typing import Any

from ...domain import limits
from ...domain.ranking import check_slip
from ...domain.terms import Zone
from ...domain.vocabulary import Vocabulary
from ...domain.workshop import Ballot, Note, Placement, Ranking
from .place import Place, once


def placements(place: Place, words: Vocabulary, members: set[str]) -> tuple[Placement, ...]:
    """Return where each card lies; what is on the board has a place, what is in a hand a holder."""
    seen: set[Any] = set()
    placed = []
    for one in place.each():
        card = one.at("card").key(words.cards)
        once(one.at("card"), card, seen)
        zone = Zone(one.at("zone").value)
        held = one.at("held_by").value
        if held is not None and held not in members:
            raise one.at("held_by").refuse("unknown-participant", value=str(held)[:80])
        if zone is Zone.HAND and held is None:
            raise one.at("held_by").refuse("missing")
        x, y = one.at("x"), one.at("y")
        with x.telling():
            across = limits.share(x.value, "x") if x.value is not None else None
        with y.telling():
            down = limits.share(y.value, "y") if y.value is not None else None
        if zone in (Zone.STRENGTH, Zone.WORK) and (across is None or down is None):
            raise (x if across is None else y).refuse("missing")
        z = one.at("z").value
        z = one.at("z").whole(0, 1_000_000) if z is not None else None
        placed.append(Placement(card, zone, held, one.at("contested", False).value, z, across, down))
    return tuple(placed)


def card_notes(place: Place, words: Vocabulary) -> tuple[Note, ...]:
    """Return what was said of the cards."""
    seen: set[Any] = set()
    notes = []
    for one in place.each():
        note = Note(one.at("card").key(words.cards), one.at("prompt").key(words.prompts), one.at("text").text())
        once(one, (note.card, note.prompt), seen)
        notes.append(note)
    return tuple(notes)


def ballots(place: Place, words: Vocabulary) -> tuple[Ballot, ...]:
    """Return the slips, in the order of their numbers."""
    seen: set[Any] = set()
    slips = []
    for one in place.each():
        number = one.at("slip").whole(1, limits.SLIPS)
        once(one.at("slip"), number, seen)
        with one.at("cards").telling():
            slips.append(Ballot(number, check_slip(one.value["cards"], words)))
    return tuple(sorted(slips, key=lambda ballot: ballot.slip))


def ranking(place: Place, words: Vocabulary) -> Ranking | None:
    """Return the ranking; a final one has a Quality card."""
    if place.value is None:
        return None
    seen: set[Any] = set()
    cards = []
    for one in place.at("cards").each():
        cards.append(one.key(words.cards))
        once(one, cards[-1], seen)
    final = place.at("final", False).value
    if final and not any(words.is_quality(card) for card in cards):
        raise place.at("cards").refuse("no-quality-card", proposal="")
    decided = {one.key(words.cards) for one in place.at("decided", []).each()}
    settled = tuple(card for card in cards if card in decided)
    return Ranking(tuple(cards), final, place.at("method", "borda").value, place.at("reason", "").text(), settled)
