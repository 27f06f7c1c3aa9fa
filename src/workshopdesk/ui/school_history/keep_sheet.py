"""How long the school's data is kept, archiving, taking a parcel out, and wiping, which asks for the first word."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ...domain.school import School
from ...domain.terms import WorkshopStatus
from ...domain.workshop import Workshop
from ..parts.button import Button
from ..parts.check import Check
from ..parts.dates_shown import day_words
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr


class KeepSheet(Sheet):
    """Asks only."""

    archive_asked = Signal(bool)
    wipe_asked = Signal()
    slips_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._until = Label("", "strong", self)
        self.body.addWidget(self._until)
        self._slips = Label("", "meta", self, colour="ink2")
        self.body.addWidget(self._slips)
        self.archived = Check(tr("history.archived"), self)
        self.archived.clicked.connect(lambda on: self.archive_asked.emit(bool(on)))
        self.body.addWidget(self.archived)
        self.slips_button = Button(tr("history.wipe-slips"), "quiet", self, sign="slip-number", flush=True)
        self.slips_button.clicked.connect(self.slips_asked)
        self.body.addWidget(self.slips_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.wipe_button = Button(tr("history.wipe"), parent=self, sign="trash")
        self.wipe_button.clicked.connect(self.wipe_asked)
        self.body.addWidget(self.wipe_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_view(self, school: School, workshop: Workshop | None) -> None:
        """Show until when, and whether the workshop is archived."""
        until = school.retention_until
        self._until.setText(tr("history.kept-until", day=day_words(until)) if until else tr("history.kept"))
        slips = len(workshop.ballots) if workshop else 0
        self._slips.setText(tr("history.slips", n=slips) if slips else tr("history.no-slips"))
        self.slips_button.setVisible(slips > 0)
        self.archived.setVisible(workshop is not None)
        if workshop is not None:
            self.archived.setText(tr("history.archived", title=workshop.title))
            self.archived.setChecked(workshop.status is WorkshopStatus.ARCHIVED)
