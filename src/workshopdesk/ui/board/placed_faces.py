"""How many cards of one member lie on the blue face and on the red one, as small faces."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ..icons.drawn_signs import sign_picture
from ..parts.label import Label
from ..texts import tr
from ..theme.theme import theme_of


class _Faces(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.strength = self.work = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _step(self) -> int:
        count = self.strength + self.work
        return theme_of(self).px(25 if count <= 4 else 13)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        count = max(1, self.strength + self.work)
        return QSize(theme.px(22) + self._step() * (count - 1), theme.px(22))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        side = theme.px(22)
        for at in range(self.strength + self.work):
            face = "face-strength" if at < self.strength else "face-work"
            drawn = sign_picture(face, theme, theme.colour("ink"), side, self.devicePixelRatioF())
            painter.drawPixmap(at * self._step(), 0, drawn)


class PlacedFaces(QWidget):
    """`show_counts(2, 1)`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._faces = _Faces(self)
        self._words = Label(tr("board.placed-already"), "meta", self, wraps=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_of(parent).px(4))
        column.addStretch(1)
        column.addWidget(self._faces)
        column.addWidget(self._words)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_counts(self, strength: int, work: int) -> None:
        """Show how many lie where."""
        self._faces.strength, self._faces.work = strength, work
        self._faces.updateGeometry()
        self._faces.update()
        self.setAccessibleName(tr("board.placed-spoken", strength=strength, work=work))
