"""Taking a school in: a passphrase where it is locked, and where it is here with other facts what to do about that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ...app.library import Imported
from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.label import Label
from ..parts.overlay import Overlay
from ..parts.text_field import TextField
from ..texts import speech, tr
from .compare_sheet import CompareSheet
from .erased_sheet import ErasedSheet

if TYPE_CHECKING:
    from ...app.transfer import How
    from ...domain.school import Archive


class PassphraseSheet(Overlay):
    """Asks for the passphrase of a parcel; `tried` gets it, and `say` tells what was wrong with it."""

    def __init__(self, named: str, tried: Callable[[str], None], host: QWidget) -> None:
        super().__init__(host, tr("library.parcel-locked"), widest=600, snug=True)
        self._tried = tried
        self.body.addWidget(Label(tr("library.parcel-locked-how", file=named), "body", self.sheet, colour="ink2"))
        self.field = TextField(tr("library.passphrase"), self.sheet, placeholder=tr("library.passphrase"), longest=1000)
        self.field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.edit.returnPressed.connect(self._try)
        self.body.addWidget(self.field)
        self._fault = Label("", "body", self.sheet, colour="ink")
        self._fault.hide()
        self.body.addWidget(self._fault)
        self.open_button = Button(tr("library.open-parcel"), "primary", self.sheet, sign="unlock")
        self.open_button.clicked.connect(self._try)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addStretch(1)
        self.closed.connect(self.deleteLater)

    def open_overlay(self) -> None:
        super().open_overlay()
        self.field.edit.setFocus()

    def _try(self) -> None:
        if self.open_button.isEnabled():
            self.open_button.wait_for(tr("library.opening-parcel"))
            self._fault.hide()
            self._tried(self.field.text())

    def say(self, fault: str) -> None:
        """Say what was wrong; another passphrase can be tried."""
        self.open_button.wait_for("")
        self._fault.setText(fault)
        self._fault.show()
        self._place()  # it is as high as it needs
        self.field.edit.selectAll()


class Importer:
    """Reads a file, asks what must be asked, and stores; `done` is called with what became of it."""

    def __init__(self, desk: Desk, host: QWidget, done: Callable[[Imported], None]) -> None:
        self._desk, self._host, self._done = desk, host, done
        self.sheet: Overlay | None = None
        self._work = Background(host)

    def take_in(self, file: Path) -> None:
        """Take in a record or a parcel."""
        from ...app.explain import explain
        from ...app.transfer import read_school, unlock_apart

        library = self._desk.library

        def tried(passphrase: str) -> None:
            def unlocked(archive: Archive) -> None:
                if self.sheet is not sheet:  # it was closed meanwhile: the guide thought better of it
                    return
                sheet.close_overlay()
                self._arrive(archive)

            def refused(error: BaseException) -> None:
                if self.sheet is sheet:
                    sheet.say(explain(error, speech().words))

            self._work.run(
                lambda: unlock_apart(library, file, passphrase),
                unlocked,
                refused,
            )

        try:
            archive = read_school(self._desk.library, file)
        except Exception as error:
            if getattr(error, "code", "") == "parcel-locked":
                named = tr("library.the-file") if self._desk.group_looks else file.name
                sheet = PassphraseSheet(named, tried, self._host)
                self._open(sheet)
            else:
                self._desk.complain(error)
            return
        self._arrive(archive)

    def _open(self, sheet: Overlay) -> None:
        self.sheet = sheet
        sheet.closed.connect(self._forget)  # a sheet that has closed is gone
        sheet.open_overlay()

    def _forget(self) -> None:
        self.sheet = None

    def _arrive(self, archive: Archive) -> None:
        from ...app.transfer import look_at

        try:
            arriving = look_at(self._desk.library, archive)
        except Exception as error:
            self._desk.complain(error)
            return
        if arriving.erased_on is not None:
            name = archive.school.name
            self._open(
                ErasedSheet(self._desk, name, arriving.erased_on, lambda: self._store(archive, "refuse"), self._host)
            )
        elif not arriving.known or arriving.same:
            self._store(archive, "refuse")
        else:
            self._open(CompareSheet(self._desk, arriving, lambda how: self._store(archive, how), self._host))

    def _store(self, archive: Archive, how: How) -> None:
        from ...app.transfer import take_in

        desk = self._desk
        if desk.school is not None and desk.school.archive.school.id == archive.school.id:
            desk.close_school()
        try:
            taken = take_in(desk.library, archive, how)
        except Exception as error:
            desk.complain(error)
            return
        self._done(taken)
