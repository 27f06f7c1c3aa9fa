"""Work that takes long, off the window's thread: what it answers comes back as a signal, on the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class Background(QObject):
    """Runs one piece of work at a time for a screen; a screen that is gone is not called any more."""

    _ended = Signal(object, object, object)
    progressed = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether work is going on."""
        return self._busy

    def run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> bool:
        """Begin; False where something is going on already."""
        if self._busy:
            return False
        self._busy = True

        def job() -> None:
            answer: Any = None
            fault: BaseException | None = None
            try:
                answer = work()
            except BaseException as error:
                fault = error
            try:
                self._ended.emit((done, failed), answer, fault)
            except RuntimeError:
                return  # the screen went away meanwhile

        threading.Thread(target=job, name="background", daemon=True).start()
        return True

    def _tell(self, listeners: Any, answer: Any, fault: BaseException | None) -> None:
        self._busy = False
        done, failed = listeners
        if fault is not None:
            failed(fault)
        else:
            done(answer)
