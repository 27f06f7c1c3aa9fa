"""A card to choose for a top five: its rank shows once it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ....content.pack import PackTexts
from ...board.card_line import level_ink
from ...board.listing import level_sign
from ...icons.drawn_signs import sign_picture
from ...parts.text_block import paint_text, text_height, text_width
from ...texts import tr
from ...theme.frames import paint_frame
from ...theme.theme import Theme, theme_of


class PickTile(QAbstractButton):
    """Mark, code, title and, at the right, the rank."""

    def __init__(self, texts: PackTexts, card: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = card
        self.rank = 0
        self._text, self._sign = texts.cards[card], level_sign(texts, card)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_rank(0)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("card")

    def show_rank(self, rank: int) -> None:
        """Show its rank; 0: not chosen."""
        self.rank = rank
        name = f"{self._text.code} {self._text.title}"
        self.setAccessibleName(f"{name}, {tr('phase2.rank', n=rank)}" if rank else name)
        self.update()

    def _left(self, theme: Theme) -> float:
        return theme.px(12 + 28) + text_width(theme, "strong", "W8") + theme.px(4)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        words = text_height(theme, "body", self._text.title, width - self._left(theme) - theme.px(44))
        return max(theme.px(50), int(words + theme.px(14)))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(280), self.heightForWidth(theme.px(280)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        on = bool(self.rank)
        fill = "accentTint" if on else "sunken" if self.underMouse() else "paper"
        line, width = ("accent", 2.0) if on else ("line", 1.2)
        paint_frame(painter, box, self.corner_px, theme.colour(fill), theme.colour(line), theme.line(width))
        side, left = theme.px(22), theme.px(12)
        drawn = sign_picture(self._sign, theme, theme.colour("ink"), side, self.devicePixelRatioF())
        painter.drawPixmap(left, round((box.height() - side) / 2), drawn)
        code = QRectF(left + theme.px(28), 0, self._left(theme), box.height())
        paint_text(painter, theme, "strong", self._text.code, code, theme.colour(level_ink(self._text.level)))
        room = QRectF(self._left(theme), 0, box.width() - self._left(theme) - theme.px(44), box.height())
        paint_text(painter, theme, "body", self._text.title, room, theme.colour("ink"), bold=on)
        if on:
            size = theme.px(28)
            disc = QRectF(box.right() - size - theme.px(10), (box.height() - size) / 2, size, size)
            paint_frame(painter, disc, size / 2, theme.colour("accent"))
            middle = Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, theme, "strong", str(self.rank), disc, theme.colour("onAccent"), middle)
