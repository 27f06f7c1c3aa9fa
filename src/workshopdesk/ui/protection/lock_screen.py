"""The locked desk: nothing of any school, one field, and blank material that needs no unlocking."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..screen import Screen
from ..stages.frame.page import StagePage
from ..texts import tr


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
        self._by_key = False
        page = StagePage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        holder = QWidget(page.page)
        holder.setMaximumWidth(theme.px(560))
        sheet = Sheet(holder)
        sheet.body.addWidget(Label(tr("safety.locked"), "title", sheet))
        self.passphrase = secret_field(sheet, tr("safety.passphrase"), theme)
        self.passphrase.returnPressed.connect(self.unlock)
        self.fault = Label("", "body", sheet)
        self.fault.hide()
        self._how = Label("", "body", sheet, colour="ink2")
        sheet.body.addWidget(self._how)
        self.open_button = Button(tr("safety.unlock"), "primary", sheet, sign="unlock")
        self.open_button.clicked.connect(self.unlock)
        self.key_button = Button(tr("safety.with-recovery-key"), "quiet", sheet, flush=True)
        self.key_button.clicked.connect(lambda: self._ask_for_key(not self._by_key))
        print_button = Button(tr("safety.print-blank"), parent=sheet, sign="print")
        print_button.clicked.connect(lambda: desk.show_place("print"))
        for widget in (self.passphrase, self.fault, self.open_button):
            sheet.body.addWidget(widget)
        ways = FlowLayout(gap_px=theme.px(12), row_gap_px=theme.px(8))
        ways.addWidget(self.key_button)
        ways.addWidget(print_button)
        sheet.body.addLayout(ways)
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(sheet)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(holder, 1000)
        middle.addStretch(1)
        page.column.addStretch(1)
        page.column.addLayout(middle)
        page.column.addStretch(2)

    def enter(self) -> None:
        self._ask_for_key(False)

    def leave(self) -> None:
        self.passphrase.clear()

    def _ask_for_key(self, asked: bool) -> None:
        """Ask for the one or the other; a key is copied from paper, so it is shown while it is typed."""
        self._by_key = asked
        name = tr("safety.recovery-key" if asked else "safety.passphrase")
        field = self.passphrase
        field.clear()
        field.setEchoMode(QLineEdit.EchoMode.Normal if asked else QLineEdit.EchoMode.Password)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        self._how.setText(tr("safety.type-key-how" if asked else "safety.locked-how"))
        self.key_button.setText(tr("safety.with-passphrase" if asked else "safety.with-recovery-key"))
        self.fault.hide()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def unlock(self) -> None:
        """Try what was typed; a wrong one says so and changes nothing."""
        from ...app import protection

        typed, home = self.passphrase.text(), self.desk.library.home
        if not typed or self._work.busy:
            return
        by_key = self._by_key
        self.open_button.wait_for(tr("safety.opening"))

        def work() -> int:
            (protection.unlock_with_recovery_key if by_key else protection.unlock)(home, typed)
            return protection.protect_rest(home)

        self._work.run(work, lambda plain: self._opened(typed if by_key else "", plain), self._refused)

    def _opened(self, key: str, plain: int) -> None:
        self.open_button.wait_for("")
        if key:  # who needed the recovery key needs another passphrase
            self.desk.show_place("protect", recovery_key=key)
        else:
            self.desk.show_place("library")
        if plain:
            self.desk.warned.emit(tr("safety.still-plain", n=plain), "attention")

    def _refused(self, error: BaseException) -> None:
        from ...app.protection import WrongPassphrase

        self.open_button.wait_for("")
        wrong = "safety.wrong-key" if self._by_key else "safety.wrong-passphrase"
        self.fault.setText(tr(wrong) if isinstance(error, WrongPassphrase) else self.desk.explain(error))
        self.fault.show()
        self.passphrase.selectAll()
        self.passphrase.setFocus()
