"""What the leader reads beforehand: the room, the group, and this phase; folded until it is read."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...content.pack import PackTexts
from ..parts.fold import Fold
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..shelf.blocks import point
from ..texts import tr
from ..theme.theme import theme_of


class ReadingSheet(Sheet):
    """Texts of the pack, in the language of the workshop."""

    def __init__(self, texts: PackTexts, phase: int, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.body.addWidget(Label(tr("prepare.reading"), "strong", self))
        self.folds: list[Fold] = []
        for key in ("setting", "working-group", f"leader-phase-{phase}"):
            told = texts.texts["preparation"].get(key)
            if not told:
                continue
            page = QWidget(self)
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, theme.px(8))
            column.setSpacing(theme.px(6))
            for sentence in told["points"]:
                column.addWidget(point(sentence, page))
            fold = Fold(told["title"], page, self)
            self.body.addWidget(fold)
            self.folds.append(fold)
