"""Taking a school out as a parcel: with a passphrase, said twice, or deliberately without; written whole to a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from ..desk import Desk
from ..parts.button import Button
from ..parts.check import Check
from ..parts.label import Label
from ..parts.overlay import Overlay
from ..parts.text_field import TextField
from ..parts.worker import Worker
from ..texts import tr


class ParcelSheet(Overlay):
    """Lies over the window; what is typed is kept nowhere."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host, tr("history.make-parcel"), widest=620)
        self._desk = desk
        self.body.addWidget(Label(tr("history.parcel-how"), "body", self.sheet, colour="ink2"))
        self.first = self._field("history.passphrase")
        self.again = self._field("history.passphrase-again")
        self.plain = Check(tr("history.parcel-plain"), self.sheet, note=tr("history.parcel-plain-how"))
        self.plain.toggled.connect(self._changed)
        self.body.addWidget(self.plain)
        self._fault = Label("", "body", self.sheet, colour="ink")
        self._fault.hide()
        self.body.addWidget(self._fault)
        self.save_button = Button(tr("history.save-parcel"), "primary", self.sheet, sign="import")
        self.save_button.clicked.connect(self._choose)
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addStretch(1)
        self.worker = Worker(self)
        self.worker.finished.connect(self._saved)
        self.worker.failed.connect(self._failed)
        self._changed()

    def _field(self, key: str) -> TextField:
        self.body.addWidget(Label(tr(key), "meta", self.sheet))
        field = TextField(tr(key), self.sheet, longest=1000)
        field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        field.edit.textChanged.connect(self._changed)
        self.body.addWidget(field)
        return field

    def _changed(self) -> None:
        plain = self.plain.isChecked()
        for field in (self.first, self.again):
            field.setEnabled(not plain)
        same = bool(self.first.text()) and self.first.text() == self.again.text()
        differs = bool(self.again.text()) and not same
        self.save_button.wait_for(
            "" if plain or same else tr("history.says-twice" if differs else "history.wants-passphrase")
        )

    def _choose(self) -> None:
        assert self._desk.school is not None
        name = self._desk.school.archive.school.name
        safe = "".join(one if one.isalnum() or one in " -_" else "-" for one in name)
        named, _ = QFileDialog.getSaveFileName(
            self, tr("history.make-parcel"), f"{safe}.workshopdesk", "WorkshopDesk (*.workshopdesk)"
        )
        if named:
            self.save_to(Path(named).with_suffix(".workshopdesk"))

    def save_to(self, file: Path) -> None:
        """Make the parcel away from the window's thread."""
        from ...app.settings import write_whole
        from ...app.transfer import note_export, parcel_of

        school, library = self._desk.school, self._desk.library
        assert school is not None
        folder = school.folder
        plain = self.plain.isChecked()
        passphrase = None if plain else self.first.text()

        def work(_progress: object) -> Path:
            write_whole(file, parcel_of(library, folder, passphrase, (), plain))
            note_export(library, folder, file)
            return file

        self.save_button.wait_for(tr("history.parcel-busy"))
        self.worker.start(work)

    def _saved(self, file: Path) -> None:
        self._desk.say(tr("history.parcel-saved", file=file.name))
        self.close_overlay()
        self.deleteLater()

    def _failed(self, error: BaseException) -> None:
        from ...app.explain import exit_code, explain
        from ..texts import speech

        if exit_code(error) is None:
            raise error
        self._fault.setText(explain(error, speech().words))
        self._fault.show()
        self._changed()
