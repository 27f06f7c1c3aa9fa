"""A text to type in that grows with what it holds; a list has a bullet before each of its lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ..parts.note_field import NoteField
from ..theme.frames import paint_frame
from ..theme.theme import theme_of

_PAUSE_MS = 250
_MOST = 20_000


class _Bullets(QWidget):
    """The margin of a list: a small square at the first line of each of its texts."""

    def __init__(self, edit: QPlainTextEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._edit = edit
        self.setFixedWidth(theme_of(self).px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        layout = self._edit.document().documentLayout()
        high = QFontMetrics(self._edit.font()).lineSpacing()
        side, top = theme.px(6), 0.0
        block = self._edit.document().begin()
        while block.isValid():
            if block.text().strip():
                spot = QRectF(0, top + (high - side) / 2, side, side)
                paint_frame(painter, spot, 1, theme.colour("ink3"))
            top += layout.blockBoundingRect(block).height()
            block = block.next()


class Entry(NoteField):
    """`typed` at each key, `text_settled` a moment later; `lines` lets Enter begin a next text.

    Undo is the editor's, over all fields and after a restart, so the keys for it go past the field.
    """

    typed = Signal()
    entered = Signal()

    def __init__(self, name: str, parent: QWidget, *, lines: bool = False) -> None:
        super().__init__(name, parent, lines=1, longest=_MOST)
        self._lines = lines
        self.edit.setUndoRedoEnabled(False)
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause.setInterval(_PAUSE_MS)
        self._bullets: _Bullets | None = None
        if lines:
            self._bullets = _Bullets(self.edit, self)
            self.row.insertWidget(0, self._bullets)
        self._widened = QTimer(self)  # lines are broken anew after the resize, not in it
        self._widened.setSingleShot(True)
        self._widened.setInterval(0)
        self._widened.timeout.connect(self._grow)
        self.edit.installEventFilter(self)
        self.edit.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        self.edit.textChanged.connect(self.typed)

    @property
    def texts(self) -> list[str]:
        """What a list holds: a text a line, blank ones left out."""
        return [" ".join(line.split()) for line in self.text().splitlines() if line.strip()]

    def one_text(self) -> str:
        """Return what is typed as one text, without line breaks and loose spaces."""
        return " ".join(self.text().split())

    def show_text(self, text: str) -> None:
        """Show a text without telling; a field that is typed in keeps its cursor."""
        at = self.edit.textCursor().position()
        blocked = self.blockSignals(True)
        super().show_text(text)
        self.blockSignals(blocked)
        if self.edit.hasFocus():
            cursor = self.edit.textCursor()
            cursor.setPosition(min(at, len(self.text())))
            self.edit.setTextCursor(cursor)

    def settle(self) -> None:
        """Tell at once what was typed, before undo or before leaving."""
        self._settle()

    def _grow(self) -> None:
        layout, block, high = self.edit.document().documentLayout(), self.edit.document().begin(), 0.0
        while block.isValid():
            high += layout.blockBoundingRect(block).height()
            block = block.next()
        margins = self.row.contentsMargins()
        high = max(int(high + 1) + margins.top() + margins.bottom() + theme_of(self).px(6), theme_of(self).target)
        if high != self.height() or high != self.minimumHeight():
            self.setFixedHeight(high)
        self.edit.verticalScrollBar().setValue(0)
        if self._bullets is not None:
            self._bullets.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._widened.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys):
                event.ignore()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_done(event):
            self.settle()
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    def _is_done(self, event: QKeyEvent) -> bool:
        """Whether a key ends the typing: Enter, where it begins no new line."""
        return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._lines
