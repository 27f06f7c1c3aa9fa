"""The parts of the run of show and where they stand: clock strip on top; rail, stage and drawer side by side."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..parts.clock_strip import ClockStrip
from ..parts.drawer import Drawer, drawer_overlays
from ..parts.rail import Rail, rail_is_slim
from ..theme.theme import Theme, theme_of
from .ask_banner import AskBanner
from .ended_sheet import EndedSheet
from .stage_room import StageRoom

_ROOMY = 1000
"""From this height on the rail has room for whole titles, below it shows the short ones."""


class RunFrame:
    """Builds the parts into `host` and fits them to its width."""

    def __init__(self, host: QWidget, phase: int) -> None:
        self._host = host
        self.strip = ClockStrip(host)
        self.rail = Rail(host, slim=True)  # until its width is known: a wide one would make the window grow
        self.body = QWidget(host)
        self.drawer = Drawer(self.body)
        self.ask = AskBanner(self.body)
        self.ended = EndedSheet(phase, self.body)
        self.ended.put_away.connect(self.hold_keyboard)
        self.ended.close_button.clicked.connect(self.show_above)
        self.above = QWidget(self.body)
        """What stands over the stage for a while; away, it takes no room."""
        self.stage_room = StageRoom(self.body)
        self._fill_above()
        self._row = QHBoxLayout(self.body)
        self._place()

    def _fill_above(self) -> None:
        pad = self._theme.layout("pagePadding")
        above = QVBoxLayout(self.above)
        above.setContentsMargins(pad, self._theme.px(12), pad, 0)
        above.setSpacing(self._theme.px(8))
        for widget in (self.ask, self.ended):
            above.addWidget(widget)
        self.above.hide()

    def _place(self) -> None:
        middle, column = QVBoxLayout(), QVBoxLayout(self._host)
        for layout in (middle, self._row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        middle.addWidget(self.above)
        middle.addWidget(self.stage_room, 1)
        self._row.addWidget(self.rail)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self.drawer)
        column.addWidget(self.strip)
        column.addWidget(self.body, 1)

    @property
    def _theme(self) -> Theme:
        return theme_of(self._host)

    @property
    def is_roomy(self) -> bool:
        """Whether the rail has room for whole titles."""
        return self._host.height() >= self._theme.px(_ROOMY)

    @property
    def drawer_overlays(self) -> bool:
        """Whether the drawer lies over the stage for want of room beside it."""
        return drawer_overlays(self._host.width(), self._theme.scale)

    def fit(self, *, slim: bool) -> None:
        """Share the width; `slim` asks for a narrow rail however wide it is."""
        self.rail.set_slim(slim or rail_is_slim(self._host.width(), self._theme.scale))
        self.strip.set_head_width(max(self.rail.width(), self._theme.layout("rail")))
        overlays = self.drawer_overlays
        if overlays:
            self._row.removeWidget(self.drawer)  # what lies over the stage asks for no room beside it
        elif self._row.indexOf(self.drawer) < 0:
            self._row.addWidget(self.drawer)
        self.drawer.set_overlaying(overlays)

    def show_above(self) -> None:
        """Make room above the stage, if there is anything to show in it."""
        self.above.setVisible(bool(self.ask.key) or not self.ended.isHidden())

    def hold_keyboard(self) -> None:
        """Put the keyboard on the steps before the stage it is in goes, or Qt would give it to the clock."""
        now = cast("QWidget | None", self._host.window().focusWidget())
        if now is not None and self.body.isAncestorOf(now) and not self.rail.isAncestorOf(now):
            self.rail.items.setFocus(Qt.FocusReason.OtherFocusReason)
