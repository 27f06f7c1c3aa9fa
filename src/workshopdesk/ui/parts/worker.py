"""Work that takes long, off the window's thread: with progress, and let go of when it is cancelled."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from .carrier import carrier

_pool: list[ThreadPoolExecutor] = []


class Stopped(Exception):
    """The person stopped the work."""


class Worker(QObject):
    """Runs `work(progress)`; `progress(done, total)` may be called from it and raises Stopped once stopped."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = False
        self._busy = False
        self._carrier = carrier()

    @property
    def is_busy(self) -> bool:
        """Whether something runs."""
        return self._busy

    def start(self, work: Callable[[Callable[[int, int], None]], Any]) -> None:
        """Begin; nothing happens where something runs already."""
        if self._busy:
            return
        self._busy, self._stop = True, False
        if not _pool:
            _pool.append(ThreadPoolExecutor(max_workers=1, thread_name_prefix="work"))
        _pool[0].submit(self._run, work)

    def stop(self) -> None:
        """Stop at the next progress."""
        self._stop = True

    def _progress(self, done: int, total: int) -> None:
        if self._stop:
            raise Stopped
        self._send("progress", (done, total))

    def _run(self, work: Callable[[Callable[[int, int], None]], Any]) -> None:
        try:
            result = work(self._progress)
        except Stopped:
            self._send("stopped", None)
        except BaseException as error:
            self._send("failed", error)
        else:
            self._send("finished", result)

    def _send(self, what: str, told: object) -> None:
        if not isValid(self):  # the window has gone meanwhile
            self._stop = True
        self._carrier.post(self, lambda: self._tell(what, told))

    def _tell(self, what: str, told: Any) -> None:
        if what == "progress":
            self.progressed.emit(*told)
            return
        self._busy = False
        if what == "stopped":
            self.stopped.emit()
        elif what == "failed":
            self.failed.emit(told)
        else:
            self.finished.emit(told)
