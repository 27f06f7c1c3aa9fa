"""One row of the plan: card, who and when always in sight; the details unfold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.plan import remarks_on
from ....domain.workshop import PlanRow
from ...board.card_line import level_ink
from ...board.listing import level_sign
from ...parts.button import Button
from ...parts.chip import Chip
from ...parts.date_field import DateField
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...parts.sign import Sign
from ...texts import tr
from ...theme.theme import theme_of
from .owner_field import OwnerField
from .row_details import RowDetails


def missing(row: PlanRow) -> int:
    """Return how many fields of a row are still empty: who, when, how, tasks, partners."""
    return sum(not part for part in (row.owner, row.deadline, row.approach, row.tasks, row.partners))


class RowSheet(Sheet):
    """Shows what is stored; asks for changes of its card."""

    written = Signal(str, str, str)
    changed = Signal(str, dict)
    task_removed = Signal(str, dict)
    remove_asked = Signal(str)
    moved = Signal(str, int)
    finished = Signal(str)
    """Enter in the last field of the first round."""
    unfolded = Signal(str)

    def __init__(
        self,
        texts: PackTexts,
        card: str,
        functions: Sequence[str],
        today: date,
        notes: Mapping[str, str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, padding=14)
        theme = theme_of(parent)
        self.card = card
        self._texts, self._functions, self._today, self._notes = texts, functions, today, notes
        self._row = PlanRow(card)
        self._year: str | None = None
        text = texts.cards[card]
        self.number = Label(kind="heading", parent=self, wraps=False)
        self.number.setMinimumWidth(theme.px(22))
        title = Label(text.title, "strong", self)
        level = texts.levels[text.level]
        below = Label(f"{text.code} {level.name}", "meta", self, colour=level_ink(text.level))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(below)
        words.addStretch(1)
        self._name = QWidget(self)
        name = QHBoxLayout(self._name)
        name.setContentsMargins(0, 0, 0, 0)
        name.setSpacing(theme.px(12))
        name.addWidget(self.number)
        name.addWidget(Sign(level_sign(texts, card), size=28, parent=self._name))
        name.addLayout(words, 1)
        called = f"{text.code} {text.title}"
        self.owner = OwnerField(f"{tr('phase2.who')}: {called}", functions, self, look="sunken")
        self.owner.setMinimumWidth(theme.px(200))
        self.deadline = DateField(
            f"{tr('phase2.when')}: {called}", self, look="sunken", placeholder=tr("phase2.when-hint")
        )
        self.deadline.set_range(None, None, today)
        self.remark = Label(kind="meta", parent=self, colour="ink")
        self.remark.hide()
        when = QVBoxLayout()
        when.setSpacing(theme.px(2))
        when.addWidget(self.deadline)
        when.addWidget(self.remark)
        self.chip = Chip("", "plain", self)
        self.fold = Button("", "quiet", self, sign="chevron-down", name=f"{tr('phase2.details')}: {called}")
        self.fold.setCheckable(True)
        self.fold.clicked.connect(self.set_open)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self.chip)
        end.addWidget(self.fold)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(theme.px(12))
        self._line.addWidget(self._name, 36)
        self._line.addWidget(self.owner, 24, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(when, 20)
        self._line.addLayout(end, 20)
        self.body.addLayout(self._line)
        self.details: RowDetails | None = None
        self.owner.owner_settled.connect(lambda said: self.written.emit(card, "owner", said))
        self.owner.edit.returnPressed.connect(lambda: self.deadline.setFocus(Qt.FocusReason.TabFocusReason))
        self.deadline.date_changed.connect(self._dated)
        self.deadline.edit.returnPressed.connect(self._entered)
        self.setAccessibleName(called)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(300), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        down = self.width() < theme_of(self).px(800)
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)

    # --- what is shown ---

    def show_row(self, number: int, row: PlanRow, plan_year: str | None) -> None:
        """Show a row as it is stored."""
        self._row, self._year = row, plan_year
        self.number.setText(str(number))
        self.owner.show_text(row.owner)
        if not self.deadline.edit.hasFocus() or self.deadline.day() != row.deadline:
            self.deadline.show_day(row.deadline)
        self.deadline.frame.set_look("sunken" if row.deadline else "gap")
        remarks = remarks_on(row.deadline, plan_year, self._today) if row.deadline else []
        year = (plan_year or "").replace("-", "–")
        self.remark.setText(" ".join(tr(f"phase2.remark-{one}", year=year) for one in remarks))
        self.remark.setVisible(bool(remarks))
        left = missing(row)
        if not left:
            self.chip.show_text(tr("phase2.complete"), "plain", "check")
        else:
            tone = "attention" if self.is_open else "outline"
            self.chip.show_text(tr("phase2.fields-left", n=left), tone, "")
        if self.details is not None:
            self.details.show_row(row)

    @property
    def is_open(self) -> bool:
        """Whether the details are unfolded."""
        return self.details is not None and not self.details.isHidden()

    def set_open(self, opened: bool) -> None:
        """Unfold or fold the details."""
        if opened and self.details is None:
            self.details = RowDetails(self._texts, self._functions, self._today, self._notes, self)
            self.details.written.connect(lambda field, text: self.written.emit(self.card, field, text))
            self.details.changed.connect(lambda fields: self.changed.emit(self.card, fields))
            self.details.task_removed.connect(lambda fields: self.task_removed.emit(self.card, fields))
            self.details.remove_asked.connect(lambda: self.remove_asked.emit(self.card))
            self.details.moved.connect(lambda by: self.moved.emit(self.card, by))
            self.body.addWidget(self.details)
            self.details.show_row(self._row)
        if self.details is not None:
            if not opened:
                self.details.settle()
            self.details.setVisible(opened)
        self.fold.setChecked(opened)
        self.fold.set_sign("chevron-up" if opened else "chevron-down")
        self.set_kind("outlined" if opened else "paper")
        self.show_row(int(self.number.text() or 1), self._row, self._year)
        if opened:
            self.unfolded.emit(self.card)

    # --- what is asked ---

    def _dated(self, day: date | None) -> None:
        self.changed.emit(self.card, {"deadline": day} if day else {"clear": ["deadline"]})

    def _entered(self) -> None:
        if not self.deadline.problem:
            self.finished.emit(self.card)

    def settle(self) -> None:
        """Ask to store what is half typed."""
        owner = self.owner.unsaved()
        if owner is not None:
            self.owner._settle()
        self.deadline._settle()
        if self.details is not None:
            self.details.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(self.card, step)
            return
        super().keyPressEvent(event)
