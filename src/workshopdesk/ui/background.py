"""Work that takes long, off the window's thread: what it answers comes back as a signal, on the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from .parts.carrier import carrier


class Background(QObject):
    """Runs one piece of work at a time for a screen; a screen that is gone is not called any more."""

    progressed = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._carrier = carrier()
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

        def told(answer: Any, fault: BaseException | None) -> None:
            self._busy = False
            if fault is not None:
                failed(fault)
            else:
                done(answer)

        job = self._carrier.errand(self, work, told)
        threading.Thread(target=job, name="background", daemon=True).start()
        return True
