"""Work on a thread of its own, with the answer back on the window's; nothing is called once it is closed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from ..parts.carrier import carrier

T = TypeVar("T")


class Worker(QObject):
    """One thread. `submit` asks, `post` carries a function to the window's thread."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._open = True
        pool = self._pool
        self.destroyed.connect(lambda: pool.shutdown(wait=False, cancel_futures=True))
        self._carrier = carrier()

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> Future[T] | None:
        """Do `work` there; `done` or `failed` is called here."""
        if not self._open:
            return None
        future = self._pool.submit(work)

        def answered(ready: Future[T]) -> None:
            if ready.cancelled():
                return
            error = ready.exception()
            self.post((lambda: failed(error)) if error is not None else (lambda: done(ready.result())))

        future.add_done_callback(answered)
        return future

    def post(self, call: Callable[[], Any]) -> None:
        """Call a function on the window's thread; forgotten once this is closed."""
        if self._open:
            self._carrier.post(self, lambda: self._call(call))

    def close(self) -> None:
        """Take no more work and call nothing back; what runs ends on its own."""
        self._open = False
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _call(self, call: Callable[[], None]) -> None:
        if self._open:
            call()
