"""The rail at the left: places of the desk or steps of the phase, and at its foot "Iemand vertelt iets"."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..texts import tr
from ..theme.theme import theme_of
from ..theme.tokens import tokens
from .label import Label
from .rail_items import RailItem
from .rail_list import RailList
from .tell_button import TellButton

_FOOT_SHARE = 0.42


def rail_is_slim(window_width: int, scale: float) -> bool:
    """Say whether a window this wide has room for the slim rail only."""
    return window_width < tokens()["layout"]["railSlimBelow"] * scale


@dataclass(frozen=True, slots=True)
class RailView:
    """What stands on the rail; `chosen` is the key of the place that the screen shows."""

    items: tuple[RailItem, ...] = ()
    foot: tuple[RailItem, ...] = ()
    chosen: str = ""
    heading: str = ""


class Rail(QFrame):
    """236 px wide, or 84 when slim; `tell_button` is the pinned button."""

    item_chosen = Signal(str)
    tell_pressed = Signal()

    def __init__(self, parent: QWidget | None = None, *, slim: bool = False) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._slim = slim
        self._view = RailView()
        self._heading = Label(kind="micro", parent=self)
        self.items = RailList(self)
        self.foot = RailList(self, fits=True)
        self.tell_button = TellButton(self)
        self.items.setAccessibleName(tr("parts.rail.name"))
        self.foot.setAccessibleName(tr("parts.rail.foot"))
        self.items.item_chosen.connect(self.item_chosen)
        self.foot.item_chosen.connect(self.item_chosen)
        self.tell_button.clicked.connect(self.tell_pressed)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self.items, 1)
        column.addWidget(self.foot)
        self._tell_row = QVBoxLayout()
        self._tell_row.addWidget(self.tell_button)
        column.addLayout(self._tell_row)
        self._fit()

    def show_view(self, view: RailView) -> None:
        """Show entries."""
        self._view = view
        self._heading.setText(view.heading)
        self.items.show_items(view.items, view.chosen)
        self.foot.show_items(view.foot, view.chosen)
        self.foot.setVisible(bool(view.foot))
        self._fit()

    def set_slim(self, slim: bool) -> None:
        """Be narrow or wide."""
        if slim != self._slim:
            self._slim = slim
            self._fit()

    def _fit(self) -> None:
        theme = theme_of(self)
        self.setFixedWidth(theme.layout("railSlim" if self._slim else "rail"))
        self._heading.setVisible(bool(self._view.heading) and not self._slim)
        self._heading.setContentsMargins(theme.px(22), theme.px(22), theme.px(12), theme.px(8))
        self.items.set_slim(self._slim)
        self.foot.set_slim(self._slim)
        self.tell_button.set_slim(self._slim)
        edge = theme.px(4 if self._slim else 12)
        self._tell_row.setContentsMargins(edge, theme.px(6), edge + theme.px(1), theme.px(12))
        headed = bool(self._view.heading) and not self._slim
        self._column.setContentsMargins(0, 0 if headed else theme.px(12), 0, 0)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Where not all entries have room, the upper ones get the greater part of it."""
        rest = self._heading.sizeHint().height() if not self._heading.isHidden() else 0
        room = self.height() - rest - self._tell_row.sizeHint().height() - self._column.contentsMargins().top()
        tight = self.items.rows_height() + self.foot.rows_height() > room
        self.foot.setMaximumHeight(round(room * _FOOT_SHARE) if tight and room > 0 else 16_777_215)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        width = theme.px(1)
        painter.fillRect(self.width() - width, 0, width, self.height(), theme.colour("line"))
