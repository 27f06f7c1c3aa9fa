"""The single writer of a school: an operating-system lock, so that a killed process leaves none behind.

On a file of its own, `school.lock`: locking school.db itself would drop SQLite's own lock when the file is closed.
Two dozen lines rather than a library: those kept today bring asyncio along, which costs the first paint.
"""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

from .errors import InUse, ReadOnly

NAME = "school.lock"

if os.name == "nt":  # pragma: no cover - exercised on Windows only
    import msvcrt

    def _try(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]

else:
    import fcntl

    def _try(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Held as long as the school is open for writing."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._descriptor: int | None = None

    def acquire(self, wait_s: float = 1.0) -> None:
        """Take the lock within `wait_s` seconds; raise InUse or ReadOnly."""
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except PermissionError as error:
            raise ReadOnly(self._path.parent) from error
        except OSError as error:
            if error.errno == errno.EROFS:
                raise ReadOnly(self._path.parent) from error
            raise
        until = time.monotonic() + wait_s
        while True:
            try:
                _try(descriptor)
            except OSError:
                if time.monotonic() >= until:
                    os.close(descriptor)
                    raise InUse(self._path.parent) from None
                time.sleep(0.05)
            else:
                self._descriptor = descriptor
                return

    def release(self) -> None:
        """Give the lock back; harmless where it is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
