"""Taking in the files that were chosen or dropped, one after another: a file that asks something holds up the next."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ...app.library import Imported
from ..desk import Desk
from ..parts.overlay import Overlay
from .import_sheet import Importer


class Arrivals(QObject):
    """The queue of files on their way in; `done` is called for each that was taken in."""

    def __init__(self, desk: Desk, host: QWidget, done: Callable[[Imported], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._host, self._done = desk, host, done
        self._waiting: deque[Path] = deque()
        self._now: Importer | None = None
        self._watched: Overlay | None = None

    def take_in(self, files: Iterable[Path]) -> None:
        """Take in records and parcels, after those that are still on their way."""
        self._waiting.extend(files)
        self._go_on()

    def _go_on(self) -> None:
        """Take the next file once nothing more is asked about this one."""
        while (sheet := self._open_sheet()) is None and self._waiting:
            self._now = Importer(self._desk, self._host, self._done)
            self._now.take_in(self._waiting.popleft())
        if sheet is not None and sheet is not self._watched:
            # an answer may lead to another sheet: that is known once this one has closed
            sheet.closed.connect(lambda: QTimer.singleShot(0, self, self._go_on))
        self._watched = sheet

    def _open_sheet(self) -> Overlay | None:
        return self._now.sheet if self._now is not None else None
