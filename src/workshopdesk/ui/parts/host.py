"""The widget that an overlay lies over: its parent, asked for each time and never kept.

A child that keeps its window by name would hold it in memory after it was closed.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def host_of(widget: QWidget) -> QWidget:
    """Return a widget's parent."""
    parent = widget.parentWidget()
    assert parent is not None, "an overlay needs a widget to lie over"
    return parent
