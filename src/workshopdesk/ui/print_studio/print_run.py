"""Printing: finds the printers, hands documents over one by one, and watches until they have come out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ...app.print_jobs import Cancelled
from ...app.printers import Job, JobNews, Order, Printer, Printers, PrintFailed
from .worker import Worker

WATCH_MS = 700
_PATIENCE = 8
"""After so many looks at a job that still waits, the guide is told why."""
Build = Callable[[], Sequence[Order]]


class PrintRun(QObject):
    """One run at a time; every call to the system is made on a thread of its own."""

    listed = Signal(object)
    """The printers (tuple of Printer), or the error that stood in the way."""
    progressed = Signal(int, int)
    """Documents handed over, documents in all."""
    sent = Signal()
    """All is with the printer; what becomes of it is watched."""
    finished = Signal(object)
    """The run (what `start` was given as `what`) came out of the printer."""
    stuck = Signal(object)
    """It waits: the printer's reasons."""
    failed = Signal(object)
    """It did not work: an error."""

    def __init__(self, printers: Printers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printers = printers
        self._worker = Worker("printing", self)
        self._jobs: list[Job] = []
        self._what: object = None
        self._stop = threading.Event()
        self._looks = 0
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(WATCH_MS)
        self._timer.timeout.connect(self._look)

    def list(self) -> None:
        """Find the printers."""
        self._worker.submit(self._printers.all, self.listed.emit, self.listed.emit)

    def start(self, build: Build, what: object) -> None:
        """Make the orders there too and hand them over; `what` comes back with `finished`."""
        self._timer.stop()
        self._what, self._jobs, self._looks = what, [], 0
        self._stop = stop = threading.Event()

        def work() -> list[Job]:
            orders = list(build())
            jobs: list[Job] = []
            for order in orders:
                if stop.is_set():
                    break
                self._worker.post(partial(self.progressed.emit, len(jobs), len(orders)))
                jobs.append(self._printers.send(order))
            if stop.is_set():
                self._take_back(jobs)
                raise Cancelled
            return jobs

        self._worker.submit(work, lambda jobs: self._handed_over(jobs, stop), self.failed.emit)

    def cancel(self) -> None:
        """Stop, and take back what has not come out yet."""
        self._stop.set()
        self._timer.stop()
        jobs, self._jobs = self._jobs, []
        self._forget(jobs)

    def close(self) -> None:
        """End for good; what is with the printer goes on there."""
        self._stop.set()
        self._timer.stop()
        self._worker.close()

    def _take_back(self, jobs: Sequence[Job]) -> None:
        for job in jobs:
            self._printers.cancel(job)

    def _forget(self, jobs: Sequence[Job]) -> None:
        if jobs:
            self._worker.submit(lambda: self._take_back(jobs), lambda _none: None, lambda _error: None)

    def _handed_over(self, jobs: Sequence[Job], stop: threading.Event) -> None:
        if stop.is_set():  # while the last one was on its way
            self._forget(jobs)
            return
        self._jobs = [*jobs]
        self.sent.emit()
        self._timer.start()
        self._look()

    def _look(self) -> None:
        if self._asking or not self._jobs:
            return
        self._asking = True
        job = self._jobs[0]
        self._worker.submit(lambda: self._printers.news(job), lambda news: self._heard(job, news), self._deaf)

    def _heard(self, job: Job, news: JobNews) -> None:
        self._asking = False
        if job not in self._jobs:
            return
        if news.state == "done":
            self._jobs.remove(job)
            self._looks = 0
            if not self._jobs:
                self._timer.stop()
                self.finished.emit(self._what)
            else:
                self._look()
        elif news.state == "failed":
            self._timer.stop()
            self._jobs = []
            self.failed.emit(PrintFailed("job-failed", printer=job.printer))
        elif news.state == "waiting":
            self._looks += 1
            if "stopped" in news.reasons or self._looks == _PATIENCE:
                self.stuck.emit(news.reasons)

    def _deaf(self, error: BaseException) -> None:
        self._asking = False
        self._timer.stop()
        self._jobs = []
        self.failed.emit(error)


__all__ = ["PrintRun", "Printer"]
