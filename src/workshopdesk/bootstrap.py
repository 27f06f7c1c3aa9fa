"""The composition root: puts the rooms together and opens the window; the only place that knows them all."""

from __future__ import annotations

import sys
from pathlib import Path


def load_rooms() -> None:
    """Import the rooms without Qt before Qt: PySide6 reads the source of every module that is imported after it."""
    from .app import library, settings
    from .content import pack, words
    from .domain import facts, workshop

    del library, settings, pack, words, facts, workshop


def open_desk(home: Path | None, what: list[str]) -> int:
    """Open the desk on a data home; `what` is a school or a file to open there. Returns the exit code."""
    load_rooms()
    from .locations import default_home
    from .ui.start import run_desk

    return run_desk(home.expanduser().absolute() if home else default_home(), what, sys.argv[:1])
