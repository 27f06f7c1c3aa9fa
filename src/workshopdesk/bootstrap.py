"""The composition root: puts the rooms together and opens the window; the only place that knows them all."""

from __future__ import annotations

import builtins
import sys
from pathlib import Path


def load_qt() -> None:
    """Load Qt, and keep Python's own way of importing.

    PySide puts one of its own in its place, which reads the source of each module that follows for a switch of names
    (`__feature__`) that nothing here uses; over two hundred modules that is felt at every start.
    """
    plain = builtins.__import__
    import PySide6.QtCore

    assert PySide6.QtCore
    builtins.__import__ = plain


def open_desk(home: Path | None, what: list[str]) -> int:
    """Open the desk on a data home; `what` is a school or a file to open there. Returns the exit code."""
    load_qt()
    from .locations import default_home
    from .ui.start import run_desk

    return run_desk(home.expanduser().absolute() if home else default_home(), what, sys.argv[:1])
