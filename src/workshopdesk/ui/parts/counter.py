"""How many cards lie, and on which face: a number, the two small faces, and a strip of one piece a card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..icons.drawn_signs import sign_picture
from ..texts import tr
from ..theme.frames import paint_frame, paint_hatch, rounded
from ..theme.theme import Theme, theme_of
from .text_block import paint_text, text_width


def paint_pieces(painter: QPainter, theme: Theme, strength: int, work: int, total: int, room: QRectF) -> None:
    """Paint the strip: solid for strengths, hatched for work points, empty for what is not placed yet."""
    if total <= 0:
        return
    gap = max(1.0, min(theme.px(3), room.width() / total * 0.2))
    width = (room.width() - gap * (total - 1)) / total
    radius, line = min(theme.px(3), width * 0.25), theme.line(1.2)
    for at in range(total):
        piece = QRectF(room.left() + at * (width + gap), room.top(), width, room.height())
        if at < strength:
            paint_frame(painter, piece, radius, theme.colour("strengthLine"))
        elif at < strength + work:
            colour = theme.colour("workLine")
            paint_frame(painter, piece, radius, theme.colour("workTint"))
            paint_hatch(painter, rounded(piece, radius), colour, room.height() * 0.38, room.height() * 0.19)
            paint_frame(painter, piece, radius, None, colour, line)
        else:
            paint_frame(painter, piece, radius, None, theme.colour("lineStrong"), line)


class Counter(QWidget):
    """`show_counts(8, 9, 24)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strength, self._work, self._total = 0, 0, 24
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_counts(0, 0, 24)

    def show_counts(self, strength: int, work: int, total: int) -> None:
        """Show how many lie on each face, out of how many."""
        self._strength, self._work, self._total = strength, work, total
        done = strength + work
        self.setAccessibleName(tr("parts.counter.spoken", done=done, total=total, strength=strength, work=work))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(180) + int(self._words_width(theme)), theme.px(66))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(24) + int(self._words_width(theme)), theme.px(66))  # without the faces

    def _words_width(self, theme: Theme) -> float:
        number = text_width(theme, "title", str(self._total), True)
        return number + text_width(theme, "strong", tr("parts.counter.of", total=self._total))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        high = theme.px(36)
        number = str(self._strength + self._work)
        wide = text_width(theme, "title", number, True)
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        paint_text(painter, theme, "title", number, QRectF(0, 0, wide, high), ink, bold=True)
        words = tr("parts.counter.of", total=self._total)
        rest = QRectF(wide + theme.px(6), theme.px(4), text_width(theme, "strong", words), high - theme.px(4))
        paint_text(painter, theme, "strong", words, rest, ink2)
        right = float(self.width())
        faces = (("work", self._work), ("strength", self._strength))
        needed = sum(theme.px(22 + 5 + 10) + text_width(theme, "meta", str(count), True) for _, count in faces)
        # Where both don't fit, the pieces of the strip and the poster still say it.
        for face, count in faces if rest.right() + needed <= right else ():
            right = self._paint_face(painter, theme, face, count, right, high)
        strip = QRectF(0, theme.px(42), self.width(), theme.px(18))
        paint_pieces(painter, theme, self._strength, self._work, self._total, strip)

    def _paint_face(self, painter: QPainter, theme: Theme, face: str, count: int, right: float, high: float) -> float:
        wide = text_width(theme, "meta", str(count), True)
        colour = theme.colour(f"{face}Text")
        room = QRectF(right - wide, 0, wide, high)
        paint_text(painter, theme, "meta", str(count), room, colour, Qt.AlignmentFlag.AlignRight, True)
        side = theme.px(22)
        left = right - wide - theme.px(5) - side
        drawn = sign_picture(f"face-{face}", theme, colour, side, self.devicePixelRatioF())
        painter.drawPixmap(round(left), round((high - side) / 2), drawn)
        return left - theme.px(10)
