"""The strip over the whole width: school and step, the tape, the time, and what can be done to the clock.

It never wraps. Where it gets narrow it drops captions in a fixed order; never the time, never a button.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ..texts import tr
from ..theme.theme import theme_of
from .button import Button
from .label import Label
from .tape import Piece, Tape
from .timer_pill import TimerPill

_LEVELS = 8
RoomState = Literal["off", "on", "blank", "test", "lost", "single"]


@dataclass(frozen=True, slots=True)
class ClockView:
    """All that the strip shows; times are ready-made texts."""

    school: str
    phase: str
    step: str = ""
    minutes: int = 0
    mood: str = "idle"
    digits: str = ""
    left: float = 1.0
    wall: str = ""
    planned_end: str = ""
    pace: str = ""
    pieces: tuple[Piece, ...] = ()
    room: RoomState = "off"
    can_undo: bool = True


class ClockStrip(QFrame):
    """76 px high. Signals say what was asked for; the strip itself changes nothing."""

    start_pressed = Signal()
    pause_pressed = Signal()
    minute_added = Signal()
    next_pressed = Signal()
    undo_pressed = Signal()
    room_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("parts.strip.name"))
        self.setFixedHeight(theme.layout("strip"))
        self._view = ClockView("", "")
        self._head_px = theme.layout("rail")
        self._level = -1
        self._least_px = -1
        self._school = Label(kind="strong", parent=self)
        self._phase = Label(kind="meta", parent=self)
        self._step = Label(kind="strong", parent=self, wraps=False)
        self._minutes = Label(kind="meta", parent=self, wraps=False)
        self._end = Label(kind="meta", parent=self, wraps=False)
        self._pace = Label(kind="meta", parent=self, wraps=False)
        self._end.set_tabular(True)
        self.tape = Tape(self)
        self._wall = Label(kind="heading", parent=self, wraps=False)
        self._wall.set_tabular(True)
        self.pill = TimerPill(self)
        self.start_button = Button("", parent=self, sign="play", name=tr("parts.strip.start"))
        self.minute_button = Button(tr("parts.strip.minute"), parent=self, name=tr("parts.strip.minute_name"))
        self.next_button = Button("", parent=self, sign="arrow-right", name=tr("run.next"))
        self.next_button.hide()
        self._next_words = ""
        self.undo_button = Button("", parent=self, sign="undo", name=tr("parts.strip.undo"))
        self.room_button = Button(tr("parts.strip.room"), parent=self, sign="projector")
        self.start_button.clicked.connect(self._started_or_paused)
        self.minute_button.clicked.connect(self.minute_added)
        self.next_button.clicked.connect(self.next_pressed)
        self.undo_button.clicked.connect(self.undo_pressed)
        self.room_button.clicked.connect(self._asked_for_room)
        self._build()

    def _build(self) -> None:
        theme = theme_of(self)
        self._head = QWidget(self)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(theme.px(20), 0, theme.px(8), 0)
        head.setSpacing(0)
        head.addStretch(1)
        head.addWidget(self._school)
        head.addWidget(self._phase)
        head.addStretch(1)

        self._middle = QWidget(self)
        middle = self._grid = QGridLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setHorizontalSpacing(theme.px(10))
        middle.setVerticalSpacing(theme.px(6))
        middle.setRowStretch(0, 1)
        middle.addWidget(self._step, 1, 0)
        middle.addWidget(self._minutes, 1, 1)
        middle.setColumnStretch(2, 1)
        middle.addWidget(self._pace, 1, 3)
        middle.addWidget(self._end, 1, 4)
        middle.addWidget(self.tape, 2, 0, 1, 5)
        middle.setRowStretch(3, 1)

        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(20), theme.px(1))
        row.setSpacing(theme.px(8))
        row.addWidget(self._head)
        row.addSpacing(theme.px(12))
        row.addWidget(self._middle, 1)
        row.addSpacing(theme.px(12))
        row.addWidget(self._wall)
        row.addSpacing(theme.px(4))
        for widget in (
            self.pill,
            self.start_button,
            self.minute_button,
            self.next_button,
            self.undo_button,
            self.room_button,
        ):
            widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_head_width(self, width_px: int) -> None:
        """Make the school's part as wide as the rail below it."""
        self._head_px = width_px
        self._fit()

    def show_next(self, words: str, name: str) -> None:
        """Show what moves on to the next step; "" where there is none."""
        if (words, name) != (self._next_words, self.next_button.toolTip()):
            self._next_words = words
            self.next_button.setAccessibleName(name or tr("run.next"))
            self.next_button.setToolTip(name)
            self.next_button.setVisible(bool(words))
            self._fit()

    def show_view(self, view: ClockView) -> None:
        """Show the clock; cheap enough for every second."""
        before, self._view = self._view, view
        self._school.setText(view.school)
        self._phase.setText(view.phase)
        self._step.setText(view.step)
        self._minutes.setText(tr("parts.strip.minutes", n=view.minutes) if view.step else "")
        self._pace.setText(view.pace)
        self._end.setText(tr("parts.strip.end", time=view.planned_end) if view.planned_end else "")
        self._end.set_strong(view.planned_end)
        self._wall.setText(view.wall)
        if view.wall != before.wall:
            self._wall.setAccessibleName(tr("parts.strip.wall", time=view.wall))
        self.tape.show_pieces(view.pieces, hurry=view.mood in ("last20", "last5", "overtime"))
        self.pill.show_time(view.mood, view.digits, view.left)
        self.undo_button.setEnabled(view.can_undo)
        if view.mood != before.mood or view.room != before.room or self._level < 0:
            self._show_buttons()
        changes = ("school", "phase", "step", "minutes", "pace", "planned_end", "mood", "room")
        if any(getattr(view, name) != getattr(before, name) for name in changes) or len(view.digits) != len(
            before.digits
        ):
            self._fit()

    @property
    def is_running(self) -> bool:
        """Whether the clock runs, so that the button pauses."""
        return self._view.mood in ("running", "last20", "last5", "overtime")

    def _started_or_paused(self) -> None:
        (self.pause_pressed if self.is_running else self.start_pressed).emit()

    def _asked_for_room(self) -> None:
        self.room_button.setChecked(self._view.room != "off")  # it changes when the room does
        self.room_pressed.emit()

    def _show_buttons(self) -> None:
        running, room = self.is_running, self._view.room
        self.start_button.set_sign("pause" if running else "play")
        said = tr("parts.strip.pause" if running else "parts.strip.start")
        self.start_button.setAccessibleName(said)
        self.start_button.setToolTip(said)
        words = tr("parts.strip.room" if room == "off" else f"parts.strip.room_{room}")
        over = self._view.mood == "ended"  # the clock of a phase that is over cannot be moved
        self.start_button.setHidden(over)
        self.minute_button.setHidden(over)
        self.room_button.setAccessibleName(words)
        self.room_button.set_sign({"lost": "projector-off", "single": "eye-off"}.get(room, "projector"))
        self.room_button.setCheckable(room != "off")
        self.room_button.setChecked(room != "off")

    # --- room: what is dropped first when the strip gets narrow ---

    def _apply(self, level: int) -> None:
        """From 1 no pace, 2 no word by the clock, 3 no minutes and next, 4 no room words, 5 no school, 6 no end."""
        self._pace.setVisible(bool(self._view.pace) and level < 1)
        self.pill.set_wordless(level >= 2)
        self._minutes.setVisible(bool(self._minutes.text()) and level < 3)
        room = self._view.room
        words = tr("parts.strip.room" if room == "off" else f"parts.strip.room_{room}")
        self.room_button.setText("" if level >= 4 else words)
        self.room_button.setToolTip(words if level >= 4 else "")
        self.next_button.setText("" if level >= 3 else self._next_words)
        self._head.setVisible(level < 5)
        self._head.setFixedWidth(self._head_px)
        self._end.setVisible(bool(self._end.text()) and level < 6)
        self._step.setVisible(level < 7)

    def _fit(self) -> None:
        self._least_px = -1
        for level in range(_LEVELS):
            if self._width_at(level) <= self.width():
                break
        self._level = level

    def _width_at(self, level: int) -> int:
        self._apply(level)
        self._grid.invalidate()
        self._middle.updateGeometry()  # or its old size would still count
        self._row.invalidate()
        return self._row.minimumSize().width()

    def minimumSizeHint(self) -> QSize:
        # With all captions dropped: otherwise they would keep the window from getting narrow.
        if self._least_px < 0:
            self._least_px = self._width_at(_LEVELS - 1)
            self._apply(max(0, self._level))
        return QSize(self._least_px, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("paper"))
        thin = theme.px(1)
        painter.fillRect(0, self.height() - thin, self.width(), thin, theme.colour("line"))
        if self._head.isVisibleTo(self):
            painter.fillRect(self._head.width() - thin, 0, thin, self.height(), theme.colour("line"))
