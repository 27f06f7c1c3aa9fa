"""Handing a school to a colleague: one parcel, with a passphrase unless the guide says otherwise, or a record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.check import Check
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..protection.lock_screen import secret_field
from ..texts import speech, tr


class ShareSheet(Sheet):
    """Writes a file whole or not at all, and remembers where it went."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = Background(self)
        theme = desk.theme
        self.body.addWidget(Label(tr("safety.share"), "heading", self))
        self.body.addWidget(Label(tr("safety.share-how"), "meta", self))
        self.passphrase = secret_field(self, tr("safety.parcel-passphrase"), theme)
        self.again = secret_field(self, tr("safety.again"), theme)
        self.recipient = QLineEdit(self)
        self.recipient.setMinimumHeight(theme.target)
        self.recipient.setAccessibleName(tr("safety.recipient"))
        self.recipient.setPlaceholderText(tr("safety.recipient"))
        self.recipient.setMaxLength(200)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        for field in (self.again, self.recipient):
            field.returnPressed.connect(self.make_parcel)
        for field in (self.passphrase, self.again, self.recipient):
            field.textChanged.connect(self._changed)
        self.plain = Check(tr("safety.plain"), self, note=tr("safety.plain-how"))
        self.plain.toggled.connect(self._plainly)
        self.fault = Label("", "body", self)
        self.fault.hide()
        for widget in (self.passphrase, self.again, self.recipient, self.plain, self.fault):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        self.parcel_button = Button(tr("safety.make-parcel"), "primary", self, sign="school-parcel")
        self.parcel_button.clicked.connect(self.make_parcel)
        record = Button(tr("safety.make-record"), parent=self, sign="export")
        record.clicked.connect(self.make_record)
        row.addWidget(self.parcel_button)
        row.addWidget(record)
        row.addStretch(1)
        self.body.addLayout(row)

    def _plainly(self, plain: bool) -> None:
        self._changed()

    def _changed(self, _typed: str = "") -> None:
        """One way to lock it: a passphrase, or the key of whom it is for."""
        self._say("")
        plain, keyed = self.plain.isChecked(), bool(self.recipient.text().strip())
        self.passphrase.setEnabled(not plain and not keyed)
        self.again.setEnabled(not plain and not keyed)
        self.recipient.setEnabled(not plain)

    def _say(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _ask_where(self, ending: str) -> Path | None:
        school = self._desk.school
        assert school is not None
        safe = "".join(one if one.isalnum() or one in " -_" else "-" for one in school.archive.school.name).strip()
        named, _ = QFileDialog.getSaveFileName(self, tr("safety.share"), f"{safe}{ending}", f"WorkshopDesk (*{ending})")
        if not named:
            return None
        path = Path(named)
        return path if path.suffix == ending else path.with_name(path.name + ending)

    def make_parcel(self) -> None:
        """Write a parcel."""
        if self._work.busy:
            return
        from ...app.protection import LEAST_PASSPHRASE

        recipient = self.recipient.text().strip()
        if recipient and not self.plain.isChecked():
            self._make_for(recipient)
            return
        secret = None if self.plain.isChecked() else self.passphrase.text()
        if secret is not None and secret != self.again.text():
            self._say(tr("safety.not-the-same"))
            return
        if secret is not None and len(secret.strip()) < LEAST_PASSPHRASE:
            self._say(tr("safety.too-short", n=LEAST_PASSPHRASE))
            return
        self._say("")
        path = self._ask_where(".workshopdesk")
        if path is not None:
            self.write_parcel(path, secret)

    def _make_for(self, recipient: str) -> None:
        from ...app.explain import explain
        from ...app.transfer import check_recipient

        try:
            check_recipient(recipient)
        except Exception as error:
            self._say(explain(error, speech().words))
            return
        self._say("")
        path = self._ask_where(".workshopdesk")
        if path is not None:
            self.write_parcel(path, None, recipient)

    def write_parcel(self, path: Path, secret: str | None, recipient: str = "") -> None:
        """Write a parcel to a path, off the window's thread: locked by a passphrase, for a recipient, or plain."""
        from ...app.settings import write_whole
        from ...app.transfer import note_export, parcel_apart, parcel_of

        school, library = self._desk.school, self._desk.library
        assert school is not None
        folder = school.folder

        def work() -> None:
            if recipient:
                made = parcel_of(library, folder, recipients=[recipient])
            elif secret is None:
                made = parcel_of(library, folder, plain=True)
            else:
                made = parcel_apart(library, folder, secret)
            write_whole(path, made)
            note_export(library, folder, path)

        self.parcel_button.wait_for(tr("safety.making-parcel"))
        self._work.run(work, lambda _: self._written(path), self._failed)

    def make_record(self) -> None:
        """Write the record: plain text for programs."""
        path = self._ask_where(".json")
        if path is not None:
            self.write_record(path)

    def write_record(self, path: Path) -> None:
        """Write the record to a path."""
        from ...app.settings import write_whole
        from ...app.transfer import note_export

        school, library = self._desk.school, self._desk.library
        assert school is not None
        folder = school.folder

        def work() -> None:
            write_whole(path, library.record(folder))
            note_export(library, folder, path)

        self._work.run(work, lambda _: self._written(path), self._failed)

    def _written(self, path: Path) -> None:
        self.parcel_button.wait_for("")
        self.passphrase.clear()
        self.again.clear()
        self.recipient.clear()
        # the file is named after the school
        named = tr("library.the-file") if self._desk.group_looks else path.name
        self._desk.say(tr("safety.written", file=named))

    def _failed(self, error: BaseException) -> None:
        self.parcel_button.wait_for("")
        from ...app.explain import exit_code, explain

        if exit_code(error) is None:
            raise error
        self._say(explain(error, speech().words))
