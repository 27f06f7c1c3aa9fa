"""The one modal question, for what can't be undone: type the school's first word."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ...content.folded import folded
from ..texts import tr
from ..theme.theme import theme_of
from .button import Button
from .label import Label
from .sign import Sign
from .text_field import TextField


def first_word(name: str) -> str:
    """Return the word to type for a school: its first one."""
    return name.split()[0] if name.split() else ""


class ConfirmWord(QDialog):
    """`accepted` only after the word; case and accents do not matter, the word does."""

    def __init__(self, parent: QWidget | None, title: str, explanation: str, word: str, action: str) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._word = word
        self.setWindowTitle(title)
        self.setModal(True)
        heading = Label(title, "heading", self)
        self.field = TextField(tr("parts.confirm.type", word=word), self, longest=80)
        self.action_button = Button(action, "danger", self, sign="trash", large=True)
        self.cancel_button = Button(tr("parts.confirm.cancel"), parent=self, large=True)
        self.action_button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        self.field.text_edited.connect(self._typed)
        self.field.edit.returnPressed.connect(self._enter)
        self.action_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.setSpacing(theme.px(14))
        head.addWidget(Sign("warning", "attentionLine", 28, self), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(heading, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.action_button)
        column = QVBoxLayout(self)
        edge = theme.px(28)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(14))
        column.addLayout(head)
        column.addWidget(Label(explanation, parent=self))
        column.addWidget(Label(tr("parts.confirm.type", word=word), "meta", self, strong=word, colour="ink"))
        column.addWidget(self.field)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(520))
        self._typed("")
        self.field.edit.setFocus()

    def _typed(self, text: str) -> None:
        fits = bool(self._word) and folded(text).strip() == folded(self._word).strip()
        self.action_button.wait_for("" if fits else tr("parts.confirm.waits", word=self._word))

    def _enter(self) -> None:
        if self.action_button.isEnabled():
            self.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme_of(self).colour("paper"))
