"""One figure of the bench: ours, the bare counterpart's, their ratio and the goal."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`ours` and `bare` in `unit`; `bare` None where a figure stands on its own; `goal` in words."""

    name: str
    ours: float
    bare: float | None
    unit: str
    goal: str
    met: bool

    @property
    def ratio(self) -> float | None:
        """Ours over bare."""
        return self.ours / self.bare if self.bare else None


def against(name: str, ours: float, bare: float, unit: str, most: float) -> Row:
    """Return a row whose goal is a ratio."""
    return Row(name, ours, bare, unit, f"<= {most:g} x", ours <= bare * most)


def below(name: str, ours: float, unit: str, most: float) -> Row:
    """Return a row whose goal is a figure of its own."""
    return Row(name, ours, None, unit, f"< {most:g} {unit}", ours < most)


def median_ms(work: Callable[[], object], times: int = 9) -> float:
    """Return the median time of a piece of work, in milliseconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found)
