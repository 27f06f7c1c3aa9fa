"""The drawer at the right: slides open beside the stage or, in a narrow window, over it.

The parent places it: as the last widget of a row while it pushes, or as an overlay that keeps to the parent's
right edge. `set_overlaying` changes between the two without losing what is in it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ..texts import tr
from ..theme.theme import theme_of
from ..theme.tokens import tokens
from .button import Button
from .host import host_of
from .label import Label
from .motion import move


def drawer_overlays(window_width: int, scale: float) -> bool:
    """Say whether a window this wide has too little room for a drawer beside the stage."""
    return window_width < tokens()["layout"]["drawerOverlaysBelow"] * scale


class Drawer(QFrame):
    """Holds one widget that scrolls; a caption and a button that closes it."""

    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget, *, caption: str = "", closable: bool = True) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._open = False
        self._overlaying = False
        theme = theme_of(parent)
        self._full = theme.layout("drawer")
        self._inner = QWidget(self)
        self._caption = Label(caption, "meta", self._inner)
        self._close = Button("", "quiet", self._inner, sign="close", name=tr("parts.drawer.close"))
        self._close.clicked.connect(self.close_drawer)
        self._close.setVisible(closable)
        self._area = QScrollArea(self._inner)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        head = QHBoxLayout()
        head.addWidget(self._caption, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self._inner)
        pad = theme.px(20)
        column.setContentsMargins(pad, theme.px(12), theme.px(10), theme.px(8))
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self._caption.setVisible(bool(caption))
        self._inner.setFixedWidth(self._full)
        self.setFixedWidth(0)
        self.setAccessibleName(caption or tr("parts.drawer.name"))
        self.hide()
        parent.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether it is open, or on its way."""
        return self._open

    def set_caption(self, caption: str) -> None:
        """Change the words above."""
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self.setAccessibleName(caption or tr("parts.drawer.name"))

    def set_content(self, content: QWidget | QLayout) -> None:
        """Put a widget (or a layout) in; what was in it is deleted."""
        if isinstance(content, QLayout):
            holder = QWidget()
            holder.setLayout(content)
            content = holder
        old = self._area.takeWidget()
        if old is not None:
            old.deleteLater()
        self._area.setWidget(content)
        content.setAutoFillBackground(False)

    def set_overlaying(self, overlaying: bool) -> None:
        """Lie over the host (which then must not have it in a layout) or take part in the row."""
        self._overlaying = overlaying
        if overlaying:
            self.raise_()
            self._place()
        self.update()

    def open_drawer(self) -> None:
        """Slide open."""
        if self._open:
            return
        self._open = True
        self.show()
        move(self, "drawer", self.width(), self._full, self._widen)
        self.opened.emit()

    def close_drawer(self) -> None:
        """Slide shut."""
        if not self._open:
            return
        self._open = False
        move(self, "drawer", self.width(), 0, self._widen, self._shut)
        self.closed.emit()

    def _shut(self) -> None:
        if not self._open:
            self.hide()

    def _widen(self, width: float) -> None:
        self.setFixedWidth(max(0, round(width)))
        if self._overlaying:
            self._place()

    def _place(self) -> None:
        self.setGeometry(host_of(self).width() - self.width(), 0, self.width(), host_of(self).height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize and self._overlaying:
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._open and self._close.isVisibleTo(self):
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:
        # What is inside keeps its width and is uncovered, so that no line breaks anew while it slides.
        self._inner.setGeometry(0, 0, self._full, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("paper"))
        width = theme.px(1)
        painter.fillRect(0, 0, width, self.height(), theme.colour("lineStrong" if self._overlaying else "line"))
