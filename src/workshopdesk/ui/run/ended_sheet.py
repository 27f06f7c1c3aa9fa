"""Above the stage when a phase is over: how long it took, what to print before the group leaves, what is next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.timing import planned_ms
from ...domain.workshop import PhaseRun
from ..parts.button import Button
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..parts.sign import Sign
from ..texts import tr
from ..theme.theme import theme_of


class EndedSheet(Sheet):
    """Hidden while the phase goes on."""

    print_asked = Signal()
    next_asked = Signal()
    reopen_asked = Signal()

    def __init__(self, phase: int, parent: QWidget) -> None:
        super().__init__(parent, kind="tint", across=True, padding=16)
        theme = theme_of(self)
        self.body.setSpacing(theme.px(16))
        self.body.addWidget(Sign("check", "onAccentTint", 26, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        self._fact = Label(tr("run.ended", n=phase), "heading", self, colour="onAccentTint")
        self._time = Label("", "meta", self, colour="onAccentTint")
        self._kept = Label("", "meta", self, colour="onAccentTint")
        for label in (self._fact, self._time, self._kept):
            words.addWidget(label)
        self._kept.hide()
        flow = FlowLayout(gap_px=theme.px(8))
        self.print_button = Button(tr(f"run.ended-print-{phase}"), parent=self, sign="print")
        self.print_button.clicked.connect(self.print_asked)
        self.next_button = Button(tr(f"run.ended-next-{phase}"), parent=self, sign="arrow-right")
        self.next_button.clicked.connect(self.next_asked)
        self.reopen_button = Button(tr("run.reopen"), "quiet", self, sign="undo")
        self.reopen_button.clicked.connect(self.reopen_asked)
        for button in (self.print_button, self.next_button, self.reopen_button):
            flow.addWidget(button)
        words.addSpacing(theme.px(6))
        words.addLayout(flow)
        self.body.addLayout(words, 1)
        self.hide()

    def show_run(self, run: PhaseRun) -> None:
        """Show how long it took beside what was planned."""
        spent = round(sum(item.spent_ms for item in run.agenda) / 60_000)
        planned = round(sum(planned_ms(item) for item in run.agenda) / 60_000)
        self._time.setText(tr("run.ended-time", spent=spent, planned=planned))

    def show_kept(self, words: str) -> None:
        """Say what became of the backup."""
        self._kept.setText(words)
        self._kept.setVisible(bool(words))
