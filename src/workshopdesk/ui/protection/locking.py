"""When a protected desk locks: now, by a key, or after minutes that nobody touches it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ..desk import Desk
from ..parts.button import Button
from ..parts.label import Label
from ..parts.segmented import Segment, Segmented
from ..parts.sheet import Sheet
from ..texts import tr
from .idle import IDLE_MINUTES, MINUTES

CHOICES = (1, 5, 15, 30, 0)
"""Minutes; 0 is never."""


class LockingSheet(Sheet):
    """Takes effect at once."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        body = self.body
        body.addWidget(Label(tr("safety.locking"), "heading", self))
        body.addWidget(Label(tr("safety.locking-how"), "body", self, colour="ink2"))
        chosen = desk.settings.get(IDLE_MINUTES, MINUTES)
        segments = [
            Segment(str(one), tr("safety.lock-after", n=one) if one else tr("safety.lock-never")) for one in CHOICES
        ]
        self.after = Segmented(tr("safety.locking"), segments, str(chosen), self)
        self.after.segment_chosen.connect(lambda key: desk.settings.set(IDLE_MINUTES, int(key)))
        body.addWidget(self.after, 0, Qt.AlignmentFlag.AlignLeft)
        self.now = Button(tr("safety.lock-now"), parent=self, sign="lock", key="Ctrl+L")
        self.now.clicked.connect(desk.do_lock)
        body.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)
