"""How long a school is kept, and erasing: slips, names of functions, or everything; never of its own accord."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.confirm_word import ConfirmWord, first_word
from ..parts.date_field import DateField
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import speech, tr

KINDS = ("ballots", "people", "all")


class EraseSheet(Sheet):
    """Erasing asks to type the school's first word; an attest can be saved afterwards."""

    erased = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = Background(self)
        self._attest: object = None
        self.body.addWidget(Label(tr("safety.keeping"), "heading", self))
        self.body.addWidget(Label(tr("safety.keeping-how"), "meta", self))
        self.until = DateField(tr("safety.keep-until"), self)
        self.until.date_changed.connect(self._keep_until)
        self.body.addWidget(self.until)
        self.body.addSpacing(desk.theme.px(8))
        self.body.addWidget(Label(tr("safety.erase"), "heading", self))
        self.body.addWidget(Label(tr("safety.erase-how"), "meta", self))
        self.buttons: dict[str, Button] = {}
        for kind in KINDS:
            row = QHBoxLayout()
            row.addWidget(Label(tr(f"safety.erase-{kind}-how"), "body", self), 1)
            button = Button(tr(f"safety.erase-{kind}"), "danger", self, sign="trash")
            button.clicked.connect(lambda _=False, kind=kind: self.ask(kind))
            self.buttons[kind] = button
            row.addWidget(button)
            self.body.addLayout(row)
        self.done_label = Label("", "body", self)
        self.done_label.hide()
        self.attest_button = Button(tr("safety.save-attest"), parent=self, sign="pdf")
        self.attest_button.clicked.connect(self._save_attest)
        self.attest_button.hide()
        self.body.addWidget(self.done_label)
        self.body.addWidget(self.attest_button)

    def show_school(self) -> None:
        """Show until when the open school is kept."""
        school = self._desk.school
        if school is not None:
            self.until.show_day(school.archive.school.retention_until)
        for button in self.buttons.values():
            button.setEnabled(school is not None)

    def _keep_until(self, day: date | None) -> None:
        if self._desk.school is None:
            return
        if day is None:
            self._desk.school.run("set_school", None, forever=True)
        else:
            self._desk.school.run("set_school", None, retention_until=day)

    def ask(self, kind: str) -> None:
        """Ask to type the first word of the school's name, then erase."""
        school = self._desk.school
        if school is None:
            return
        name = school.archive.school.name
        asked = ConfirmWord(
            self.window(), tr(f"safety.erase-{kind}"), tr(f"safety.erase-{kind}-sure", name=name), first_word(name),
            tr(f"safety.erase-{kind}"),
        )  # fmt: skip
        if asked.exec():
            self.erase(kind)

    def erase(self, kind: str) -> None:
        """Erase, off the window's thread; the school is let go first."""
        from ...app import erasure

        school, library = self._desk.school, self._desk.library
        if school is None:
            return
        folder = school.folder
        self._desk.close_school()
        self._work.run(
            lambda: erasure.erase(library, folder, kind), lambda attest: self._erased(kind, attest), self._desk.complain
        )

    def _erased(self, kind: str, attest: object) -> None:
        self._attest = attest
        complete = attest.complete  # type: ignore[attr-defined]
        self.done_label.setText(tr("safety.erased" if complete else "safety.erased-partly"))
        self.done_label.show()
        self.attest_button.show()
        for button in self.buttons.values():
            button.setEnabled(False)
        self.erased.emit(kind)

    def _save_attest(self) -> None:
        named, _ = QFileDialog.getSaveFileName(self, tr("safety.save-attest"), tr("safety.attest-file"), "PDF (*.pdf)")
        if named:
            self.write_attest(Path(named))

    def write_attest(self, path: Path) -> None:
        """Write the attest as a PDF."""
        from ...app.settings import write_whole
        from ...app.sheets import attest_pdf

        try:
            write_whole(path, attest_pdf(self._attest, speech().language))  # type: ignore[arg-type]
        except OSError as error:
            self._desk.complain(error)
            return
        self._desk.say(tr("safety.written", file=path.name))
