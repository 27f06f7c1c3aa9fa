"""Says that something takes a moment, with a bar that moves and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ..parts.button import Button
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr
from ..theme.theme import theme_of


class Working(Sheet):
    """Hidden until something is under way."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, across=True, padding=10)
        self._what = Label("", "strong", self)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme_of(self).px(160))
        self.stop_button = Button(tr("packs.stop"), parent=self, sign="close")
        self.stop_button.clicked.connect(self._stop)
        self.body.addWidget(self._what, 1)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_work(self, what: str) -> None:
        """Say what is under way; "" when it is over."""
        self._what.setText(what)
        self.setAccessibleName(what)
        self.setVisible(bool(what))

    def _stop(self) -> None:
        self.show_work("")
        self.stopped.emit()
