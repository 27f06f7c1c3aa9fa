"""Taking hold of a row by mouse or touch and letting it go elsewhere; Escape or lost focus leaves all as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ..theme.theme import theme_of

_LOST = (QEvent.Type.WindowDeactivate, QEvent.Type.UngrabMouse, QEvent.Type.Hide)


class RowDrag(QObject):
    """Watches `handle`; a press that does not travel stays a press of the handle, one that does never is."""

    dragged = Signal(QPoint)
    """Where the pointer is, on the desktop."""
    dropped = Signal()
    cancelled = Signal()

    def __init__(self, handle: QWidget) -> None:
        super().__init__(handle)
        self._handle = handle
        self._pressed: QPoint | None = None
        self._spent = False
        self.is_dragged = False
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self.is_dragged and self._gives_up(watched, event):
            self._cancel()
            return kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if watched is not self._handle or not isinstance(event, QMouseEvent):
            return False
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._spent = event.globalPosition().toPoint(), False
        elif kind == QEvent.Type.MouseMove and self._pressed is not None:
            return self._move(event.globalPosition().toPoint())
        elif kind == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            return self._let_go()
        return False

    def _gives_up(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()  # or what Escape does elsewhere would be done too
                return True
            return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ApplicationDeactivate:
            return True
        return event.type() in _LOST and watched in (self._handle, self._handle.window())

    def _move(self, at: QPoint) -> bool:
        if self._spent:
            return True
        if not self.is_dragged:
            if self._pressed is None or (at - self._pressed).manhattanLength() < theme_of(self._handle).px(8):
                return False
            self._begin()
        self.dragged.emit(at)
        return True

    def _begin(self) -> None:
        self.is_dragged = True
        if isinstance(self._handle, QAbstractButton):
            self._handle.setDown(False)
        self._handle.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._watch(True)

    def _watch(self, on: bool) -> None:
        app = QApplication.instance()  # keys go to whatever has the keyboard
        if app is not None and on:
            app.installEventFilter(self)
        elif app is not None:
            app.removeEventFilter(self)

    def _let_go(self) -> bool:
        was_drag, self._pressed = self.is_dragged or self._spent, None
        self._spent = False
        if self.is_dragged:
            self._end()
            self.dropped.emit()
        return was_drag

    def _cancel(self) -> None:
        self._end()
        self._spent = True  # until the button comes up it does nothing
        self.cancelled.emit()

    def _end(self) -> None:
        self.is_dragged = False
        self._watch(False)
        self._handle.setCursor(Qt.CursorShape.OpenHandCursor)
        self._handle.update()
