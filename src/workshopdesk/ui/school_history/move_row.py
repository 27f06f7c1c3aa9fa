"""One card of a comparison: its title, the face it lay on and the face it lies on; tinted where it went over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...domain.terms import Zone
from ..icons.drawn_signs import sign_picture
from ..icons.icons import paint_icon
from ..parts.text_block import longest_word, paint_text, text_height
from ..texts import tr
from ..theme.theme import theme_of
from .comparing import CardMove

FACE, BETWEEN, EDGE = 26, 24, 14
"""How large a face is, how far from the other with the arrow between them, and how far from the edge."""


class MoveRow(QWidget):
    """Says all of it in words to screen readers."""

    def __init__(self, move: CardMove, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.move_shown = move
        self._title = title
        said = [tr(f"history.zone-{zone.value if zone else 'none'}") for zone in (move.before, move.after)]
        self.setAccessibleName(tr("history.card-spoken", card=title, before=said[0], after=said[1]))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def faces_px(self) -> int:
        """Return how wide the two faces and the arrow are."""
        return theme_of(self).px(FACE + BETWEEN + FACE + EDGE)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        words = text_height(theme, "body", self._title, width - theme.px(22) - self.faces_px(), self.move_shown.moved)
        return max(theme.px(56), int(words + theme.px(18)))

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme_of(self).px(260))
        return QSize(theme_of(self).px(260), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        longest = longest_word(theme, "body", self._title, self.move_shown.moved)
        return QSize(int(longest) + 1 + theme.px(22) + self.faces_px(), theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, move = theme_of(self), self.move_shown
        painter, box = QPainter(self), QRectF(self.rect())
        if move.moved and move.after is not None:
            painter.fillRect(box, theme.colour("strengthTint" if move.after is Zone.STRENGTH else "workTint"))
        painter.fillRect(QRectF(0, 0, box.width(), 1), theme.colour("line"))
        left = theme.px(14)
        room = QRectF(left, 0, box.width() - left - theme.px(8) - self.faces_px(), box.height())
        paint_text(painter, theme, "body", self._title, room, theme.colour("ink"), bold=move.moved)
        side, middle = theme.px(FACE), box.center().y()
        right = box.right() - theme.px(EDGE)
        self._face(painter, move.after, right - side, side)
        arrow = theme.px(14)
        at = QRectF(right - side - theme.px(BETWEEN) / 2 - arrow / 2, middle - arrow / 2, arrow, arrow)
        paint_icon(painter, "chevron-right", theme.colour("ink" if move.moved else "lineStrong"), at)
        self._face(painter, move.before, right - 2 * side - theme.px(BETWEEN), side)

    def _face(self, painter: QPainter, zone: Zone | None, left: float, side: int) -> None:
        theme = theme_of(self)
        top = (self.height() - side) / 2
        if zone is None:
            paint_icon(
                painter,
                "minus",
                theme.colour("ink3"),
                QRectF(left + side * 0.25, top + side * 0.25, side / 2, side / 2),
            )
            return
        drawn = sign_picture(f"face-{zone.value}", theme, theme.colour("ink"), side, self.devicePixelRatioF())
        painter.drawPixmap(round(left), round(top), drawn)
