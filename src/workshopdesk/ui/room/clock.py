"""The time as the room sees it: by shape, word and whole minutes; seconds only under two minutes; it can be hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from ...content.words import Words
from ..parts.tape import Piece, paint_tape
from .chalk import Chalk

Shown = Literal["countdown", "elapsed", "hidden"]


@dataclass(frozen=True, slots=True)
class RoomClock:
    """What the room may know of the time."""

    mood: str = "idle"
    left_ms: int = 0
    spent_ms: int = 0
    planned_ms: int = 0
    shown: Shown = "countdown"
    next_title: str = ""
    pieces: tuple[Piece, ...] = ()


def figure(clock: RoomClock) -> tuple[str, str]:
    """Return the large figure and the key of its word (minutes or nothing)."""
    if clock.shown == "elapsed":
        return str(clock.spent_ms // 60_000), "minutes"
    if clock.left_ms < 0:
        seconds = -clock.left_ms // 1000
        return (f"+{seconds // 60}:{seconds % 60:02d}", "")
    if clock.left_ms < 120_000 and clock.mood not in ("idle", "paused"):
        seconds = -(-clock.left_ms // 1000)
        return f"{seconds // 60}:{seconds % 60:02d}", ""
    return str(-(-clock.left_ms // 60_000)), "minutes"


def tone(mood: str) -> str:
    """Return the colour of the time."""
    return {"last20": "attentionLine", "last5": "attentionLine", "overtime": "ink"}.get(mood, "accent")


def paint_ring(chalk: Chalk, clock: RoomClock, words: Words, cx: float, cy: float, radius: float) -> None:
    """Paint the ring that empties, its minute marks and the figure in it."""
    if clock.shown == "hidden" or clock.mood == "ended":
        return
    painter, unit = chalk.painter, chalk.unit
    wide = radius * 0.13
    ring = QRectF(
        (cx - radius + wide / 2) * unit,
        (cy - radius + wide / 2) * unit,
        (2 * radius - wide) * unit,
        (2 * radius - wide) * unit,
    )
    pen = QPen(chalk.colour("line"), wide * unit)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    share = max(0.0, min(1.0, clock.left_ms / clock.planned_ms)) if clock.planned_ms else 0.0
    if share > 0:
        pen.setColor(chalk.colour(tone(clock.mood)))
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -round(share * 360 * 16))
    if clock.mood in ("last20", "last5", "overtime"):
        side = radius * 0.11
        path = QPainterPath()
        points = [(0, -side), (side, 0), (0, side), (-side, 0)]
        if clock.mood == "overtime":
            points = [(-side, -side), (side, -side), (side, side), (-side, side)]
        top = cy - radius + wide / 2
        path.moveTo((cx + points[0][0]) * unit, (top + points[0][1]) * unit)
        for x, y in points[1:]:
            path.lineTo((cx + x) * unit, (top + y) * unit)
        path.closeSubpath()
        painter.setPen(QPen(chalk.colour("table"), 8 * unit))
        painter.setBrush(chalk.colour(tone(clock.mood)))
        painter.drawPath(path)
    said, word = figure(clock)
    size = chalk.fitting(said, radius * 1.5, radius * 1.1, radius * 0.8, True)
    inner = radius * 0.8
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lift = radius * 0.08 if word else 0
    chalk.write(
        said,
        cx - inner,
        cy - inner - lift,
        2 * inner,
        2 * inner,
        size,
        "ink",
        True,
        Qt.AlignmentFlag.AlignHCenter,
        True,
    )
    if word:
        chalk.write(
            words(f"room.{word}", n=int(said) if said.isdigit() else 2),
            cx - inner,
            cy + radius * 0.36,
            2 * inner,
            60,
            44,
            "ink2",
            False,
            Qt.AlignmentFlag.AlignHCenter,
        )


def paint_state(chalk: Chalk, clock: RoomClock, words: Words, x: float, y: float) -> None:
    """Paint the word of the time, with its shape, where there is something to say."""
    if clock.mood == "running" or clock.shown == "hidden":
        return
    from ..parts.timer_mark import paint_timer_mark

    paint_timer_mark(chalk.painter, chalk.theme, clock.mood, chalk.rect(x, y, 52, 52))
    chalk.write(words(f"room.mood-{clock.mood}"), x + 78, y - 4, 700, 60, 44, "ink", True, middle=True)


def paint_foot(chalk: Chalk, clock: RoomClock, words: Words) -> None:
    """Paint what comes next and the tape."""
    edge = 110.0
    if clock.next_title:
        wide = chalk.line(words("room.next") + " ", edge, 884, 34, "ink2")
        chalk.line(clock.next_title, edge + wide, 884, 34, "ink", True)
    room = chalk.rect(edge, 925, chalk.width - 2 * edge, 34)
    rects = paint_tape(
        chalk.painter,
        chalk.theme,
        clock.pieces,
        room,
        hurry=clock.mood in ("last20", "last5"),
        line=2.4 * chalk.unit,
    )
    ends = 0.0
    kept = [rect.left() / chalk.unit for piece, rect in zip(clock.pieces, rects, strict=True) if piece.state == "now"]
    for piece, rect in zip(clock.pieces, rects, strict=True):
        if not piece.label:
            continue
        x = rect.left() / chalk.unit
        now = piece.state == "now"
        wide = chalk.longest_word(piece.label, 24, now) + 10
        in_its_way = any(x < place < x + wide for place in kept)  # the present step has its name before any other
        if x < ends or (not now and (in_its_way or wide > rect.width() / chalk.unit + 30)):
            continue
        ends = x + chalk.line(piece.label, x, 998, 24, "ink" if now else "ink3", now) + 12


def point(x: float, y: float) -> QPointF:
    """Return a point."""
    return QPointF(x, y)
