"""The window before it has anything in it: it stands where it stood, in its own colours, at once.

Everything else is loaded after its first paint; it then holds the desk and passes on what a window is asked.
"""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..app.settings import Settings
from .theme.tokens import tokens

GEOMETRY = "window"
_TITLE_BAR = 32


class Shell(QWidget):
    """The top-level window; `painted` is told once."""

    painted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._colours = tokens()["color"]["dark" if settings.get("theme", "light") == "dark" else "light"]
        self._is_painted = False
        self._content: QWidget | None = None
        self.setWindowTitle("WorkshopDesk")
        self.setObjectName("Shell")

    def fill(self, content: QWidget) -> None:
        """Take the desk in."""
        self._content = content
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        # The layouts that are asked for while it is shown come first: else it would be painted twice.
        self.setUpdatesEnabled(False)
        room.addWidget(content)
        content.show()
        QTimer.singleShot(0, self, lambda: self.setUpdatesEnabled(True))

    def restore_place(self) -> None:
        """Come back where the window was, never off the screen."""
        stored = self._settings.get(GEOMETRY, "")
        if not (stored and self.restoreGeometry(QByteArray(base64.b64decode(stored)))):
            self.resize(1440, 900)
        if not self.isMaximized():
            self._keep_on_screen()

    def _keep_on_screen(self) -> None:
        """Be no larger than the screen it stands on, and wholly on it; a screen that is gone is the first one."""
        middle = self.geometry().center()
        screen = QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        wide, high = min(self.width(), area.width()), min(self.height(), area.height() - _TITLE_BAR)
        self.resize(wide, high)
        left = min(max(self.x(), area.left()), area.right() + 1 - wide)
        top = min(max(self.y(), area.top()), area.bottom() + 1 - high - _TITLE_BAR)
        if (left, top) != (self.x(), self.y()):
            self.move(left, top)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._content is None:
            layout = tokens()["layout"]
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._colours["table"]))
            painter.fillRect(0, 0, layout["rail"], self.height(), QColor(self._colours["sunken"]))
            painter.fillRect(0, 0, self.width(), layout["strip"], QColor(self._colours["paper"]))
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.set(GEOMETRY, base64.b64encode(self.saveGeometry().data()).decode())
        if self._content is not None:
            self._content.close()
        event.accept()
