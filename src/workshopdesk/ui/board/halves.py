"""Two parts side by side, or one below the other where the window is too narrow for both."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ..theme.theme import theme_of


class Halves(QWidget):
    """`shares` is how the width is shared; below `least` px (at 100 %) the parts stack."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget, *, shares: tuple[int, int], least: int) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._least = theme.px(least)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.layout("gutter"))
        for part, share in ((left, shares[0]), (right, shares[1])):
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            part.setSizePolicy(policy)
            self._box.addWidget(part, share, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        down = self.width() < self._least
        way = QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != way:
            self._box.setDirection(way)
            self.updateGeometry()
