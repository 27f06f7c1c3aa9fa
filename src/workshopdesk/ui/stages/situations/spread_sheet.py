"""What the group held up: four flags with their numbers, and in words how much they look alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ....domain.practice import agreement
from ....domain.terms import Flag
from ...parts.button import Button
from ...parts.chip import Chip
from ...parts.flag_tile import FlagTile
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid


class SpreadSheet(Sheet):
    """Shown once the counts are stored."""

    recount_asked = Signal()

    def __init__(self, flags: Mapping[str, Mapping[str, Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        theme = theme_of(self)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Label(tr("phase1.spread-title"), "heading", self), 1)
        self.chip = Chip("", "good", self)
        head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self.change = Button(tr("phase1.change"), "quiet", self, name=tr("phase1.change-counts"))
        self.change.clicked.connect(self.recount_asked)
        head.addWidget(self.change)
        self.body.addLayout(head)
        grid = EvenGrid(least_px=theme.px(150), most=4, gap_px=theme.px(10))
        self.tiles = {
            flag: FlagTile(flag, flags[flag]["word"], flags[flag]["meaning"], self, flag_px=52) for flag in Flag
        }
        for tile in self.tiles.values():
            grid.addWidget(tile)
        self.body.addLayout(grid)
        self.note = Label("", "meta", self)
        self.body.addWidget(self.note)

    def show_counts(self, counts: Mapping[Flag, int]) -> None:
        """Show the numbers."""
        for flag, tile in self.tiles.items():
            tile.show_count(counts.get(flag, 0))
        alike = agreement(counts)
        self.chip.setVisible(alike is not None)
        if alike is not None:
            self.chip.show_text(tr(f"phase1.agreement-{alike}"))
        self.note.setText(tr("phase1.spread-note", n=sum(counts.values())))
