"""The frame around a place to type: line, sign, what is wrong below it; green while it has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .sign import Sign


class FieldFrame(QFrame):
    """Holds one editor in `row`; `look` is paper (line), sunken (no line) or gap (dashed: to fill in)."""

    def __init__(self, parent: QWidget | None = None, *, sign: str = "", look: str = "paper") -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._look = look
        self._wrong = False
        self._editor: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(theme.target)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.px(14), theme.px(2), theme.px(10), theme.px(2))
        self.row.setSpacing(theme.px(10))
        if sign:
            self.row.addWidget(Sign(sign, "ink2", 20, self))

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("control")

    def hold(self, editor: QWidget) -> None:
        """Put the editor in; the focus ring goes around the frame."""
        self._editor = editor
        editor.setProperty("kind", "bare")
        editor.ring_around = self  # type: ignore[attr-defined]
        editor.installEventFilter(self)
        self.row.addWidget(editor, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(editor)

    def set_look(self, look: str) -> None:
        """Change between paper, sunken and gap."""
        self._look = look
        self.update()

    def set_wrong(self, wrong: bool) -> None:
        """Mark that what is typed can't be taken: a thick amber line, with words elsewhere."""
        self._wrong = wrong
        self.update()

    @property
    def is_wrong(self) -> bool:
        """Whether it is marked."""
        return self._wrong

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            self.update()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._editor is not None:
            self._editor.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        focused = self._editor is not None and self._editor.hasFocus()
        surface, line, width, dash = "paper", "lineStrong", 1.2, False
        if not self.isEnabled():
            surface, dash = "sunken", True
        elif focused:
            line, width = "accent", 2.0
        elif self._wrong:
            line, width = "attentionLine", 2.5
        elif self._look == "sunken":
            surface, width = "sunken", 0.0
        elif self._look == "gap":
            dash = True
        painter = QPainter(self)
        paint_frame(
            painter,
            QRectF(self.rect()),
            self.corner_px,
            theme.colour(surface),
            theme.colour(line),
            theme.line(width),
            (theme.line(4), theme.line(3)) if dash else None,
        )
