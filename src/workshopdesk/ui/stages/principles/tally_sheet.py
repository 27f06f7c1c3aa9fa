"""Counting hands: a number for each principle, typed down the list; the group sees them all at once, later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ....content.pack import PackTexts
from ...parts.button import Button
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...parts.stepper_field import StepperField
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid
from ..frame.saved_fields import PAUSE_MS


class TallySheet(Sheet):
    """`counted` after a pause in typing, with all fourteen numbers."""

    counted = Signal(object)
    reveal_asked = Signal()

    def __init__(self, keys: Sequence[str], texts: PackTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.body.addWidget(Label(tr("phase1.tally-title"), "heading", self))
        self.body.addWidget(Label(tr("phase1.tally-how"), "body", self, colour="ink2"))
        grid = EvenGrid(least_px=theme.px(300), most=2, gap_px=theme.px(32), row_gap_px=theme.px(6), down=True)
        self.steppers: dict[str, StepperField] = {}
        for number, key in enumerate(keys, start=1):
            title = texts.principle_title(key)
            cell = QWidget(self)
            row = QHBoxLayout(cell)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(10))
            place = Label(f"{number}", "strong", cell, wraps=False)
            place.setMinimumWidth(theme.px(24))
            row.addWidget(place)
            row.addWidget(Label(title, "body", cell), 1)
            stepper = StepperField(f"{number}. {title}", cell)
            stepper.value_changed.connect(self._changed)
            self.steppers[key] = stepper
            row.addWidget(stepper)
            grid.addWidget(cell)
        self.body.addLayout(grid)
        row = QHBoxLayout()
        self.total = Label("", "body", self, colour="ink2")
        self.reveal = Button(tr("phase1.tally-reveal"), "primary", self, sign="reveal")
        self.reveal.clicked.connect(self._reveal)
        row.addWidget(self.total, 1)
        row.addWidget(self.reveal)
        self.body.addLayout(row)
        self._people = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._show_total()

    def show_counts(self, counts: Mapping[str, int], people: int, *, anyway: bool = False) -> None:
        """Show what is stored, unless more was typed since."""
        self._people = people
        if anyway or not self._pause.isActive():
            self._pause.stop()
            for key, stepper in self.steppers.items():
                if stepper.value() != counts.get(key, 0):
                    stepper.show_value(counts.get(key, 0))
        self._show_total()

    def counts(self) -> dict[str, int]:
        """Return the numbers as they stand; a principle without a hand is left out."""
        return {key: stepper.value() for key, stepper in self.steppers.items() if stepper.value()}

    def _changed(self) -> None:
        self._pause.start()
        self._show_total()

    def _show_total(self) -> None:
        total = sum(self.counts().values())
        self.total.setText(tr("phase1.tally-total", n=total, expected=2 * self._people))
        self.reveal.wait_for("" if total else tr("phase1.tally-waits"))

    def flush(self) -> None:
        """Store what was typed just now."""
        if self._pause.isActive() or self.sender() is self._pause:
            self._pause.stop()
            self.counted.emit(self.counts())

    def _reveal(self) -> None:
        self.flush()
        self.reveal_asked.emit()
