"""One step of the run of show: its clock time beside a box that is higher the longer the step; chosen, its minutes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ..parts.button import Button
from ..parts.row_drag import RowDrag
from ..parts.stepper_field import StepperField
from ..parts.text_block import text_height, text_width
from ..texts import tr
from ..theme.theme import theme_of
from .agenda_painter import AgendaPainter
from .step_view import StepView

LONGEST = 240
_PRESSES_MS = 700


class AgendaRow(QFrame):
    """Takes the keyboard as a whole; + and - change the minutes, S skips, Ctrl+Up and Ctrl+Down move it."""

    minutes_changed = Signal(str, int)
    skip_asked = Signal(str, bool)
    moved = Signal(str, int)
    chosen = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, view: StepView, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self._is_chosen = False
        self.drag: RowDrag | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.stepper = StepperField(view.title, self, least=0, most=LONGEST, value=view.minutes, unit=tr("prepare.min"))
        self.stepper.value_changed.connect(self._ask_minutes)
        self._asked = view.minutes
        self._pressing = QTimer(self)  # presses that follow each other fast count from what was asked for
        self._pressing.setSingleShot(True)
        self._pressing.setInterval(_PRESSES_MS)
        self._pressing.timeout.connect(self._stand_still)
        self.skip_button = Button(tr("prepare.skip"), "quiet", self, sign="eye-off")
        self.skip_button.clicked.connect(lambda: self.skip_asked.emit(self.view.step, not self.view.skipped))
        self.show_view(view)
        self.show_chosen(False)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("card")

    def show_view(self, view: StepView) -> None:
        """Show the step as it is planned."""
        self.view = view
        if not self._pressing.isActive():
            self._stand_still()
        self.skip_button.setText(tr("prepare.unskip" if view.skipped else "prepare.skip"))
        self.skip_button.set_sign("eye" if view.skipped else "eye-off")
        self.stepper.setVisible(self._is_chosen and not view.skipped)
        said = [view.title, tr("prepare.skipped") if view.skipped else tr("parts.rail.minutes", n=view.minutes)]
        if view.time and not view.skipped:
            said.insert(0, view.time)
        self.setAccessibleName(", ".join(said))
        self.setAccessibleDescription(tr("prepare.row-keys"))
        self.updateGeometry()
        self._place()
        self.update()

    def _ask_minutes(self, minutes: int) -> None:
        self._asked = minutes
        self._pressing.start()
        self.minutes_changed.emit(self.view.step, minutes)

    def _stand_still(self) -> None:
        """Show again what is stored."""
        self._asked = self.view.minutes
        if not self.stepper.edit.hasFocus() or self.stepper.value() != self.view.minutes:
            self.stepper.show_value(self.view.minutes)

    def show_chosen(self, is_chosen: bool) -> None:
        """Show the minutes between two buttons, or take them away."""
        self._is_chosen = is_chosen
        self.stepper.setVisible(is_chosen and not self.view.skipped)
        self.skip_button.setVisible(is_chosen)
        self.updateGeometry()
        self._place()
        self.update()

    # --- measures ---

    @property
    def is_dragged(self) -> bool:
        """Whether it is being moved now."""
        return self.drag is not None and self.drag.is_dragged

    @property
    def box_left_px(self) -> int:
        """Where its box begins: beside the hour, at the edge where none was chosen."""
        return theme_of(self).px(62) if self.view.time else 0

    def box(self) -> QRectF:
        """Return the box that is higher the longer the step."""
        left = self.box_left_px
        return QRectF(left, 0, self.width() - left, self.height())

    def controls_px(self) -> int:
        """Return how wide its buttons are."""
        theme = theme_of(self)
        stepper = self.stepper.sizeHint().width() if not self.view.skipped else 0
        return stepper + self.skip_button.sizeHint().width() + theme.px(20)

    def _stacks(self, width: int) -> bool:
        theme = theme_of(self)
        return width - self.box_left_px - theme.px(30) - self.controls_px() < theme.px(130)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        inner = width - self.box_left_px - theme.px(34 + 12)
        if self._is_chosen and not self._stacks(width):
            inner -= self.controls_px()
        elif not self._is_chosen:
            inner -= int(text_width(theme, "meta", self.minutes_words(), True)) + theme.px(12)
        words = text_height(theme, "body", self.view.title, max(40, inner), True)
        share = 0 if self.view.skipped else max(0, self.view.minutes - 8) * 1.6
        high = max(theme.px(44 + min(share, 44)), int(words + theme.px(16)))
        if self._is_chosen:
            least = theme.target + theme.px(20)
            high = int(words) + theme.target + theme.px(24) if self._stacks(width) else max(high, least)
        return int(high)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme_of(self).px(320))
        return QSize(theme_of(self).px(320), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(62) + self.controls_px() + theme.px(16), theme.target)

    def minutes_words(self) -> str:
        """Return what stands at its right."""
        return tr("prepare.skipped") if self.view.skipped else tr("prepare.minutes", n=self.view.minutes)

    def _place(self) -> None:
        theme = theme_of(self)
        right = self.width() - theme.px(10)
        stacks = self._stacks(self.width())
        for widget in (self.stepper, self.skip_button):
            if not widget.isVisibleTo(self):
                continue
            size = widget.sizeHint()
            top = self.height() - theme.px(8) - size.height() if stacks else (self.height() - size.height()) // 2
            right -= size.width()
            widget.setGeometry(right, top, size.width(), size.height())
            right -= theme.px(8)

    def resizeEvent(self, event: object) -> None:
        self._place()

    # --- keys, touch and drag ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self.view.step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        up_down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        less_more = {
            Qt.Key.Key_Minus: -1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Plus: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Equal: 1,
        }
        if key in up_down and held & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(self.view.step, up_down[key])
        elif key in up_down:
            self.stepped.emit(self.view.step, up_down[key])
        elif key in less_more and not self.view.skipped and not held & Qt.KeyboardModifier.ControlModifier:
            minutes = min(LONGEST, max(0, self._asked + less_more[key]))
            if minutes != self._asked:
                self.stepper.show_value(minutes)
                self._ask_minutes(minutes)
        elif key in (Qt.Key.Key_S, Qt.Key.Key_Delete):
            self.skip_asked.emit(self.view.step, not self.view.skipped)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not self.view.skipped:
            self.stepper.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.stepper.edit.selectAll()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # it is held from here on

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = event.position().x() > self.box_left_px
        self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)

    # --- painting ---

    @property
    def is_chosen(self) -> bool:
        """Whether its minutes stand between two buttons."""
        return self._is_chosen

    @property
    def stacks(self) -> bool:
        """Whether the buttons stand below the words."""
        return self._is_chosen and self._stacks(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        AgendaPainter(self, QPainter(self)).paint()
