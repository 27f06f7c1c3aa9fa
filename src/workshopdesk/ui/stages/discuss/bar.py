"""Below the board while the group talks: how many lie where, how many are not agreed yet, and what can be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ...parts.button import Button
from ...parts.chip import Chip
from ...parts.counter import Counter
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of

_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class DiscussBar(Sheet):
    """Counter and chip at the left, buttons at the right."""

    tidy_pressed = Signal()
    show_toggled = Signal(bool)
    tools_toggled = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padding=10)
        self._beside = False
        theme = theme_of(parent)
        self.counter = Counter(self)
        self.counter.setMaximumWidth(theme.px(280))
        self.counter.setMinimumWidth(theme.px(200))
        self.chip = Chip("", "plain", self, sign="contested")
        self._waiting = Label(kind="micro", parent=self, wraps=False)
        self._waiting.hide()
        self.tidy_button = Button(tr("board.tidy"), parent=self, sign="tidy")
        self.show_button = Button(tr("phase2.show-card"), parent=self, sign="projector")
        self.show_button.setCheckable(True)
        self.tools_button = Button("", parent=self, sign="more", name=tr("board.tools"))
        self.tools_button.setCheckable(True)
        self.tidy_button.clicked.connect(self.tidy_pressed)
        self.show_button.clicked.connect(self.show_toggled)
        self.tools_button.clicked.connect(self.tools_toggled)
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons, gap_px=theme.px(8), align=Qt.AlignmentFlag.AlignRight)
        for button in (self.show_button, self.tidy_button, self.tools_button):
            flow.addWidget(button)
        states = QVBoxLayout()
        states.addStretch(1)
        states.addWidget(self.chip)
        states.addWidget(self._waiting)
        states.addStretch(1)
        self._counted = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._counted.setSpacing(theme.px(14))
        self._counted.addWidget(self.counter)
        self._counted.addLayout(states)
        self._counted.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(10))
        self._halves.addLayout(self._counted)
        self._halves.addWidget(self._buttons, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(self._halves)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._beside:
            self._halves.setDirection(_DOWN if self._is_down(self.width()) else _ACROSS)
            self._show_words()

    def _show_words(self) -> None:
        """Say it in two words where the whole sentence would push the buttons into a second row."""
        short = self._beside or theme_of(self).px(620) < self.width() < theme_of(self).px(1000)
        self.show_button.setText(tr("phase2.show-card-short") if short else tr("phase2.show-card"))
        self.show_button.setAccessibleName(tr("phase2.show-card"))

    def _is_down(self, width: int) -> bool:
        return width < theme_of(self).px(840)

    def height_below(self, width: int) -> int:
        """Return how high it is below the board at a width."""
        rows = 2 if self._is_down(width) else 1
        return theme_of(self).px(20 + 66 * rows + 10 * (rows - 1))

    def stand(self, beside: bool) -> None:
        """Stand as a column at the right of the board, or as a row below it."""
        self._beside = beside
        self.counter.setMinimumWidth(0 if beside else theme_of(self).px(200))
        self._counted.setDirection(_DOWN if beside else _ACROSS)
        self._halves.setDirection(_DOWN if beside or self._is_down(self.width()) else _ACROSS)
        self.tidy_button.setText("" if beside else tr("board.tidy"))
        self.tidy_button.setAccessibleName(tr("board.tidy"))
        self._show_words()

    def show_counts(self, strength: int, work: int, total: int, contested: int) -> None:
        """Show how many lie where."""
        self.counter.show_counts(strength, work, total)
        self.chip.show_text(tr("phase2.contested", n=contested))
        self.chip.setVisible(bool(contested))
        self.tidy_button.setEnabled(strength + work > 0)

    def show_waiting(self, waiting: int) -> None:
        """Say how many cards are being stored; nothing while storing is quick."""
        self._waiting.setText(tr("board.waiting", n=waiting) if waiting else "")
        self._waiting.setVisible(bool(waiting))
