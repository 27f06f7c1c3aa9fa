"""A sheet over the window with all behind it dimmed; the keyboard stays inside until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..texts import tr
from ..theme.theme import theme_of
from .button import Button
from .host import host_of
from .label import Label
from .sheet import Sheet


class Overlay(QWidget):
    """Not a dialog: nothing else stops. Put what it shows in `body`; a `snug` one is as high as that needs."""

    closed = Signal()

    def __init__(self, host: QWidget, title: str, *, widest: int = 1104, snug: bool = False) -> None:
        super().__init__(host)
        theme = theme_of(host)
        self._widest = theme.px(widest)
        self._snug = snug
        self._before: QWidget | None = None
        self.sheet = Sheet(self, padding=32)
        self.title = Label(title, "title", self.sheet)
        self.close_button = Button("", "quiet", self.sheet, sign="close", name=tr("parts.overlay.close", title=title))
        self.close_button.clicked.connect(self.close_overlay)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.sheet.body.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(12))
        self.sheet.body.addLayout(self.body, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        host.installEventFilter(self)
        self.hide()

    def open_overlay(self) -> None:
        """Lie over the host; the keyboard goes to the first thing inside."""
        if not self.isHidden():
            return
        self._before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_overlay(self) -> None:
        """Go away; the keyboard goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def _place(self) -> None:
        theme = theme_of(self)
        self.setGeometry(host_of(self).rect())
        edge = theme.px(30)
        width = min(self._widest, self.width() - 2 * edge)
        height = self.height() - 2 * edge
        top = edge
        if self._snug:
            height = min(height, self._needed_px(width))
            top = max(edge, (self.height() - height) // 2)
        self.sheet.setGeometry((self.width() - width) // 2, top, width, height)

    def _needed_px(self, width: int) -> int:
        """Return how high the sheet has to be at this width to show all."""
        layout = self.sheet.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        chain = [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        ]
        if not chain:
            return True
        now = self.window().focusWidget()
        at = chain.index(now) if now in chain else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chain[(at + (1 if forward else -1)) % len(chain)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.close_overlay()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(theme_of(self).colour("table"))
        veil.setAlphaF(0.86)
        QPainter(self).fillRect(self.rect(), veil)
