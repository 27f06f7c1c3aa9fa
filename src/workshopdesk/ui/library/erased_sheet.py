"""Asks before a school comes back that was erased from this laptop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ..desk import Desk
from ..parts.button import Button
from ..parts.dates_shown import day_words
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.overlay import Overlay
from ..texts import tr


class ErasedSheet(Overlay):
    """`taken` is called when the guide wants the school back all the same."""

    def __init__(self, desk: Desk, name: str, moment: datetime, taken: Callable[[], None], host: QWidget) -> None:
        named = tr("library.the-school") if desk.group_looks else name
        super().__init__(host, tr("library.was-erased", name=named), widest=640, snug=True)
        day = day_words(moment.astimezone().date())
        self.body.addWidget(Label(tr("library.was-erased-how", day=day), "body", self.sheet, colour="ink2"))
        flow = FlowLayout(gap_px=10, align=Qt.AlignmentFlag.AlignRight)
        self.leave_button = Button(tr("library.leave-it"), "primary", self.sheet)
        self.leave_button.clicked.connect(self.close_overlay)
        self.take_button = Button(tr("library.take-all-the-same"), parent=self.sheet, large=True)
        self.take_button.clicked.connect(lambda: self._take(taken))
        for button in (self.take_button, self.leave_button):
            flow.addWidget(button)
        self.body.addLayout(flow)
        self.closed.connect(self.deleteLater)

    def _take(self, taken: Callable[[], None]) -> None:
        self.close_overlay()
        taken()
