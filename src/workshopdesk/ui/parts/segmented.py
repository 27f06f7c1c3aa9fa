"""A choice of two to five that all show at once; the chosen one is dark and bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QWidget

from ..icons.drawn_signs import sign_picture
from ..theme.frames import paint_frame
from ..theme.theme import Theme, theme_of
from .as_typed import keep_as_typed
from .flow_layout import FlowLayout
from .text_block import paint_text, text_width


@dataclass(frozen=True, slots=True)
class Segment:
    """One of the choices."""

    key: str
    label: str
    sign: str = ""


class _Piece(QAbstractButton):
    """One segment."""

    def __init__(self, segment: Segment, parent: QWidget) -> None:
        super().__init__(parent)
        self.segment = segment
        self.setText(segment.label)
        keep_as_typed(self)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).px(8)

    def _sign_px(self, theme: Theme) -> int:
        return theme.px(18) + theme.px(6) if self.segment.sign else 0

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        words = text_width(theme, "body", self.text(), True)
        return QSize(int(words + self._sign_px(theme) + theme.px(28) + 1), theme.target)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        on = self.isChecked()
        if on:
            paint_frame(painter, box, self.corner_px, theme.colour("ink2" if self.isEnabled() else "ink3"))
        elif self.underMouse() and self.isEnabled():
            paint_frame(painter, box, self.corner_px, theme.colour("line"))
        colour = theme.colour("paper" if on else "ink2" if self.isEnabled() else "ink3")
        words = text_width(theme, "body", self.text(), on)
        left = (box.width() - words - self._sign_px(theme)) / 2
        if self.segment.sign:
            side = theme.px(18)
            drawn = sign_picture(self.segment.sign, theme, colour, side, self.devicePixelRatioF())
            painter.drawPixmap(round(left), round(box.center().y() - side / 2), drawn)
            left += self._sign_px(theme)
        room = QRectF(left, 0, words + 1, box.height())
        paint_text(painter, theme, "body", self.text(), room, colour, bold=on)


class Segmented(QFrame):
    """`show_segments([...], chosen)`; arrows move the choice. Wraps into rows where it is too narrow."""

    segment_chosen = Signal(str)

    def __init__(
        self,
        name: str,
        segments: Sequence[Segment] = (),
        chosen: str = "",
        parent: QWidget | None = None,
        *,
        may_be_none: bool = False,
    ) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._may_be_none = may_be_none
        self._pieces: list[_Piece] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(not may_be_none)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, gap_px=theme.px(2), stretches=True, even=True)
        edge = theme.px(2)
        self._flow.setContentsMargins(edge, edge, edge, edge)
        self.show_segments(segments, chosen)

    def show_segments(self, segments: Sequence[Segment], chosen: str = "") -> None:
        """Show what can be chosen; no signal is sent."""
        if [piece.segment for piece in self._pieces] != list(segments):
            for piece in self._pieces:
                self._group.removeButton(piece)
                self._flow.removeWidget(piece)
                piece.deleteLater()
            self._pieces = [_Piece(segment, self) for segment in segments]
            for piece in self._pieces:
                self._group.addButton(piece)
                self._flow.addWidget(piece)
                piece.clicked.connect(self._pressed)
        self.show_chosen(chosen)

    def show_chosen(self, chosen: str) -> None:
        """Show another choice; "" for none."""
        self._group.setExclusive(False)
        for piece in self._pieces:
            piece.setChecked(piece.segment.key == chosen)
        self._group.setExclusive(not self._may_be_none)
        # Qt gives Tab to the piece that was checked while exclusive; here that is set by hand.
        tabbed = chosen or (self._pieces[0].segment.key if self._pieces else "")
        for piece in self._pieces:
            reached = self._may_be_none or piece.segment.key == tabbed
            piece.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus)

    def chosen(self) -> str:
        """Return the key of the choice; "" for none."""
        return next((piece.segment.key for piece in self._pieces if piece.isChecked()), "")

    def _pressed(self) -> None:
        piece = self.sender()
        if not isinstance(piece, _Piece):
            return
        if self._may_be_none:
            for other in self._pieces:
                if other is not piece:
                    other.setChecked(False)
        self.segment_chosen.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        at = next((at for at, piece in enumerate(self._pieces) if piece.hasFocus()), None)
        step = steps.get(Qt.Key(event.key()))
        if at is None or step is None:
            super().keyPressEvent(event)
            return
        other = self._pieces[(at + step) % len(self._pieces)]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        if not other.isChecked():
            other.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        box = QRectF(self.rect())
        paint_frame(QPainter(self), box, theme.radius("control"), theme.colour("sunken"))
