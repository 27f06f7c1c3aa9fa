"""The calm button that is always there: what to do when someone tells of something that happened."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ..icons.icons import picture
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import Theme, theme_of
from .button import Button
from .button_look import look_of
from .text_block import paint_text, text_height


class TellButton(Button):
    """Rounded like no other button, so that it is found without reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("parts.rail.tell"), parent=parent, sign="someone-tells")
        self.setCheckable(False)
        self._slim = False
        self._left = True

    def _pad(self, theme: Theme) -> int:
        return theme.px(12)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).px(16 if self._slim else 22)

    def set_slim(self, slim: bool) -> None:
        """Put the words under the sign."""
        self._slim = slim
        self.updateGeometry()
        self.update()

    def _slim_height(self, width: int) -> int:
        theme = theme_of(self)
        return int(theme.px(40) + text_height(theme, "micro", self.text(), width - theme.px(6)))

    def sizeHint(self) -> QSize:
        if not self._slim:
            return super().sizeHint()
        width = theme_of(self).px(74)
        return QSize(width, self._slim_height(width))

    def minimumSizeHint(self) -> QSize:
        if not self._slim:
            return super().minimumSizeHint()
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        return self._slim_height(width) if self._slim else super().heightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        hover = self.underMouse()
        look = look_of("secondary", enabled=True, down=self.isDown(), hover=hover, checked=self.isChecked())
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill, line = theme.colour(look.fill or "paper"), theme.colour(look.line or "lineStrong")
        paint_frame(painter, box, self.corner_px, fill, line, theme.line(look.width))
        colour = theme.colour(look.text)
        if not self._slim:
            self.paint_content(painter, theme, box, colour)
            return
        side = theme.px(20)
        drawn = picture("someone-tells", colour, side, self.devicePixelRatioF())
        painter.drawPixmap(round(box.center().x() - side / 2), theme.px(8), drawn)
        room = box.adjusted(theme.px(3), theme.px(30), -theme.px(3), -theme.px(6))
        paint_text(painter, theme, "micro", self.text(), room, colour, Qt.AlignmentFlag.AlignHCenter)
