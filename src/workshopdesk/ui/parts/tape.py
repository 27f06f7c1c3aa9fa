"""The tape: a phase as one strip, a piece per step, each as long as its planned minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..texts import tr
from ..theme.frames import paint_frame, paint_hatch, rounded
from ..theme.theme import Theme, theme_of
from ..theme.tokens import tokens
from .text_block import paint_text, text_width


@dataclass(frozen=True, slots=True)
class Piece:
    """One step on the tape; `share` of its time has passed, `label` is written under it in the room."""

    minutes: float
    state: Literal["done", "now", "next"] = "next"
    kind: Literal["step", "break", "buffer"] = "step"
    share: float = 0.0
    label: str = ""
    title: str = ""


def piece_rects(pieces: Sequence[Piece], room: QRectF, gap: float) -> list[QRectF]:
    """Return where each piece lies: the widths are in the proportion of the minutes, with equal gaps."""
    total = sum(max(0.0, piece.minutes) for piece in pieces)
    if total <= 0:
        return [QRectF() for _ in pieces]
    gap = min(gap, room.width() / max(1, 4 * len(pieces)))
    inner = room.width() - gap * (len(pieces) - 1)
    rects, left = [], room.left()
    for piece in pieces:
        width = inner * max(0.0, piece.minutes) / total
        rects.append(QRectF(left, room.top(), width, room.height()))
        left += width + gap
    return rects


def paint_tape(
    painter: QPainter,
    theme: Theme,
    pieces: Sequence[Piece],
    room: QRectF,
    *,
    hurry: bool = False,
    line: float = 0.0,
) -> list[QRectF]:
    """Paint the pieces into a rectangle and return where each lies; `hurry` turns the present one amber."""
    line = line or theme.line(1.4)
    rects = piece_rects(pieces, room, max(2.0, room.height() * 0.19))
    radius = min(room.height() * 0.2, theme.radius("strip"))
    for piece, rect in zip(pieces, rects, strict=True):
        _paint_piece(painter, theme, piece, rect, radius, line, hurry)
    return rects


def _paint_piece(
    painter: QPainter, theme: Theme, piece: Piece, rect: QRectF, radius: float, line: float, hurry: bool
) -> None:
    step = rect.height() * 0.36
    if piece.state == "done":
        paint_frame(painter, rect, radius, theme.colour("ink2"))
        if piece.kind == "break":
            paint_hatch(painter, rounded(rect, radius), theme.colour("lineStrong"), step, line)
        return
    if piece.state == "now":
        accent = theme.colour("attentionLine" if hurry else "accent")
        paint_frame(painter, rect, radius, theme.colour("attention" if hurry else "accentTint"))
        painter.save()
        painter.setClipRect(QRectF(rect.left(), rect.top(), rect.width() * min(1.0, piece.share), rect.height()))
        paint_frame(painter, rect, radius, accent)
        painter.restore()
        paint_frame(painter, rect, radius, None, accent, line * 1.3)
        return
    edge = theme.colour("lineStrong")
    if piece.kind == "buffer":
        paint_frame(painter, rect, radius, None, edge, line * 0.8, (line * 2.2, line * 1.8))
        return
    paint_frame(painter, rect, radius, theme.colour("paper"))
    if piece.kind == "break":
        paint_hatch(painter, rounded(rect, radius), edge, step, line * 0.9)
    paint_frame(painter, rect, radius, None, edge, line)


class Tape(QWidget):
    """The tape as a widget: 16 px high at the desk, 34 px in the room, there with words under the pieces."""

    def __init__(self, parent: QWidget | None = None, *, room: bool = False) -> None:
        super().__init__(parent)
        self._room = room
        self._pieces: tuple[Piece, ...] = ()
        self._hurry = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("parts.tape.name"))

    def show_pieces(self, pieces: Sequence[Piece], *, hurry: bool = False) -> None:
        """Show the steps of a phase; `hurry` when the present one is nearly over."""
        if tuple(pieces) == self._pieces and hurry == self._hurry:
            return
        self._pieces, self._hurry = tuple(pieces), hurry
        said = self._said()
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
        self.update()

    def _said(self) -> str:
        done = sum(
            piece.minutes if piece.state == "done" else piece.minutes * min(1.0, piece.share)
            for piece in self._pieces
            if piece.state != "next"
        )
        total = sum(piece.minutes for piece in self._pieces)
        said = tr("parts.tape.minutes", done=round(done), total=round(total))
        now = next((piece for piece in self._pieces if piece.state == "now"), None)
        return f"{said} {tr('parts.tape.now', step=now.title)}" if now and now.title else said

    def _bar_px(self) -> int:
        return theme_of(self).px(tokens()["tape"]["height"]["room" if self._room else "desk"])

    def rects(self) -> list[QRectF]:
        """Return where each piece lies in the widget."""
        bar = QRectF(0, 0, self.width(), self._bar_px())
        return piece_rects(self._pieces, bar, max(2.0, bar.height() * 0.19))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        words = theme.px(44) if self._room and any(piece.label for piece in self._pieces) else 0
        return QSize(theme.px(1200 if self._room else 420), self._bar_px() + words)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(64), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        bar = QRectF(0, 0, self.width(), self._bar_px())
        rects = paint_tape(painter, theme, self._pieces, bar, hurry=self._hurry)
        if self._room:
            self._paint_labels(painter, theme, rects, bar.bottom())

    def _paint_labels(self, painter: QPainter, theme: Theme, rects: Sequence[QRectF], top: float) -> None:
        """A word under each piece, where there is room before the next word; the present one comes first."""
        free: list[tuple[float, float]] = []
        order = sorted(range(len(rects)), key=lambda at: (self._pieces[at].state != "now", at))
        for at in order:
            piece, rect = self._pieces[at], rects[at]
            if not piece.label:
                continue
            now = piece.state == "now"
            wide = text_width(theme, "heading", piece.label, now)
            left = min(rect.left(), self.width() - wide)
            if any(left < right + theme.px(12) and left + wide > start - theme.px(12) for start, right in free):
                continue
            free.append((left, left + wide))
            room = QRectF(left, top + theme.px(10), wide, theme.px(30))
            paint_text(painter, theme, "heading", piece.label, room, theme.colour("ink" if now else "ink3"), bold=now)
