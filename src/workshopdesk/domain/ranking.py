"""From five choices a member to one order of the group.

Borda: a slip gives its five cards 5, 4, 3, 2 and 1 points. The proposal is ordered by points, then by the number of
slips that name the card, then by its best rank on any slip; equal points stay marked as a tie, since the group decides.
The toolkit's rule: at least one card of the level Quality, as that is the base of all the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from . import limits
from .errors import Refused
from .facts import Facts
from .terms import METHODS, Agreement
from .vocabulary import Vocabulary
from .workshop import Ballot, Ranking, Workshop

SLIP_SIZE = 5
BROAD_FROM, PARTIAL_FROM = 3.0, 1.5


@dataclass(frozen=True, slots=True)
class Score:
    """One card in the proposal; `place` counts ties as one place (1, 2, 2, 4)."""

    card: str
    points: int
    lists: int
    best_rank: int
    place: int
    tied: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """The proposal; `proposal` is the best-scoring Quality card where the first five hold none."""

    scores: tuple[Score, ...]
    agreement: Agreement | None
    quality_missing: bool
    proposal: str | None

    def top(self) -> tuple[str, ...]:
        """Return the first five cards of the proposal."""
        return tuple(score.card for score in self.scores[:SLIP_SIZE])


def check_slip(cards: object, words: Vocabulary) -> tuple[str, ...]:
    """Return five different cards; raise Refused for twice the same, another number or an unknown card."""
    if not isinstance(cards, list | tuple):
        raise Refused("not-a-list", what="cards")
    chosen = tuple(limits.one_of(card, "card", words.cards) for card in cards)
    for card in chosen:
        if chosen.count(card) > 1:
            raise Refused("slip-card-twice", card=card)
    if len(chosen) != SLIP_SIZE:
        raise Refused("slip-not-five", count=len(chosen))
    return chosen


def count(ballots: Sequence[Sequence[str]], levels: Mapping[str, str]) -> Outcome:
    """Return the proposal of the group from slips of five cards; `levels` maps each card to its level."""
    points: dict[str, int] = {}
    lists: dict[str, int] = {}
    best: dict[str, int] = {}
    for cards in ballots:
        for rank, card in enumerate(cards, start=1):
            points[card] = points.get(card, 0) + SLIP_SIZE + 1 - rank
            lists[card] = lists.get(card, 0) + 1
            best[card] = min(best.get(card, rank), rank)
    order = {card: number for number, card in enumerate(levels)}
    ranked = sorted(points, key=lambda card: (-points[card], -lists[card], best[card], order.get(card, 0)))
    values = list(points.values())
    scores = tuple(
        Score(
            card,
            points[card],
            lists[card],
            best[card],
            1 + sum(value > points[card] for value in values),
            values.count(points[card]) > 1,
        )
        for card in ranked
    )
    quality = [score.card for score in scores if levels.get(score.card) == "quality"]
    missing = bool(scores) and not any(card in quality for card in ranked[:SLIP_SIZE])
    proposal = quality[0] if missing and quality else None
    return Outcome(scores, agreement([set(cards) for cards in ballots]), missing, proposal)


def agreement(slips: Sequence[set[str]]) -> Agreement | None:
    """Say how much the slips agree, from the mean number of cards that two of them share; None below two slips."""
    pairs = list(combinations(slips, 2))
    if not pairs:
        return None
    mean = sum(len(one & other) for one, other in pairs) / len(pairs)
    if mean >= BROAD_FROM:
        return Agreement.BROAD
    return Agreement.PARTIAL if mean >= PARTIAL_FROM else Agreement.SCATTERED


def outcome(workshop: Workshop, words: Vocabulary) -> Outcome:
    """Return the proposal from the slips of a workshop."""
    return count([ballot.cards for ballot in workshop.ballots], words.cards)


def set_ballot(workshop: Workshop, facts: Facts, *, slip: int, cards: Sequence[str] | None) -> Workshop:
    """Write down a numbered slip, or remove it (`cards` None); slips stay in order of number."""
    number = limits.whole(slip, "slip", 1, limits.SLIPS)
    others = tuple(ballot for ballot in workshop.ballots if ballot.slip != number)
    if cards is None:
        if len(others) == len(workshop.ballots):
            raise Refused("no-such-slip", slip=number)
        return replace(workshop, ballots=others)
    written = Ballot(number, check_slip(cards, facts.words))
    return replace(workshop, ballots=tuple(sorted([*others, written], key=lambda ballot: ballot.slip)))


def set_ranking(
    workshop: Workshop,
    facts: Facts,
    *,
    cards: Sequence[str] | None,
    reason: str = "",
    final: bool = False,
    decided: Sequence[str] | None = None,
) -> Workshop:
    """Set the group's order (or none, `cards` None); final only with a Quality card in it.

    `decided` are the cards that the group gave a place; None keeps those that it had, as far as they are still ranked.
    """
    if cards is None:
        return replace(workshop, ranking=None)
    if not isinstance(cards, list | tuple):
        raise Refused("not-a-list", what="cards")
    ordered = tuple(limits.one_of(card, "card", facts.words.cards) for card in cards)
    for card in ordered:
        if ordered.count(card) > 1:
            raise Refused("ranked-twice", card=card)
    if not 1 <= len(ordered) <= limits.RANKED_CARDS:
        raise Refused("nothing-ranked")
    if not isinstance(final, bool):
        raise Refused("not-yes-or-no", what="final")
    if final and not any(facts.words.is_quality(card) for card in ordered):
        raise Refused("no-quality-card", proposal=outcome(workshop, facts.words).proposal or "")
    placed = _decided(workshop, facts, ordered, decided)
    return replace(workshop, ranking=Ranking(ordered, final, METHODS[0], limits.text(reason, "reason"), placed))


def _decided(workshop: Workshop, facts: Facts, ordered: Sequence[str], decided: object) -> tuple[str, ...]:
    """Return the cards that the group gave a place, in the order of the ranking; one that is out of it is left out."""
    if decided is None:
        known: set[str] = set(workshop.ranking.decided) if workshop.ranking else set()
    elif isinstance(decided, list | tuple):
        known = {limits.one_of(card, "card", facts.words.cards) for card in decided}
    else:
        raise Refused("not-a-list", what="decided")
    return tuple(card for card in ordered if card in known)


def set_ranking_reason(workshop: Workshop, facts: Facts, *, reason: str) -> Workshop:
    """Write down why the group's order differs from the points."""
    if workshop.ranking is None:
        raise Refused("nothing-ranked")
    return replace(workshop, ranking=replace(workshop.ranking, reason=limits.text(reason, "reason")))
