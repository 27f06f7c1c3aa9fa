"""The window before it has anything in it: it stands where it stood, in its own colours, at once.

Everything else is loaded after its first paint; it then holds the desk and passes on what a window is asked.
"""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray, QRect, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..app.settings import Settings
from .theme.tokens import tokens

GEOMETRY = "window"


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
        room.addWidget(content)
        content.show()

    def restore_place(self) -> None:
        """Come back where the window was, never off the screen."""
        stored = self._settings.get(GEOMETRY, "")
        known = bool(stored) and self.restoreGeometry(QByteArray(base64.b64decode(stored)))
        if not known:
            self.resize(1440, 900)
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not any(_mostly_inside(self.frameGeometry(), area) for area in screens):
            area = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(1440, area.width()), min(900, area.height() - 36))
            self.move(area.topLeft())

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


def _mostly_inside(window: QRect, area: QRect) -> bool:
    shared = window.intersected(area)
    return shared.width() >= window.width() * 0.6 and shared.height() >= window.height() * 0.6
