"""Where the stage stands: as wide as there is room, and scrolled where it needs more height than the window has."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from .stage import Stage


class StageRoom(QScrollArea):
    """Holds one stage; a stage never makes the window grow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def show_stage(self, stage: Stage) -> None:
        """Put a stage in; it finds its own way of fitting a width."""
        stage.setMinimumWidth(1)
        self.setWidget(stage)
        stage.setAutoFillBackground(False)

    def let_go(self) -> None:
        """Take the stage out, without deleting it."""
        self.takeWidget()
