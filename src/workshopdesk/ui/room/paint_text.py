"""The step itself, or one text: a situation, a question, a point of the mission."""

from __future__ import annotations

from .chalk import Chalk
from .clock import paint_foot, paint_ring, paint_state
from .frame import RoomFrame
from .views import TextRoom


def paint_step(chalk: Chalk, frame: RoomFrame) -> None:
    """The present step: its name and instruction, the ring, what comes next and the tape."""
    hidden = frame.clock.shown == "hidden"
    over = frame.clock.mood == "ended"
    room = (chalk.width - 220) if hidden or over else chalk.width * 0.52  # no ring, the whole width
    if not over:
        chalk.write(frame.words("room.now"), 110, 96, 600, 50, 34, "ink3")
    high = chalk.write(frame.title, 110, 150, room - 60, 300, 112, "ink", True)
    top = 150 + high + 40
    high = chalk.write(frame.instruction, 110, top, room - 80, 800 - top - 80, 42, "ink2")
    if not over:  # the title says it
        paint_state(chalk, frame.clock, frame.words, 110, min(760, top + high + 44))
    radius = 340.0
    paint_ring(chalk, frame.clock, frame.words, chalk.width - 110 - radius, 90 + radius, radius)
    paint_foot(chalk, frame.clock, frame.words)


def paint_one_text(chalk: Chalk, frame: RoomFrame, view: TextRoom) -> None:
    """One text, as large as it fits, with a caption above and a note below."""
    edge = 110.0
    caption(chalk, frame, view.caption)
    bottom = 960.0
    if view.note:
        high = chalk.text_height(view.note, chalk.width - 2 * edge, 34)
        bottom -= high + 30
        chalk.write(view.note, edge, bottom + 20, chalk.width - 2 * edge, high, 34, "ink2")
    chalk.write(view.text, edge, 180, chalk.width - 2 * edge, bottom - 200, 64, "ink", floor=30)


def caption(chalk: Chalk, frame: RoomFrame, text: str, edge: float = 110.0, top: float = 84.0) -> None:
    """What it is about at the left, the time at the right, on one line."""
    chalk.write(text, edge, top, chalk.width - 2 * edge - 540, 60, 40, "accent", True)
    small_time(chalk, frame, edge, top)


def small_time(chalk: Chalk, frame: RoomFrame, edge: float = 110.0, top: float = 84.0) -> None:
    """The time in a corner by shape and in whole minutes, or the word of overtime."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QFontMetricsF

    from ..parts.timer_mark import paint_timer_mark
    from .clock import figure

    clock = frame.clock
    if clock.shown == "hidden" or clock.mood in ("idle", "ended"):
        return
    said, word = figure(clock)
    text = f"{said} {frame.words(f'room.{word}', n=int(said))}" if word else said
    if clock.shown == "countdown" and word:
        text = frame.words("room.still", time=text)
    chalk.write(
        text, chalk.width - edge - 520, top, 520, 60, 40, "ink" if clock.mood == "running" else "attentionLine", True,
        Qt.AlignmentFlag.AlignRight,
    )  # fmt: skip
    wide = QFontMetricsF(chalk.font(40, True)).horizontalAdvance(text) / chalk.unit
    if wide <= 520:
        left = chalk.width - edge - wide - 44 - 18
        share = max(0.0, min(1.0, clock.left_ms / clock.planned_ms)) if clock.planned_ms else 1.0
        paint_timer_mark(chalk.painter, chalk.theme, clock.mood, chalk.rect(left, top + 8, 44, 44), share)
