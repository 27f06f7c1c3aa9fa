"""One text in the list of the shelf: title, one sentence, and for which country it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ..parts.as_typed import keep_as_typed
from ..parts.text_block import paint_text, text_height
from ..theme.frames import paint_frame
from ..theme.theme import theme_of


class ShelfRow(QAbstractButton):
    """One of many: checked while its text is shown."""

    def __init__(self, title: str, summary: str, mark: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._summary, self._mark = title, summary, mark
        self.setText(title)
        keep_as_typed(self)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{summary} {mark}".strip())
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _lines(self) -> str:
        return f"{self._mark} · {self._summary}" if self._mark else self._summary

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        inner = width - theme.px(28)
        words = text_height(theme, "body", self._title, inner, True) + text_height(theme, "meta", self._lines(), inner)
        return int(words + theme.px(18))

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme_of(self).px(300))
        return QSize(theme_of(self).px(300), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(200), theme_of(self).target)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        inset = box.adjusted(3, 1, -3, -1)
        if self.isChecked():
            paint_frame(
                painter,
                inset,
                theme.radius("card"),
                theme.colour("accentTint"),
                theme.colour("accent"),
                theme.line(1.8),
            )
        elif self.underMouse() or self.isDown():
            paint_frame(painter, inset, theme.radius("card"), theme.colour("sunken"))
        edge = theme.px(14)
        inner = box.width() - 2 * edge
        title = text_height(theme, "body", self._title, inner, True)
        colour = theme.colour("onAccentTint" if self.isChecked() else "ink")
        top = QRectF(edge, theme.px(9), inner, title)
        paint_text(painter, theme, "body", self._title, top, colour, bold=True)
        under = QRectF(edge, top.bottom(), inner, text_height(theme, "meta", self._lines(), inner))
        paint_text(
            painter, theme, "meta", self._lines(), under, theme.colour("onAccentTint" if self.isChecked() else "ink2")
        )
