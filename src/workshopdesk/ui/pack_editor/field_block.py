"""One text of a draft in one language: its name, the place to type, and below it what does not fit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...app import card_fit
from ..parts.label import Label
from ..parts.sign import Sign
from ..theme.theme import theme_of
from .entry import Entry
from .fields import Field
from .fit_words import say_misfits


class FieldBlock(QWidget):
    """`value_settled` with what to store; `typed` at each key, for the picture of the card."""

    value_settled = Signal(object)
    typed = Signal()

    def __init__(self, field: Field, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.field = field
        self._told: list[str] = []
        self._printed: list[str] = []
        self._refused = ""
        self.label = Label(name, "meta", self, colour="ink2")
        self.entry = Entry(name, self, lines=field.kind == "lines")
        self.label.setBuddy(self.entry.edit)
        self._sign = Sign("warning", "attentionLine", 18, self)
        self._warning = Label("", "meta", self, colour="ink")
        self._warning.setMinimumWidth(1)
        below = QHBoxLayout()
        below.setSpacing(theme.px(8))
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._warning, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(self.label)
        column.addWidget(self.entry)
        column.addLayout(below)
        column.addStretch(1)
        self.entry.typed.connect(self._typed)
        self.entry.text_settled.connect(lambda _: self.value_settled.emit(self.value()))
        self._show_warning()

    def value(self) -> object:
        """Return what is typed, as it is stored; a title with its soft hyphens."""
        if self.field.kind == "lines":
            return self.entry.texts
        if self.field.kind == "title":
            return card_fit.marked(self.entry.one_text())
        return self.entry.one_text()

    def show_value(self, value: object) -> None:
        """Show what is stored; nothing moves where it is what was typed."""
        if value == self.value():
            return
        if isinstance(value, list):
            self.entry.show_text("\n".join(map(str, value)))
        else:
            said = str(value or "")
            self.entry.show_text(card_fit.typed(said) if self.field.kind == "title" else said)
        self._show_warning()

    def show_faults(self, said: list[str]) -> None:
        """Show what a check found here."""
        self._told = said
        self._show_warning()

    def show_refused(self, said: str) -> None:
        """Show why what is typed can't be stored, until it is something else."""
        self._refused = said
        self._show_warning()

    def show_misfits(self, said: list[str]) -> None:
        """Show how what is typed fails to fit on the printed card."""
        self._printed = said
        self._show_warning()

    @property
    def warning(self) -> str:
        """What stands below the field, "" for nothing."""
        return self._warning.text()

    def _misfits(self) -> list[str]:
        return self._printed or say_misfits(self.field, self.value())

    def _typed(self) -> None:
        self._refused = ""
        self._told = []  # of what stood there before; the next check tells anew
        self._show_warning()
        self.typed.emit()

    def _show_warning(self) -> None:
        said = [self._refused] if self._refused else self._misfits() or self._told
        self._warning.setText("\n".join(said))
        self._warning.setVisible(bool(said))
        self._sign.setVisible(bool(said))
        self.entry.set_wrong(bool(said))
        self.entry.edit.setAccessibleDescription(" ".join(said))
