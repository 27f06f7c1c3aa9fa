"""Where cards go when nobody points: slots inside a face, as shares of the poster (841 x 594 mm).

The faces are those of the printed poster (mm from the top left): 392 x 410 at x 20 and 429, y 80, with eyes and
word above y 135 and the mouth below y 425.
"""

from __future__ import annotations

from collections.abc import Sequence

from .terms import Zone

POSTER_MM = (841.0, 594.0)
FACE_X_MM = {Zone.STRENGTH: 20.0, Zone.WORK: 429.0}
FACE_Y_MM, FACE_W_MM, FACE_H_MM, FACE_RADIUS_MM = 80.0, 392.0, 410.0, 106.0
_TOP_MM, _BOTTOM_MM = 170.0, 398.0
_ROWS = {3: 5, 4: 6}
_PITCH_X_MM = {3: 124.0, 4: 92.0}  # as wide as cards on a screen: no title lies under the next card


def grid(face: Zone, columns: int) -> list[tuple[float, float]]:
    """Return the slots of a face, row by row: three columns hold 15 cards, four hold 24."""
    centre = FACE_X_MM[face] + FACE_W_MM / 2
    rows = _ROWS[columns]
    step_y = (_BOTTOM_MM - _TOP_MM) / (rows - 1)
    found = []
    for row in range(rows):
        for column in range(columns):
            x = centre + (column - (columns - 1) / 2) * _PITCH_X_MM[columns]
            y = _TOP_MM + row * step_y
            found.append((round(x / POSTER_MM[0], 3), round(y / POSTER_MM[1], 3)))
    return found


def tidy_slots(face: Zone, count: int) -> list[tuple[float, float]]:
    """Return `count` places in a face; beyond 24 the slots are used again, a little lower."""
    slots = grid(face, 3 if count <= 15 else 4)
    places = []
    for number in range(count):
        x, y = slots[number % len(slots)]
        shift = 0.008 * (number // len(slots))
        places.append((round(min(1.0, x + shift), 3), round(min(1.0, y + shift), 3)))
    return places


def free_slot(face: Zone, taken: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the slot of a face that lies farthest from other cards, the first such in reading order."""
    slots = grid(face, 3 if len(taken) < 15 else 4)

    def room(slot: tuple[float, float]) -> float:
        return min(
            (((slot[0] - x) * POSTER_MM[0] / 92) ** 2 + ((slot[1] - y) * POSTER_MM[1] / 64) ** 2 for x, y in taken),
            default=1.0,
        )

    return next((slot for slot in slots if room(slot) >= 0.8), max(slots, key=room))
