"""What the ranking shows: places, ties that the group still decides, and what a choice makes of the order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ....domain.ranking import SLIP_SIZE, Outcome, Score


@dataclass(frozen=True, slots=True)
class Place:
    """One place, or several that a tie leaves open; `first` is counted from 1."""

    first: int
    cards: tuple[str, ...]

    @property
    def is_tie(self) -> bool:
        """Whether the group still has to say which comes first."""
        return len(self.cards) > 1


def score_of(outcome: Outcome, card: str) -> Score | None:
    """Return the points of a card; None where no slip names it."""
    return next((score for score in outcome.scores if score.card == card), None)


def places(order: Sequence[str], outcome: Outcome, decided: frozenset[str], final: bool) -> list[Place]:
    """Return the order place by place; neighbours with equal points are one tie until the group has chosen.

    `decided` are the cards that the group has given a place. A card with as many points as the last one of five, but
    outside of them, belongs to the tie too.
    """
    found: list[Place] = []
    ranked = list(order)
    at = 0
    while at < len(ranked):
        heap = [ranked[at]]
        if not final and ranked[at] not in decided:
            heap += _equals(ranked, at, outcome, decided)
        found.append(Place(at + 1, tuple(heap)))
        at += sum(card in ranked for card in heap)
    return found


def _equals(ranked: list[str], at: int, outcome: Outcome, decided: frozenset[str]) -> list[str]:
    points = _points(outcome, ranked[at])
    if points is None:
        return []
    equal = []
    for card in ranked[at + 1 :]:
        if card in decided or _points(outcome, card) != points:
            break
        equal.append(card)
    if at + len(equal) + 1 == len(ranked) and len(ranked) >= SLIP_SIZE:
        outside = [score.card for score in outcome.scores if score.points == points and score.card not in ranked]
        equal += [card for card in outside if card not in decided]
    return equal


def _points(outcome: Outcome, card: str) -> int | None:
    score = score_of(outcome, card)
    return score.points if score else None


def put_first(order: Sequence[str], place: Place, card: str) -> list[str]:
    """Return the order with a card of a tie on the tie's first place."""
    inside = [one for one in order if one != card]
    inside.insert(place.first - 1, card)
    return inside[: len(order)]


def moved(order: Sequence[str], card: str, by: int) -> list[str]:
    """Return the order with a card some places lower or higher."""
    ranked = list(order)
    at = ranked.index(card)
    to = max(0, min(len(ranked) - 1, at + by))
    ranked.insert(to, ranked.pop(at))
    return ranked


def differs(order: Sequence[str], outcome: Outcome) -> bool:
    """Say whether the order goes against the points anywhere, or leaves out a card that has more."""
    points = [_points(outcome, card) or 0 for card in order]
    least = points[-1] if points else 0
    left_out = any(score.points > least and score.card not in order for score in outcome.scores)
    return left_out or any(one < other for one, other in pairwise(points))
