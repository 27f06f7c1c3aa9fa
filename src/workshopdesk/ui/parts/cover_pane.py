"""A cloth over what only the guide may see, on a screen that the group sees too: lifted while held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from ..texts import tr
from ..theme.frames import paint_frame, paint_hatch, rounded
from ..theme.theme import theme_of
from .button import Button
from .label import Label
from .sign import Sign


class _Cloth(QWidget):
    """The hatched surface."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        column.addStretch(1)
        column.addWidget(Sign("eye-off", "ink2", 26, self, disc="paper"), 0, centre)
        self._words = Label(tr("parts.cover.hidden"), "strong", self, align=centre)
        column.addWidget(self._words, 0, centre)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        radius = theme.radius("control")
        paint_frame(painter, box, radius, theme.colour("sunken"))
        paint_hatch(painter, rounded(box, radius), theme.colour("line"), theme.px(12), theme.line(1.5))
        paint_frame(painter, box, radius, None, theme.colour("lineStrong"), theme.line(1.2))
        edge = theme.px(8)
        patch = QRectF(self._words.geometry()).adjusted(-edge, -edge, edge, edge)
        paint_frame(painter, patch, radius, theme.colour("sunken"))


class CoverPane(QWidget):
    """`set_covering(True)` puts the cloth over `content`; the button lifts it while it is held."""

    uncovered = Signal()
    covered = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.content = content
        self._covering = False
        self.hold_button = Button(tr("parts.cover.hold"), parent=self, sign="eye")
        self.hold_button.setAccessibleDescription(tr("parts.cover.spoken"))
        self.hold_button.pressed.connect(self._lift)
        self.hold_button.released.connect(self._drop)
        self.hold_button.installEventFilter(self)
        holder = QWidget(self)
        self._cloth = _Cloth(self)
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(content)
        self._stack.addWidget(self._cloth)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.hold_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(holder, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hold_button.hide()

    @property
    def shows_content(self) -> bool:
        """Whether the content can be seen now."""
        return self._stack.currentWidget() is self.content

    def set_covering(self, covering: bool) -> None:
        """Cover the content from now on, or never."""
        self._covering = covering
        self.hold_button.setVisible(covering)
        self._stack.setCurrentWidget(self._cloth if covering else self.content)

    def _lift(self) -> None:
        if self._covering:
            self._stack.setCurrentWidget(self.content)
            self.uncovered.emit()

    def _drop(self) -> None:
        if self._covering and self.shows_content:
            self._stack.setCurrentWidget(self._cloth)
            self.covered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A window that comes in front may swallow the release of the key or the mouse.
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hold_button.setDown(False)
            self._drop()
        return False
