"""What was measured of a printer: how far its backs are off, and whether it prints 100 mm as 100 mm.

Kept in the settings by printer, tray and paper, since each of them changes how a sheet runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from .settings import Settings

TARGETS = ("top-left", "top-right", "bottom-left", "bottom-right")
"""The four pairs of scales on the test sheet, in the order of its table."""
CARD_PAPER = "A4"
"""The paper of the test sheet, and of all that has backs."""
READING_MOST_MM = 20.0
RULER_MM, RULER_OFF_MM = 100.0, 1.0
"""A ruler that is this far off means: stop, the driver scales."""
RULER_LEAST_MM, RULER_MOST_MM = 50.0, 150.0
_SETTING = "measured_printers"

Readings = Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Backs:
    """How the backs lie on the fronts, from four readings."""

    dx_mm: float
    dy_mm: float
    degrees: float
    scale: float
    worst_mm: float
    too_far: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of one printer, tray and paper."""

    readings: tuple[tuple[float, float], ...] = ()
    ruler_mm: float | None = None
    day: str = ""

    @property
    def backs(self) -> Backs | None:
        """Return how the backs lie; None before the scales were read."""
        return backs_of(dict(zip(TARGETS, self.readings, strict=True))) if self.readings else None

    @property
    def scales(self) -> bool:
        """Say whether the ruler told that the driver makes pages smaller or larger."""
        return self.ruler_mm is not None and driver_scales(self.ruler_mm)


@dataclass(frozen=True, slots=True)
class Mending:
    """How backs are printed to lie on their fronts: moved (right and up are plus, as fed), turned, scaled."""

    shift_mm: tuple[float, float] = (0.0, 0.0)
    turn_degrees: float = 0.0
    scale: float = 1.0


def backs_of(readings: Readings) -> Backs:
    """Return what four readings of the test sheet say together."""
    from ..layout.registration import registration

    found = registration(readings)
    return Backs(found.dx_mm, found.dy_mm, found.degrees, found.scale, found.worst_mm, found.too_far)


def driver_scales(ruler_mm: float) -> bool:
    """Say whether a ruler of 100 mm came out so long or short that something is scaled."""
    return abs(ruler_mm - RULER_MM) >= RULER_OFF_MM


class Shifts:
    """The measurements of all printers, in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @staticmethod
    def _key(printer: str, tray: str, paper: str) -> str:
        return "\n".join((printer, tray, paper))

    def of(self, printer: str, tray: str, paper: str) -> Measured:
        """Return what is known; nothing where it was never measured or cannot be read."""
        stored = self._settings.get(_SETTING, {}).get(self._key(printer, tray, paper))
        return _read(stored) if isinstance(stored, dict) else Measured()

    def keep_readings(self, printer: str, tray: str, paper: str, readings: Readings, day: date) -> Measured:
        """Remember the four readings of the scales."""
        pairs = tuple((float(readings[name][0]), float(readings[name][1])) for name in TARGETS)
        return self._keep(printer, tray, paper, replace(self.of(printer, tray, paper), readings=pairs), day)

    def keep_ruler(self, printer: str, tray: str, paper: str, ruler_mm: float, day: date) -> Measured:
        """Remember how long the ruler came out."""
        return self._keep(printer, tray, paper, replace(self.of(printer, tray, paper), ruler_mm=ruler_mm), day)

    def forget(self, printer: str, tray: str, paper: str) -> None:
        """Forget what was measured."""
        kept = dict(self._settings.get(_SETTING, {}))
        kept.pop(self._key(printer, tray, paper), None)
        self._settings.set(_SETTING, kept)

    def measured_backs(self) -> tuple[tuple[str, str, str], ...]:
        """Return printer, tray and paper of everything whose backs were measured."""
        kept = self._settings.get(_SETTING, {})
        names = [tuple(name.split("\n")) for name in kept if isinstance(name, str) and name.count("\n") == 2]
        return tuple((a, b, c) for a, b, c in names if self.of(a, b, c).readings)

    def mending(self, printer: str, tray: str, paper: str, edge: str) -> Mending:
        """Return what brings the backs onto the fronts where this printer turns on an edge."""
        measured = self.of(printer, tray, paper)
        if not measured.readings or edge not in ("long", "short"):
            return Mending()
        from ..layout.registration import registration

        found = registration(dict(zip(TARGETS, measured.readings, strict=True)))
        return Mending(found.shift_mm("short" if edge == "short" else "long"), found.turn_degrees, found.stretch)

    def _keep(self, printer: str, tray: str, paper: str, fresh: Measured, day: date) -> Measured:
        fresh = replace(fresh, day=day.isoformat())
        facts = {"readings": [list(pair) for pair in fresh.readings], "ruler_mm": fresh.ruler_mm, "day": fresh.day}
        kept = {**self._settings.get(_SETTING, {}), self._key(printer, tray, paper): facts}
        self._settings.set(_SETTING, kept)
        return fresh


def _read(stored: Mapping[str, Any]) -> Measured:
    try:
        readings = tuple((float(x), float(y)) for x, y in stored.get("readings", ()))
        ruler = stored.get("ruler_mm")
        day = str(stored.get("day", ""))
        if len(readings) not in (0, len(TARGETS)):
            return Measured()
        return Measured(readings, None if ruler is None else float(ruler), day)
    except (TypeError, ValueError):
        return Measured()
