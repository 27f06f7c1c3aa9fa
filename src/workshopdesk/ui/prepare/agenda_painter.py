"""Paints one row of the run of show: hour, box, hatch of a break, title and minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ..icons.icons import paint_icon
from ..parts.text_block import paint_text, text_height, text_width
from ..theme.frames import paint_frame, paint_hatch, rounded
from ..theme.theme import theme_of

if TYPE_CHECKING:
    from .agenda_row import AgendaRow


class AgendaPainter:
    """For one time of painting."""

    def __init__(self, row: AgendaRow, painter: QPainter) -> None:
        self._row, self._painter = row, painter
        self._theme, self._view = theme_of(row), row.view

    def paint(self) -> None:
        """Paint its hour, its box and its words."""
        theme, view, row, painter = self._theme, self._view, self._row, self._painter
        box = row.box()
        pale = view.skipped or view.done
        if view.time and not view.skipped:
            room = QRectF(0, 0, theme.px(56), min(row.height(), theme.px(44)))
            room.moveTop((row.height() - room.height()) / 2)
            room.moveLeft(theme.px(6 if row.is_chosen else 0))
            painter.setFont(theme.font("meta", tabular=True))
            painter.setPen(theme.colour("ink3" if pale else "ink2"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, view.time)
        radius = theme.radius("card")
        dash = (theme.line(4), theme.line(3)) if view.kind == "buffer" or view.skipped else None
        fill = None if view.skipped else theme.colour("sunken" if view.done or row.is_dragged else "paper")
        paint_frame(painter, box, radius, fill)
        if view.kind == "break" and not view.skipped:
            paint_hatch(painter, rounded(box, radius), theme.colour("line"), theme.px(9), theme.line(1.5))
        strong = row.is_chosen or row.is_dragged
        paint_frame(
            painter,
            box,
            radius,
            None,
            theme.colour("accent" if strong else "lineStrong"),
            theme.line(2 if strong else 1.2),
            dash,
        )
        self._paint_words(box)

    def _paint_words(self, box: QRectF) -> None:
        theme, view, row, painter = self._theme, self._view, self._row, self._painter
        colour = theme.colour("ink3" if view.skipped or view.done else "ink")
        grip, edge = theme.px(18), theme.px(10)
        stacks = row.stacks
        bottom = box.height() - (theme.target + theme.px(12) if stacks else 0)
        paint_icon(
            painter,
            "drag-handle",
            theme.colour("ink3"),
            QRectF(box.left() + theme.px(6), (bottom - grip) / 2, grip, grip),
        )
        left = box.left() + theme.px(30)
        right = box.right() - edge
        if row.is_chosen and not stacks:
            right -= row.controls_px()
        elif not row.is_chosen:
            words = row.minutes_words()
            wide = text_width(theme, "meta", words, True)
            room = QRectF(right - wide, box.top(), wide, bottom)
            high = theme.line_height("meta")
            self._patch(QRectF(room.left(), (bottom - high) / 2 - 3, wide, high + 6))
            paint_text(painter, theme, "meta", words, room, colour, Qt.AlignmentFlag.AlignRight)
            right -= wide + theme.px(12)
        room = QRectF(left, box.top(), right - left, bottom)
        wide = min(room.width(), text_width(theme, "body", view.title, True))
        tall = text_height(theme, "body", view.title, room.width(), True)
        self._patch(QRectF(left, (bottom - tall) / 2, wide, tall))
        paint_text(painter, theme, "body", view.title, room, colour, bold=True)
        if view.skipped:
            painter.setPen(colour)
            middle = bottom / 2
            painter.drawLine(QPointF(left, middle), QPointF(left + wide, middle))

    def _patch(self, room: QRectF) -> None:
        """Take the hatch away under words."""
        if self._view.kind == "break" and not self._view.skipped:
            theme = self._theme
            paint_frame(self._painter, room.adjusted(-6, 2, 6, -2), theme.radius("key"), theme.colour("paper"))
