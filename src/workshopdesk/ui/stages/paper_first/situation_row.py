"""One situation that was done on paper: which one, the four counts, the flag, the reaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....domain.terms import Flag
from ....domain.workshop import JudgedSituation
from ...parts.choice import Choice
from ...parts.segmented import Segment, Segmented
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid
from ..frame.saved_fields import Failed, SavedLine
from .numbers_line import NumbersLine


class SituationRow(QWidget):
    """Stores each piece as soon as it is there; what belongs to a situation waits until one is chosen."""

    situation_chosen = Signal(str)
    counts_given = Signal(str, object)
    flag_given = Signal(str, str)
    reaction_given = Signal(str, str)

    def __init__(
        self,
        number: int,
        options: Sequence[tuple[str, str]],
        flags: Mapping[str, Mapping[str, Any]],
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.key = key
        self._options = options
        name = tr("phase1.paper-situation", number=number)
        self.choice = Choice(name, self, hint=name)
        self.choice.show_options(options, key)
        self.choice.option_chosen.connect(self._choose)
        self.counts = NumbersLine(
            f"{name}: {tr('phase1.count-line')}", len(Flag), self, placeholder=tr("phase1.paper-counts")
        )
        self.counts.numbers_given.connect(self._count)
        self.flags = Segmented(
            f"{name}: {tr('phase1.our-flag')}",
            [Segment(flag, flags[flag]["word"]) for flag in Flag],
            parent=self,
        )
        self.flags.segment_chosen.connect(self._flag)
        self.reaction = SavedLine(
            f"{name}: {tr('phase1.our-reaction')}",
            self._react,
            self,
            placeholder=tr("phase1.our-reaction"),
            longest=2000,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        grid = EvenGrid(least_px=theme.px(300), most=2, gap_px=theme.px(8))
        for widget in (self.choice, self.counts, self.flags, self.reaction):
            grid.addWidget(widget)
        column.addLayout(grid)

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these, which are not in another row."""
        if list(options) != list(self._options):
            self._options = options
            self.choice.show_options(options, self.key)

    def show_judged(self, judged: JudgedSituation | None, *, anyway: bool = False) -> None:
        """Show what is stored; a situation with something written down keeps its place."""
        self.choice.setEnabled(judged is None)
        for field in (self.counts, self.flags, self.reaction):
            field.setEnabled(bool(self.key))
        if judged is None:
            return
        self.counts.show_numbers([judged.counts.get(flag, 0) for flag in Flag], anyway=anyway)
        self.flags.show_chosen(judged.flag or "")
        self.reaction.show_stored(judged.reaction, anyway=anyway)

    def _choose(self, key: str) -> None:
        """Take another one; the keyboard stays, so that arrows and letters go on through the list."""
        self.key = key
        for field in (self.counts, self.flags, self.reaction):
            field.setEnabled(True)
        self.situation_chosen.emit(key)

    def _flag(self, flag: str) -> None:
        if self.key:
            self.flag_given.emit(self.key, flag)

    def _react(self, text: str, _failed: Failed) -> None:
        if self.key:
            self.reaction_given.emit(self.key, text)

    def _count(self, numbers: Sequence[int]) -> None:
        if self.key:
            self.counts_given.emit(self.key, {str(f): n for f, n in zip(Flag, numbers, strict=True)})

    def flush(self) -> None:
        """Store what was typed just now."""
        self.counts.flush()
        self.reaction.flush()
