"""One of the six prompts: its short question, folded; open, the whole question and a note that is saved as typed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ...icons.icons import paint_icon
from ...parts.as_typed import keep_as_typed
from ...parts.cover_pane import CoverPane
from ...parts.label import Label
from ...parts.note_field import NoteField
from ...parts.sign import Sign
from ...parts.text_block import paint_text, text_height
from ...texts import tr
from ...theme.frames import paint_frame
from ...theme.theme import theme_of


class _Head(QAbstractButton):
    """The row that opens it: a round with a tick where there is a note, the question, an arrow."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        keep_as_typed(self)
        self.has_note = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        words = text_height(theme, "body", self.text(), max(80, self.width() - theme.px(74)), True)
        return QSize(theme.px(200), max(theme.target, int(words + theme.px(12))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # how high it is follows from how wide it became

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        side = theme.px(22)
        spot = QRectF(0, (box.height() - side) / 2, side, side)
        if self.has_note:
            paint_frame(painter, spot, side / 2, theme.colour("ink2"))
            inner = spot.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2)
            paint_icon(painter, "check", theme.colour("paper"), inner)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("lineStrong"), theme.line(1.6)))
            painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
        arrow = theme.px(20)
        room = QRectF(side + theme.px(12), 0, box.width() - side - arrow - theme.px(24), box.height())
        paint_text(painter, theme, "body", self.text(), room, theme.colour("ink"), bold=True)
        sign = "chevron-up" if self.isChecked() else "chevron-down"
        at = QRectF(box.right() - arrow, (box.height() - arrow) / 2, arrow, arrow)
        paint_icon(painter, sign, theme.colour("ink2"), at)


class PromptFold(QWidget):
    """`note_settled` after a pause in typing; `show_note` shows what is stored."""

    note_settled = Signal(str, str)

    def __init__(self, prompt: str, short: str, text: str, reminder: str, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.prompt = prompt
        self.stored = ""
        self.head = _Head(short, self)
        self.head.clicked.connect(self.open_fold)
        self.field = NoteField(short, self, placeholder=tr("phase2.note-hint"), lines=3)
        self.field._pause.setInterval(400)
        self.field.text_settled.connect(lambda said: self.note_settled.emit(self.prompt, said))
        self.field.setMaximumHeight(self.field.minimumHeight() + theme.px(24))
        self._body = QWidget(self)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, theme.px(8))
        inner.setSpacing(theme.px(6))
        inner.addWidget(Label(text, "meta", self._body, colour="ink2"))
        self.cover = CoverPane(self.field, self._body, field=self.field.edit)
        inner.addWidget(self.cover)
        if reminder:
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(Sign("info", "ink2", 18, self._body), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(reminder, "meta", self._body, colour="ink"), 1)
            inner.addLayout(row)
        self._body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._body)
        self.head.setAccessibleName(text)

    def open_fold(self, opened: bool) -> None:
        """Open or fold; open, the keyboard goes into the note."""
        self.show_open(opened)
        if opened and self.cover.is_covering:
            self.cover.focus_field()
        elif opened:
            self.field.focus_end()
        if opened:
            QTimer.singleShot(0, self, self._come_in_sight)  # once it has its room

    def _come_in_sight(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self, 0, 0)

    def show_private(self, on: bool) -> None:
        """Cover the note while the group looks too; one types through the cloth."""
        self.cover.set_covering(on)

    def show_open(self, opened: bool) -> None:
        """Open or fold, the keyboard stays where it is."""
        self.head.setChecked(opened)
        self._body.setVisible(opened)

    def show_note(self, text: str) -> None:
        """Show what is stored; never under the fingers of who is typing."""
        self.stored = text
        self.head.has_note = bool(text.strip())
        self.head.update()
        types = self.field.edit.hasFocus() or self.cover.cloth.hasFocus()
        if not (types and self.field.text() != text):
            self.field.show_text(text)

    def unsaved(self) -> str | None:
        """Return what was typed and is not asked to be stored yet."""
        return self.field.text() if self.field.text() != self.field._settled else None

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        QPainter(self).fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.colour("line"))
