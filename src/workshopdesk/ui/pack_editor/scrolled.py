"""A column that scrolls inside an overlay, for large text in a small window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ..theme.theme import theme_of


class Scrolled(QScrollArea):
    """Put widgets in `column`; what gets the keyboard scrolls into view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("kind", "clear")
        self.column = QVBoxLayout(inside)
        room = theme.px(6)  # for the focus ring
        self.column.setContentsMargins(room, room, room, room)
        self.column.setSpacing(theme.px(8))
        self.setWidget(inside)
