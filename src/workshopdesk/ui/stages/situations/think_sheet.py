"""Thinking in silence: the six criteria as questions, nothing to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid


class ThinkSheet(Sheet):
    """Each criterion with its question."""

    def __init__(self, criteria: Mapping[str, Mapping[str, Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.body.addWidget(Label(tr("phase1.think-title"), "heading", self))
        self.body.addWidget(Label(tr("phase1.think-how"), "body", self, colour="ink2"))
        grid = EvenGrid(least_px=theme.px(200), most=3, gap_px=theme.px(10))
        for told in criteria.values():
            cell = QWidget(self)
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, theme.px(6), 0, theme.px(2))
            column.setSpacing(theme.px(2))
            column.addWidget(Label(told["name"], "strong", cell))
            column.addWidget(Label(told["question"], "body", cell, colour="ink2"))
            column.addStretch(1)
            grid.addWidget(cell)
        self.body.addLayout(grid)
