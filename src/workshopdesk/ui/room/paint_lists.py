"""The vision poster, the group's order and the plan as it grows."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ...layout.marks import mark
from ...layout.palette import SCREEN_DARK
from ..sheets_painter import PreparedItems
from ..theme.frames import paint_frame
from .chalk import Chalk
from .frame import RoomFrame
from .paint_text import small_time
from .views import PlanRoom, PosterRoom, RankingRoom

_ONE_COLUMN = 8


def paint_poster(chalk: Chalk, frame: RoomFrame, view: PosterRoom) -> None:
    """The poster as a sheet of paper on the board."""
    high = 1000.0
    wide = high * view.width_mm / view.height_mm
    scale = high / view.height_mm * chalk.unit
    left = (chalk.width - wide) / 2
    chalk.painter.fillRect(chalk.rect(left, 40, wide, high), Qt.GlobalColor.white)
    chalk.painter.save()
    chalk.painter.translate(left * chalk.unit, 40 * chalk.unit)
    PreparedItems(view.items, scale).paint(chalk.painter)
    chalk.painter.restore()


def paint_ranking(chalk: Chalk, frame: RoomFrame, view: RankingRoom) -> None:
    """The order, one row a card, with points where they are shown; a long one, as of a wide tie, in two columns."""
    edge, gap, between = 110.0, 16.0, 32.0
    title = frame.words("room.our-ranking" if view.final else "room.points")
    chalk.write(title, edge, 70, chalk.width - 2 * edge - 500, 80, 60, "ink", True)
    small_time(chalk, frame, edge, 78)
    columns = 1 if len(view.rows) <= _ONE_COLUMN else 2
    down = -(-len(view.rows) // columns)
    high = min(140.0, (1080 - 190 - 60 - (down - 1) * gap) / max(1, down))
    wide = (chalk.width - 2 * edge - (columns - 1) * between) / columns
    for number, row in enumerate(view.rows):
        x, y = edge + number // down * (wide + between), 190 + number % down * (high + gap)
        _ranked(chalk, frame, view.places[number], row, (x, y, wide, high))


def _ranked(
    chalk: Chalk,
    frame: RoomFrame,
    place: int,
    row: tuple[str, str, str, int | None],
    box: tuple[float, float, float, float],
) -> None:
    code, title, level, points = row
    x, y, wide, high = box
    paint_frame(
        chalk.painter, chalk.rect(*box), 18 * chalk.unit,
        chalk.colour("paper"), chalk.colour("line"), 2 * chalk.unit,
    )  # fmt: skip
    centre, right = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
    chalk.write(str(place), x + 20, y, 90, high, min(72, high * 0.6), "ink", True, centre, True)
    side = min(64.0, high * 0.6)
    chalk.painter.save()
    chalk.painter.translate((x + 130) * chalk.unit, (y + (high - side) / 2) * chalk.unit)
    letter = frame.texts.levels[level].letter
    PreparedItems(tuple(mark(level, letter, 0, 0, 10, SCREEN_DARK)), side / 10 * chalk.unit).paint(chalk.painter)
    chalk.painter.restore()
    room = wide - 230 - (30 if points is None else 200)
    chalk.write(f"{code}  {title}", x + 230, y, room, high, 48, "ink", True, middle=True)
    if points is not None:
        chalk.write(str(points), x + wide - 170, y, 140, high, 48, "ink2", True, right, True)


def paint_plan(chalk: Chalk, frame: RoomFrame, view: PlanRoom) -> None:
    """The shared plan: card, how, who and by when."""
    edge = 76.0
    chalk.write(
        frame.words("room.our-plan", year=view.school_year),
        edge,
        50,
        chalk.width - 2 * edge - 500,
        80,
        56,
        "ink",
        True,
    )
    small_time(chalk, frame, edge, 58)
    rows = view.rows[:6]
    gap = 18.0
    high = (1080 - 160 - 50 - (max(1, len(rows)) - 1) * gap) / max(1, len(rows))
    high = min(high, 210.0)
    wide = chalk.width - 2 * edge
    for number, (code, title, approach, owner, deadline) in enumerate(rows):
        y = 160 + number * (high + gap)
        paint_frame(
            chalk.painter, chalk.rect(edge, y, wide, high), 18 * chalk.unit,
            chalk.colour("paper"), chalk.colour("line"), 2 * chalk.unit,
        )  # fmt: skip
        chalk.write(f"{code}  {title}", edge + 28, y + 12, wide * 0.3 - 40, high - 24, 40, "ink", True, middle=True)
        chalk.write(approach, edge + wide * 0.31, y + 12, wide * 0.4, high - 24, 34, "ink2", middle=True)
        who, when = (edge + wide * 0.73, y + 10), (edge + wide * 0.73, y + high / 2)
        box = wide * 0.25, high / 2 - 10
        chalk.write(
            owner or frame.words("room.who"), *who, *box, 36, "ink" if owner else "ink3", bool(owner), middle=True
        )
        chalk.write(deadline or frame.words("room.when"), *when, *box, 36, "ink2" if deadline else "ink3", middle=True)
