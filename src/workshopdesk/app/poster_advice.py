"""What the print studio says of a poster: cards that fit, sheets, reading distance, a smaller one that saves paper."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.workshop import Workshop
from .print_jobs import SIZES, Choices

USUAL_ON_ONE_FACE = 15
"""How many cards came to lie on one face in the sample; what a blank board has to be ready for."""


@dataclass(frozen=True, slots=True)
class SmallerPoster:
    """A slightly smaller poster that takes far fewer sheets."""

    size: str
    sheets: int
    saved: int


@dataclass(frozen=True, slots=True)
class PosterAdvice:
    """About one poster as chosen; `too_small` is how many cards fit, where more are expected."""

    width_mm: float
    height_mm: float
    sheets: int
    columns: int
    rows: int
    reading_m: float
    fits: int
    too_small: bool
    remedy: str
    smaller: SmallerPoster | None


def expected_on_face(workshop: Workshop | None) -> int:
    """Return how many cards the fuller face holds, or may come to hold."""
    if workshop is None or not workshop.placed():
        return USUAL_ON_ONE_FACE
    zones = [placement.zone for placement in workshop.placed()]
    return max(USUAL_ON_ONE_FACE, *(zones.count(zone) for zone in set(zones)))


def poster_advice(document: str, choices: Choices, workshop: Workshop | None) -> PosterAdvice:
    """Return what is to be said of a poster with these choices."""
    from ..layout import fit
    from ..layout.posters import poster_mm
    from ..layout.tiles import tiling

    landscape = document == "screener-poster"
    width, height = poster_mm(choices.size, landscape=landscape)
    plan = tiling(width, height, choices.paper)
    expected = expected_on_face(workshop)
    small = landscape and fit.too_small(choices.size, choices.card_mm, expected)
    remedy = ""
    if small:
        larger = SIZES[SIZES.index(choices.size) + 1 :]
        remedy = next((size for size in larger if not fit.too_small(size, choices.card_mm, expected)), "")
    near = fit.near_miss(choices.size, choices.paper, landscape=landscape) if choices.tile else None
    return PosterAdvice(
        width,
        height,
        plan.count + 1 if choices.tile else 1,
        plan.columns,
        plan.rows,
        fit.reading_distance_m(choices.size),
        fit.cards_on_face(choices.size, choices.card_mm)[1],
        small,
        remedy,
        SmallerPoster(near.size, near.sheets, near.saved) if near else None,
    )
