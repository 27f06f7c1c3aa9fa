"""A sheet over the window with fields to fill in: where it is higher than the window it scrolls with the keyboard."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ..theme.theme import theme_of
from .overlay import Overlay


class FormOverlay(Overlay):
    """Put fields in `body` as in any overlay."""

    def __init__(self, host: QWidget, title: str, *, widest: int = 620, snug: bool = False) -> None:
        super().__init__(host, title, widest=widest, snug=snug)
        self._area = QScrollArea(self.sheet)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        page = QWidget()
        self.body.addWidget(self._area, 1)
        self.body = QVBoxLayout(page)
        edge = theme_of(self).px(6)  # the ring of what has the keyboard needs room
        self.title.setContentsMargins(edge, 0, 0, 0)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(theme_of(self).px(8))
        self._area.setWidget(page)
        page.setAutoFillBackground(False)
        self.closed.connect(self.deleteLater)

    def _needed_px(self, width: int) -> int:
        page, around = self._area.widget(), self.sheet.layout()
        inside = page.layout() if page is not None else None
        if around is None or inside is None:
            return super()._needed_px(width)
        margins = self.sheet.body.contentsMargins()
        inner = width - margins.left() - margins.right()
        head = around.totalSizeHint().height() - self._area.sizeHint().height()
        return int(head + inside.totalHeightForWidth(inner))

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        there = cast("QWidget | None", self.window().focusWidget())  # none, whatever Qt's types say
        if there is not None and self._area.isAncestorOf(there):
            self._area.ensureWidgetVisible(there, 8, 24)
        return moved
