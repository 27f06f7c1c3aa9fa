"""The rule that one card of the group must be a Quality card: said before choosing, and standing there after."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.terms import QUALITY
from ...parts.label import Label
from ...parts.sign import Sign
from ...texts import tr
from ...theme.frames import paint_frame
from ...theme.theme import theme_of


class RuleBand(QFrame):
    """In the colour of the level; `show_count` says how many there are now."""

    def __init__(self, texts: PackTexts, parent: QWidget, *, top: bool = False) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._top = top
        self.setFrameShape(QFrame.Shape.NoFrame)
        level = texts.levels.get(QUALITY) or next(iter(texts.levels.values()))
        rule = texts.texts["quality_rule"]
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(Sign(f"level-{level.key}:{level.letter}", size=26, parent=self))
        row.addWidget(Label(rule, "strong", self, colour="katKText"), 1)
        self.count = Label(kind="strong", parent=self, colour="katKText", wraps=False)
        row.addWidget(self.count)
        self.setMinimumHeight(theme.px(48))
        self.setAccessibleName(rule)

    def show_count(self, count: int | None) -> None:
        """Show how many Quality cards there are; None: not counted here."""
        self.count.setText(tr("phase2.now", n=count) if count is not None else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        radius = theme.radius("sheet" if self._top else "control")
        box = QRectF(self.rect())
        if self._top:
            box = box.adjusted(1, 1, -1, 0)
        painter = QPainter(self)
        paint_frame(painter, box, radius, theme.colour("katKTint"))
        if self._top:
            painter.fillRect(box.adjusted(0, radius, 0, 0), theme.colour("katKTint"))
