"""The principles: all as tiles to read, then with their hands, then the two that the group chose."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ..theme.frames import paint_frame
from .chalk import Chalk
from .frame import RoomFrame
from .paint_text import caption
from .views import PrinciplesRoom

_EDGE, _TOP, _FOOT, _GAP = 76.0, 122.0, 34.0, 10.0
_NUMBER, _HANDS, _PAD = 74.0, 110.0, 20.0
_TITLE, _SENTENCE = 36.0, 26.0


def paint_principles(chalk: Chalk, frame: RoomFrame, view: PrinciplesRoom) -> None:
    """The two chosen ones large, else all as tiles, in two columns as on the desk."""
    caption(chalk, frame, frame.title, _EDGE, 50)
    if view.chosen:
        _paint_chosen(chalk, frame, view)
    else:
        _paint_tiles(chalk, view)


def _paint_chosen(chalk: Chalk, frame: RoomFrame, view: PrinciplesRoom) -> None:
    wide = (chalk.width - 2 * _EDGE - 48) / 2
    for number, (sentence, own) in enumerate(view.chosen):
        x = _EDGE + number * (wide + 48)
        paint_frame(
            chalk.painter,
            chalk.rect(x, 180, wide, 780),
            40 * chalk.unit,
            chalk.colour("accentTint"),
            chalk.colour("accent"),
            5 * chalk.unit,
        )
        chalk.write(sentence, x + 50, 230, wide - 100, 610, 76, "ink", True, middle=True)
        if own:
            chalk.write(frame.words("phase1.own-mark"), x + 50, 870, wide - 100, 50, 34, "accent", True)


def _paint_tiles(chalk: Chalk, view: PrinciplesRoom) -> None:
    rows = -(-len(view.tiles) // 2)
    wide = (chalk.width - 2 * _EDGE - _GAP * 2) / 2
    high = (1080 - _TOP - _FOOT - (rows - 1) * _GAP) / max(1, rows)
    told = view.counts is None and _sentences_fit(chalk, view, wide, high)
    for number, (key, title, sentence) in enumerate(view.tiles):
        x = _EDGE + number // rows * (wide + _GAP * 2)
        y = _TOP + number % rows * (high + _GAP)
        hands = None if view.counts is None else view.counts.get(key, 0)
        edge = "lineStrong" if hands else "line"
        paint_frame(
            chalk.painter, chalk.rect(x, y, wide, high), 18 * chalk.unit, chalk.colour("paper"), chalk.colour(edge),
            (4 if hands else 2) * chalk.unit,
        )  # fmt: skip
        centre = Qt.AlignmentFlag.AlignHCenter
        chalk.write(str(number + 1), x, y, _NUMBER, high, _TITLE, "ink3", True, centre, True)
        room = wide - _NUMBER - _PAD - (0 if hands is None else _HANDS)
        if told:
            top = y + (high - _heights(chalk, title, sentence, room)) / 2
            top += chalk.write(title, x + _NUMBER, top, room, high, _TITLE, "ink", True)
            chalk.write(sentence, x + _NUMBER, top, room, high, _SENTENCE, "ink2")
            continue
        faint = hands == 0
        chalk.write(title, x + _NUMBER, y + 6, room, high - 12, 46, "ink2" if faint else "ink", True, middle=True)
        if hands is not None:
            side = x + wide - _HANDS
            chalk.write(str(hands), side, y, _HANDS, high, 76, "ink3" if faint else "ink", True, centre, True)


def _heights(chalk: Chalk, title: str, sentence: str, room: float) -> float:
    return chalk.text_height(title, room, _TITLE, True) + chalk.text_height(sentence, room, _SENTENCE)


def _sentences_fit(chalk: Chalk, view: PrinciplesRoom, wide: float, high: float) -> bool:
    """Whether every sentence fits below its title in letters that are read from afar; else none is shown."""
    room = wide - _NUMBER - _PAD
    return all(_heights(chalk, title, sentence, room) <= high - 8 for _, title, sentence in view.tiles)
