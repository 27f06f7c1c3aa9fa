"""A page of a stage that scrolls where it is higher than the screen, and columns that stack where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ...theme.theme import theme_of

_RESIZED = Qt.WidgetAttribute.WA_Resized


class StagePage(QScrollArea):
    """Put what it shows in `column`; it is as high as the screen at least."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = QWidget()
        self.page.setAutoFillBackground(False)
        self.setWidget(self.page)
        self.viewport().setAutoFillBackground(False)
        self.column = QVBoxLayout(self.page)
        pad = theme.layout("pagePadding")
        self.column.setContentsMargins(pad, theme.px(16), pad, theme.px(12))
        self.column.setSpacing(theme.px(8))


class Columns(QWidget):
    """A main column and a side one of `side` pixels at 100 %; side by side from `both` pixels on."""

    def __init__(self, parent: QWidget | None = None, *, side: int = 330, both: int = 860) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._side_px, self._both_px = theme.px(side), theme.px(both)
        self.left = QWidget(self)
        self.right = QWidget(self)
        self.main = _column(self.left, theme.px(4))
        self.side = _column(self.right, theme.px(4))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.layout("gutter"))
        self._box.addWidget(self.left, 1)
        self._box.addWidget(self.right, 0)
        self._stacked: bool | None = None
        self._arrange(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _arrange(self, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self.right.setMinimumWidth(0 if stacked else self._side_px)
        self.right.setMaximumWidth(16_777_215 if stacked else self._side_px)
        self._box.setStretch(0, 0 if stacked else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width() < self._both_px)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """The width at which it is stacked decides; the height is that of the present width, not of the least."""
        hint = super().minimumSizeHint()
        widest = max(self.left.minimumSizeHint().width(), self.right.minimumSizeHint().width())
        needed = self._box.minimumHeightForWidth(self.width()) if self.testAttribute(_RESIZED) else hint.height()
        return QSize(min(hint.width(), widest), min(hint.height(), max(0, needed)))


def _column(holder: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column
