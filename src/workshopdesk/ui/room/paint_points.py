"""What is talked about point by point: one of the mission or one criterion, and the criteria together."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ..theme.frames import paint_frame
from .chalk import Chalk
from .frame import RoomFrame
from .paint_text import caption
from .views import CriteriaRoom, PointRoom

_EDGE, _GAP = 110.0, 32.0


def paint_point(chalk: Chalk, frame: RoomFrame, view: PointRoom) -> None:
    """Its name very large, what it means below, and the question to the group at the foot."""
    caption(chalk, frame, view.caption)
    room = chalk.width - 2 * _EDGE
    foot = 970.0
    if view.question:
        size = chalk.fitting(view.question, room - 112, 190, 56, True)
        high = chalk.text_height(view.question, room - 112, size, True) + 72
        foot -= high
        paint_frame(
            chalk.painter,
            chalk.rect(_EDGE, foot, room, high),
            28 * chalk.unit,
            chalk.colour("accentTint"),
            chalk.colour("accent"),
            4 * chalk.unit,
        )
        chalk.write(view.question, _EDGE + 56, foot, room - 112, high, size, "ink", True, middle=True)
    top = 168 + chalk.write(view.title, _EDGE, 168, room, 260, 104, "ink", True) + 28
    chalk.write(view.text, _EDGE, top, room, foot - top - 40, 66, "ink2", floor=30)


def paint_criteria(chalk: Chalk, frame: RoomFrame, view: CriteriaRoom) -> None:
    """Tiles in three columns: number, name and question."""
    caption(chalk, frame, frame.title)
    chalk.write(view.title, _EDGE, 150, chalk.width - 2 * _EDGE, 110, 72, "ink", True)
    columns = 3
    rows = max(1, -(-len(view.criteria) // columns))
    wide = (chalk.width - 2 * _EDGE - (columns - 1) * _GAP) / columns
    high = (1080 - 290 - 110 - (rows - 1) * _GAP) / rows
    names = min((chalk.fitting(name, wide - 72, 130, 52, True) for name, _ in view.criteria), default=52)
    for number, (name, question) in enumerate(view.criteria):
        x = _EDGE + number % columns * (wide + _GAP)
        y = 290 + number // columns * (high + _GAP)
        paint_frame(
            chalk.painter, chalk.rect(x, y, wide, high), 24 * chalk.unit, chalk.colour("paper"),
            chalk.colour("line"), 3 * chalk.unit,
        )  # fmt: skip
        inner, left = wide - 72, Qt.AlignmentFlag.AlignLeft
        chalk.write(str(number + 1), x + 36, y + 24, inner, 60, 44, "accent", True)
        under = y + 88 + chalk.write(name, x + 36, y + 88, inner, 130, names, "ink", True, left) + 8
        chalk.write(question, x + 36, under, inner, y + high - under - 20, 38, "ink2")
