"""One situation that is offered: tick it to have it ready, read it first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...parts.button import Button
from ...parts.check import Check
from ...parts.label import Label
from ...texts import tr
from ...theme.theme import theme_of


class OfferRow(QWidget):
    """The text unfolds below."""

    ticked = Signal(str, bool)

    def __init__(self, key: str, title: str, note: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.check = Check(title, self, note=note, framed=True)
        self.check.clicked.connect(lambda on: self.ticked.emit(key, on))
        self.read = Button(
            tr("phase1.read"), "quiet", self, sign="chevron-down", name=tr("phase1.read-name", title=title)
        )
        self.read.setCheckable(True)
        self.read.toggled.connect(self._unfold)
        self._full = text
        self.text: Label | None = None
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.check, 1)
        row.addWidget(self.read, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addLayout(row)

    def _unfold(self, shown: bool) -> None:
        if self.text is None:
            theme = theme_of(self)
            self.text = Label(self._full, "body", self)
            self.text.setContentsMargins(theme.px(48), 0, theme.px(16), theme.px(8))
            self._column.addWidget(self.text)
        self.text.setVisible(shown)
        self.read.set_sign("chevron-up" if shown else "chevron-down")
