"""A line to type in, with an optional sign; tells each change and when the person is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from .field_frame import FieldFrame


class TextField(FieldFrame):
    """`text_edited` at each key; `text_settled` on Enter or when the focus leaves with another text."""

    text_edited = Signal(str)
    text_settled = Signal(str)

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        sign: str = "",
        look: str = "paper",
        longest: int = 200,
    ) -> None:
        super().__init__(parent, sign=sign, look=look)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setMaxLength(longest)
        self.edit.setAccessibleName(name)
        self.hold(self.edit)
        self._settled = ""
        self.edit.textEdited.connect(self.text_edited)
        self.edit.editingFinished.connect(self._settle)

    def text(self) -> str:
        """Return what is typed."""
        return self.edit.text()

    def show_text(self, text: str) -> None:
        """Show a text; the cursor stays where the person is typing the same."""
        self._settled = text
        if text != self.edit.text():
            self.edit.setText(text)

    def _settle(self) -> None:
        if self.edit.text() != self._settled:
            self._settled = self.edit.text()
            self.text_settled.emit(self._settled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit.text() != self._settled:
            self.edit.setText(self._settled)  # takes back what was typed since
            return
        super().keyPressEvent(event)
