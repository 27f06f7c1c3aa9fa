"""A line for some numbers in a row, as they stand on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..frame.saved_fields import Failed, SavedLine
from ..frame.typed_counts import parse_counts


class NumbersLine(SavedLine):
    """`numbers_given` once exactly as many are there; what is not (yet) right stays in the field and is not stored."""

    numbers_given = Signal(object)

    def __init__(self, name: str, wanted: int, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(name, self._count, parent, placeholder=placeholder, longest=5 * wanted + 4)
        self._wanted = wanted

    def _count(self, typed: str, _failed: Failed) -> None:
        self.pending.fail()
        numbers = parse_counts(typed, self._wanted)
        self.set_wrong(bool(typed.strip()) and numbers is None)
        if numbers is not None and any(numbers):
            self.numbers_given.emit(numbers)

    def show_numbers(self, numbers: Sequence[int], *, anyway: bool = False) -> None:
        """Show what is stored, unless the same numbers stand there in another way of writing."""
        typed = " ".join(map(str, numbers)) if sum(numbers) else ""
        if anyway or parse_counts(self.text(), self._wanted) != parse_counts(typed, self._wanted):
            self.pending.fail()
            self.show_stored(typed, anyway=anyway)
