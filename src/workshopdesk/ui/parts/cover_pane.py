"""A cloth over what only the guide may see, on a screen that the group sees too: lifted while held.

Where there is something to type, one types through the cloth: the letters go to the field below it, unseen.
"""

from __future__ import annotations

import weakref
from typing import cast

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from ..texts import tr
from ..theme.frames import paint_frame, paint_hatch, rounded
from ..theme.theme import theme_of
from .button import Button
from .flow_layout import FlowLayout
from .label import Label
from .sign import Sign

#: What the cloth keeps for itself: these lead elsewhere.
_LEADS_AWAY = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class _Cloth(QWidget):
    """The hatched surface; `field` gets what is typed on it."""

    def __init__(self, parent: QWidget, field: QWidget | None) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.types_into = field
        self.is_laid = False
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        column.addSpacing(theme.px(28))
        column.addWidget(Sign("eye-off", "ink2", 26, self, disc="paper"), 0, centre)
        self._words = Label(tr("parts.cover.hidden"), "strong", self, align=centre)
        self.said = Label(tr("parts.cover.typing") if field else "", "meta", self, align=centre)
        self.said.setVisible(field is not None)
        for label in (self._words, self.said):
            column.addWidget(label)
        column.addStretch(1)
        self.setAccessibleName(tr("parts.cover.hidden"))
        if field is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setAccessibleName(f"{field.accessibleName()}, {tr('parts.cover.hidden')}")

    def lay(self, laid: bool) -> None:
        """Ask for room of its own, or for none while it is put away: what it could cover is as high as it needs."""
        self.is_laid = laid
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return super().sizeHint() if self.is_laid else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() if self.is_laid else QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return self.is_laid and super().hasHeightForWidth()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.types_into is None or event.key() in _LEADS_AWAY:
            super().keyPressEvent(event)
            return
        QApplication.sendEvent(self.types_into, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        radius = theme.radius("control")
        paint_frame(painter, box, radius, theme.colour("sunken"))
        paint_hatch(painter, rounded(box, radius), theme.colour("line"), theme.px(12), theme.line(1.5))
        paint_frame(painter, box, radius, None, theme.colour("lineStrong"), theme.line(1.2))
        across, down = theme.px(8), theme.px(4)
        for label in (self._words, self.said):
            if not label.isHidden():
                wide = min(label.width(), label.fontMetrics().horizontalAdvance(label.text()) + theme.px(4))
                patch = QRectF(label.geometry())
                patch.setLeft(patch.center().x() - wide / 2)
                patch.setWidth(wide)
                paint_frame(painter, patch.adjusted(-across, -down, across, down), radius, theme.colour("sunken"))


class CoverPane(QWidget):
    """`set_covering(True)` puts the cloth over `content`; the button lifts it while it is held.

    `field` is the place to type in the content: it takes what is typed while it is covered. `beside` is another
    button, shown at the left of the one that lifts.
    """

    uncovered = Signal()
    covered = Signal()

    def __init__(
        self,
        content: QWidget,
        parent: QWidget | None = None,
        *,
        field: QWidget | None = None,
        beside: Button | None = None,
    ) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.content = content
        self._covering = False
        self._field = field
        self._last: weakref.ref[QWidget] | None = None
        self.hold_button = Button(tr("parts.cover.hold"), parent=self, sign="eye")
        # held by the mouse it leaves the keyboard to what is uncovered, so that one hand holds and the other types
        self.hold_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hold_button.setAccessibleDescription(tr("parts.cover.spoken"))
        self.hold_button.pressed.connect(self._lift)
        self.hold_button.released.connect(self._drop)
        self.hold_button.installEventFilter(self)
        holder = QWidget(self)
        self.cloth = _Cloth(self, field)
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(content)
        self._stack.addWidget(self.cloth)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self._head = QWidget(self)
        head = FlowLayout(self._head, gap_px=theme.px(12), align=Qt.AlignmentFlag.AlignRight)
        for button in (beside, self.hold_button):
            if button is not None:
                head.addWidget(button)
        column.addWidget(self._head)
        column.addWidget(holder, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._head.hide()

    @property
    def shows_content(self) -> bool:
        """Whether the content can be seen now."""
        return self._stack.currentWidget() is self.content

    @property
    def is_covering(self) -> bool:
        """Whether the content is seen only while it is held open."""
        return self._covering

    def set_covering(self, covering: bool) -> None:
        """Cover the content from now on, or never; who was typing goes on typing."""
        if covering == self._covering:
            return
        typing = self._field is not None and self.window().focusWidget() in (self._field, self.cloth)
        self._covering = covering
        self.cloth.lay(covering)
        self._head.setVisible(covering)
        self._stack.setCurrentWidget(self.cloth if covering else self.content)
        if typing:
            self.focus_field()

    def focus_field(self) -> None:
        """Put the keyboard where one types: in the field, or on the cloth over it."""
        field = self._field
        if field is not None:
            (field if self.shows_content else self.cloth).setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Say on the cloth what gives nothing away, as how many are typed."""
        self.cloth.said.setText(words)
        self.cloth.update()

    def _lift(self) -> None:
        if self._covering:
            self._stack.setCurrentWidget(self.content)
            if not self.hold_button.hasFocus():
                self._go_on_typing()
            self.uncovered.emit()

    def _go_on_typing(self) -> None:
        """Put the keyboard where it was below the cloth."""
        last = self._last() if self._last is not None else None
        if self._field is not None:
            self.focus_field()
        elif last is not None and shiboken6.isValid(last) and last.isVisible():
            last.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        if self._covering and self.shows_content:
            now = cast("QWidget | None", self.window().focusWidget())
            inside = now is not None and self.content.isAncestorOf(now)
            self._last = weakref.ref(now) if now is not None and inside else self._last
            self._stack.setCurrentWidget(self.cloth)
            if inside and self._field is not None:
                self.cloth.setFocus(Qt.FocusReason.OtherFocusReason)
            self.covered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A window that comes in front may swallow the release of the key or the mouse.
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.WindowDeactivate):
            self.hold_button.setDown(False)
            self._drop()
        return False
