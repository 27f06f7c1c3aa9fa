"""The header of a framed screen: the school's name over the rail, the title, what was stored when, and actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from .desk import Desk
from .parts.label import Label
from .theme.theme import theme_of


class Header(QFrame):
    """76 px high, over the whole width."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        theme = desk.theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(theme.layout("strip"))
        self._name = Label(kind="strong", parent=self)
        self._name.setContentsMargins(theme.px(20), 0, theme.px(8), 0)
        self._title = Label(kind="heading", parent=self)
        self._stored = Label(kind="meta", parent=self, wraps=False)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(theme.px(8))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(28), 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self._name)
        row.addSpacing(theme.px(14))
        row.addWidget(self._title, 1)
        row.addWidget(self._stored)
        row.addLayout(self._actions)
        self._shown: list[QWidget] = []

    def set_head_width(self, width_px: int) -> None:
        """Make the name as wide as the rail, or as wide as it needs beside a slim one."""
        self._name.setFixedWidth(max(width_px, theme_of(self).layout("rail")))
        self.update()

    def show_view(self, name: str, title: str, actions: list[QWidget]) -> None:
        """Show where the guide is and what she can do here."""
        self._name.setText(name)
        self._title.setText(title)
        self._stored.setText("")
        for old in self._shown:
            self._actions.removeWidget(old)
            if old not in actions:
                old.hide()
        for action in actions:
            self._actions.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
            action.show()
        self._shown = actions

    def show_stored(self, text: str) -> None:
        """Say when something was last stored."""
        self._stored.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("paper"))
        line = theme.px(1)
        painter.fillRect(0, self.height() - line, self.width(), line, theme.colour("line"))
        painter.fillRect(self._name.width(), 0, line, self.height(), theme.colour("line"))
