"""The row of small steps inside a stage: a number or a tick, words, and a line to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ...icons.icons import paint_icon
from ...parts.as_typed import keep_as_typed, plain_tip
from ...parts.text_block import paint_text, text_width
from ...texts import tr
from ...theme.frames import paint_frame
from ...theme.theme import theme_of
from .arrows import LaidButton

_DISC = 24


class _Mark(LaidButton):
    """One step; what lies ahead of it in the words of the row may be shut."""

    def __init__(self, number: int, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self.state = "next"
        self.wordless = False
        self.setText(text)
        keep_as_typed(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("control")

    def words_px(self) -> int:
        """Return how wide it is with its words."""
        theme = theme_of(self)
        return int(theme.px(_DISC + 10 + 6) + text_width(theme, "body", self.text(), True))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.target if self.wordless else self.words_px(), theme.target)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        side = theme.px(_DISC)
        left = (self.width() - side) / 2 if self.wordless else theme.px(2)
        disc = QRectF(left, (self.height() - side) / 2, side, side)
        now, done = self.state == "now", self.state == "done"
        if now or done:
            paint_frame(painter, disc, side / 2, theme.colour("accent" if now else "ink2"))
        else:
            paint_frame(painter, disc, side / 2, None, theme.colour("lineStrong"), theme.line(2))
        if done:
            inset = side * 0.2
            paint_icon(painter, "check", theme.colour("paper"), disc.adjusted(inset, inset, -inset, -inset))
        else:
            ink = theme.colour("onAccent" if now else "ink3")
            paint_text(painter, theme, "meta", str(self.number), disc, ink, Qt.AlignmentFlag.AlignHCenter, True)
        if not self.wordless:
            room = QRectF(disc.right() + theme.px(10), 0, self.width() - disc.right() - theme.px(10), self.height())
            ink = theme.colour("ink" if now else "ink2" if self.isEnabled() else "ink3")
            paint_text(painter, theme, "body", self.text(), room, ink, bold=now)


class StepsRow(QWidget):
    """`show_step(now, reached)`: numbers from 1; steps up to `reached` can be gone to."""

    step_chosen = Signal(int)

    def __init__(self, texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.marks: list[_Mark] = []
        for number, text in enumerate(texts, start=1):
            if number > 1:
                self._row.addStretch(1)
            mark = _Mark(number, text, self)
            mark.clicked.connect(lambda _=False, at=number: self.step_chosen.emit(at))
            self.marks.append(mark)
            self._row.addWidget(mark)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_step(1, 1)

    def show_step(self, now: int, reached: int) -> None:
        """Show where the group is."""
        for mark in self.marks:
            mark.state = "now" if mark.number == now else "done" if mark.number < now else "next"
            mark.setEnabled(mark.number <= reached)
            said = tr(f"phase1.step-{mark.state}")
            mark.setAccessibleName(f"{mark.number}. {mark.text()} ({said})")
            mark.setToolTip(plain_tip(mark.text()))
            mark.update()
        self._fit()
        self.update()

    def _fit(self) -> None:
        theme = theme_of(self)
        needed = sum(mark.words_px() for mark in self.marks) + theme.px(28) * (len(self.marks) - 1)
        narrow = self.width() < needed
        for mark in self.marks:
            wordless = narrow and mark.state != "now"
            if wordless != mark.wordless:
                mark.wordless = wordless
                mark.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        widest = max(mark.words_px() for mark in self.marks)
        return QSize(widest + (len(self.marks) - 1) * theme.target, theme.target)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(sum(mark.words_px() + theme.px(28) for mark in self.marks), theme.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        at = next((at for at, mark in enumerate(self.marks) if mark.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        to = at + step
        if 0 <= to < len(self.marks) and self.marks[to].isEnabled():
            self.marks[to].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        colour, gap = theme.colour("lineStrong"), theme.px(10)
        for one, other in zip(self.marks, self.marks[1:], strict=False):
            left, right = one.geometry().right() + gap, other.geometry().left() - gap
            if right > left:
                painter.fillRect(QRectF(left, self.height() / 2, right - left, theme.line(1)), colour)
