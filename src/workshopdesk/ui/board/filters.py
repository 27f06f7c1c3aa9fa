"""Which cards stand out while the others are dimmed: a level, a member's cards, or what is not agreed yet."""

from __future__ import annotations

from collections.abc import Iterable

from ...domain.vocabulary import Vocabulary
from ...domain.workshop import Workshop

ALL, CONTESTED = "all", "contested"
LEVEL, HOLDER = "level:", "holder:"


def filter_keys(workshop: Workshop, levels: Iterable[str]) -> list[str]:
    """Return what can be filtered by: everything, the levels, what is not agreed yet, each member who holds cards."""
    held = {placement.held_by for placement in workshop.placements}
    members = [f"{HOLDER}{member.id}" for member in workshop.participants if member.id in held]
    return [ALL, *(f"{LEVEL}{level}" for level in levels), CONTESTED, *members]


def shown_by(key: str, workshop: Workshop, words: Vocabulary) -> set[str] | None:
    """Return the cards that a filter shows; None where it shows all."""
    if key == CONTESTED:
        return {placement.card for placement in workshop.placements if placement.contested}
    if key.startswith(LEVEL):
        return {card for card, level in words.cards.items() if level == key.removeprefix(LEVEL)}
    if key.startswith(HOLDER):
        member = key.removeprefix(HOLDER)
        return {placement.card for placement in workshop.placements if placement.held_by == member}
    return None
