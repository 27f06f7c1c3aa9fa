"""From four readings of the calibration sheet to how far the backs are off, and the shift that mends it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from .calibration import TARGETS_MM
from .templates import Edge

TOO_FAR_MM = 3.0
"""Above this, cards to fold are the better advice."""


@dataclass(frozen=True, slots=True)
class Registration:
    """How the back lies on the front: moved (right and up are plus), turned counter-clockwise, scaled."""

    dx_mm: float
    dy_mm: float
    degrees: float
    scale: float
    worst_mm: float

    @property
    def too_far(self) -> bool:
        """Say whether any corner is off by more than a shift can mend well."""
        return self.worst_mm > TOO_FAR_MM

    def shift_mm(self, edge: Edge) -> tuple[float, float]:
        """Return how to move the backs as they are printed: right and up are plus.

        Seen from its own side, what lies to the right in front lies to the left (long edge), and what lies
        up in front lies down (short edge). This is of an upright sheet; a page on its side is turned to become one.
        """
        dx, dy = (self.dx_mm, -self.dy_mm) if edge == "long" else (-self.dx_mm, self.dy_mm)
        # The printer turns and stretches about the middle whatever it is given, so that is taken off first.
        turn, stretch = math.radians(self.turn_degrees), self.stretch
        cos, sin = math.cos(turn) * stretch, math.sin(turn) * stretch
        return round(cos * dx - sin * dy, 3), round(sin * dx + cos * dy, 3)

    @property
    def turn_degrees(self) -> float:
        """How to turn the backs as they are printed, counter-clockwise: from behind, a turn goes the other way."""
        return round(self.degrees, 4)

    @property
    def stretch(self) -> float:
        """How to scale the backs as they are printed."""
        return round(1 / self.scale, 6)


def registration(readings: Mapping[str, tuple[float, float]]) -> Registration:
    """Return what the readings of the four targets say together (least squares)."""
    dx = sum(reading[0] for reading in readings.values()) / len(readings)
    dy = sum(reading[1] for reading in readings.values()) / len(readings)
    turned = stretched = reach = 0.0
    for name, (x, y) in readings.items():
        # About the middle of the sheet, up is plus.
        px, py = TARGETS_MM[name][0] - 105, 148.5 - TARGETS_MM[name][1]
        turned += px * (y - dy) - py * (x - dx)
        stretched += px * (x - dx) + py * (y - dy)
        reach += px * px + py * py
    worst = max(math.hypot(x, y) for x, y in readings.values())
    return Registration(dx, dy, math.degrees(turned / reach), 1 + stretched / reach, worst)
