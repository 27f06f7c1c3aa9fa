"""A box to tick, or a round one to choose, with a second line; the whole row can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ..icons.icons import paint_icon
from ..theme.frames import paint_frame
from ..theme.theme import Theme, theme_of
from .as_typed import keep_as_typed
from .text_block import longest_word, paint_text, text_height, text_width


class _Box(QAbstractButton):
    """What a tick box and a round one have in common."""

    def __init__(self, text: str, parent: QWidget | None, note: str, framed: bool) -> None:
        super().__init__(parent)
        self._note, self._framed = note, framed
        self._strong = framed or bool(note)
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(note)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("control")

    def setText(self, text: str) -> None:
        super().setText(text)
        keep_as_typed(self)

    def set_note(self, note: str) -> None:
        """Change the second line."""
        self._note = note
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def _left(self, theme: Theme) -> int:
        return theme.px((12 if self._framed else 0) + 24 + 12)

    def _high(self, theme: Theme, width: float) -> int:
        room = width - self._left(theme) - theme.px(12)
        words = text_height(theme, "body", self.text(), room, self._strong)
        if self._note:
            words += text_height(theme, "meta", self._note, room)
        return max(theme.target, int(words + theme.px(14)))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        words = max(text_width(theme, "body", self.text(), True), text_width(theme, "meta", self._note))
        width = int(self._left(theme) + min(words, theme.px(420)) + theme.px(14))
        return QSize(width, self._high(theme, width))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        words = max(longest_word(theme, "body", self.text(), True), longest_word(theme, "meta", self._note))
        return QSize(int(self._left(theme) + words + theme.px(14)), theme.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._high(theme_of(self), width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        on = self.isChecked()
        if self._framed:
            edge, width = ("accent", 2.0) if on else ("line", 1.2)
            surface = "accentTint" if on else "sunken" if self.underMouse() else "paper"
            paint_frame(painter, box, self.corner_px, theme.colour(surface), theme.colour(edge), theme.line(width))
        side = theme.px(24)
        spot = QRectF(theme.px(12) if self._framed else 0, box.center().y() - side / 2, side, side)
        self._paint_spot(painter, theme, spot)
        left = self._left(theme)
        room = QRectF(left, 0, box.width() - left - theme.px(12), box.height())
        colour = theme.colour("ink" if self.isEnabled() else "ink3")
        first = text_height(theme, "body", self.text(), room.width(), self._strong)
        second = text_height(theme, "meta", self._note, room.width()) if self._note else 0
        top = (box.height() - first - second) / 2
        paint_text(
            painter,
            theme,
            "body",
            self.text(),
            QRectF(left, top, room.width(), first),
            colour,
            bold=self._strong,
        )
        if self._note:
            under = QRectF(left, top + first, room.width(), second)
            paint_text(painter, theme, "meta", self._note, under, theme.colour("ink2"))

    def _paint_spot(self, painter: QPainter, theme: Theme, spot: QRectF) -> None:
        raise NotImplementedError


class Check(_Box):
    """Ticked or not; `toggled` and `clicked` as Qt has them. `framed` draws it as a card of its own."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        note: str = "",
        framed: bool = False,
        checked: bool = False,
    ) -> None:
        super().__init__(text, parent, note, framed)
        self.setChecked(checked)

    def _paint_spot(self, painter: QPainter, theme: Theme, spot: QRectF) -> None:
        radius = theme.px(6)
        if not self.isChecked():
            surface, edge = theme.colour("paper"), theme.colour("lineStrong")
            paint_frame(painter, spot, radius, surface, edge, theme.line(2))
            return
        paint_frame(painter, spot, radius, theme.colour("accent" if self.isEnabled() else "ink3"))
        inner = spot.adjusted(spot.width() * 0.17, spot.height() * 0.17, -spot.width() * 0.17, -spot.height() * 0.17)
        paint_icon(painter, "check", theme.colour("onAccent"), inner)


class Round(_Box):
    """One of several: those with the same parent exclude one another, and arrows move between them."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        note: str = "",
        framed: bool = True,
        checked: bool = False,
    ) -> None:
        super().__init__(text, parent, note, framed)
        self.setAutoExclusive(True)
        self.setChecked(checked)

    def _paint_spot(self, painter: QPainter, theme: Theme, spot: QRectF) -> None:
        if not self.isChecked():
            pen = QPen(theme.colour("lineStrong"), theme.line(2))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            painter.setBrush(theme.colour("paper"))
            half = pen.widthF() / 2
            painter.drawEllipse(spot.adjusted(half, half, -half, -half))
            return
        paint_frame(painter, spot, spot.width() / 2, theme.colour("accent"))
        inner = spot.adjusted(spot.width() * 0.2, spot.height() * 0.2, -spot.width() * 0.2, -spot.height() * 0.2)
        paint_icon(painter, "check", theme.colour("onAccent"), inner)
