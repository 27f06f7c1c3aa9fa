"""A card as one line: mark, code in the level's colour, title; as it stands on slips, in hands and in lists."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...content.pack import PackTexts
from ..icons.drawn_signs import sign_picture
from ..parts.text_block import paint_text, text_height, text_width
from ..theme.theme import Theme, theme_of
from .listing import level_sign

LEVEL_TEXT = {"quality": "katKText", "prevention": "katPText", "reaction": "katRText"}


def level_ink(level: str) -> str:
    """Return the token of a level's text colour."""
    return LEVEL_TEXT.get(level, "ink")


class CardLine(QWidget):
    """Wraps its title; `number` stands before it where it has a rank."""

    def __init__(
        self,
        texts: PackTexts,
        card: str,
        parent: QWidget | None = None,
        *,
        number: int | None = None,
        mark: bool = True,
        role: str = "body",
        strong: bool = False,
    ) -> None:
        super().__init__(parent)
        text = texts.cards[card]
        self.card = card
        self._number, self._mark, self._role, self._strong = number, mark, role, strong
        self._code, self._title = text.code, text.title
        self._ink, self._sign = level_ink(text.level), level_sign(texts, card)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        before = f"{number}. " if number is not None else ""
        self.setAccessibleName(f"{before}{text.code} {text.title}")

    def _left(self, theme: Theme) -> int:
        number = theme.px(20) if self._number is not None else 0
        mark = theme.px(28) if self._mark else 0
        return number + mark + int(text_width(theme, self._role, "W8", True)) + theme.px(10)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        wide = self._left(theme) + text_width(theme, self._role, self._title, self._strong)
        return QSize(int(wide) + 2, max(theme.px(26), theme.line_height(self._role)))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(self._left(theme) + theme.px(90), theme.line_height(self._role))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        words = text_height(theme, self._role, self._title, width - self._left(theme), self._strong)
        return max(theme.px(26), int(words + theme.px(2)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, high = QPainter(self), float(self.height())
        left = 0.0
        if self._number is not None:
            room = QRectF(0, 0, theme.px(20), high)
            paint_text(painter, theme, self._role, str(self._number), room, theme.colour("ink2"))
            left += theme.px(20)
        if self._mark:
            side = theme.px(20)
            drawn = sign_picture(self._sign, theme, theme.colour("ink"), side, self.devicePixelRatioF())
            painter.drawPixmap(round(left), round((high - side) / 2), drawn)
            left += theme.px(28)
        code = QRectF(left, 0, self._left(theme) - left, high)
        paint_text(painter, theme, self._role, self._code, code, theme.colour(self._ink), bold=True)
        title = QRectF(self._left(theme), 0, self.width() - self._left(theme), high)
        paint_text(painter, theme, self._role, self._title, title, theme.colour("ink"), bold=self._strong)
