"""A question above the stage with two or three answers; in the flow of the screen, never a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ..parts.button import Button
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.sheet import paint_bar
from ..parts.sign import Sign
from ..theme.frames import paint_frame
from ..theme.theme import theme_of

_BESIDE = 720
"""From this width on the answers stand beside the question, below it they would cost the stage a row."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; `key` tells one question from another, `answers` are words and what they do."""

    key: str
    fact: str
    more: str
    sign: str
    answers: tuple[tuple[str, Callable[[], None]], ...]


class AskBanner(QFrame):
    """Shows one question; the same one again leaves its buttons (and the keyboard on them) alone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._key = ""
        self._sign = Sign("clock", "onAttention", 26, self)
        self._fact = Label(kind="strong", parent=self, colour="onAttention")
        self._more = Label(kind="meta", parent=self, colour="onAttention")
        self.buttons: list[Button] = []
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._fact)
        words.addWidget(self._more)
        top = QHBoxLayout()
        top.setSpacing(theme.px(16))
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self._flow = FlowLayout(gap_px=theme.px(8), align=Qt.AlignmentFlag.AlignRight)
        box = self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        box.setContentsMargins(theme.px(22), theme.px(12), theme.px(16), theme.px(12))
        box.setSpacing(theme.px(12))
        box.addLayout(top, 3)
        box.addLayout(self._flow, 2)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme_of(self).px(_BESIDE)
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    @property
    def key(self) -> str:
        """Which question stands here; "" for none."""
        return self._key if not self.isHidden() else ""

    def ask(self, question: Question | None) -> None:
        """Show a question; None takes it away."""
        if question is None:
            self.hide()
            self._key = ""
            return
        self._fact.setText(question.fact)
        self._more.setText(question.more)
        self._more.setVisible(bool(question.more))
        self._sign.show_sign(question.sign)
        self.setAccessibleName(question.fact)
        self.setAccessibleDescription(question.more)
        if question.key == self._key:
            return
        self._key = question.key
        self._show_answers(question.answers)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _show_answers(self, answers: Sequence[tuple[str, Callable[[], None]]]) -> None:
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self.buttons = []
        for words, act in answers:
            button = Button(words, parent=self)
            button.clicked.connect(lambda _=False, act=act: act())
            self._flow.addWidget(button)
            button.show()
            self.buttons.append(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        box, radius = self.rect().toRectF(), theme.radius("banner")
        paint_frame(painter, box, radius, theme.colour("attention"))
        paint_bar(painter, box, radius, theme.px(7), theme.colour("attentionLine"))
