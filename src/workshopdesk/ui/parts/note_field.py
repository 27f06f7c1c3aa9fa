"""Some lines to type in; saves as typed, without a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ..theme.theme import theme_of
from .field_frame import FieldFrame

_PAUSE_MS = 600


class _Editor(QPlainTextEdit):
    """Tab goes on to the next widget, as everywhere else."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # closes the drawer around it
            return
        super().keyPressEvent(event)


class NoteField(FieldFrame):
    """`text_settled` after a pause in typing and when the focus leaves."""

    text_settled = Signal(str)

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        lines: int = 3,
        look: str = "paper",
        longest: int = 4000,
    ) -> None:
        super().__init__(parent, look=look)
        theme = theme_of(self)
        self.edit = _Editor(self)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(name)
        self.edit.viewport().setAutoFillBackground(False)
        self.edit.document().setDocumentMargin(0)
        self._longest = longest
        self._settled = ""
        self.hold(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.row.setContentsMargins(theme.px(12), theme.px(10), theme.px(4), theme.px(8))
        high = QFontMetrics(theme.font("body")).lineSpacing() * lines
        self.setMinimumHeight(high + theme.px(22))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._settle)
        self.edit.textChanged.connect(self._changed)
        self.edit.left.connect(self._settle)

    def text(self) -> str:
        """Return what is typed."""
        # toPlainText would make a plain space of one that does not break
        return self.edit.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show a text; nothing moves where it is what was typed."""
        self._settled = text
        if text != self.text():
            self.edit.setPlainText(text)
        self._pause.stop()

    def _changed(self) -> None:
        if len(self.text()) > self._longest:
            cursor = self.edit.textCursor()
            at = min(cursor.position(), self._longest)
            self.edit.setPlainText(self.text()[: self._longest])
            cursor.setPosition(at)
            self.edit.setTextCursor(cursor)
        self._pause.start()

    def _settle(self) -> None:
        self._pause.stop()
        if self.text() != self._settled:
            self._settled = self.text()
            self.text_settled.emit(self._settled)

    def focus_end(self) -> None:
        """Take the keyboard, behind the last character."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
