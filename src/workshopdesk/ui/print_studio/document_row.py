"""One document in the list: a box to tick, its name, the sheets it takes, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ..icons.icons import paint_icon
from ..parts.as_typed import keep_as_typed
from ..parts.text_block import longest_word, paint_text, text_height, text_width
from ..theme.frames import paint_frame
from ..theme.theme import Theme, theme_of

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class RowView:
    """What a row says."""

    key: str
    title: str
    note: str = ""
    status: str = ""


class DocumentRow(QAbstractButton):
    """Pressed on its box it is ticked; pressed elsewhere, or come to with the arrows, it is shown."""

    shown_asked = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self, view: RowView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._present = False
        self._on_words = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._pressed)
        self.show_view(view)

    @property
    def key(self) -> str:
        """The document's name."""
        return self._view.key

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("control")

    def show_view(self, view: RowView) -> None:
        """Show other words."""
        self._view = view
        self.setText(view.title)
        keep_as_typed(self)
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(", ".join(part for part in (view.note, view.status) if part))
        self.updateGeometry()
        self.update()

    @property
    def view(self) -> RowView:
        """What it says."""
        return self._view

    def show_present(self, present: bool) -> None:
        """Say whether this is the document that the preview shows."""
        self._present = present
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if present else Qt.FocusPolicy.ClickFocus)
        self.update()

    # --- measures ---

    def _left(self, theme: Theme) -> int:
        return theme.px(12 + 24 + 12)

    def _room(self, theme: Theme, width: float, *, beside_status: bool = False) -> float:
        beside = beside_status and self._view.status
        status = text_width(theme, "meta", self._view.status) + theme.px(10) if beside else 0
        return width - self._left(theme) - status - theme.px(12)

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        room = self._room(theme, width)
        beside = self._room(theme, width, beside_status=True)
        words = text_height(theme, "body", self._view.title, beside, True)
        if self._view.note:
            words += text_height(theme, "meta", self._view.note, room)
        return max(theme.target, int(words + theme.px(14)))

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = theme.px(280)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        word = longest_word(theme, "body", self._view.title, True)
        return QSize(int(self._left(theme) + word + theme.px(24)), theme.target)

    # --- behaviour ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_words = event.position().x() >= self._left(theme_of(self))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._on_words = False
        if event.key() in _MOVES:
            event.ignore()  # the list moves; a button of Qt would look for others of its group
            return
        super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        if not self._on_words:
            super().nextCheckState()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.shown_asked.emit(self.key)

    def _pressed(self) -> None:
        self.ticked.emit(self.key, self.isChecked())

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = theme_of(self), QRectF(self.rect())
        painter = QPainter(self)
        if self._present:
            paint_frame(painter, box, self.corner_px, theme.colour("accentTint"), theme.colour("accent"), theme.line(2))
        elif self.underMouse():
            paint_frame(painter, box, self.corner_px, theme.colour("sunken"))
        self._paint_box(painter, theme, box)
        left, room = self._left(theme), self._room(theme, box.width())
        beside = self._room(theme, box.width(), beside_status=True)
        title = text_height(theme, "body", self._view.title, beside, True)
        note = text_height(theme, "meta", self._view.note, room) if self._view.note else 0
        top = (box.height() - title - note) / 2
        ink = theme.colour("onAccentTint" if self._present else "ink")
        quiet = theme.colour("onAccentTint" if self._present else "ink2")
        paint_text(painter, theme, "body", self._view.title, QRectF(left, top, beside, title), ink, bold=True)
        if self._view.note:
            paint_text(painter, theme, "meta", self._view.note, QRectF(left, top + title, room, note), quiet)
        if self._view.status:
            width = text_width(theme, "meta", self._view.status)
            place = QRectF(box.right() - theme.px(12) - width, top, width + 1, title)
            paint_text(painter, theme, "meta", self._view.status, place, quiet)

    def _paint_box(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        side = theme.px(24)
        spot = QRectF(theme.px(12), box.center().y() - side / 2, side, side)
        if not self.isChecked():
            paint_frame(painter, spot, theme.px(6), theme.colour("paper"), theme.colour("lineStrong"), theme.line(2))
            return
        paint_frame(painter, spot, theme.px(6), theme.colour("accent"))
        edge = side * 0.17
        paint_icon(painter, "check", theme.colour("onAccent"), spot.adjusted(edge, edge, -edge, -edge))
