"""Counting the raised flags: four numbers in one field or with four steppers; nothing is told before they are in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.terms import Flag
from ...parts.button import Button
from ...parts.flag_tile import FlagTile
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...parts.stepper_field import StepperField
from ...parts.text_field import TextField
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid
from ..frame.typed_counts import parse_counts

_MOST = 99


class CountsSheet(Sheet):
    """`counts_given` once, when all four are confirmed together."""

    counts_given = Signal(object)

    def __init__(self, flags: Mapping[str, Mapping[str, Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._people = 0
        self.body.addWidget(Label(tr("phase1.count-title"), "heading", self))
        self.body.addWidget(Label(tr("phase1.count-how"), "body", self, colour="ink2"))
        grid = EvenGrid(least_px=theme.px(150), most=4, gap_px=theme.px(12))
        self.steppers: dict[Flag, StepperField] = {}
        for flag in Flag:
            told = flags[flag]
            cell = QWidget(self)
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(8))
            column.addWidget(FlagTile(flag, told["word"], told["meaning"], cell, flag_px=48))
            stepper = StepperField(told["word"], cell, most=_MOST)
            stepper.value_changed.connect(self._stepped)
            self.steppers[flag] = stepper
            column.addWidget(stepper, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addStretch(1)
            grid.addWidget(cell)
        self.body.addLayout(grid)
        self.line = TextField(tr("phase1.count-line"), self, placeholder="1 4 0 0", longest=24)
        self.line.setMaximumWidth(theme.px(220))
        self.line.text_edited.connect(self._typed)
        self.confirm = Button(tr("phase1.count-confirm"), "primary", self, sign="reveal")
        self.confirm.clicked.connect(self.give)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.line, 1)
        row.addWidget(self.confirm, 0)
        row.addStretch(1)
        self.body.addSpacing(theme.px(4))
        self.body.addLayout(row)
        self.hint = Label("", "meta", self)
        self.body.addWidget(self.hint)
        self.show_counts({}, 0)

    def show_counts(self, counts: Mapping[Flag, int], people: int) -> None:
        """Start from what is stored; `people` sit at the table."""
        self._people = people
        for flag, stepper in self.steppers.items():
            stepper.show_value(counts.get(flag, 0))
        self.line.show_text(" ".join(str(counts.get(flag, 0)) for flag in Flag) if sum(counts.values()) else "")
        self._judge()

    def counts(self) -> dict[Flag, int]:
        """Return the four numbers as they stand."""
        return {flag: stepper.value() for flag, stepper in self.steppers.items()}

    def _typed(self, text: str) -> None:
        numbers = parse_counts(text)
        if numbers is not None:
            for stepper, number in zip(self.steppers.values(), numbers, strict=True):
                stepper.show_value(number)
        self._judge()

    def _stepped(self) -> None:
        self.line.show_text(" ".join(str(number) for number in self.counts().values()))
        self._judge()

    def _judge(self) -> None:
        """Say what is still missing; the button waits for it."""
        typed = self.line.text().strip()
        wrong = bool(typed) and parse_counts(typed) is None
        total = sum(self.counts().values())
        self.line.set_wrong(wrong)
        self.confirm.wait_for(tr("phase1.count-waits") if wrong or not total else "")
        if wrong:
            self.hint.setText(tr("phase1.count-wrong"))
        elif total:
            self.hint.setText(tr("phase1.count-total", n=total, people=self._people))
        else:
            self.hint.setText(tr("phase1.count-hint"))

    def give(self) -> None:
        """Tell the four numbers, if they are all there."""
        if self.confirm.isEnabled():
            self.counts_given.emit(self.counts())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.give()
            return
        super().keyPressEvent(event)
