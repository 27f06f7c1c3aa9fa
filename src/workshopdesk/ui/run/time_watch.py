"""What the guide must be asked about the time: a lid that was closed, a restart, and falling behind.

Asked of one phase at every tick; it keeps no clock of its own. When the desk was last seen alive is remembered every
half a minute, so that after a kill only the time away is in question, not what was led before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ...app.settings import Settings
from ...domain.facts import Tick
from ...domain.terms import TimerState
from ...domain.timing import GAP_MS, is_doubtful, slept_ms
from ...domain.workshop import PhaseRun, Timer

_ALIVE, _EVERY_MS = "alive", 30_000
_ASTRAY_MS = 500


@dataclass(frozen=True, slots=True)
class Away:
    """Time that may not count; `ms` None where the clock of the machine went back and nobody can say how long."""

    ms: int | None
    why: str


class TimeWatch:
    """`look` returns what is to be asked; `settled` says that it was answered."""

    def __init__(self, settings: Settings, key: str) -> None:
        self._settings = settings
        self._key = key
        self._last: Tick | None = None
        self._told_ms = -_EVERY_MS
        self.open: Away | None = None
        self.restamps = False
        """A short restart: the time away counts by itself, and the clock is to be set to this boot."""

    def look(self, run: PhaseRun, tick: Tick) -> Away | None:
        """Return the question that is open now."""
        timer = run.timer or Timer()
        before, self._last = self._last, tick
        if timer.state is not TimerState.RUNNING:
            self.open = None
            self.restamps = False
            return None
        if before is None and self.open is None:
            self._after_start(timer, tick)
        elif before is not None and slept_ms(before, tick) > GAP_MS:
            slept = slept_ms(before, tick)
            known = self.open.ms if self.open and self.open.ms else 0
            self.open = Away(known + slept, "lid")
        if self.open is None and _clock_was_set(timer, tick):
            self.restamps = True  # so that a later restart bridges from an instant that is right
        self._tell_alive(tick)
        return self.open

    def _after_start(self, timer: Timer, tick: Tick) -> None:
        alive = self._alive(timer)
        if timer.boot_id == tick.boot_id:
            return
        since = alive or timer.changed_at
        if since is None:
            return
        away = round((tick.utc - since).total_seconds() * 1000)
        if 0 <= away <= GAP_MS:
            self.restamps = True
        elif away < 0:
            self.open = Away(None, "clock")
        elif is_doubtful(timer, tick):
            self.open = Away(away, "restart")

    def _alive(self, timer: Timer) -> datetime | None:
        told: Mapping[str, Any] = self._settings.get(_ALIVE, {})
        if told.get("run") != self._key or not isinstance(told.get("at"), str):
            return None
        try:
            at = datetime.fromisoformat(told["at"])
        except ValueError:
            return None
        if at.tzinfo is None or (timer.changed_at is not None and at < timer.changed_at):
            return None
        return at

    def _tell_alive(self, tick: Tick) -> None:
        if tick.boot_ms - self._told_ms >= _EVERY_MS and self.open is None:
            self._told_ms = tick.boot_ms
            self._settings.set(_ALIVE, {"run": self._key, "at": tick.utc.isoformat(timespec="seconds")})

    def settled(self) -> None:
        """Ask no more of what was asked."""
        self.open = None
        self.restamps = False


def _clock_was_set(timer: Timer, tick: Tick) -> bool:
    """Say whether the clock of the machine was set since the last transition, in one boot."""
    if timer.boot_id != tick.boot_id or timer.boot_ms is None or timer.changed_at is None:
        return False
    told = (tick.utc - timer.changed_at).total_seconds() * 1000
    return abs(told - (tick.boot_ms - timer.boot_ms)) > _ASTRAY_MS
