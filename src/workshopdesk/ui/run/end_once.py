"""Tells that the time of a step is over: once for each time it runs out, never for what was over already."""

from __future__ import annotations


class EndOnce:
    """`passed(key, left_ms, runs)` is asked at every tick and is True exactly when the end is crossed."""

    def __init__(self) -> None:
        self._key: object = None
        self._was_left = False

    def passed(self, key: object, left_ms: int, runs: bool) -> bool:
        """Return whether the end was crossed since the last tick; more minutes make a new end."""
        if key != self._key:
            self._key, self._was_left = key, left_ms > 0
            return False
        if left_ms > 0:
            self._was_left = True
            return False
        crossed = self._was_left and runs
        if runs:
            self._was_left = False
        return crossed
