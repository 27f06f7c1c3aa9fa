"""The two principles that were chosen on paper; stored once there are two different ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...parts.choice import Choice
from ...parts.label import Label
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid


class PrinciplesRow(QWidget):
    """Two lists to choose from."""

    chosen = Signal(object)

    def __init__(self, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._options = options
        grid = EvenGrid(least_px=theme.px(300), most=2, gap_px=theme.px(8))
        self.choices = []
        for number in (1, 2):
            name = tr("phase1.paper-principle", number=number)
            choice = Choice(name, self, hint=name)
            choice.show_options(options)
            choice.option_chosen.connect(lambda _: self._choose())
            self.choices.append(choice)
            grid.addWidget(choice)
        self.hint = Label("", "meta", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(grid)
        column.addWidget(self.hint)

    def show_chosen(self, keys: Sequence[str]) -> None:
        """Show what is stored; one that waits for the other stays."""
        if len(keys) == 2 or all(choice.chosen() for choice in self.choices):
            for choice, key in zip(self.choices, [*keys, "", ""][:2], strict=True):
                choice.setCurrentIndex(choice.findData(key))
        self._judge()

    def _judge(self) -> None:
        first, second = (choice.chosen() for choice in self.choices)
        if first and first == second:
            self.hint.setText(tr("phase1.paper-same"))
        elif bool(first) != bool(second):
            self.hint.setText(tr("phase1.one-is-not-enough"))
        else:
            self.hint.setText(tr("phase1.paper-two"))

    def _choose(self) -> None:
        self._judge()
        first, second = (choice.chosen() for choice in self.choices)
        if first and second and first != second:
            self.chosen.emit((first, second))
