"""The cards of one level, compared: its colour, mark and name above, a row a card below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ...content.pack import LevelText, PackTexts
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..parts.sign import Sign
from ..theme.theme import theme_of
from .comparing import CardMove
from .move_row import BETWEEN, EDGE, FACE, MoveRow

_TONES = {"quality": "katK", "prevention": "katP", "reaction": "katR"}


class _Head(QWidget):
    """The level's name on its colour; the years stand over their faces."""

    def __init__(self, level: LevelText, years: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._tone = _TONES.get(level.key, "katK")
        self.setMinimumHeight(theme.px(46))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(6), theme.px(EDGE - BETWEEN // 2), theme.px(6))
        row.setSpacing(theme.px(10))
        row.addWidget(Sign(f"level-{level.key}:{level.letter}", size=24, parent=self))
        row.addWidget(Label(level.name, "strong", self, colour=f"{self._tone}Text"), 1)
        over_faces = QHBoxLayout()
        over_faces.setSpacing(0)
        for year in years:
            label = Label(
                year, "meta", self, colour=f"{self._tone}Text", wraps=False, align=Qt.AlignmentFlag.AlignHCenter
            )
            label.setMinimumWidth(theme.px(FACE + BETWEEN))
            over_faces.addWidget(label)
        row.addLayout(over_faces)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.radius("sheet") - 1
        box = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(0, 0, 0, radius), radius, radius)
        painter.setClipRect(box)
        painter.fillPath(path, theme.colour(f"{self._tone}Tint"))


class LevelSheet(Sheet):
    """`show_moved_only` leaves out what stayed."""

    def __init__(
        self, level: LevelText, texts: PackTexts, moves: Sequence[CardMove], years: tuple[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent, padding=0)
        edge = theme_of(self).px(Sheet.EDGE)
        self.body.setContentsMargins(1, 1, 1, edge + 6)
        self.body.setSpacing(0)
        self.body.addWidget(_Head(level, years, self))
        self.rows = [MoveRow(move, texts.cards[move.card].title, self) for move in moves]
        for row in self.rows:
            self.body.addWidget(row)
        self.body.addStretch(1)  # or what is over would come between the rows

    def show_moved_only(self, only: bool) -> None:
        """Show all cards or those that went from one face to the other."""
        for row in self.rows:
            row.setVisible(row.move_shown.moved or not only)
        self.setVisible(any(row.move_shown.moved or not only for row in self.rows))
