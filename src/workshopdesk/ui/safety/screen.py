"""Keeping a school safe, on one page: backups, handing over, keeping and erasing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ..desk import Desk
from ..parts.narrow_column import narrow_column
from ..screen import Screen
from ..texts import tr
from .backups_sheet import BackupsSheet
from .erase_sheet import EraseSheet
from .share_sheet import ShareSheet


class SafetyScreen(Screen):
    """For the open school."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        page = QWidget()
        area.setWidget(page)
        pad = desk.theme.layout("pagePadding")
        column = narrow_column(page, desk.theme.px(1000) + 2 * pad)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(desk.theme.px(12))
        self.backups = BackupsSheet(desk, page)
        self.share = ShareSheet(desk, page)
        self.erase = EraseSheet(desk, page)
        for sheet in (self.backups, self.share, self.erase):
            column.addWidget(sheet)
        column.addStretch(1)

    def title(self) -> str:
        return tr("safety.title")

    def enter(self) -> None:
        self.backups.show_backups()
        self.erase.show_school()

    def leave(self) -> None:
        self.backups.leave()

    def stored(self, change: object) -> None:
        self.erase.show_school()
