"""Setting a passphrase: what it means to lose it is said before it is set; a recovery key is printed once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.check import Check
from ..parts.label import Label
from ..parts.narrow_column import narrow_column
from ..parts.sheet import Sheet
from ..screen import Screen
from ..texts import speech, tr
from .idle import IdleLock
from .lock_screen import secret_field


class ProtectScreen(Screen):
    """Set up or change the passphrase of this desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self._work = Background(self)
        self._identity = self._recipient = ""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        page = self._page = QWidget()
        area.setWidget(page)
        pad = theme.layout("pagePadding")
        column = self._column = narrow_column(page, theme.px(760) + 2 * pad)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.px(12))
        self.sheet = Sheet(page)
        column.addWidget(self.sheet)
        column.addStretch(1)
        self.old = secret_field(self.sheet, tr("safety.old-passphrase"), theme)
        self.new = secret_field(self.sheet, tr("safety.new-passphrase"), theme)
        self.again = secret_field(self.sheet, tr("safety.again"), theme)
        self.understood = Check(tr("safety.understood"), self.sheet)
        self.with_key = Check(tr("safety.with-key"), self.sheet, note=tr("safety.with-key-how"))
        self.with_key.setChecked(True)
        self.fault = Label("", "body", self.sheet)
        self.progress = QProgressBar(self.sheet)
        self.progress.setRange(0, 0)
        self.go = Button(tr("safety.protect"), "primary", self.sheet, sign="lock")
        self.go.clicked.connect(self.set_it)
        body = self.sheet.body
        self._heading = Label("", "title", self.sheet)
        body.addWidget(self._heading)
        for number in (1, 2, 3):
            body.addWidget(Label(tr(f"safety.means-{number}"), "body", self.sheet, colour="ink2"))
        for widget in (
            self.old,
            self.new,
            self.again,
            self.with_key,
            self.understood,
            self.fault,
            self.progress,
            self.go,
        ):
            body.addWidget(widget)
        self.key_sheet = Sheet(page)
        column.insertWidget(1, self.key_sheet)

    def title(self) -> str:
        return tr("safety.protection")

    def enter(self) -> None:
        from ...app import protection

        known = protection.is_protected(self.desk.library.home)
        self._heading.setText(tr("safety.change-title" if known else "safety.protect-title"))
        self.old.setVisible(known)
        self.with_key.setVisible(not known)
        self.go.setText(tr("safety.change" if known else "safety.protect"))
        self.fault.hide()
        self.progress.hide()
        self.key_sheet.hide()
        self.sheet.show()

    def leave(self) -> None:
        for field in (self.old, self.new, self.again):
            field.clear()
        self._identity = ""

    def set_it(self) -> None:
        """Set the passphrase, after the two that were typed agree and it was said that its loss is understood."""
        from ...app import protection

        if self.new.text() != self.again.text():
            self._say(tr("safety.not-the-same"))
            return
        if not self.understood.isChecked():
            self._say(tr("safety.understand-first"))
            return
        home, new, old = self.desk.library.home, self.new.text(), self.old.text()
        known = protection.is_protected(home)
        recipient = None
        if not known and self.with_key.isChecked():
            self._identity, self._recipient = protection.new_recovery_key()
            recipient = self._recipient
        self.desk.close_school()
        self.progress.show()
        self.go.setEnabled(False)
        if known:
            self._work.run(lambda: protection.change_passphrase(home, old, new), lambda _: self._done(), self._failed)
        else:
            self._work.run(lambda: protection.set_up(home, new, recipient), lambda _: self._done(), self._failed)

    def _say(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.show()

    def _failed(self, error: BaseException) -> None:
        from ...app.explain import explain

        self.progress.hide()
        self.go.setEnabled(True)
        self._say(explain(error, speech().words))

    def _done(self) -> None:
        self.progress.hide()
        self.go.setEnabled(True)
        for field in (self.old, self.new, self.again):
            field.clear()
        self.fault.hide()
        self.understood.setChecked(False)
        if self.desk.findChild(IdleLock) is None:  # from now on, not only from the next start
            IdleLock(self.desk)
        self.desk.say(tr("safety.protected"))
        if self._identity:
            self.sheet.hide()  # what is to be done now stands alone
            self._show_key()
        else:
            self.desk.show_place("library")

    def _show_key(self) -> None:
        theme = self.desk.theme
        old, self.key_sheet = self.key_sheet, Sheet(self._page)
        self._column.replaceWidget(old, self.key_sheet)
        old.setParent(None)
        old.deleteLater()
        body = self.key_sheet.body
        body.addWidget(Label(tr("safety.key-title"), "heading", self.key_sheet))
        body.addWidget(Label(tr("safety.key-how"), "body", self.key_sheet))
        key = Label(self._identity, "strong", self.key_sheet)
        key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        body.addWidget(key)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        save = self.save_button = Button(tr("safety.key-save"), "primary", self.key_sheet, sign="pdf")
        save.clicked.connect(self._save_key)
        ready = Button(tr("safety.key-ready"), parent=self.key_sheet)
        ready.clicked.connect(lambda: self.desk.show_place("library"))
        row.addWidget(save)
        row.addWidget(ready)
        row.addStretch(1)
        body.addLayout(row)
        self.key_sheet.show()

    def _save_key(self) -> None:
        from ...app import protection
        from ...app.settings import write_whole
        from ...app.sheets import recovery_pdf

        named, _ = QFileDialog.getSaveFileName(self, tr("safety.key-save"), tr("safety.key-file"), "PDF (*.pdf)")
        if not named:
            return
        library = self.desk.library
        told = protection.recovery_sheet(library.home, self._identity, self._recipient, library.today())
        try:
            write_whole(Path(named), recovery_pdf(told, speech().language))
        except OSError as error:
            self.desk.complain(error)
            return
        self.desk.say(tr("safety.key-saved"))
