"""Above the page: which workshop and which phase is prepared, and a new workshop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ...domain.school import Archive
from ...domain.workshop import Workshop
from ..parts.button import Button
from ..parts.check import Check
from ..parts.choice import Choice
from ..parts.flow_layout import FlowLayout
from ..parts.segmented import Segment, Segmented
from ..texts import tr
from ..theme.theme import theme_of


class WorkshopBar(QWidget):
    """Tells what was chosen; changes nothing itself."""

    workshop_chosen = Signal(str)
    phase_chosen = Signal(int)
    new_asked = Signal()
    fast_asked = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.choice = Choice(tr("prepare.choose-workshop"), self, sign="card")
        self.choice.option_chosen.connect(self.workshop_chosen)
        phases = [Segment(str(number), tr("prepare.phase", n=number)) for number in (1, 2)]
        self.phases = Segmented(tr("prepare.choose-phase"), phases, "1", self)
        self.phases.segment_chosen.connect(lambda key: self.phase_chosen.emit(int(key)))
        self.new_button = Button(tr("prepare.new-workshop"), parent=self, sign="plus")
        self.new_button.clicked.connect(self.new_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        flow = FlowLayout(gap_px=theme.px(12), row_gap_px=theme.px(8))
        self.fast = Check(tr("prepare.fast"), self)
        self.fast.clicked.connect(lambda on: self.fast_asked.emit(bool(on)))
        for widget in (self.phases, self.choice, self.new_button, self.fast):
            flow.addWidget(widget)
        column.addLayout(flow)

    def show_view(self, archive: Archive, workshop: Workshop, phase: int, fast: bool = False) -> None:
        """Show the workshops of the school, newest first, and which one is prepared."""
        self.fast.setVisible(archive.school.rehearsal)
        self.fast.setChecked(fast)
        options = [(one.id, workshop_words(one)) for one in reversed(archive.workshops)]
        self.choice.show_options(options, workshop.id)
        self.choice.updateGeometry()
        self.phases.show_chosen(str(phase))

    def focus_phase(self) -> None:
        """Put the keyboard on the phase that is shown."""
        for piece in self.phases.findChildren(QAbstractButton):
            if piece.isChecked():
                piece.setFocus(Qt.FocusReason.OtherFocusReason)


def workshop_words(workshop: Workshop) -> str:
    """Return how a workshop is called in a list: its title, and its school year where the title is another."""
    if workshop.title == workshop.school_year:
        return tr("prepare.workshop-of", year=workshop.school_year)
    return f"{workshop.title} · {workshop.school_year}"
