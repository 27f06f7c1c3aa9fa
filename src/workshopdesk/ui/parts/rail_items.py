"""What stands on the rail: one entry, its words for screen readers, and how it is painted wide or slim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..icons.icons import paint_icon
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import Theme, theme_of
from ..theme.tokens import tokens
from .text_block import paint_text, text_height, text_width

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RailItem:
    """One entry: a place of the desk (with a `sign`) or a step of a phase (with a `state`)."""

    key: str
    label: str
    sign: str = ""
    state: Literal["done", "now", "next"] | None = None
    minutes: int | None = None
    kind: Literal["step", "break", "buffer"] = "step"
    short: str = ""
    badge: str = ""
    number: int = 0

    def spoken(self, *, chosen: bool) -> str:
        """Return all of it in words."""
        parts = [self.label]
        if self.minutes is not None:
            parts.append(tr("parts.rail.minutes", n=self.minutes))
        if self.state:
            parts.append(tr(f"parts.rail.{self.state}"))
        if self.badge:
            parts.append(self.badge)
        if chosen:
            parts.append(tr("parts.rail.chosen"))
        return ", ".join(parts)


class RailDelegate(QStyledItemDelegate):
    """Paints entries; the view tells which one is chosen and whether the keyboard's place shows."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.slim = False
        self.chosen = ""
        self.shows_focus = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = theme_of(self._view)
        item: RailItem = index.data(ITEM_ROLE)
        if self.slim:
            width = theme.layout("railSlim")
            words = text_height(theme, "micro", item.short or item.label, width - theme.px(8))
            return QSize(width, int(theme.px(37) + words))
        width = theme.layout("rail")
        words = text_height(theme, "body", item.label, self._room(theme, item, width), self._bold(item))
        return QSize(width, max(theme.px(48), int(words + theme.px(18))))

    def _bold(self, item: RailItem) -> bool:
        return item.key == self.chosen or item.state == "now"

    def _room(self, theme: Theme, item: RailItem, width: float) -> float:
        """How much of a wide entry is left for its words."""
        return width - theme.px(56) - theme.px(24) - self._trailing(theme, item)

    def _trailing(self, theme: Theme, item: RailItem) -> float:
        trailing = item.badge or ("" if item.minutes is None else "00")
        return text_width(theme, "meta", trailing, True) + theme.px(8) if trailing else 0.0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(self._view)
        item: RailItem = index.data(ITEM_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = theme.px(2 if self.slim else 9)
        frame = box.adjusted(inset, theme.px(0.5), -inset - theme.px(1), -theme.px(0.5))
        radius = theme.radius("control")
        hovered = option.rect.contains(self._view.mapFromGlobal(self._view.cursor().pos())) and self._view.underMouse()
        if item.key == self.chosen:
            paint_frame(painter, frame, radius, theme.colour("paper"), theme.colour("accent"), theme.line(1.8))
        elif hovered:
            paint_frame(painter, frame, radius, theme.colour("paper"))
        if self.slim:
            self._paint_slim(painter, theme, item, box)
        else:
            self._paint_wide(painter, theme, item, box)
        if self.shows_focus and self._is_current(index):
            width = theme.line(tokens()["focus"]["width"])
            paint_frame(painter, box.adjusted(0, 0, -1, 0), radius + 2, None, theme.colour("focus"), width)
        painter.restore()

    def _is_current(self, index: Index) -> bool:
        return bool(self._view.currentIndex() == index)  # type: ignore[attr-defined]

    def _ink(self, item: RailItem) -> str:
        if item.key == self.chosen or item.state == "now":
            return "ink"
        return "ink2"

    def _paint_wide(self, painter: QPainter, theme: Theme, item: RailItem, box: QRectF) -> None:
        colour = theme.colour(self._ink(item))
        middle, side = box.center().y(), theme.px(22)
        spot = QRectF(box.left() + theme.px(22), middle - side / 2, side, side)
        self._paint_spot(painter, theme, item, spot)
        left = box.left() + theme.px(56)
        room = QRectF(left, box.top(), self._room(theme, item, box.width()), box.height())
        paint_text(painter, theme, "body", item.label, room, colour, bold=self._bold(item))
        trailing = item.badge or ("" if item.minutes is None else str(item.minutes))
        if trailing:
            wide = self._trailing(theme, item)
            at = QRectF(box.right() - theme.px(24) - wide, box.top(), wide, box.height())
            bold = self._bold(item)
            paint_text(painter, theme, "meta", trailing, at, colour, Qt.AlignmentFlag.AlignRight, bold)

    def _paint_slim(self, painter: QPainter, theme: Theme, item: RailItem, box: QRectF) -> None:
        side = theme.px(22)
        spot = QRectF(box.center().x() - side / 2, box.top() + theme.px(6), side, side)
        self._paint_spot(painter, theme, item, spot)
        room = QRectF(
            box.left() + theme.px(4),
            spot.bottom() + theme.px(1),
            box.width() - theme.px(8),
            box.bottom() - spot.bottom(),
        )
        room.setBottom(box.bottom() - theme.px(2))
        text = item.short or item.label
        colour = theme.colour(self._ink(item))
        paint_text(painter, theme, "micro", text, room, colour, Qt.AlignmentFlag.AlignHCenter, self._bold(item))

    def _paint_spot(self, painter: QPainter, theme: Theme, item: RailItem, spot: QRectF) -> None:
        """The sign of a place, or a step's round mark, with a tick, a start, a cup, a number or nothing."""
        if item.state is None:
            if item.sign:
                paint_icon(painter, item.sign, theme.colour(self._ink(item)), spot)
            return
        inner = spot.adjusted(spot.width() * 0.19, spot.height() * 0.19, -spot.width() * 0.19, -spot.height() * 0.19)
        numbered = self.slim and item.number
        if item.state == "next":
            edge = QPen(theme.colour("lineStrong"), theme.line(2))
            painter.setPen(edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = edge.widthF() / 2
            painter.drawEllipse(spot.adjusted(half, half, -half, -half))
            if item.kind == "break":
                paint_icon(painter, "coffee", theme.colour("ink2"), inner)
            elif numbered:
                self._paint_number(painter, theme, item, spot, "ink2")
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink2" if item.state == "done" else "accent"))
        painter.drawEllipse(spot)
        if item.state == "now" and numbered:
            self._paint_number(painter, theme, item, spot, "onAccent")
        else:
            token = "paper" if item.state == "done" else "onAccent"
            paint_icon(painter, "check" if item.state == "done" else "play", theme.colour(token), inner)

    def _paint_number(self, painter: QPainter, theme: Theme, item: RailItem, spot: QRectF, token: str) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, theme, "micro", str(item.number), spot, theme.colour(token), centre, True)
