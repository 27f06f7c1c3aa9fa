"""Who follows something up: a function, chosen from those of the group or typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ...icons.icons import paint_icon
from ...parts.field_frame import FieldFrame
from ...texts import tr
from ...theme.theme import theme_of


class _Functions(QComboBox):
    """Only the arrow is painted; the frame around it is the field's."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        side = theme.px(18)
        spot = QRectF(self.width() - side - 2, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), "chevron-down", theme.colour("ink2"), spot)


class OwnerField(FieldFrame):
    """`owner_settled` when a function was chosen, or typed and left."""

    owner_settled = Signal(str)

    def __init__(self, name: str, functions: Sequence[str], parent: QWidget, *, look: str = "paper") -> None:
        super().__init__(parent, sign="people", look=look)
        self._look_of_full = look
        self._settled = ""
        self.combo = _Functions(self)
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setFrame(False)
        self.combo.setMinimumWidth(theme_of(parent).px(90))
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.combo.addItems(list(functions))
        self.combo.setCurrentIndex(-1)
        self.edit = self.combo.lineEdit()
        self.edit.setProperty("kind", "bare")
        self.edit.setStyleSheet("background: transparent; border: none;")
        self.edit.setPlaceholderText(tr("phase2.owner-hint"))
        self.edit.setMaxLength(200)
        self.combo.setAccessibleName(name)
        self.edit.setAccessibleName(name)
        self.hold(self.combo)
        self.edit.ring_around = self
        self.edit.installEventFilter(self)
        self.combo.activated.connect(lambda _: self._settle())
        self.edit.editingFinished.connect(self._settle)
        self._show_look()

    def text(self) -> str:
        """Return what stands there."""
        return self.combo.currentText()

    def show_text(self, text: str) -> None:
        """Show what is stored; never under the fingers of who is typing."""
        if self.edit.hasFocus() and self.text() != self._settled:
            return
        self._settled = text
        if text != self.text():
            self.combo.setCurrentText(text)
        self._show_look()

    def unsaved(self) -> str | None:
        """Return what was typed and is not asked to be stored yet."""
        return self.text() if self.text() != self._settled else None

    def _settle(self) -> None:
        if self.text() != self._settled:
            self._settled = self.text()
            self._show_look()
            self.owner_settled.emit(self._settled)

    def _show_look(self) -> None:
        self.set_look(self._look_of_full if self.text() else "gap")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)
