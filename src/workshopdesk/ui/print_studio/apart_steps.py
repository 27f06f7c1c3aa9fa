"""Printing both sides by hand: a sheet to try first, then all fronts, then all backs; one step at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..parts.button import Button
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr
from ..theme.theme import theme_of

STEPS = ("try-front", "try-back", "fronts", "backs")


class ApartSteps(Sheet):
    """`show_step(...)`; the button asks for that step, a quiet one goes on without the trial or begins again."""

    step_pressed = Signal(str)
    skip_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=14, bar="accent", radius="banner")
        theme = theme_of(parent)
        self._step = STEPS[0]
        self.title = Label("", "strong", self)
        self.how = Label("", "meta", self, colour="ink2")
        self.go_button = Button("", parent=self, sign="print")
        self.go_button.clicked.connect(lambda: self.step_pressed.emit(self._step))
        self.other_button = Button("", "quiet", self)
        self.other_button.clicked.connect(self.skip_pressed)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.title)
        words.addWidget(self.how)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.go_button)
        row.addWidget(self.other_button)
        row.addStretch(1)
        self.body.addLayout(words)
        self.body.addLayout(row)

    @property
    def step(self) -> str:
        """The step that comes now."""
        return self._step

    def show_step(self, step: str) -> None:
        """Show a step."""
        self._step = step
        self.title.setText(tr("printing.apart-step", n=STEPS.index(step) + 1, what=tr(f"printing.{step}")))
        self.how.setText(tr(f"printing.{step}-how"))
        self.go_button.setText(tr(f"printing.{step}-do"))
        self.other_button.setText(tr("printing.try-skip" if step.startswith("try") else "printing.try-again"))
