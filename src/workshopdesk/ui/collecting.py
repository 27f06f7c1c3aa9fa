"""Memory in circles is taken back on the window's thread only.

Python looks for circles on whichever thread happens to make an object at that moment. The threads of the school and of
the printer make many, so a screen that is no longer shown could be freed there, with its layouts and its timers, while
the window's thread goes through them: Qt allows that to no other thread, and the program crashes. So nobody looks for
circles by himself; the window's thread does it, as often as Python would.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 1000


class Collecting(QObject):
    """Takes over, to the end of the process: threads may outlive the window. Made on the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_due)
        self._timer.start(PAUSE_MS)


def collect_due() -> None:
    """Take back what Python would take back by now, of the oldest generation that is due."""
    for generation, (made, most) in reversed(list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))):
        if made > most:
            gc.collect(generation)
            return


def spare() -> None:
    """Leave out from now on what is there already: it stays anyway, and looking through it halts the window."""
    gc.collect(0)
    gc.freeze()
