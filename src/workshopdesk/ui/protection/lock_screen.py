"""The locked desk: nothing of any school, one field, and blank material that needs no unlocking."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..screen import Screen
from ..texts import speech, tr


def secret_field(parent: object, name: str, theme: object) -> QLineEdit:
    """Return a field that shows dots."""
    field = QLineEdit(parent)  # type: ignore[call-overload]
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMinimumHeight(theme.target)  # type: ignore[attr-defined]
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setMaxLength(1000)
    return field


class LockScreen(Screen):
    """Shown at the start of a protected home, and after locking."""

    framed = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self._work = Background(self)
        sheet = Sheet(self)
        sheet.setMaximumWidth(theme.px(560))
        sheet.body.addWidget(Label(tr("safety.locked"), "title", sheet))
        sheet.body.addWidget(Label(tr("safety.locked-how"), "body", sheet, colour="ink2"))
        self.passphrase = secret_field(sheet, tr("safety.passphrase"), theme)
        self.passphrase.returnPressed.connect(self.unlock)
        self.fault = Label("", "body", sheet)
        self.fault.hide()
        self.open_button = Button(tr("safety.unlock"), "primary", sheet, sign="unlock")
        self.open_button.clicked.connect(self.unlock)
        self.key_button = Button(tr("safety.with-recovery-key"), "quiet", sheet)
        self.key_button.setCheckable(True)
        self.key_button.toggled.connect(self._ask_for_key)
        print_button = Button(tr("safety.print-blank"), parent=sheet, sign="print")
        print_button.clicked.connect(lambda: desk.show_place("print"))
        for widget in (self.passphrase, self.fault, self.open_button):
            sheet.body.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.key_button)
        row.addStretch(1)
        row.addWidget(print_button)
        sheet.body.addLayout(row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(sheet, 3)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)

    def enter(self) -> None:
        self.passphrase.clear()
        self.fault.hide()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self.passphrase.clear()

    def _ask_for_key(self, asked: bool) -> None:
        self.passphrase.setPlaceholderText(tr("safety.recovery-key" if asked else "safety.passphrase"))

    def unlock(self) -> None:
        """Try what was typed; a wrong one says so and changes nothing."""
        from ...app import protection

        typed, home = self.passphrase.text(), self.desk.library.home
        if not typed:
            return
        by_key = self.key_button.isChecked()
        self.open_button.setEnabled(False)
        self._work.run(
            lambda: (protection.unlock_with_recovery_key if by_key else protection.unlock)(home, typed),
            lambda _: self._opened(),
            self._refused,
        )

    def _opened(self) -> None:
        self.open_button.setEnabled(True)
        self.desk.show_place("library")

    def _refused(self, error: BaseException) -> None:
        from ...app.explain import explain

        self.open_button.setEnabled(True)
        self.fault.setText(explain(error, speech().words))
        self.fault.show()
        self.passphrase.selectAll()
        self.passphrase.setFocus()
