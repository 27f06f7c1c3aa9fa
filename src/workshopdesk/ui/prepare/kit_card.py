"""Everything a guide prints for a workshop, in one press: to the printer's screen, or as one PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from ..desk import Desk
from ..parts.button import Button
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..parts.worker import Worker
from ..texts import tr


class KitCard(Sheet):
    """`saved` carries the file; nothing is printed by itself."""

    print_asked = Signal()
    saved = Signal(object)

    def __init__(self, desk: Desk, phase: int, parent: QWidget) -> None:
        super().__init__(parent, kind="tint")
        self._desk = desk
        self.body.addWidget(Label(tr("prepare.kit"), "strong", self, colour="onAccentTint"))
        self.body.addWidget(Label(tr(f"prepare.kit-{phase}"), "meta", self, colour="onAccentTint"))
        self.print_button = Button(tr("prepare.kit-print"), "primary", self, sign="print", large=False)
        self.print_button.clicked.connect(self.print_asked)
        self.body.addWidget(self.print_button)
        self.save_button = Button(tr("prepare.kit-save"), "quiet", self, sign="import", flush=True)
        self.save_button.clicked.connect(self._choose)
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("prepare.kit-busy"))
        self.bar.hide()
        self.body.addWidget(self.bar)
        self.told = Label("", "meta", self, colour="onAccentTint")
        self.told.hide()
        self.body.addWidget(self.told)
        self.worker = Worker(self)
        self.worker.progressed.connect(self._progressed)
        self.worker.finished.connect(self._finished)
        self.worker.failed.connect(self._failed)
        self.worker.stopped.connect(self._stopped)

    def show_studio(self, there: bool) -> None:
        """Show the way to the printer's screen, where it is part of this build."""
        self.print_button.setVisible(there)

    def _choose(self) -> None:
        if self.worker.is_busy:
            self.worker.stop()
            return
        school = self._desk.school
        assert school is not None
        name = tr("prepare.kit-file", school=school.archive.school.name)
        safe = "".join(one if one.isalnum() or one in " -_" else "-" for one in name)
        named, _ = QFileDialog.getSaveFileName(self, tr("prepare.kit-save"), f"{safe}.pdf", "PDF (*.pdf)")
        if named:
            self.save_to(Path(named).with_suffix(".pdf"))

    def save_to(self, file: Path) -> None:
        """Make the kit and write it whole to a file, away from the window's thread."""
        from ...app.exporting import note_document
        from ...app.printing import Wish, print_document
        from ...app.settings import write_whole

        desk, school, workshop = self._desk, self._desk.school, self._desk.workshop
        if school is None or workshop is None:
            return
        archive = school.archive

        def work(progress):
            data = print_document(desk.library, Wish("kit", progress=progress), "pdf", archive, workshop)
            write_whole(file, data)
            note_document(desk.library, archive, file)
            return file

        self.bar.setRange(0, 0)
        self.bar.show()
        self._say(tr("prepare.kit-busy"))
        self.save_button.setText(tr("prepare.kit-stop"))
        self.save_button.set_sign("close")
        self.worker.start(work)

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _quiet(self, words: str) -> None:
        self.bar.hide()
        self.save_button.setText(tr("prepare.kit-save"))
        self.save_button.set_sign("import")
        self._say(words)

    def _finished(self, file: Path) -> None:
        self._quiet(tr("prepare.kit-saved", file=file.name))
        self.saved.emit(file)

    def _stopped(self) -> None:
        self._quiet(tr("prepare.kit-stopped"))

    def _failed(self, error: BaseException) -> None:
        self._quiet("")
        self._desk.complain(error)
