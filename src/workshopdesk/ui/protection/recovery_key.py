"""The recovery key on the screen, before the passphrase is set: it goes to paper first, and is shown only now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ..desk import Desk
from ..parts.button import Button
from ..parts.check import Check
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import speech, tr


class RecoveryKeySheet(Sheet):
    """Goes on only when the guide says that the key is on paper; going back throws the key away."""

    went_on = Signal()
    went_back = Signal()

    def __init__(self, desk: Desk, identity: str, recipient: str, word: str, parent: QWidget) -> None:
        from ...app.protection import grouped

        super().__init__(parent)
        self._desk, self._identity, self._recipient = desk, identity, recipient
        theme, body = desk.theme, self.body
        body.addWidget(Label(tr("safety.key-title"), "title", self))
        body.addWidget(Label(tr("safety.key-how"), "body", self, colour="ink2"))
        body.addSpacing(theme.px(8))
        self.key = Label(grouped(identity), "strong", self)
        self.key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body.addWidget(self.key)
        body.addSpacing(theme.px(8))
        self.save_button = Button(tr("safety.key-save"), parent=self, sign="pdf")
        self.save_button.clicked.connect(self._ask_where)
        body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.on_paper = Check(tr("safety.key-on-paper"), self)
        self.on_paper.toggled.connect(self._allow)
        body.addWidget(self.on_paper)
        flow = FlowLayout(gap_px=theme.px(12))
        self.go = Button(word, "primary", self, sign="lock")
        self.go.clicked.connect(self.went_on)
        back = Button(tr("safety.key-back"), parent=self, large=True)
        back.clicked.connect(self.went_back)
        flow.addWidget(self.go)
        flow.addWidget(back)
        body.addLayout(flow)
        self._allow(False)

    def _allow(self, on_paper: bool) -> None:
        self.go.wait_for("" if on_paper else tr("safety.key-first"))

    def _ask_where(self) -> None:
        named, _ = QFileDialog.getSaveFileName(self, tr("safety.key-save"), tr("safety.key-file"), "PDF (*.pdf)")
        if named:
            self.write(Path(named))

    def write(self, path: Path) -> None:
        """Write the sheet that is printed."""
        from ...app import protection
        from ...app.settings import write_whole
        from ...app.sheets import recovery_pdf

        library = self._desk.library
        told = protection.recovery_sheet(library.home, self._identity, self._recipient, library.today())
        try:
            write_whole(path, recovery_pdf(told, speech().language))
        except OSError as error:
            self._desk.complain(error)
            return
        self._desk.say(tr("safety.key-saved"))
