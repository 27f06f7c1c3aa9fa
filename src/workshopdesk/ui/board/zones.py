"""Where a point of the poster belongs: a face, the box of what is not agreed yet, or nowhere.

Calm at the border: a card in flight keeps the zone it is in until its centre is clearly in the other.
"""

from __future__ import annotations

from ...domain.slots import FACE_H_MM, FACE_W_MM, FACE_X_MM, FACE_Y_MM
from ...domain.terms import Zone

MARGIN_MM, HYSTERESIS_MM = 14.0, 10.0
BOX_MM = (210.0, 500.0, 292.0, 70.0)
UNDECIDED = "undecided"
_AREAS = {
    Zone.STRENGTH.value: (FACE_X_MM[Zone.STRENGTH], FACE_Y_MM, FACE_W_MM, FACE_H_MM),
    Zone.WORK.value: (FACE_X_MM[Zone.WORK], FACE_Y_MM, FACE_W_MM, FACE_H_MM),
    UNDECIDED: BOX_MM,
}


def _inside(x: float, y: float, left: float, top: float, wide: float, high: float, margin: float) -> bool:
    return left - margin <= x <= left + wide + margin and top - margin <= y <= top + high + margin


def target_at(x_mm: float, y_mm: float, before: str | None = None) -> str | None:
    """Return "strength", "work", "undecided" or None for a card with its centre at a point.

    `before` is where it was.
    """
    if before in _AREAS and _inside(x_mm, y_mm, *_AREAS[before], HYSTERESIS_MM if before != UNDECIDED else 4):
        return before
    for name, area in _AREAS.items():
        if _inside(x_mm, y_mm, *area, 0):
            return name
    near = [name for name, area in _AREAS.items() if name != UNDECIDED and _inside(x_mm, y_mm, *area, MARGIN_MM)]
    return near[0] if len(near) == 1 else None
