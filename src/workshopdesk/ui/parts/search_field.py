"""A line that searches as you type; Escape or the cross clears it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ..texts import tr
from .button import Button
from .field_frame import FieldFrame


class SearchField(FieldFrame):
    """`searched` at every change; `entered` on Enter; `stepped_down` on arrow down, to what was found."""

    searched = Signal(str)
    entered = Signal()
    stepped_down = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, sign="search")
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(name)
        self.edit.setAccessibleName(name)
        self.hold(self.edit)
        self.clear_button = Button("", "quiet", self, sign="close", name=tr("parts.search.clear"))
        self.clear_button.clicked.connect(self.clear)
        self.clear_button.hide()
        margins = self.row.contentsMargins()
        margins.setRight(0)
        margins.setTop(0)
        margins.setBottom(0)
        self.row.setContentsMargins(margins)
        self.row.addWidget(self.clear_button)
        self.edit.textChanged.connect(self._changed)
        self.edit.returnPressed.connect(self.entered)

    def text(self) -> str:
        """Return what is searched for."""
        return self.edit.text()

    def clear(self) -> None:
        """Search for nothing."""
        self.edit.clear()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, text: str) -> None:
        self.clear_button.setVisible(bool(text))
        self.searched.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.stepped_down.emit()
        else:
            super().keyPressEvent(event)
