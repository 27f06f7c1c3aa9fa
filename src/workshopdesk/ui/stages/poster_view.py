"""The vision poster, painted from the display list that is printed; an empty place where nothing is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...content.pack import Pack
from ...domain.school import School
from ...domain.workshop import Workshop
from ...layout.display import Item
from ...layout.palette import palette
from ...layout.text import DoesNotFit
from ...layout.vision import HEIGHT_MM, WIDTH_MM, vision_poster
from ..sheets_painter import PreparedItems
from ..theme.soft_edge import paint_soft_edge
from ..theme.theme import theme_of


class PosterView(QWidget):
    """Paper stays white in both looks. `fitted` tells whether all words have a place on it."""

    fitted = Signal(bool)

    def __init__(self, pack: Pack, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack = pack
        self.items: tuple[Item, ...] = ()
        self._picture: QPixmap | None = None
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def show_poster(self, school: School, workshop: Workshop) -> None:
        """Show what is chosen; what does not fit leaves the last poster that did."""
        try:
            items = vision_poster(self._pack, workshop.language, palette(), "A1", school=school, workshop=workshop)
        except DoesNotFit:
            self.fitted.emit(False)
            return
        self.fitted.emit(True)
        if items != self.items:
            self.items = items
            self._picture = None
            self.update()
        self.setAccessibleDescription("; ".join(workshop.principles.chosen))

    def sizeHint(self) -> QSize:
        return QSize(theme_of(self).px(340), max(self.minimumHeight(), self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        wide = theme_of(self).px(180)
        return QSize(wide, round(wide * HEIGHT_MM / WIDTH_MM))

    def paper(self) -> QRectF:
        """Return where the paper lies."""
        edge = theme_of(self).px(8)
        room = QRectF(self.rect()).adjusted(edge, edge / 2, -edge, -edge * 1.5)
        scale = min(room.width() / WIDTH_MM, room.height() / HEIGHT_MM)
        wide, high = WIDTH_MM * scale, HEIGHT_MM * scale
        return QRectF(room.center().x() - wide / 2, room.top(), wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        paper = self.paper()
        paint_soft_edge(painter, paper, theme)
        painter.fillRect(paper, Qt.GlobalColor.white)
        if not self.items or paper.width() < 8:
            return
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(paper.width() * ratio), round(paper.height() * ratio))
        if self._picture is None or self._picture.size() != wanted:
            scale = paper.width() / WIDTH_MM
            self._picture = PreparedItems(self.items, scale).picture(WIDTH_MM, HEIGHT_MM, ratio)
        painter.drawPixmap(paper.topLeft(), self._picture)
