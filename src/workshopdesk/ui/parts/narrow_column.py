"""A column that is no wider than reads well, at the left of its page."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def narrow_column(page: QWidget, most_px: int) -> QVBoxLayout:
    """Return the column of a page, at most so many pixels wide.

    Not a maximum width on what stands in it: a layout would ask for its height at a width that it never gets.
    """
    holder = QWidget(page)
    holder.setMaximumWidth(most_px)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(holder, 1000)
    row.addStretch(1)
    return QVBoxLayout(holder)
