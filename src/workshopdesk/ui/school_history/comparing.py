"""Two workshops of a school, card by card: what each card was and is; only where both have the same cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...content.pack import Pack
from ...domain.terms import FACES, Zone
from ...domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class CardMove:
    """One card: the face it lay on and the one it lies on; None where it was not placed."""

    card: str
    before: Zone | None
    after: Zone | None

    @property
    def moved(self) -> bool:
        """Whether it went from one face to the other."""
        return self.before is not None and self.after is not None and self.before is not self.after


def placed_zones(workshop: Workshop) -> dict[str, Zone]:
    """Return the face of each card that lies."""
    return {placement.card: placement.zone for placement in workshop.placements if placement.zone in FACES}


def compare(pack: Pack, older: Workshop, newer: Workshop) -> tuple[CardMove, ...]:
    """Return every card of the pack, in its order."""
    before, after = placed_zones(older), placed_zones(newer)
    return tuple(CardMove(card, before.get(card), after.get(card)) for card in pack.vocabulary.cards)


def comparable(workshops: Sequence[Workshop], to: Workshop) -> list[Workshop]:
    """Return the other workshops with cards of the same pack and version on the poster, oldest first."""
    return [
        one
        for one in workshops
        if one.id != to.id and (one.pack, one.pack_version) == (to.pack, to.pack_version) and placed_zones(one)
    ]


def counts(moves: Sequence[CardMove]) -> tuple[int, int, int]:
    """Return how many became strong, how many became a work point, and how many stayed the same."""
    strong = sum(move.moved and move.after is Zone.STRENGTH for move in moves)
    work = sum(move.moved and move.after is Zone.WORK for move in moves)
    same = sum(move.before is not None and move.before is move.after for move in moves)
    return strong, work, same
