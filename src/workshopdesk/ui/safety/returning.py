"""Getting schools back from the second place: a folder is chosen, what lies there is shown, and the ticked come in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.check import Check
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.narrow_column import narrow_column
from ..parts.sheet import Sheet
from ..protection.idle import IdleLock
from ..protection.lock_screen import secret_field
from ..screen import Screen
from ..stages.frame.page import StagePage
from ..texts import tr
from .returning_words import name_of, note_of, told_of

if TYPE_CHECKING:
    from ...app.returning import Found, Returned

    Answer = tuple[Found, Returned | BaseException]


class ReturnScreen(Screen):
    """Reads and takes in beside the window; the second place stays as it is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self._work = Background(self)
        self._work.progressed.connect(self._progressed)
        self._place = Path()
        self._key = ""
        self.rows: list[tuple[Found, Check]] = []
        page = StagePage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        holder = QWidget(page.page)
        column = narrow_column(holder, theme.px(760))
        column.setContentsMargins(0, 0, 0, 0)
        sheet = Sheet(holder)
        column.addWidget(sheet)
        page.column.addWidget(holder)
        page.column.addStretch(1)
        sheet.body.addWidget(Label(tr("safety.return"), "title", sheet))
        sheet.body.addWidget(Label(tr("safety.return-how"), "body", sheet, colour="ink2"))
        self.choose_button = Button(tr("safety.return-choose"), "primary", sheet, sign="usb")
        self.choose_button.clicked.connect(self._choose)
        self.other_button = Button(tr("safety.move-other"), parent=sheet, sign="usb")
        self.other_button.clicked.connect(self._choose)
        self.place = Label("", "strong", sheet)
        self.said = Label("", "body", sheet)
        self.progress = QProgressBar(sheet)
        self._list = QVBoxLayout()
        self._sheet = sheet
        self.secret = secret_field(sheet, tr("safety.return-secret"), theme)
        self.secret.returnPressed.connect(self.take)
        self.secret.textEdited.connect(lambda _: self._say(""))
        sheet.body.addWidget(self.place)
        sheet.body.addLayout(self._list)
        for widget in (self.secret, self.progress, self.said):
            sheet.body.addWidget(widget)
        self.take_button = Button(tr("safety.return-take"), "primary", sheet, sign="restore")
        self.take_button.clicked.connect(self.take)
        self.passphrase_button = Button(tr("safety.return-new-passphrase"), "primary", sheet, sign="lock")
        self.passphrase_button.clicked.connect(lambda: desk.show_place("protect", recovery_key=self._key))
        self.back_button = Button(tr("desk.place-library"), parent=sheet, sign="home")
        self.back_button.clicked.connect(lambda: desk.show_place("library"))
        flow = FlowLayout(gap_px=theme.px(12))
        for button in (
            self.take_button,
            self.passphrase_button,
            self.choose_button,
            self.other_button,
            self.back_button,
        ):
            flow.addWidget(button)
        sheet.body.addLayout(flow)
        self._show([])

    def title(self) -> str:
        return tr("desk.place-return")

    def enter(self) -> None:
        if not self._work.busy:
            self._say("")
            self.place.hide()
            self._show([])

    def leave(self) -> None:
        self.secret.clear()
        self._key = ""

    # --- what lies there ---

    def _choose(self) -> None:
        from ...app.backups import second_place

        # else the dialog would open where the program was started
        begin = second_place(self.desk.library.home) or Path.home()
        named = QFileDialog.getExistingDirectory(self, tr("safety.return-choose"), str(begin))
        if named:
            self.look_at(Path(named))

    def look_at(self, place: Path) -> None:
        """Show the schools of which copies lie in a folder."""
        from ...app import returning

        if self._work.busy:
            return
        library, self._place = self.desk.library, place
        self.place.setText(str(place))
        self.place.show()
        self._show([])
        self._busy(tr("safety.return-looking"))

        def work() -> list[tuple[Found, str | None]]:
            return [(found, returning.why_not(library, found)) for found in returning.find_schools(place)]

        self._work.run(work, self._looked, self._failed)

    def _looked(self, known: list[tuple[Found, str | None]]) -> None:
        self._say("" if known else tr("safety.return-none", place=str(self._place)))
        self._show(known)
        if self.rows:
            first = next((row for _, row in self.rows if row.isEnabled()), self.back_button)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, known: list[tuple[Found, str | None]]) -> None:
        for _, old in self.rows:
            self._list.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self.rows = []
        for found, why_not in known:
            row = Check(name_of(found), self._sheet, note=note_of(found, why_not), checked=why_not is None)
            row.setEnabled(why_not is None)
            self._list.addWidget(row)
            self.rows.append((found, row))
        can = [found for found, row in self.rows if row.isEnabled()]
        self.secret.setVisible(any(found.is_protected for found in can))
        self.take_button.setVisible(bool(can))
        self.passphrase_button.hide()
        self.progress.hide()
        self.choose_button.setVisible(not known)
        self.other_button.setVisible(bool(known))
        self._let_choose(True)

    def _let_choose(self, can: bool) -> None:
        for button in (self.choose_button, self.other_button):
            button.setEnabled(can)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _busy(self, sentence: str) -> None:
        self._say(sentence)
        self.progress.setRange(0, 0)
        self.progress.show()
        self._let_choose(False)

    def _progressed(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _failed(self, error: BaseException) -> None:
        self._show([])
        self._say(self.desk.explain(error))

    # --- taking in ---

    def take(self) -> None:
        """Take in what is ticked, one after another; what cannot be is told and keeps no other from coming."""
        from ...app import returning
        from ...app.explain import exit_code

        chosen = [found for found, row in self.rows if row.isChecked() and row.isEnabled()]
        secret, library = self.secret.text(), self.desk.library
        if self._work.busy:
            return
        if not chosen or (not secret and any(found.is_protected for found in chosen)):
            self._say(tr("safety.return-secret-first" if chosen else "safety.return-choose-first"))
            return

        def work() -> list[Answer]:
            answers: list[Answer] = []
            # a protected one first: an empty laptop takes over its protection, and what is plain comes in under it
            for found in sorted(chosen, key=lambda one: not one.is_protected):
                try:
                    answers.append((found, returning.take_back(library, found, secret)))
                except Exception as error:
                    if exit_code(error) is None:
                        raise
                    answers.append((found, error))
                self._work.progressed.emit(len(answers), len(chosen))
            return answers

        self._busy("")
        self.take_button.wait_for(tr("safety.return-taking"))
        self._work.run(work, self._taken, self._stopped)

    def _stopped(self, error: BaseException) -> None:
        self.take_button.wait_for("")
        self._failed(error)

    def _taken(self, answers: list[Answer]) -> None:
        from ...app import returning
        from ...app.protection import is_protected

        self.take_button.wait_for("")
        told = told_of(answers)
        taken = [answer for _, answer in answers if isinstance(answer, returning.Returned)]
        if any(one.adopted for one in taken):
            told.append(tr("safety.return-adopted"))
        if is_protected(self.desk.library.home) and self.desk.findChild(IdleLock) is None:
            IdleLock(self.desk)  # from now on, not only from the next start
        left_out = [found.id for found, row in self.rows if not row.isChecked()]
        names = {found.id: one.name for found, one in answers if isinstance(one, returning.Returned)}
        known = [replace(found, name=names.get(found.id, found.name)) for found, _ in self.rows]
        self._show([(found, returning.why_not(self.desk.library, found)) for found in known])
        for found, row in self.rows:
            row.setChecked(row.isChecked() and found.id not in left_out)
        self._say("\n".join(told))
        if any(one.adopted and one.by_recovery_key for one in taken):
            self._key = self.secret.text()
            self.passphrase_button.show()
        if len(taken) == len(answers):
            self.secret.clear()
            self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.secret.isHidden():
            self.secret.selectAll()
            self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_button.setFocus(Qt.FocusReason.OtherFocusReason)
