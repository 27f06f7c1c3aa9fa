"""What goes on from a page: its one main button, below what scrolls and under the side column, always in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ...parts.button import Button
from ...parts.host import host_of
from ...theme.theme import theme_of


class PageFoot(QWidget):
    """The page gives it its place; `side` is the column that the button is as wide as."""

    def __init__(self, page: QScrollArea, pad_px: int, side: QWidget) -> None:
        super().__init__(page)
        theme = theme_of(self)
        self._side, self._bar = side, page.verticalScrollBar()
        self._bar.rangeChanged.connect(self.update)
        row = QHBoxLayout(self)
        row.setContentsMargins(pad_px, theme.px(8), pad_px, theme.px(10))
        row.addStretch(1)
        self.button = Button("", "primary", self)
        self.button.set_trailing_sign("chevron-right")
        row.addWidget(self.button)
        self._row = row
        side.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._side and event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._follow()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        """Stand right below the side column, whatever the bar for scrolling takes of the width."""
        if not self._side.isVisible():
            return
        right = self._side.mapTo(host_of(self), self._side.rect().bottomRight()).x()
        margins = self._row.contentsMargins()
        margins.setRight(max(0, self.width() - right - 1))
        self._row.setContentsMargins(margins)
        self.button.setMinimumWidth(max(self.button.minimumSizeHint().width(), self._side.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bar.maximum() > 0:  # a line where the page goes on below
            theme = theme_of(self)
            QPainter(self).fillRect(0, 0, self.width(), theme.px(1), theme.colour("line"))
