"""Flags with their counts, principles as tiles, tally and choice."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ...layout.flags import flag
from ...layout.palette import SCREEN_DARK
from ..sheets_painter import PreparedItems
from ..theme.frames import paint_frame
from .chalk import Chalk
from .frame import RoomFrame
from .paint_text import small_time
from .views import FlagsRoom, PrinciplesRoom

_FLAGS = ("green", "yellow", "red", "black")


def paint_flags(chalk: Chalk, frame: RoomFrame, view: FlagsRoom) -> None:
    """Four large flags; how many held up which, once revealed; the one the group agreed on is framed."""
    edge = 110.0
    chalk.write(view.title, edge, 90, chalk.width - 2 * edge - 500, 140, 50, "ink", True)
    small_time(chalk, frame)
    gap = 36.0
    wide = (chalk.width - 2 * edge - 3 * gap) / 4
    for number, key in enumerate(_FLAGS):
        x = edge + number * (wide + gap)
        agreed = view.agreed == key
        tile = chalk.rect(x, 270, wide, 560)
        paint_frame(
            chalk.painter,
            tile,
            24 * chalk.unit,
            chalk.colour("paper"),
            chalk.colour("accent" if agreed else "line"),
            (9 if agreed else 3) * chalk.unit,
        )
        scale = 6.2 * chalk.unit
        chalk.painter.save()
        chalk.painter.translate((x + wide / 2) * chalk.unit - 17 * scale, 310 * chalk.unit)
        PreparedItems(tuple(flag(key, 0, 0, 34, SCREEN_DARK)), scale).paint(chalk.painter)
        chalk.painter.restore()
        told = frame.texts.texts["flags"][key]
        centre = Qt.AlignmentFlag.AlignHCenter
        if view.counts:
            chalk.write(str(view.counts.get(key, 0)), x, 530, wide, 150, 130, "ink", True, centre, True)
        chalk.write(told["word"], x + 16, 690, wide - 32, 60, 44, "ink", True, centre)
        chalk.write(told["meaning"], x + 16, 750, wide - 32, 70, 30, "ink2", False, centre)


def paint_principles(chalk: Chalk, frame: RoomFrame, view: PrinciplesRoom) -> None:
    """The two chosen ones large, else all as tiles with their counts once revealed."""
    edge = 76.0
    chalk.write(frame.title, edge, 50, chalk.width - 2 * edge - 500, 70, 50, "ink", True)
    painter, unit = chalk.painter, chalk.unit
    if len(view.chosen) == 2:
        wide = (chalk.width - 2 * edge - 48) / 2
        for number, sentence in enumerate(view.chosen):
            x = edge + number * (wide + 48)
            paint_frame(
                painter,
                chalk.rect(x, 180, wide, 720),
                40 * unit,
                chalk.colour("accentTint"),
                chalk.colour("accent"),
                5 * unit,
            )
            chalk.write(sentence, x + 50, 220, wide - 100, 640, 72, "ink", True, middle=True)
        return
    columns = 4
    rows = -(-len(view.titles) // columns)
    gap = 22.0
    wide = (chalk.width - 2 * edge - (columns - 1) * gap) / columns
    high = (1080 - 150 - 60 - (rows - 1) * gap) / max(1, rows)
    most = max(view.counts.values(), default=0) if view.counts else 0
    for number, (key, title) in enumerate(view.titles):
        x = edge + number % columns * (wide + gap)
        y = 150 + number // columns * (high + gap)
        votes = view.counts.get(key, 0) if view.counts else None
        top = bool(votes) and votes == most
        paint_frame(
            painter, chalk.rect(x, y, wide, high), 18 * unit, chalk.colour("paper"),
            chalk.colour("accent" if top else "line"), (5 if top else 2) * unit,
        )  # fmt: skip
        right = 90 if votes is not None else 0
        chalk.write(title, x + 24, y + 12, wide - 48 - right, high - 24, 36, "ink", True, middle=True)
        if votes is not None:
            chalk.write(str(votes), x + wide - 110, y, 86, high, 60, "ink", True, Qt.AlignmentFlag.AlignRight, True)
    small_time(chalk, frame)
