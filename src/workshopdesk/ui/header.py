"""The header of a framed screen: the school's name over the rail, the title, what was stored when, and actions.

Where it gets narrow it drops words in a fixed order: when something was stored, the chip, the school's name.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from .desk import Desk
from .parts.button import Button
from .parts.chip import Chip
from .parts.label import Label
from .texts import tr
from .theme.theme import theme_of

_LEVELS = 4


class Header(QFrame):
    """76 px high, over the whole width."""

    help_pressed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        theme = desk.theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(theme.layout("strip"))
        self._name = Label(kind="strong", parent=self)
        self._name.setContentsMargins(theme.px(20), 0, theme.px(8), 0)
        self._title = Label(kind="heading", parent=self)
        self._chip = Chip("", parent=self)
        self._stored = Label(kind="meta", parent=self, wraps=False)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(theme.px(8))
        self._head_px = theme.layout("rail")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(16), 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self._name)
        row.addSpacing(theme.px(14))
        row.addWidget(self._title)
        row.addWidget(self._chip)
        row.addStretch(1)
        row.addWidget(self._stored)
        row.addLayout(self._actions)
        self._help = Button("", "quiet", self, sign="help", name=tr("parts.help.name"))
        self._help.clicked.connect(self.help_pressed)
        row.addWidget(self._help, 0, Qt.AlignmentFlag.AlignVCenter)
        self._shown: list[QWidget] = []

    def set_head_width(self, width_px: int) -> None:
        """Make the name as wide as the rail, or as wide as it needs beside a slim one."""
        self._head_px = max(width_px, theme_of(self).layout("rail"))
        self._fit()

    def show_chip(self, text: str) -> None:
        """Show a few words beside the title, as the day of a phase."""
        self._chip.show_text(text)
        self._fit()

    def show_view(self, name: str, title: str, actions: list[QWidget], chip: str = "") -> None:
        """Show where the guide is and what she can do here."""
        self._name.setText(name)
        self._title.setText(title)
        self._stored.setText("")
        self._chip.show_text(chip)
        for old in self._shown:
            self._actions.removeWidget(old)
            if old not in actions:
                old.hide()
        for action in actions:
            self._actions.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
            action.show()
        self._shown = actions
        self._fit()

    def show_stored(self, text: str) -> None:
        """Say when something was last stored."""
        self._stored.setText(text)
        self._fit()

    # --- room ---

    def _parts_at(self, level: int) -> list[QWidget]:
        """What stands in the header at a level of narrowness, in pixels from left to right."""
        parts: list[QWidget] = [self._name] if level < 3 else []
        parts.append(self._title)
        if level < 2 and self._chip.text:
            parts.append(self._chip)
        if level < 1 and self._stored.text():
            parts.append(self._stored)
        return [*parts, *self._shown, self._help]

    def _width_at(self, level: int) -> int:
        # Reckoned, never tried out: hiding a part to measure would ask for a new layout, which measures again.
        parts = self._parts_at(level)
        needed = sum(self._part_px(part, level) for part in parts)
        return needed + self._row.spacing() * (len(parts) - 1) + theme_of(self).px(14 + 16)

    def _part_px(self, part: QWidget, level: int) -> int:
        if part is self._name:
            return self._head_px
        if part in (self._title, *self._shown) and level < _LEVELS - 1:
            return part.sizeHint().width()  # captions go before the words of a button break
        return part.minimumSizeHint().width()

    def _fit(self) -> None:
        level = next((at for at in range(_LEVELS) if self._width_at(at) <= self.width()), _LEVELS - 1)
        shown = self._parts_at(level)
        for part in (self._name, self._chip, self._stored):
            part.setVisible(part in shown)
        self._name.setFixedWidth(self._head_px)
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_at(_LEVELS - 1), self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("paper"))
        line = theme.px(1)
        painter.fillRect(0, self.height() - line, self.width(), line, theme.colour("line"))
        if not self._name.isHidden():
            painter.fillRect(self._name.width(), 0, line, self.height(), theme.colour("line"))
