"""The machine's clocks: UTC, and the boot's own milliseconds with and without a closed lid."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Protocol

from ..domain.facts import Tick


class Clock(Protocol):
    """What tells the time; tests hand over one that they turn by hand."""

    def tick(self) -> Tick:
        """Return one reading of all clocks."""
        ...


@cache
def boot_id() -> str:
    """Return an id that changes with every start of the machine; one of this process where there is none."""
    try:
        if sys.platform == "win32":  # pragma: no cover
            import winreg

            place = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
                return f"boot-{winreg.QueryValueEx(key, 'BootId')[0]}"
        if sys.platform == "darwin":  # pragma: no cover
            import subprocess

            told = subprocess.run(
                ["/usr/sbin/sysctl", "-n", "kern.bootsessionuuid"], capture_output=True, text=True, check=False
            )
            return told.stdout.strip()
        with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:
            return file.read().strip()
    except (OSError, ValueError):
        return f"process-{os.getpid()}-{os.urandom(4).hex()}"


def _boot_ms() -> int:
    """Milliseconds since the start of the machine, a closed lid included."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    if sys.platform == "darwin":  # pragma: no cover - counts sleep there
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC_RAW) // 1_000_000
    if sys.platform == "win32":  # pragma: no cover
        import ctypes

        return int(ctypes.windll.kernel32.GetTickCount64())
    return time.monotonic_ns() // 1_000_000


def _awake_ms() -> int:
    """Milliseconds that the machine was awake."""
    if sys.platform == "darwin":  # pragma: no cover
        return time.clock_gettime_ns(time.CLOCK_UPTIME_RAW) // 1_000_000
    if sys.platform == "win32":  # pragma: no cover
        import ctypes

        ticks = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value // 10_000
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1_000_000


class SystemClock:
    """The real clocks."""

    def tick(self) -> Tick:
        """Return one reading of all clocks."""
        return Tick(datetime.now(UTC), boot_id(), _boot_ms(), _awake_ms())


class FastClock:
    """A clock that runs `speed` times as fast from now on, to rehearse with; its boot is one of its own.

    What is stored under it lies ahead of the real time, so it is meant for a rehearsal school alone.
    """

    def __init__(self, real: Clock, speed: int = 10) -> None:
        self.real = real
        self.speed = speed
        self._start = real.tick()

    def tick(self) -> Tick:
        """Return one reading: all that has passed since the start, so many times."""
        start, now = self._start, self.real.tick()
        passed = (now.boot_ms - start.boot_ms) * self.speed
        awake = (now.awake_ms - start.awake_ms) * self.speed
        boot = f"{now.boot_id}-fast-{start.boot_ms}"
        return Tick(start.utc + timedelta(milliseconds=passed), boot, start.boot_ms + passed, start.awake_ms + awake)
