"""What a group said on paper of the principles: the hands of each, and the two that it chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....domain.workshop import PrincipleChoice
from ...parts.choice import Choice
from ...parts.label import Label
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid
from ..frame.saved_fields import Failed, SavedLine
from .numbers_line import NumbersLine


class PrinciplesRow(QWidget):
    """Two lists to choose from, stored once there are two different ones; own words belong to what is stored."""

    chosen = Signal(object)
    hands_given = Signal(object)
    own_given = Signal(str, str, object)

    def __init__(
        self, options: Sequence[tuple[str, str]], sentences: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._keys = [key for key, _ in options]
        self._sentences = sentences
        self._stored: tuple[str, ...] = ()
        self.hands = NumbersLine(
            tr("phase1.paper-hands-name", total=len(options)),
            len(options),
            self,
            placeholder=tr("phase1.paper-hands", total=len(options)),
        )
        self.hands.numbers_given.connect(self._count)
        grid = EvenGrid(least_px=theme.px(300), most=2, gap_px=theme.px(8))
        self.choices: list[Choice] = []
        self.own: list[SavedLine] = []
        for at in range(2):
            name = tr("phase1.paper-principle", number=at + 1)
            choice = Choice(name, self, hint=name)
            choice.show_options(options)
            choice.option_chosen.connect(lambda _: self._choose())
            self.choices.append(choice)
        for at, choice in enumerate(self.choices):
            name = f"{choice.accessibleName()}: {tr('phase1.own')}"
            own = SavedLine(name, partial(self._own, at), self, placeholder=tr("phase1.own"), longest=240)
            self.own.append(own)
        for widget in (*self.choices, *self.own):
            grid.addWidget(widget)
        self.hint = Label("", "meta", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.hands)
        column.addLayout(grid)
        column.addWidget(self.hint)

    def show_choice(self, said: PrincipleChoice, *, anyway: bool = False) -> None:
        """Show what is stored; one that waits for the other stays."""
        keys = said.chosen
        if len(keys) == 2 or all(choice.chosen() for choice in self.choices):
            for choice, key in zip(self.choices, [*keys, "", ""][:2], strict=True):
                choice.setCurrentIndex(choice.findData(key))
        for at, own in enumerate(self.own):
            key = keys[at] if len(keys) == 2 else ""
            own.setEnabled(bool(key))
            own.edit.setPlaceholderText(self._sentences.get(key, tr("phase1.own")))
            own.show_stored(said.own_wording.get(key, ""), anyway=anyway or keys != self._stored)
        self._stored = keys
        self.hands.show_numbers([said.counts.get(key, 0) for key in self._keys], anyway=anyway)
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
            self.flush_own()  # what was typed belongs to the two that are still chosen
            self.chosen.emit((first, second))

    def _count(self, numbers: Sequence[int]) -> None:
        self.hands_given.emit({key: n for key, n in zip(self._keys, numbers, strict=True) if n})

    def _own(self, at: int, text: str, failed: Failed) -> None:
        if len(self._stored) == 2:
            self.own_given.emit(self._stored[at], text, failed)

    def flush_own(self) -> None:
        """Store the own words that were typed just now."""
        for own in self.own:
            own.flush()

    def flush(self) -> None:
        """Store what was typed just now."""
        self.hands.flush()
        self.flush_own()
