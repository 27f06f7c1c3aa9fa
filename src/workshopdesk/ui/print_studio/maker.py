"""Makes documents off the window's thread, one after the other, and keeps what was made while it still holds."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ...app.library import Library
from ...app.print_jobs import Cancelled, Made, make
from ...app.printing import Wish
from ...domain.school import Archive, School
from ...domain.workshop import Workshop
from .worker import Worker

Source = tuple[School | None, Workshop | None]


class DocumentMaker(QObject):
    """`want([...])` makes what is not there yet, in that order; a new list takes the place of the old one."""

    made = Signal(object)
    """A document is there (Made)."""
    failed = Signal(object, object)
    """A wish that could not be made, and the error."""
    progressed = Signal(object, int, int)
    """The wish being made, pages done, pages in all."""
    rested = Signal()
    """All that was wanted is there."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._worker = Worker("print-studio", self)
        self._archive: Archive | None = None
        self._workshop: Workshop | None = None
        self._source: Source = (None, None)
        self._kept: dict[Wish, Made] = {}
        self._faults: dict[Wish, BaseException] = {}
        self._wanted: list[Wish] = []
        self._present: Wish | None = None
        self._stop = threading.Event()

    def show_source(self, archive: Archive | None, workshop: Workshop | None) -> None:
        """Say of which workshop documents are; what was made of other facts is forgotten."""
        self._archive, self._workshop = archive, workshop
        # What is ready on the table is on no document: ticking it off makes nothing anew.
        facts = (archive.school if archive else None, replace(workshop, materials=()) if workshop else None)
        if facts != self._source:
            self._source = facts
            self._kept.clear()
            self._faults.clear()
            self._stop.set()

    def kept(self, wish: Wish) -> Made | None:
        """Return a document that was made."""
        return self._kept.get(wish)

    def fault(self, wish: Wish) -> BaseException | None:
        """Return why a document could not be made."""
        return self._faults.get(wish)

    def want(self, wishes: Sequence[Wish]) -> None:
        """Make these, the first one first; what is being made and is no longer wanted is stopped."""
        self._wanted = [wish for wish in wishes if wish not in self._kept and wish not in self._faults]
        if self._present is not None and self._present not in self._wanted:
            self._stop.set()
        self._next()

    def cancel(self) -> None:
        """Stop, and forget what is still to be made."""
        self._wanted = []
        self._stop.set()

    def close(self) -> None:
        """End for good."""
        self.cancel()
        self._worker.close()

    def _next(self) -> None:
        if self._present is not None:
            return
        if not self._wanted:
            self.rested.emit()
            return
        wish = self._wanted[0]
        self._present, self._stop = wish, threading.Event()
        stop, source = self._stop, self._source
        archive, workshop = self._archive, self._workshop

        def told(done: int, total: int) -> None:
            self._worker.post(lambda: self.progressed.emit(wish, done, total))

        self._worker.submit(
            lambda: make(self._library, wish, archive, workshop, told, stop),
            lambda made: self._ended(wish, source, made, None),
            lambda error: self._ended(wish, source, None, error),
        )

    def _ended(self, wish: Wish, source: Source, made: Made | None, error: BaseException | None) -> None:
        self._present = None
        if source == self._source:
            if made is not None:
                self._kept[wish] = made
                self.made.emit(made)
            elif error is not None and not isinstance(error, Cancelled):
                self._faults[wish] = error
                self.failed.emit(wish, error)
            self._wanted = [one for one in self._wanted if one != wish or isinstance(error, Cancelled)]
        self._next()
