"""A number between two large buttons: − n +; typed into as well."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ..texts import tr
from ..theme.theme import theme_of
from .button import Button
from .text_block import text_width


class StepperField(QWidget):
    """Arrows up and down, page keys and the buttons step; `unit` stands behind the number ("min")."""

    value_changed = Signal(int)

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        least: int = 0,
        most: int = 99,
        value: int = 0,
        unit: str = "",
        step: int = 1,
    ) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._least, self._most, self._unit, self._step = least, most, unit, step
        self._value = max(least, min(most, value))
        self.less_button = Button("", parent=self, sign="minus", name=tr("parts.stepper.less", name=name))
        self.more_button = Button("", parent=self, sign="plus", name=tr("parts.stepper.more", name=name))
        self.edit = QLineEdit(self)
        self.edit.setProperty("kind", "number")
        self.edit.setAccessibleName(name)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        widest = text_width(theme, "strong", "0" * len(str(most)) + (f" {unit}" if unit else ""))
        self.edit.setFixedWidth(int(widest + theme.px(18)))
        self.edit.setMinimumHeight(theme.target)
        for button in (self.less_button, self.more_button):
            button.setAutoRepeat(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the number itself takes the keys
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for widget in (self.less_button, self.edit, self.more_button):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.edit)
        self.less_button.clicked.connect(lambda: self._move(-self._step))
        self.more_button.clicked.connect(lambda: self._move(self._step))
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._show)
        self._show()

    def value(self) -> int:
        """Return the number."""
        return self._value

    def show_value(self, value: int) -> None:
        """Show a number; no signal is sent."""
        self._value = max(self._least, min(self._most, value))
        self._show()

    def set_range(self, least: int, most: int) -> None:
        """Change the least and the most."""
        self._least, self._most = least, most
        self.show_value(self._value)

    def _show(self) -> None:
        self.edit.setText(f"{self._value} {self._unit}".strip())
        self.less_button.setEnabled(self._value > self._least)
        self.more_button.setEnabled(self._value < self._most)

    def _set(self, value: int) -> None:
        value = max(self._least, min(self._most, value))
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _move(self, step: int) -> None:
        self._set(self._value + step)
        self._show()

    def _typed(self, text: str) -> None:
        digits = "".join(char for char in text if char.isdigit())[: len(str(self._most))]
        if digits:
            self._set(int(digits))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: self._step,
            Qt.Key.Key_Down: -self._step,
            Qt.Key.Key_PageUp: self._step * 5,
            Qt.Key.Key_PageDown: -self._step * 5,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self._move(step)
        QTimer.singleShot(0, self.edit, self.edit.selectAll)
