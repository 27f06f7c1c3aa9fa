"""One member of the working group: the function and its duty on one line; unfolded, all that can be changed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ...content.pack import Pack, PackTexts
from ...domain.workshop import Participant
from ..icons.icons import paint_icon
from ..parts.button import Button
from ..parts.check import Check
from ..parts.chip import Chip
from ..parts.choice import Choice
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.row_drag import RowDrag
from ..parts.segmented import Segment, Segmented
from ..stages.frame.saved_fields import Failed, SavedLine
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of


class _Head(QAbstractButton):
    """The line that is always there; pressing it unfolds, dragging or Ctrl with an arrow moves it."""

    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.drag: RowDrag | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.name = Label("", "strong", self)
        self.name.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._chips: list[Chip] = []
        words = FlowLayout(gap_px=theme.px(8), row_gap_px=theme.px(4))
        words.addWidget(self.name)
        self._flow = words
        row = QVBoxLayout(self)
        row.setContentsMargins(theme.px(28), theme.px(6), theme.px(28), theme.px(6))
        row.addStretch(1)
        row.addLayout(words)
        row.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(theme.px(50))
        self.toggled.connect(lambda _: self.update())

    def show_chips(self, chips: list[tuple[str, str]]) -> None:
        """Show what the member does, as (words, tone)."""
        for old in self._chips:
            self._flow.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._chips = [Chip(words, tone, self) for words, tone in chips]
        for chip in self._chips:
            chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._flow.addWidget(chip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(by)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        dragged = self.drag is not None and self.drag.is_dragged
        if self.underMouse() or dragged:
            paint_frame(painter, self.rect().toRectF(), theme.radius("card"), theme.colour("sunken"))
        side = theme.px(18)
        spot = self.rect().toRectF()
        if dragged:
            paint_frame(painter, spot, theme.radius("card"), None, theme.colour("accent"), theme.line(2))
        spot.setRect(theme.px(2), (self.height() - side) / 2, side, side)
        paint_icon(painter, "drag-handle", theme.colour("ink3"), spot)
        spot.setRect(self.width() - side - theme.px(4), (self.height() - side) / 2, side, side)
        paint_icon(painter, "chevron-up" if self.isChecked() else "chevron-down", theme.colour("ink2"), spot)


class MemberRow(QWidget):
    """`asked` carries an operation and its arguments."""

    asked = Signal(str, dict)
    unfolded = Signal(str)
    moved = Signal(str, int)
    """A member goes one place up (-1) or down (1)."""

    def __init__(self, member: Participant, pack: Pack, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        self.member = member
        self._pack, self._texts = pack, texts
        self.head = _Head(self)
        self.head.toggled.connect(self._unfold)
        self.head.moved.connect(lambda by: self.moved.emit(self.member.id, by))
        self.head.setAccessibleDescription(tr("prepare.member-keys"))
        self._editor: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme_of(self).px(1), 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)

    def fold(self) -> None:
        """Show the one line only."""
        self.head.setChecked(False)

    def _unfold(self, is_open: bool) -> None:
        if is_open and self._editor is None:
            self._editor = self._build()
            self._column.addWidget(self._editor)
            self._fill(anyway=True)
        if self._editor is not None:
            self._editor.setVisible(is_open)
        if is_open:
            self.unfolded.emit(self.member.id)

    def _build(self) -> QWidget:
        theme = theme_of(self)
        editor = QWidget(self)
        column = QVBoxLayout(editor)
        column.setContentsMargins(theme.px(4), theme.px(4), 0, theme.px(12))
        column.setSpacing(theme.px(8))
        texts = self._texts.texts
        self.label = SavedLine(tr("prepare.member-label"), self._rename, editor, longest=200)
        self.role = Choice(tr("prepare.member-role"), editor)
        self.role.show_options([(role, texts["roles"].get(role, role)) for role in self._pack.roles], self.member.role)
        self.role.option_chosen.connect(lambda role: self._set(role=role))
        column.addWidget(Label(tr("prepare.member-label"), "meta", editor))
        column.addWidget(self.label)
        column.addWidget(Label(tr("prepare.member-role"), "meta", editor))
        column.addWidget(self.role)
        self.duties: dict[str, Check] = {}
        for duty in self._pack.duties:
            check = Check(texts["duties"].get(duty, duty), editor)
            check.clicked.connect(self._duties_changed)
            column.addWidget(check)
            self.duties[duty] = check
        self.phases = Segmented(
            tr("prepare.member-phases"),
            [
                Segment("12", tr("prepare.both-phases")),
                Segment("1", tr("prepare.phase", n=1)),
                Segment("2", tr("prepare.phase", n=2)),
            ],
            "12",
            editor,
        )
        self.phases.segment_chosen.connect(lambda key: self._set(phases=[int(one) for one in key]))
        column.addWidget(Label(tr("prepare.member-phases"), "meta", editor))
        column.addWidget(self.phases)
        column.addLayout(self._places(editor))
        remove = Button(tr("prepare.remove-member"), "quiet", editor, sign="trash", flush=True, left=True)
        remove.clicked.connect(lambda: self.asked.emit("remove_participant", {"id": self.member.id}))
        column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        return editor

    def _places(self, editor: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme_of(self).px(8))
        row.addWidget(Label(tr("prepare.member-order"), "meta", editor), 1)
        self.up_button = Button("", parent=editor, sign="chevron-up")
        self.down_button = Button("", parent=editor, sign="chevron-down")
        for button, by in ((self.up_button, -1), (self.down_button, 1)):
            button.clicked.connect(lambda _=False, by=by: self.moved.emit(self.member.id, by))
            row.addWidget(button)
        return row

    def show_place(self, at: int, last: int) -> None:
        """Let it go up and down only where there is a place to go to."""
        if self._editor is not None:
            self.up_button.setEnabled(at > 0)
            self.down_button.setEnabled(at < last)

    def _set(self, **changed: object) -> None:
        self.asked.emit("set_participant", {"id": self.member.id, **changed})

    def _rename(self, text: str, failed: Failed) -> None:
        if text.strip():
            self._set(label=text, failed=failed)
        else:
            failed(ValueError("blank"))  # nothing is stored; the field keeps asking

    def _duties_changed(self) -> None:
        self._set(duties=[duty for duty, check in self.duties.items() if check.isChecked()])

    def show_member(self, member: Participant, phase: int, *, anyway: bool = False) -> None:
        """Show the member as it is stored."""
        self.member = member
        self.head.name.setText(member.label)
        duties = [(self._texts.texts["duties"].get(duty, duty), "good") for duty in member.duties]
        if phase not in member.phases:
            duties.insert(0, (tr("prepare.not-in-phase", n=phase), "outline"))
        self.head.show_chips(duties)
        said = ", ".join([member.label, *(words for words, _ in duties)])
        self.head.setAccessibleName(tr("prepare.member-spoken", who=said))
        self._fill(anyway=anyway)

    def _fill(self, *, anyway: bool) -> None:
        if self._editor is None:
            return
        self.label.show_stored(self.member.label, anyway=anyway)
        self.up_button.setAccessibleName(tr("prepare.member-up", who=self.member.label))
        self.down_button.setAccessibleName(tr("prepare.member-down", who=self.member.label))
        self.role.setCurrentIndex(self.role.findData(self.member.role))
        for duty, check in self.duties.items():
            check.setChecked(duty in self.member.duties)
        self.phases.show_chosen("".join(str(one) for one in self.member.phases) or "")

    def flush(self) -> None:
        """Store what was typed just now."""
        if self._editor is not None:
            self.label.flush()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        QPainter(self).fillRect(0, 0, self.width(), theme.px(1), theme.colour("line"))
