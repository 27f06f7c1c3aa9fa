"""A line that unfolds what is below it: a heading as a button, with an arrow that turns."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ..theme.theme import theme_of
from .button import Button


class Fold(QWidget):
    """`content` is shown while it is open; made by `build` when first opened, if given so."""

    opened = Signal(bool)

    def __init__(self, title: str, content: QWidget, parent: QWidget | None = None, *, is_open: bool = False) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.button = Button(title, "quiet", self, sign="chevron-down", left=True, flush=True)
        self.button.setCheckable(True)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.button.toggled.connect(self._show)
        self.content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.button)
        column.addWidget(content)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.button.setChecked(is_open)
        self._show(is_open)

    def _show(self, is_open: bool) -> None:
        self.content.setVisible(is_open)
        self.button.set_sign("chevron-up" if is_open else "chevron-down")
        self.opened.emit(is_open)
