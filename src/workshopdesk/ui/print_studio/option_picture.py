"""A small picture of what the options give: the poster over its sheets, or cards on a sheet and how it is turned."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...app.card_sheet import CardSheet, card_sheet
from ...app.poster_advice import PosterAdvice
from ...app.print_jobs import Choices
from ..theme.frames import paint_frame
from ..theme.theme import theme_of


class OptionPicture(QWidget):
    """`show_poster(...)`, `show_cards(...)` or `show_nothing()`; it says nothing that no words say beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._poster: tuple[PosterAdvice, bool] | None = None
        self._cards: tuple[CardSheet, str] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(112), theme.px(96))

    def show_poster(self, advice: PosterAdvice, tiled: bool) -> None:
        """Show a poster in its sheets."""
        self._poster, self._cards = (advice, tiled), None
        self.update()

    def show_cards(self, choices: Choices) -> None:
        """Show a sheet of cards and the edge it turns on."""
        self._poster, self._cards = None, (card_sheet(choices), choices.sides)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._poster is not None:
            self._paint_poster(painter, *self._poster)
        elif self._cards is not None:
            self._paint_cards(painter, *self._cards)

    def _paint_poster(self, painter: QPainter, advice: PosterAdvice, tiled: bool) -> None:
        theme = theme_of(self)
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        scale = min(room.width() / advice.width_mm, room.height() / advice.height_mm)
        box = QRectF(0, 0, advice.width_mm * scale, advice.height_mm * scale)
        box.moveCenter(room.center())
        paint_frame(painter, box, 2, theme.colour("paper"), theme.colour("ink2"), theme.line(1.4))
        if advice.width_mm > advice.height_mm:
            self._paint_faces(painter, box)
        if not tiled:
            return
        painter.setPen(QPen(theme.colour("ink2"), theme.line(1), Qt.PenStyle.DashLine))
        for column in range(1, advice.columns):
            x = box.left() + box.width() * column / advice.columns
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        for row in range(1, advice.rows):
            y = box.top() + box.height() * row / advice.rows
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_faces(self, painter: QPainter, box: QRectF) -> None:
        theme = theme_of(self)
        for at, name in enumerate(("strength", "work")):
            w, h = box.width() * 0.43, box.height() * 0.66
            face = QRectF(box.left() + box.width() * (0.045 + at * 0.48), box.top() + box.height() * 0.16, w, h)
            dash = (theme.line(4), theme.line(2)) if at else None
            paint_frame(
                painter,
                face,
                w * 0.24,
                theme.colour(f"{name}Tint"),
                theme.colour(f"{name}Line"),
                theme.line(1.6),
                dash,
            )

    def _paint_cards(self, painter: QPainter, sheet: CardSheet, sides: str) -> None:
        theme = theme_of(self)
        apart = sides == "apart"
        room = QRectF(self.rect()).adjusted(2, 6, -26, -6)
        scale = min((room.width() - (16 if apart else 0)) / sheet.width_mm, room.height() / sheet.height_mm)
        box = QRectF(0, 0, sheet.width_mm * scale, sheet.height_mm * scale)
        box.moveCenter(room.center())
        if apart:
            other = box.translated(theme.px(12), theme.px(4))
            paint_frame(painter, other, 2, theme.colour("sunken"), theme.colour("ink2"), theme.line(1.2))
        paint_frame(painter, box, 2, theme.colour("paper"), theme.colour("ink2"), theme.line(1.4))
        painter.setPen(QPen(theme.colour("lineStrong"), theme.line(1)))
        painter.setBrush(theme.colour("sunken"))
        for x, y, w, h in sheet.boxes:
            card = QRectF(box.left() + x * scale, box.top() + y * scale, w * scale, h * scale)
            painter.drawRect(card)
            if sheet.fold_mm is not None:
                middle = card.top() + sheet.fold_mm * scale
                painter.drawLine(QPointF(card.left(), middle), QPointF(card.right(), middle))
        if sides in ("long", "short"):
            self._paint_turn(painter, box, long=(sides == "long") == (box.height() >= box.width()))

    def _paint_turn(self, painter: QPainter, box: QRectF, *, long: bool) -> None:
        """Paint the edge that the sheet turns on, and the way it goes."""
        theme = theme_of(self)
        colour = theme.colour("accent")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, theme.line(3)))
        reach = theme.px(16)
        path = QPainterPath()
        if long:
            painter.drawLine(box.topRight(), box.bottomRight())
            start = QPointF(box.right() + 4, box.center().y() - reach)
            path.moveTo(start)
            end = start + QPointF(1, 2 * reach)
            path.cubicTo(start + QPointF(reach, 4), start + QPointF(reach, 2 * reach - 4), end)
            tip, along = end, QPointF(6, -5)
            other = QPointF(7, 3)
        else:
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            start = QPointF(box.right() + 4, box.bottom() - 2 * reach)
            path.moveTo(start)
            end = start + QPointF(2, 2 * reach - 2)
            path.cubicTo(start + QPointF(reach, 0), start + QPointF(reach, 2 * reach), end)
            tip, along = end, QPointF(7, -5)
            other = QPointF(7, 4)
        painter.setPen(QPen(colour, theme.line(1.8)))
        painter.drawPath(path)
        painter.drawLine(tip, tip + along)
        painter.drawLine(tip, tip + other)
