"""Four large flags: without numbers while cards go up, with them once they are counted."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ...layout.flags import HEIGHT, WIDTH, flag
from ...layout.palette import SCREEN_DARK
from ..sheets_painter import PreparedItems
from ..theme.frames import paint_frame
from .chalk import Chalk
from .frame import RoomFrame
from .paint_text import caption
from .views import FlagsRoom

_FLAGS = ("green", "yellow", "red", "black")
_EDGE, _GAP, _TOP, _HIGH = 110.0, 36.0, 290.0, 640.0
_WORD, _MEANING = 470.0, 540.0


def paint_flags(chalk: Chalk, frame: RoomFrame, view: FlagsRoom) -> None:
    """Four large flags; how many held up which, once revealed; the one the group agreed on is framed."""
    caption(chalk, frame, view.caption)
    chalk.write(view.title, _EDGE, 150, chalk.width - 2 * _EDGE, 110, 72, "ink", True)
    wide = (chalk.width - 2 * _EDGE - 3 * _GAP) / 4
    for number, key in enumerate(_FLAGS):
        agreed = view.agreed == key
        x = _EDGE + number * (wide + _GAP)
        paint_frame(
            chalk.painter,
            chalk.rect(x, _TOP, wide, _HIGH),
            24 * chalk.unit,
            chalk.colour("accentTint" if agreed else "paper"),
            chalk.colour("accent" if agreed else "line"),
            (9 if agreed else 3) * chalk.unit,
        )
        _paint_tile(chalk, frame, view, key, x, wide)


def _paint_tile(chalk: Chalk, frame: RoomFrame, view: FlagsRoom, key: str, x: float, wide: float) -> None:
    """The flag takes the whole tile until there is a number below it."""
    centre = Qt.AlignmentFlag.AlignHCenter
    room = 210.0 if view.counts else 380.0
    scale = min(room / HEIGHT, (wide - 48) / WIDTH)
    chalk.painter.save()
    chalk.painter.translate(
        (x + (wide - WIDTH * scale) / 2) * chalk.unit, (_TOP + 40 + (room - HEIGHT * scale) / 2) * chalk.unit
    )
    PreparedItems(tuple(flag(key, 0, 0, HEIGHT, SCREEN_DARK)), scale * chalk.unit).paint(chalk.painter)
    chalk.painter.restore()
    if view.counts:
        count = view.counts.get(key, 0)
        colour = "ink" if count else "ink3"
        chalk.write(str(count), x, _TOP + 270, wide, 180, 160, colour, True, centre, True)
    told = frame.texts.texts["flags"][key]
    chalk.write(told["word"], x + 16, _TOP + _WORD, wide - 32, 64, 50, "ink", True, centre)
    chalk.write(told["meaning"], x + 16, _TOP + _MEANING, wide - 32, 84, 34, "ink2", False, centre)
