"""A list to choose one from, folded away until it is opened; typed into where `editable`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..icons.drawn_signs import sign_picture
from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .text_block import paint_text, text_height, text_width


class _Rows(QStyledItemDelegate):
    """Rows that are high enough to be pressed with a finger."""

    def sizeHint(self, option: QStyleOptionViewItem, index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), theme_of(self.parent()).target))  # type: ignore[arg-type]


class Choice(QComboBox):
    """`show_options([(key, words), ...], chosen)`; tells the key."""

    option_chosen = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, sign: str = "", look: str = "paper", hint: str = ""
    ) -> None:
        super().__init__(parent)
        self._sign, self._look, self._hint = sign, look, hint
        self.setAccessibleName(name)
        self.setItemDelegate(_Rows(self))
        self.setMinimumHeight(theme_of(self).target)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda at: self.option_chosen.emit(self.itemData(at)))

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("control")

    def show_options(self, options: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Show what can be chosen; no signal is sent."""
        self.clear()
        for key, words in options:
            self.addItem(words, key)
        self.setCurrentIndex(self.findData(chosen))

    def chosen(self) -> str:
        """Return the key of what is chosen; "" for nothing."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; nothing is chosen by accident

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        texts = [self._hint, *(self.itemText(at) for at in range(self.count()))]
        widest = max(text_width(theme, "body", text, True) for text in texts)
        sign = theme.px(30) if self._sign else 0
        return QSize(int(widest + sign + theme.px(14 + 44)), theme.target)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(110), theme_of(self).target)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        sunken = self._look == "sunken"
        dash = (theme.line(4), theme.line(3)) if not self.isEnabled() else None
        surface = theme.colour("sunken" if sunken or self.underMouse() else "paper")
        paint_frame(
            painter,
            box,
            self.corner_px,
            surface,
            theme.colour("lineStrong"),
            0 if sunken else theme.line(1.2),
            dash,
        )
        left, side = box.left() + theme.px(14), theme.px(20)
        ratio, middle = self.devicePixelRatioF(), box.center().y()
        if self._sign:
            drawn = sign_picture(self._sign, theme, theme.colour("ink2"), side, ratio)
            painter.drawPixmap(round(left), round(middle - side / 2), drawn)
            left += side + theme.px(10)
        arrow = sign_picture("chevron-down", theme, theme.colour("ink"), side, ratio)
        right = box.right() - theme.px(12) - side
        painter.drawPixmap(round(right), round(middle - side / 2), arrow)
        text = self.currentText() if self.currentIndex() >= 0 else self._hint
        colour = theme.colour("ink" if self.isEnabled() and self.currentIndex() >= 0 else "ink3")
        room = QRectF(left, box.top(), right - left - theme.px(4), box.height())
        if text_height(theme, "body", text, room.width()) > room.height():
            # Folded away it is one line; the list that it opens has the whole.
            font = QFontMetricsF(theme.font("body"))
            text = font.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        paint_text(painter, theme, "body", text, room, colour)
