"""The page of a stage that is read from top to bottom: it scrolls, and takes the whole width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ..theme.theme import theme_of


class Page(QScrollArea):
    """`column` holds what stands on it."""

    def __init__(self, parent: QWidget, *, gap: int = 12) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = QWidget()
        self.sheet.setProperty("kind", "clear")
        self.setWidget(self.sheet)
        self.column = QVBoxLayout(self.sheet)
        pad = theme.layout("pagePadding")
        self.column.setContentsMargins(pad, theme.px(16), pad, pad)
        self.column.setSpacing(theme.px(gap))
