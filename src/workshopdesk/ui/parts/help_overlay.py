"""Help on F1: the keys first, then what else the screen has to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ..texts import tr
from ..theme.theme import theme_of
from .flow_layout import FlowLayout
from .host import host_of
from .key_cap import KeyChord
from .label import Label
from .overlay import Overlay


@dataclass(frozen=True, slots=True)
class KeyHelp:
    """One line: each of `keys` is a chord such as "Ctrl Z"; what they do."""

    keys: tuple[str, ...]
    does: str


@dataclass(frozen=True, slots=True)
class HelpSection:
    """Keys that belong together, or a paragraph of help."""

    title: str
    keys: tuple[KeyHelp, ...] = ()
    text: str = ""


class HelpOverlay(Overlay):
    """`show_help([...])` fills it; `open_overlay` shows it; Escape or F1 closes it."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, tr("parts.help.title"))
        self.setAccessibleName(tr("parts.help.name"))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setAccessibleName(tr("parts.help.name"))
        self.body.addWidget(self._area, 1)

    def show_help(self, sections: Sequence[HelpSection]) -> None:
        """Show sections in this order."""
        theme = theme_of(self)
        page = QWidget()
        page.setAutoFillBackground(False)
        flow = FlowLayout(page, gap_px=theme.px(32), row_gap_px=theme.px(20), top=True)
        for section in sections:
            flow.addWidget(self._section(section))
        old = self._area.takeWidget()
        if old is not None:
            old.deleteLater()
        self._area.setWidget(page)
        page.setAutoFillBackground(False)

    def _section(self, section: HelpSection) -> QWidget:
        theme = theme_of(self)
        box = QWidget()
        box.setFixedWidth(min(theme.px(480), max(theme.px(280), host_of(self).width() - theme.px(160))))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(Label(section.title, "heading", box))
        if section.text:
            column.addWidget(Label(section.text, parent=box))
        for line in section.keys:
            column.addWidget(self._line(line, box))
        return box

    def _line(self, line: KeyHelp, parent: QWidget) -> QWidget:
        theme = theme_of(self)
        holder = QWidget(parent)
        holder.setAccessibleName(f"{', '.join(line.keys)}: {line.does}")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        caps = QWidget(holder)
        caps.setFixedWidth(theme.px(176))
        flow = FlowLayout(caps, gap_px=theme.px(8), row_gap_px=theme.px(4))
        for chord in line.keys:
            flow.addWidget(KeyChord(chord, caps))
        row.addWidget(caps, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(line.does, parent=holder), 1)
        return holder

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.close_overlay()
            return
        super().keyPressEvent(event)
