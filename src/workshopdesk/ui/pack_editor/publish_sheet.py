"""Publishing a draft as a version: what stands in the way, the version, and what happens then."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...content.files import is_version
from ..parts.button import Button
from ..parts.label import Label
from ..parts.overlay import Overlay
from ..parts.text_field import TextField
from ..texts import tr
from ..theme.theme import theme_of
from .scrolled import Scrolled
from .working import Working


class PublishSheet(Overlay):
    """`confirmed` with the version; `mend_pressed` for the list of what is to be mended; `stopped` while it works."""

    confirmed = Signal(str)
    mend_pressed = Signal()
    stopped = Signal()

    def __init__(self, host: QWidget, name: str, proposed: str) -> None:
        super().__init__(host, tr("packs.publish-title", pack=name), widest=640)
        page = Scrolled(self.sheet)
        self.body.addWidget(page, 1)
        inside = page.column
        inside.addWidget(Label(tr("packs.publish-words"), "body", self.sheet, colour="ink2"))
        inside.addWidget(Label(tr("packs.publish-version"), "meta", self.sheet, colour="ink2"))
        self.version = TextField(tr("packs.publish-version"), self.sheet, longest=20)
        self.version.show_text(proposed)
        self.version.setMaximumWidth(theme_of(self).px(200))
        self.version.text_edited.connect(lambda _: self._show_ready())
        self.version.edit.returnPressed.connect(self._confirm)
        inside.addWidget(self.version)
        self.message = Label("", "body", self.sheet)
        self.message.hide()
        inside.addWidget(self.message)
        self.mend_button = Button(tr("packs.show-faults"), parent=self.sheet, sign="warning")
        self.mend_button.clicked.connect(self._mend)
        inside.addWidget(self.mend_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.working = Working(self.sheet)
        self.working.stopped.connect(self._stop)
        inside.addWidget(self.working)
        self.publish_button = Button(tr("packs.publish"), "primary", self.sheet, sign="check")
        self.publish_button.clicked.connect(self._confirm)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.publish_button)
        inside.addStretch(1)
        self.body.addLayout(foot)
        self._faults = 0
        self._busy = False
        self._show_ready()

    def open_it(self) -> None:
        """Open with the keyboard in the version."""
        self.open_overlay()
        self.version.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.version.edit.selectAll()

    def show_faults(self, count: int) -> None:
        """Say how much is still to be mended."""
        self._faults = count
        self._show_ready()

    def show_problem(self, said: str) -> None:
        """Say why it did not work; nothing was published."""
        self._busy = False
        self.working.show_work("")
        self.message.setText(said)
        self.message.setVisible(bool(said))
        self._show_ready()

    def _show_ready(self) -> None:
        waits = ""
        if self._busy:
            waits = tr("packs.waits-for-check")
        elif self._faults:
            waits = tr("packs.faults", n=self._faults)
        elif not is_version(self.version.text()):
            waits = tr("packs.waits-for-version")
        self.mend_button.setVisible(bool(self._faults))
        self.version.set_wrong(not is_version(self.version.text()))
        self.publish_button.wait_for(waits)

    def _mend(self) -> None:
        self.close_overlay()
        self.mend_pressed.emit()

    def _stop(self) -> None:
        self._busy = False
        self._show_ready()
        self.stopped.emit()

    def _confirm(self) -> None:
        if not self.publish_button.isEnabled():
            return
        self._busy = True
        self.message.hide()
        self.working.show_work(tr("packs.publishing"))
        self._show_ready()
        self.confirmed.emit(self.version.text())
