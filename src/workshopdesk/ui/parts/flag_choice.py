"""One of the four flags to choose: silhouette, word, and a tick once chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ..icons.drawn_signs import sign_picture
from ..icons.icons import paint_icon
from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .as_typed import keep_as_typed, plain_tip
from .text_block import paint_text, text_width


class FlagChoice(QAbstractButton):
    """Those with the same parent exclude one another; arrows move between them."""

    def __init__(self, flag: str, word: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flag = flag
        self.setText(word)
        keep_as_typed(self)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleDescription(meaning)
        self.setToolTip(plain_tip(meaning))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("control")

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(int(theme.px(54 + 34) + text_width(theme, "strong", self.text(), True)), theme.primary_target)

    minimumSizeHint = sizeHint

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        on = self.isChecked()
        surface = "accentTint" if on else "sunken" if self.underMouse() and self.isEnabled() else "paper"
        edge, width = ("accent", 2.5) if on else ("lineStrong", 1.2)
        dash = None if self.isEnabled() else (theme.line(4), theme.line(3))
        paint_frame(painter, box, self.corner_px, theme.colour(surface), theme.colour(edge), theme.line(width), dash)
        side = theme.px(38)
        drawn = sign_picture(f"flag-{self.flag}", theme, theme.colour("ink"), side, self.devicePixelRatioF())
        if not self.isEnabled():
            painter.setOpacity(0.5)
        painter.drawPixmap(theme.px(8), round((box.height() - side) / 2), drawn)
        painter.setOpacity(1.0)
        left = theme.px(8) + side + theme.px(8)
        room = QRectF(left, 0, box.width() - left - theme.px(32), box.height())
        ink = theme.colour("ink" if self.isEnabled() else "ink3")
        paint_text(painter, theme, "strong", self.text(), room, ink, bold=True)
        if on:
            spot = theme.px(24)
            disc = QRectF(box.width() - spot - theme.px(8), (box.height() - spot) / 2, spot, spot)
            paint_frame(painter, disc, spot / 2, theme.colour("accent"))
            inset = spot * 0.2
            paint_icon(painter, "check", theme.colour("onAccent"), disc.adjusted(inset, inset, -inset, -inset))
