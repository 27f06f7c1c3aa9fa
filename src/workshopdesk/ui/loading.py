"""Loading Qt, before anything else of the window."""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Load Qt, and keep Python's own way of importing.

    PySide puts one of its own in its place, which reads the source of each module that follows for a switch of names
    (`__feature__`) that nothing here uses; over two hundred modules that is felt at every start.
    """
    plain = builtins.__import__
    import PySide6.QtCore

    assert PySide6.QtCore
    builtins.__import__ = plain
