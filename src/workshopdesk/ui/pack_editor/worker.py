"""Runs what takes long beside the window, one thing at a time; the answer comes back on the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class Post(QObject):
    """Carries a function from another thread to the window's."""

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def __call__(self, work: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the window closed meanwhile
            self._posted.emit(work)

    @staticmethod
    def _run(work: Callable[[], None]) -> None:
        work()


class Worker:
    """`run(work, done, failed)`; `work` is given a function that says whether to go on."""

    def __init__(self) -> None:
        self._post = Post()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="packs")
        self._serial = 0

    def run(
        self,
        work: Callable[[Callable[[], bool]], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Start a piece of work; `done` or `failed` is called when it ends, neither once it was stopped."""
        self._serial += 1
        serial = self._serial

        def going() -> bool:
            return serial == self._serial

        def answer(call: Callable[[Any], None], value: Any) -> None:
            if going():
                call(value)

        def run() -> None:
            try:
                value = work(going)
            except Exception as error:
                self._post(lambda error=error: answer(failed, error))  # type: ignore[misc]
            else:
                self._post(lambda: answer(done, value))

        self._pool.submit(run)

    def stop(self) -> None:
        """Tell what runs to stop, and forget its answer."""
        self._serial += 1

    def close(self) -> None:
        """Let go; what runs ends by itself."""
        self.stop()
        self._pool.shutdown(wait=False, cancel_futures=True)
