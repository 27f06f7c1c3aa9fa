"""The toast: says what happened and carries undo; lies over the lower edge of its host and leaves by itself.

It is dark on light and light on dark. What it offers stays possible after it has left. It also leaves as soon as the
person goes on (a press or a key elsewhere in the window), since it may lie over what she wants to use.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.soft_edge import paint_soft_edge
from ..theme.theme import Theme, theme_of
from .button import Button
from .host import host_of
from .label import Label
from .motion import move


class _ToastButton(Button):
    """A button on the toast's dark surface."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        box = QRectF(self.rect())
        ink, ground = theme.colour("paper"), theme.colour("ink")
        lift = 0.34 if self.underMouse() or self.isDown() else 0.2
        paint_frame(painter, box, self.corner_px, _between(ground, ink, lift))
        self.paint_content(painter, theme, box, ink)


def _between(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


class _GoesOn(QObject):
    """Watches, while the toast is there, for the next press or key of the person elsewhere in its window."""

    def __init__(self, toast: Toast) -> None:
        super().__init__(toast)
        self._toast = toast
        self._watching = False

    def watch(self, on: bool) -> None:
        """Begin or stop."""
        app = QApplication.instance()
        if app is not None and on != self._watching:
            self._watching = on
            if on:
                app.installEventFilter(self)
            else:
                app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress) or not isinstance(watched, QWidget):
            return False
        toast = self._toast
        if watched is not toast and not toast.isAncestorOf(watched) and watched.window() is toast.window():
            if isinstance(event, QKeyEvent) and not self._acts(event):
                return False
            # not yet: what was pressed must find all where it was
            QTimer.singleShot(0, toast, toast.leave)
        return False

    @staticmethod
    def _acts(event: QKeyEvent) -> bool:
        """Say whether a key does something; Tab and arrows only lead about, as to the button of the toast."""
        return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape)


class Toast(QFrame):
    """One at a time over a host widget; a new message takes the place of the old one."""

    undo_pressed = Signal()
    left = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        theme = theme_of(host)
        self._rise = 0.0
        self._text = Label(parent=self, colour="paper")
        self._undo = _ToastButton(tr("parts.toast.undo"), parent=self, sign="undo")
        self._undo.clicked.connect(self._undone)
        margin = theme.px(10)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), margin, margin, margin)
        row.setSpacing(theme.px(16))
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.leave)
        host.installEventFilter(self)
        self._goes_on = _GoesOn(self)
        self.hide()

    def show_message(self, text: str, *, undo: bool = True, undo_text: str = "") -> None:
        """Say what happened; `undo` offers to take it back."""
        self._text.setText(text)
        self._undo.setText(undo_text or tr("parts.toast.undo"))
        self._undo.setVisible(undo)
        self.setAccessibleName(text)
        margins = self._row.contentsMargins()
        margins.setRight(margins.top() if undo else margins.left())
        self._row.setContentsMargins(margins)
        self._row.invalidate()
        self.show()
        self.raise_()
        self._timer.start(theme_of(self).motion_ms("toastStay"))
        QTimer.singleShot(0, self, self._watch)  # the key that led to it may still be on its way
        move(self, "toastIn", theme_of(self).px(16), 0, self._slide)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def leave(self) -> None:
        """Take the toast away."""
        self._timer.stop()
        self._goes_on.watch(False)
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def withdraw_undo(self) -> None:
        """Leave if it offers undo: what it speaks of is no longer the last thing that was done."""
        if not self._undo.isHidden():
            self.leave()

    def _watch(self) -> None:
        self._goes_on.watch(not self.isHidden())

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    @property
    def undo_button(self) -> Button:
        """The button that takes back."""
        return self._undo

    def _undone(self) -> None:
        self.leave()
        self.undo_pressed.emit()

    def _slide(self, rise: float) -> None:
        self._rise = rise
        self._place()

    def _place(self) -> None:
        theme = theme_of(self)
        room = host_of(self).width() - 2 * theme.px(24)
        hint = self.sizeHint().width()
        width = min(max(hint, theme.px(320)), room)
        needed = self._row.heightForWidth(width) if self._row.hasHeightForWidth() else -1
        height = max(needed, self._row.minimumSize().height())
        left = (host_of(self).width() - width) // 2
        self.setGeometry(left, host_of(self).height() - height - theme.px(18) + round(self._rise), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.leave()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start(theme_of(self).motion_ms("toastStay"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme: Theme = theme_of(self)
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_soft_edge(painter, box, theme, "card")
        paint_frame(painter, box, theme.radius("banner"), theme.colour("ink"))
