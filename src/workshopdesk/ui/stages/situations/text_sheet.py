"""The situation itself: chips, title and text; the text large while the group reads and thinks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...parts.button import Button
from ...parts.chip import Chip
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of


class TextSheet(Sheet):
    """`set_large` chooses between reading and looking up again."""

    all_asked = Signal()
    room_asked = Signal(bool)

    def __init__(self, title: str, text: str, age: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        theme = theme_of(self)
        self.place = Chip("", parent=self)
        self.pupils = Chip(tr("phase1.not-for-pupils"), "attention", self, sign="warning")
        self.fold = Button(tr("phase1.read-again"), "quiet", self, sign="chevron-down")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(lambda _: self._show())
        self.all_button = Button(tr("phase1.all-situations"), "quiet", self, sign="situation")
        self.room_button = Button(tr("phase1.show-group"), "quiet", self, sign="projector")
        self.room_button.setCheckable(True)
        self.all_button.clicked.connect(self.all_asked)
        self.room_button.clicked.connect(self.room_asked)
        self.title = Label(title, "heading", self)
        chips = FlowLayout(gap_px=theme.px(8))
        for chip in (self.place, Chip(age, parent=self), Chip(tr("phase1.fictional"), parent=self), self.pupils):
            chips.addWidget(chip)
        middle = Qt.AlignmentFlag.AlignVCenter
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        head.addWidget(self.title, 1)
        head.addWidget(self.all_button, 0, middle)
        head.addWidget(self.room_button, 0, middle)
        below = QHBoxLayout()
        below.addLayout(chips, 1)
        below.addWidget(self.fold, 0, middle)
        self.large = Label(text, "situation", self)
        self.small = Label(text, "body", self)
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        for label in (self.large, self.small):
            words.addWidget(label)
        self.body.setSpacing(theme.px(4))
        self.body.addLayout(head)
        self.body.addLayout(below)
        self.body.addLayout(words)
        self._large = self._may_fold = False
        self.set_large(True)

    def show_place(self, number: int, total: int, pupils_warned: bool) -> None:
        """Show which of how many it is, and whether it is one that pupils were not thought of for."""
        self.place.show_text(tr("phase1.situation-of", number=number, total=total))
        self.pupils.setVisible(pupils_warned)

    def show_room(self, shown: bool, *, is_on: bool) -> None:
        """Show whether the text is for the group, and whether the group has a screen before it on which it stands."""
        self.room_button.setChecked(shown)
        word = "group-sees" if is_on else "group-will-see"
        self.room_button.setText(tr(f"phase1.{word}" if shown else "phase1.show-group"))

    def set_large(self, large: bool, *, folds: bool = False) -> None:
        """Large to read aloud from, small once the group talks; folded away where there is no room for it."""
        self._large, self._may_fold = large, folds
        self._show()

    def _show(self) -> None:
        unfolded = self.fold.isChecked()
        self.fold.setVisible(self._may_fold)
        self.fold.set_sign("chevron-up" if unfolded else "chevron-down")
        self.large.setVisible(self._large)
        self.small.setVisible(not self._large and (unfolded or not self._may_fold))
