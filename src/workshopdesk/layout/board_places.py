"""Where the cards of a result lie: as recorded, moved apart the shortest way, inside their ring."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..domain.slots import FACE_H_MM, FACE_RADIUS_MM, FACE_W_MM, FACE_X_MM, FACE_Y_MM
from ..domain.terms import Zone

Point = tuple[float, float]
_EDGE_MM, _GAP_MM, _ROUNDS = 7.0, 1.6, 600


def _inside(face: str, x: float, y: float, w: float, h: float) -> Point:
    """Return the nearest centre at which a card lies wholly inside the ring."""
    left, top = FACE_X_MM[Zone(face)] + _EDGE_MM, FACE_Y_MM + _EDGE_MM
    right, low = left + FACE_W_MM - 2 * _EDGE_MM, top + FACE_H_MM - 2 * _EDGE_MM
    radius = FACE_RADIUS_MM - _EDGE_MM
    for _ in range(8):
        x = min(max(x, left + w / 2), right - w / 2)
        y = min(max(y, top + h / 2), low - h / 2)
        clear = True
        for side, arc_x in ((-1, left + radius), (1, right - radius)):
            for end, arc_y in ((-1, top + radius), (1, low - radius)):
                dx, dy = x + side * w / 2 - arc_x, y + end * h / 2 - arc_y
                far = math.hypot(dx, dy)
                if dx * side > 0 and dy * end > 0 and far > radius + 1e-6:
                    x -= dx / far * (far - radius)
                    y -= dy / far * (far - radius)
                    clear = False
        if clear:
            break
    return x, y


def apart(face: str, centres: Sequence[Point], w: float, h: float) -> list[Point]:
    """Return centres near the recorded ones at which no card of `w` x `h` covers another."""
    places = [_inside(face, x, y, w, h) for x, y in centres]
    wide, high = w + _GAP_MM, h + _GAP_MM
    for _ in range(_ROUNDS):
        pushed = False
        for one in range(len(places)):
            for other in range(one):
                (ax, ay), (bx, by) = places[one], places[other]
                over_x, over_y = wide - abs(ax - bx), high - abs(ay - by)
                if over_x <= 0.02 or over_y <= 0.02:
                    continue
                pushed = True
                if over_x / wide <= over_y / high:
                    step = math.copysign(over_x / 2 + 0.01, ax - bx if ax != bx else 1)
                    ax, bx = ax + step, bx - step
                else:
                    step = math.copysign(over_y / 2 + 0.01, ay - by if ay != by else 1)
                    ay, by = ay + step, by - step
                places[one] = _inside(face, ax, ay, w, h)
                places[other] = _inside(face, bx, by, w, h)
        if not pushed:
            return places
    return _in_rows(face, centres, w, h)


def _in_rows(face: str, centres: Sequence[Point], w: float, h: float) -> list[Point]:
    """Return for each card the nearest free place in rows; for a face too full to push cards apart."""
    free = rows(face, w + _GAP_MM / 2, h + _GAP_MM / 2)
    if len(free) < len(centres):
        free = rows(face, w * 0.9, h * 0.9, step=(0.9, 0.9))
    found = []
    for x, y in centres:
        nearest = min(free, key=lambda place: (place[0] - x) ** 2 + (place[1] - y) ** 2, default=(x, y))
        if len(free) > 1:
            free.remove(nearest)
        found.append(nearest)
    return found


def rows(face: str, w: float, h: float, step: tuple[float, float] = (1.0, 1.0)) -> list[Point]:
    """Return centres of cards in centred rows, as many as lie inside the ring."""
    left, top = FACE_X_MM[Zone(face)] + _EDGE_MM, FACE_Y_MM + _EDGE_MM
    width, height = FACE_W_MM - 2 * _EDGE_MM, FACE_H_MM - 2 * _EDGE_MM
    found = []
    count = int(height // (h * step[1]))
    first = top + (height - count * h * step[1]) / 2 + h * step[1] / 2
    for row in range(count):
        y = first + row * h * step[1]
        for columns in range(int(width // (w * step[0])), 0, -1):
            x = left + width / 2 - (columns - 1) * w * step[0] / 2
            if math.dist(_inside(face, x, y, w, h), (x, y)) < 1e-3:
                found += [(x + column * w * step[0], y) for column in range(columns)]
                break
    return found
