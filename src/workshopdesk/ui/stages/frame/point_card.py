"""A numbered point as a large button: a name, a question, and what it means."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...parts.as_typed import keep_as_typed
from ...parts.text_block import longest_word, paint_text, text_height
from ...theme.frames import paint_frame
from ...theme.theme import Theme, theme_of
from .arrows import LaidButton


class PointCard(LaidButton):
    """Pressed in while it is the one before the group."""

    def __init__(self, number: str, name: str, question: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._lines = [("strong", name, "ink", True), ("body", question, "accent", True), ("body", text, "ink2", False)]
        self._lines = [line for line in self._lines if line[1]]
        self.setText(name)
        keep_as_typed(self)
        self.setAccessibleDescription(f"{question} {text}".strip())
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("control")

    def _high(self, theme: Theme, width: float) -> int:
        room = width - theme.px(44 + 14)
        lines = sum(text_height(theme, role, text, room, bold) for role, text, _, bold in self._lines)
        return max(theme.target, int(lines + theme.px(24 + 3 * (len(self._lines) - 1))))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._high(theme_of(self), width)

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        widest = max(longest_word(theme, role, text, bold) for role, text, _, bold in self._lines)
        return QSize(int(widest) + theme.px(58), theme.target)

    def sizeHint(self) -> QSize:
        width = max(theme_of(self).px(280), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        on = self.isChecked()
        surface = "accentTint" if on else "sunken" if self.underMouse() else "paper"
        edge, width = ("accent", 2.5) if on else ("line", 1.2)
        paint_frame(painter, box, self.corner_px, theme.colour(surface), theme.colour(edge), theme.line(width))
        number = QRectF(theme.px(6), theme.px(12), theme.px(34), theme.line_height("strong"))
        ink = theme.colour("accent" if on else "ink3")
        paint_text(painter, theme, "strong", self._number, number, ink, Qt.AlignmentFlag.AlignHCenter, True)
        left, top = theme.px(44), float(theme.px(12))
        room = box.width() - left - theme.px(14)
        for role, text, token, bold in self._lines:
            high = text_height(theme, role, text, room, bold)
            paint_text(painter, theme, role, text, QRectF(left, top, room, high), theme.colour(token), bold=bold)
            top += high + theme.px(3)
