"""The backups of a school: made now, gone back to, and copied to a second place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ...app import backups
from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr
from .moments import moment_words

_SHOWN = 12


class BackupsSheet(Sheet):
    """Lists the newest backups; going back keeps the present file first."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[QWidget] = []
        self._all = False
        self.body.addWidget(Label(tr("safety.backups"), "heading", self))
        self.body.addWidget(Label(tr("safety.backups-how"), "meta", self))
        row = QHBoxLayout()
        self.make_button = Button(tr("safety.back-up-now"), "primary", self, sign="backup")
        self.make_button.clicked.connect(self.make)
        self.place_button = Button("", parent=self, sign="usb")
        self.place_button.clicked.connect(self._choose_place)
        self.no_place_button = Button(tr("safety.no-second-place"), "quiet", self)
        self.no_place_button.clicked.connect(lambda: self._set_place(None))
        for button in (self.make_button, self.place_button, self.no_place_button):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.return_button = Button(tr("safety.return"), "quiet", self, flush=True)
        self.return_button.clicked.connect(lambda: desk.show_place("return"))
        self.body.addWidget(self.return_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_backups(self) -> None:
        """Read the list again."""
        for old in self._rows:
            self.body.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._rows = []
        school = self._desk.school
        if school is None:
            return
        place = backups.second_place(self._desk.library.home)
        self.place_button.setText(tr("safety.second-place", place=str(place)) if place else tr("safety.choose-place"))
        self.no_place_button.setVisible(place is not None)
        known = backups.list_backups(school.folder)
        if not known:
            self._add(Label(tr("safety.no-backups"), "body", self, colour="ink2"))
        for backup in known if self._all else known[:_SHOWN]:
            line = QWidget(self)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            when = moment_words(backup.moment)
            row.addWidget(Label(when, "strong", line, wraps=False))
            row.addSpacing(self._desk.theme.px(12))
            row.addWidget(Label(tr(f"safety.reason-{backup.reason}"), "body", line, colour="ink2"), 1)
            back = Button(tr("safety.go-back"), parent=line, sign="restore", name=tr("safety.go-back-to", when=when))
            back.clicked.connect(lambda _=False, name=backup.name: self.go_back(name))
            row.addWidget(back)
            self._add(line)
        if len(known) > _SHOWN and not self._all:
            more = Button(tr("safety.older-backups", n=len(known) - _SHOWN), "quiet", self, flush=True)
            more.clicked.connect(self._show_all)
            self._add(more)

    def _show_all(self) -> None:
        self._all = True
        self.show_backups()
        self._rows[_SHOWN].findChild(Button).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Show the newest alone the next time."""
        self._all = False

    def _add(self, widget: QWidget) -> None:
        self._rows.append(widget)
        self.body.addWidget(widget)

    def make(self) -> None:
        """Make a backup now, on the school's own thread."""
        school, home = self._desk.school, self._desk.library.home
        if school is None:
            return

        def done(made: backups.Made) -> None:
            if made.fault is not None:
                self._desk.complain(made.fault)
            else:
                self._desk.say(tr("safety.backed-up-twice" if made.second else "safety.backed-up"))
            self.show_backups()

        school.ask(
            lambda workspace: backups.back_up(home, school.folder, file=workspace.file), done, self._desk.complain
        )

    def go_back(self, name: str) -> None:
        """Put a backup in the place of the present file, which is kept first."""
        desk, school = self._desk, self._desk.school
        if school is None:
            return
        folder = school.folder
        desk.close_school()  # this sheet goes with it, so the work belongs to the desk

        def again() -> None:
            if desk.open_school(folder):
                desk.show_place("safety")

        def done(_kept: object) -> None:
            again()
            desk.say(tr("safety.gone-back"))

        def failed(error: BaseException) -> None:
            again()
            desk.complain(error)

        Background(desk).run(lambda: backups.restore(folder, name), done, failed)

    def _choose_place(self) -> None:
        named = QFileDialog.getExistingDirectory(self, tr("safety.choose-place"))
        if named:
            self._set_place(Path(named))

    def _set_place(self, place: Path | None) -> None:
        backups.set_second_place(self._desk.library.home, place)
        self.show_backups()

    def alignment(self) -> Qt.AlignmentFlag:
        """Return how it lies in a column."""
        return Qt.AlignmentFlag.AlignTop
