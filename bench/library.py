"""A thousand schools: listing them from their files, after a start, again, and filtering the list as one types."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from .row import Row, below, median_ms
from .start import make_schools

SCHOOLS, FRAME_MS = 1_000, 16.7


def measure() -> list[Row]:
    """Return the rows of the library."""
    from PySide6.QtWidgets import QApplication

    from workshopdesk.store import seen
    from workshopdesk.store import summaries as store
    from workshopdesk.ui.library.rows import SchoolModel, SchoolRow

    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        make_schools(home, SCHOOLS)

        long_ago = time.time() - 60
        for file in home.glob("schools/*/school.db"):
            os.utime(file, (long_ago, long_ago))

        def anew() -> None:
            store.forget()
            (home / seen.SEEN).unlink(missing_ok=True)
            store.summaries(home, "2026-11-21")

        def restarted() -> None:
            store.forget()
            store.summaries(home, "2026-11-21")

        anew_ms = median_ms(anew, 5)
        restarted_ms = median_ms(restarted, 5)
        again_ms = median_ms(lambda: store.summaries(home, "2026-11-21"), 5)
        model = SchoolModel()
        found = store.summaries(home, "2026-11-21")
        model.show_rows([SchoolRow(one, one.name, one.municipality) for one in found])
        typed = iter(["s", "sc", "sch", "school 07", "nowhere", "", "school 1", "x", "9"] * 4)
        filter_ms = median_ms(lambda: model.search(next(typed)), 9)
    del app
    return [
        below(f"list {SCHOOLS} schools, every file anew", anew_ms, "ms", 300),
        below(f"list {SCHOOLS} schools after a start", restarted_ms, "ms", 300),
        below(f"list {SCHOOLS} schools again", again_ms, "ms", 300),
        below(f"filter {SCHOOLS} schools", filter_ms, "ms", FRAME_MS),
    ]
