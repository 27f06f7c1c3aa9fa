"""What a print dialog has to know of posters: cards that fit, sheets it takes, from how far it is read."""

from __future__ import annotations

from dataclasses import dataclass

from .board_places import rows
from .posters import READING_M, SIZES_MM, poster_mm, scale_of
from .tiles import tiling

# Measured with loose cards: clear of the face's features, and anywhere on it.
_MEASURED = {
    ("A0", (92.0, 64.0)): (30, 37),
    ("A0", (85.0, 55.0)): (40, 48),
    ("A0", (70.0, 45.0)): (56, 72),
    ("A1", (92.0, 64.0)): (14, 18),
    ("A1", (85.0, 55.0)): (20, 22),
    ("A1", (70.0, 45.0)): (29, 35),
    ("A2", (92.0, 64.0)): (6, 8),
    ("A2", (85.0, 55.0)): (9, 10),
    ("A2", (70.0, 45.0)): (12, 15),
    ("near-A2", (92.0, 64.0)): (4, 6),
}
_FEATURES_MM = (135.0, 425.0)
_NEARLY, _WORTH_IT = 0.84, 0.7


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A slightly smaller poster that takes far fewer sheets."""

    size: str
    sheets: int
    saved: int


def cards_on_face(size: str, card_mm: tuple[float, float]) -> tuple[int, int]:
    """Return how many cards fit one face: clear of eyes and mouth, and anywhere."""
    measured = _MEASURED.get((size, card_mm))
    if measured:
        return measured
    scale = scale_of(size)
    w, h = card_mm[0] / scale, card_mm[1] / scale
    places = rows("strength", w, h)
    clear = [y for _, y in places if y - h / 2 >= _FEATURES_MM[0] and y + h / 2 <= _FEATURES_MM[1]]
    return len(clear), len(places)


def too_small(size: str, card_mm: tuple[float, float], cards: int) -> bool:
    """Say whether that many cards do not fit a face, so that they would have to lie on each other."""
    return cards > cards_on_face(size, card_mm)[1]


def sheets_needed(size: str, paper: str, *, landscape: bool) -> int:
    """Return how many sheets a tiled poster takes, the map with its rulers counted."""
    return tiling(*poster_mm(size, landscape=landscape), paper).count + 1


def near_miss(size: str, paper: str, *, landscape: bool) -> NearMiss | None:
    """Return a poster a little smaller that takes at most seven tenths of the sheets, if there is one."""
    now, best = sheets_needed(size, paper, landscape=landscape), None
    for other in SIZES_MM:
        share = scale_of(other) / scale_of(size)
        sheets = sheets_needed(other, paper, landscape=landscape)
        if _NEARLY <= share < 1 and sheets <= _WORTH_IT * now and (best is None or sheets < best.sheets):
            best = NearMiss(other, sheets, now - sheets)
    return best


def reading_distance_m(size: str) -> float:
    """Return from how many metres a poster can be read."""
    return READING_M[size]
