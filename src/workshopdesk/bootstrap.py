"""The composition root: puts the rooms together and opens the window; the only place that knows them all."""

from __future__ import annotations

import sys
from pathlib import Path


def open_desk(home: Path | None, what: list[str]) -> int:
    """Open the desk on a data home; `what` is a school or a file to open there. Returns the exit code."""
    from .ui.loading import load_qt

    load_qt()
    from .locations import default_home
    from .ui.start import run_desk

    return run_desk(home.expanduser().absolute() if home else default_home(), what, sys.argv[:1])
