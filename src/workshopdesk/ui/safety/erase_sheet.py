"""How long a school is kept, and erasing: slips, names of functions, or everything; never of its own accord."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from ..desk import Desk
from ..parts.button import Button
from ..parts.confirm_word import ConfirmWord, first_word
from ..parts.date_field import DateField
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr

KINDS = ("ballots", "people", "all")


class EraseSheet(Sheet):
    """Erasing asks to type the school's first word."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
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

    def show_school(self) -> None:
        """Show until when the open school is kept."""
        school = self._desk.school
        if school is not None:
            self.until.show_day(school.archive.school.retention_until)

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
            self.window(),
            tr(f"safety.erase-{kind}"),
            tr(f"safety.erase-{kind}-sure", name=name),
            first_word(name),
            tr(f"safety.erase-{kind}"),
        )

        def answered(result: int) -> None:
            asked.deleteLater()
            if result == QDialog.DialogCode.Accepted:
                self.erase(kind)

        asked.finished.connect(answered)
        asked.open()

    def erase(self, kind: str) -> None:
        """Let the school go and erase; what became of it is shown on a page of its own."""
        school = self._desk.school
        if school is None:
            return
        folder, desk = school.folder, self._desk
        desk.close_school()
        desk.show_place("erased", folder=folder, kind=kind)
