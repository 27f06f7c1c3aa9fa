"""A short list: a dot before each sentence, lines that go on below the words and not below the dot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ...parts.label import Label
from ...theme.theme import theme_of


class Points(QWidget):
    """Says sentences below each other."""

    def __init__(self, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        for row, sentence in enumerate(sentences):
            grid.addWidget(Label("·", "strong", self, wraps=False), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(sentence, "body", self), row, 1)
