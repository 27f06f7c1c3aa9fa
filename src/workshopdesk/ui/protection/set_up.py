"""Setting a passphrase: what it means to lose it is said first, and a recovery key is on paper before it counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from ...domain.errors import Refused
from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.check import Check
from ..parts.label import Label
from ..parts.narrow_column import narrow_column
from ..parts.sheet import Sheet
from ..screen import Screen
from ..texts import tr
from .idle import IdleLock
from .lock_screen import secret_field
from .locking import LockingSheet
from .recovery_key import RecoveryKeySheet


class ProtectScreen(Screen):
    """Set up or change the passphrase of this desk.

    With `recovery_key` among the place's arguments the passphrase was forgotten, and the old one is not asked.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self._work = Background(self)
        self._recovery_key = self._recipient = ""
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
        self.key_sheet: RecoveryKeySheet | None = None
        self.locking: LockingSheet | None = None
        self.sheet = Sheet(page)
        column.addWidget(self.sheet)
        column.addStretch(1)
        self.old = secret_field(self.sheet, tr("safety.old-passphrase"), theme)
        self.new = secret_field(self.sheet, tr("safety.new-passphrase"), theme)
        self.again = secret_field(self.sheet, tr("safety.again"), theme)
        self.old.returnPressed.connect(self.new.setFocus)
        self.new.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.set_it)
        self.understood = Check(tr("safety.understood"), self.sheet)
        self.with_key = Check(tr("safety.with-key"), self.sheet, note=tr("safety.with-key-how"))
        self.fault = Label("", "body", self.sheet)
        self.progress = QProgressBar(self.sheet)
        self.progress.setRange(0, 0)
        self.go = Button(tr("safety.protect"), "primary", self.sheet, sign="lock")
        self.go.clicked.connect(self.set_it)
        self._heading = Label("", "title", self.sheet)
        self._means = [Label(tr(f"safety.means-{number}"), "body", self.sheet, colour="ink2") for number in (1, 2, 3)]
        fields = (self.old, self.new, self.again, self.with_key, self.understood)
        for widget in (self._heading, *self._means, *fields, self.fault, self.progress, self.go):
            self.sheet.body.addWidget(widget)

    def title(self) -> str:
        return tr("safety.protection")

    def enter(self) -> None:
        from ...app import protection

        if self._work.busy:
            return
        known = protection.is_protected(self.desk.library.home)
        self._recovery_key = self.desk.place_arguments.pop("recovery_key", "")
        by_key = bool(self._recovery_key)
        heading = "reset-title" if by_key else "change-title" if known else "protect-title"
        self._heading.setText(tr(f"safety.{heading}"))
        self._means[0].setVisible(not known)
        self._means[2].setVisible(not known)
        self.old.setVisible(known and not by_key)
        self.understood.setVisible(not known)
        self.understood.setChecked(False)
        self.with_key.setText(tr("safety.with-new-key" if known else "safety.with-key"))
        self.with_key.set_note(tr("safety.with-new-key-how" if known else "safety.with-key-how"))
        self.with_key.setChecked(not known)
        self.go.setText(tr("safety.change" if known else "safety.protect"))
        self._show_form()
        self._drop(self.locking)
        self.locking = None
        if known and not by_key:
            self.locking = LockingSheet(self.desk, self._page)
            self._column.insertWidget(1, self.locking)
            self.locking.show()

    def leave(self) -> None:
        if not self._work.busy:
            self._forget()

    def _forget(self) -> None:
        for field in (self.old, self.new, self.again):
            field.clear()
        self._recovery_key = self._recipient = ""
        self._drop(self.key_sheet)
        self.key_sheet = None

    @staticmethod
    def _drop(sheet: Sheet | None) -> None:
        if sheet is not None:
            sheet.setParent(None)
            sheet.deleteLater()

    def _show_form(self) -> None:
        self._drop(self.key_sheet)
        self.key_sheet = None
        self._recipient = ""
        self.fault.hide()
        self.progress.hide()
        self.go.wait_for("")
        self.sheet.show()
        if self.locking is not None:
            self.locking.show()

    def set_it(self) -> None:
        """Go on, after the two that were typed agree and it was said that the loss of both is understood."""
        from ...app import protection

        try:
            protection.check_passphrase(self.new.text())
        except Refused as refused:
            self._say(self.desk.explain(refused))
            self.new.setFocus()
            return
        if self.new.text() != self.again.text():
            self._say(tr("safety.not-the-same"))
            self.again.setFocus()
        elif not self.understood.isHidden() and not self.understood.isChecked():
            self._say(tr("safety.understand-first"))
            self.understood.setFocus()
        elif self.with_key.isChecked():
            self._show_key()
        else:
            self._begin()

    def _show_key(self) -> None:
        from ...app import protection

        identity, self._recipient = protection.new_recovery_key()
        self.key_sheet = RecoveryKeySheet(self.desk, identity, self._recipient, self.go.text(), self._page)
        self.key_sheet.went_on.connect(self._begin)
        self.key_sheet.went_back.connect(self._show_form)
        self._column.insertWidget(0, self.key_sheet)
        self.key_sheet.show()
        self.sheet.hide()
        if self.locking is not None:
            self.locking.hide()
        self.key_sheet.save_button.setFocus()

    def _begin(self) -> None:
        from ...app import protection

        home, new, old = self.desk.library.home, self.new.text(), self.old.text()
        recipient, key = self._recipient or None, self._recovery_key
        work: Callable[[], None]
        if key:
            work = lambda: protection.reset_passphrase(home, key, new, recipient)  # noqa: E731
        elif protection.is_protected(home):
            work = lambda: protection.change_passphrase(home, old, new, recipient)  # noqa: E731
        else:
            work = lambda: protection.set_up(home, new, recipient)  # noqa: E731
        self.desk.close_school()
        self._show_form()
        self.progress.show()
        self.go.wait_for(tr("safety.protecting"))
        self._work.run(work, lambda _: self._done(), self._failed)

    def _say(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.show()

    def _failed(self, error: BaseException) -> None:
        from ...app import protection

        self._show_form()
        if self.understood.isVisibleTo(self.sheet) and protection.is_protected(self.desk.library.home):
            left = len(protection.plain_schools(self.desk.library.home))
            self._done()
            self.desk.warned.emit(tr("safety.still-plain", n=left), "attention")
            return
        wrong = isinstance(error, protection.WrongPassphrase)
        self._say(tr("safety.wrong-passphrase") if wrong else self.desk.explain(error))
        self.old.selectAll()
        self.old.setFocus()

    def _done(self) -> None:
        self._forget()
        self._show_form()
        if self.desk.findChild(IdleLock) is None:  # from now on, not only from the next start
            IdleLock(self.desk)
        self.desk.show_place("library")
        self.desk.say(tr("safety.protected"))
