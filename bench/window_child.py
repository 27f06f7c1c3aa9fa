"""Run in a process of its own: opens a window, prints when it was first painted and how much memory it took.

usage: python -m bench.window_child empty|desk|school HOME START_NS
"""

from __future__ import annotations

import sys
import time
from pathlib import Path


def _memory_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    """Open, report and close."""
    what, home, start_ns = sys.argv[1], sys.argv[2], int(sys.argv[3])
    if what != "empty":
        from workshopdesk.ui.loading import load_qt

        load_qt()  # as the desk itself does first of all
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication(sys.argv[:1])

    class Watch(QObject):
        first = ready = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                now = (time.time_ns() - start_ns) / 1e6
                if not self.first:
                    self.first = now
                if not self.ready and (what == "empty" or self.on_screen(watched)):
                    self.ready = now
                    QTimer.singleShot(0, self.painted)
            return False

        @staticmethod
        def on_screen(painted: QObject | None) -> bool:
            """Say whether this lies in the place asked for, whose page may cover the screen itself wholly."""
            place = "LibraryScreen" if what == "desk" else "PrepareScreen"
            while painted is not None and type(painted).__name__ != place:
                painted = painted.parent()
            return painted is not None

        def painted(self) -> None:
            ready = (time.time_ns() - start_ns) / 1e6
            print(f"first {self.first:.2f}\nready {ready:.2f}", flush=True)
            QTimer.singleShot(1200 if what == "school" else 30, self.done)

        def done(self) -> None:
            heavy = [name for name in ("alembic", "reportlab", "pypdfium2", "typer") if name in sys.modules]
            print(f"memory {_memory_mb():.1f}", flush=True)
            print("heavy", *heavy, flush=True)
            QApplication.quit()

    watch = Watch()
    app.installEventFilter(watch)
    if what == "empty":
        window = QWidget()
        window.resize(1440, 900)
        window.show()
        app.exec()
        return
    from workshopdesk.bootstrap import open_desk

    named = []
    if what == "school":
        from workshopdesk.app.library import Library

        named = [Library(Path(home)).list()[0].id]
    open_desk(Path(home), named)


if __name__ == "__main__":
    main()
