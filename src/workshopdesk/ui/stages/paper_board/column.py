"""The cards of one level, one below the other, with how many are placed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ....content.pack import LevelText
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...parts.sign import Sign
from ...texts import tr
from ...theme.frames import rounded
from ...theme.theme import theme_of
from .row import PaperRow

TINTS = {"quality": "katK", "prevention": "katP", "reaction": "katR"}


class PaperColumn(Sheet):
    """A sheet with the level's colour, mark and name on top."""

    def __init__(self, level: LevelText, parent: QWidget) -> None:
        super().__init__(parent, padding=0)
        theme = theme_of(parent)
        self._tone = TINTS.get(level.key, "katK")
        self.rows: list[PaperRow] = []
        self.body.setSpacing(0)
        self.setAccessibleName(level.name)
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(6))
        row.setSpacing(theme.px(10))
        row.addWidget(Sign(f"level-{level.key}:{level.letter}", size=24, parent=self._head))
        row.addWidget(Label(level.name, "strong", self._head, colour=f"{self._tone}Text"), 1)
        self._count = Label(kind="body", parent=self._head, colour=f"{self._tone}Text", wraps=False)
        row.addWidget(self._count)
        self._head.setMinimumHeight(theme.px(40))
        self.body.addWidget(self._head)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(theme_of(self).px(312), super().sizeHint().height())

    def add_row(self, row: PaperRow) -> None:
        """Add a card."""
        self.rows.append(row)
        self.body.addWidget(row)

    def show_count(self, placed: int) -> None:
        """Show how many of them lie."""
        self._count.setText(tr("phase2.of", n=placed, total=len(self.rows)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_of(self)
        painter = QPainter(self)
        paper = self.paper_rect()
        head = QPainterPath()
        head.addRect(QRectF(paper.left(), paper.top(), paper.width(), self._head.height()))
        clipped = rounded(paper.adjusted(1, 1, -1, -1), self.corner_px).intersected(head)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(clipped, theme.colour(f"{self._tone}Tint"))
