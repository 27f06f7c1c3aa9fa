"""How keys and repeated clicks come to every card, also to one that lies wholly under another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

_ROW_MM = 24.0
_TOGETHER_MM = 4.0
LEFT, RIGHT, UP, DOWN = (-1, 0), (1, 0), (0, -1), (0, 1)


class Lying(Protocol):
    """A card that lies somewhere."""

    card: str
    order: int

    def x(self) -> float:
        """Return where it is, across."""
        ...

    def y(self) -> float:
        """Return where it is, down."""
        ...


def reading_order(cards: Iterable[Lying]) -> list[str]:
    """Return all cards, row by row from the top left; every card has a place in it."""
    ordered = sorted(cards, key=lambda one: (round(one.y() / _ROW_MM), one.x(), one.order))
    return [one.card for one in ordered]


def neighbour(cards: Iterable[Lying], here: Lying, towards: tuple[int, int]) -> str | None:
    """Return the card beside one; of cards that lie on each other, right and down go up the heap."""
    best: str | None = None
    least = (float("inf"), 0.0)
    forward = towards in (RIGHT, DOWN)
    for other in cards:
        if other.card == here.card:
            continue
        dx, dy = other.x() - here.x(), other.y() - here.y()
        if abs(dx) < _TOGETHER_MM and abs(dy) < _TOGETHER_MM:
            above = other.order - here.order
            if (above > 0) == forward and (0.0, abs(above)) < least:
                best, least = other.card, (0.0, abs(above))
            continue
        along = dx * towards[0] + dy * towards[1]
        aside = abs(dx * towards[1]) + abs(dy * towards[0])
        # A heap is entered at its foot going right or down, and at its top going back: so no card is passed over.
        far = (round(along + 2.2 * aside, 3), other.order if forward else -other.order)
        if along > _TOGETHER_MM and far < least:
            best, least = other.card, far
    return best


def next_below(heap: list[Lying], chosen: str) -> str | None:
    """Return the card to go to when the chosen one, of a heap under one point, is clicked again."""
    ordered = [one.card for one in sorted(heap, key=lambda one: -one.order)]
    if len(ordered) < 2 or chosen not in ordered:
        return None
    return ordered[(ordered.index(chosen) + 1) % len(ordered)]
