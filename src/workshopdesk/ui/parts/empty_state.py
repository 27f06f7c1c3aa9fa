"""What stands where nothing is yet: one sentence and the action that comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..theme.theme import theme_of
from .button import Button
from .label import Label
from .sign import Sign


class EmptyState(QWidget):
    """A sign, a sentence, the primary action and, where there is one, a second way."""

    action_pressed = Signal()
    second_pressed = Signal()

    def __init__(
        self,
        sentence: str,
        action: str = "",
        parent: QWidget | None = None,
        *,
        sign: str = "info",
        action_sign: str = "",
        second: str = "",
    ) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        pad = theme.px(24)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.px(14))
        column.addStretch(1)
        column.addWidget(Sign(sign, "onAccentTint", 28, self, disc="accentTint"), 0, centre)
        self._sentence = Label(sentence, "heading", self, align=centre)
        column.addWidget(self._sentence)
        self.action_button = Button(action, "primary", self, sign=action_sign)
        self.action_button.clicked.connect(self.action_pressed)
        self.action_button.setVisible(bool(action))
        column.addWidget(self.action_button, 0, centre)
        self.second_button = Button(second, "quiet", self)
        self.second_button.clicked.connect(self.second_pressed)
        self.second_button.setVisible(bool(second))
        column.addWidget(self.second_button, 0, centre)
        column.addStretch(1)
        self.setAccessibleName(sentence)

    def show_sentence(self, sentence: str) -> None:
        """Change the sentence."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
