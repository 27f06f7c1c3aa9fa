"""One quiet line above the stage when a phase is over: how long it took, what to print, what is next."""

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
    """Hidden while the phase goes on, and once it is put away until the run of show is come back to."""

    print_asked = Signal()
    next_asked = Signal()
    reopen_asked = Signal()
    put_away = Signal()

    def __init__(self, phase: int, parent: QWidget) -> None:
        super().__init__(parent, kind="tint", across=True, padding=8)
        theme = theme_of(self)
        margins = self.body.contentsMargins()
        margins.setLeft(theme.px(16))
        self.body.setContentsMargins(margins)
        self.body.setSpacing(theme.px(12))
        self._is_away = False
        self.body.addWidget(Sign("check", "onAccentTint", 22, self), 0, Qt.AlignmentFlag.AlignVCenter)
        flow = FlowLayout(gap_px=theme.px(8))
        flow.addWidget(self._words())
        self.print_button = Button("", parent=self, sign="print")
        self.print_button.clicked.connect(self.print_asked)
        self.next_button = Button("", "quiet", self, sign="arrow-right")
        self.next_button.clicked.connect(self.next_asked)
        self.reopen_button = Button(tr("run.reopen"), "quiet", self, sign="undo")
        self.reopen_button.clicked.connect(self.reopen_asked)
        for button in (self.print_button, self.next_button, self.reopen_button):
            flow.addWidget(button)
        self.body.addLayout(flow, 1)
        self.close_button = Button("", "quiet", self, sign="close", name=tr("run.ended-close"))
        self.close_button.setToolTip(tr("run.ended-close"))
        self.close_button.clicked.connect(self._put_away)
        self.body.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._name(phase)
        self.hide()

    def _words(self) -> QWidget:
        holder = QWidget(self)
        words = QVBoxLayout(holder)
        words.setContentsMargins(0, 0, theme_of(self).px(8), 0)
        words.setSpacing(0)
        self._fact = Label("", "strong", holder, colour="onAccentTint")
        self._time = Label("", "meta", holder, colour="onAccentTint")
        self._kept = Label("", "meta", holder, colour="onAccentTint")
        for label in (self._fact, self._time, self._kept):
            words.addWidget(label)
        self._kept.hide()
        return holder

    def _name(self, phase: int) -> None:
        self._fact.setText(tr("run.ended", n=phase))
        self.print_button.setText(tr(f"run.ended-print-{phase}"))
        self.next_button.setText(tr(f"run.ended-next-{phase}"))

    def show_over(self, run: PhaseRun | None) -> None:
        """Show what became of a phase that is over; None while it goes on."""
        if run is None:
            self._is_away = False
            self.hide()
            return
        if self.isHidden() and not self._is_away:
            self._name(run.phase)
            spent = round(sum(item.spent_ms for item in run.agenda) / 60_000)
            planned = round(sum(planned_ms(item) for item in run.agenda) / 60_000)
            self._time.setText(tr("run.ended-time", spent=spent, planned=planned))
            self.show()

    def come_back(self) -> None:
        """Be there again after it was put away; and read anew which phase it is."""
        self._is_away = False
        self.hide()

    def show_kept(self, words: str) -> None:
        """Say what became of the backup."""
        self._kept.setText(words)
        self._kept.setVisible(bool(words))

    def _put_away(self) -> None:
        self.put_away.emit()
        self._is_away = True
        self.hide()
