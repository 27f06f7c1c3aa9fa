"""A card in flight: taken up, carried and let go, or sent home; nothing is written meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from ...domain.slots import POSTER_MM
from .card_item import CardItem
from .marks_of_flight import LandingOutline, TargetRing
from .zones import target_at

START_MM = 2.5


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a card came down; `target` None: on no place for a card. `moved` is false for a mere click."""

    item: CardItem
    target: str | None
    moved: bool
    from_hand: bool


class Flight:
    """At most one card at a time; positions in millimetres of the poster."""

    def __init__(self, ring: TargetRing, outline: LandingOutline, radius_mm: Callable[[], float]) -> None:
        self._ring, self._outline, self._radius_mm = ring, outline, radius_mm
        self.item: CardItem | None = None
        self.home: QPointF | None = None
        self.moved = False
        self.target: str | None = None
        self._grip = QPointF()

    def take(self, item: CardItem, at: QPointF) -> None:
        """Take a card of the board up; nothing shows until it is moved."""
        self.item, self.home, self._grip, self.moved = item, QPointF(item.pos()), at - item.pos(), False
        self.target = target_at(item.x(), item.y())

    def take_new(self, item: CardItem, at: QPointF) -> None:
        """Take up a card that comes from a hand."""
        self.item, self.home, self._grip, self.moved = item, None, QPointF(), True
        self.target = None
        self._rise()
        self.carry(at)

    def _rise(self) -> None:
        assert self.item is not None
        self.item.set_lifted(True)
        self._outline.show_card(self.item.card_rect(), self._radius_mm())
        self._ring.show_target(self.target)

    def carry(self, at: QPointF) -> None:
        """Move with the pointer."""
        item = self.item
        if item is None:
            return
        to = at - self._grip
        if not self.moved:
            if self.home is not None and (to - self.home).manhattanLength() < START_MM:
                return
            self.moved = True
            self._rise()
        item.setPos(to)
        before, self.target = self.target, target_at(to.x(), to.y(), self.target)
        if self.target != before:
            self._ring.show_target(self.target)
        lands = _inside(to) if self.target is not None else self.home
        self._outline.setVisible(lands is not None)
        if lands is not None:
            self._outline.setPos(lands)

    def end(self) -> Landing | None:
        """Let go, and say how it ended; the card itself stays where it is."""
        item, target, moved, home = self.item, self.target, self.moved, self.home
        self.item, self.target, self.moved = None, None, False
        self._ring.show_target(None)
        self._outline.hide()
        if item is None:
            return None
        item.set_lifted(False)
        return Landing(item, target, moved, home is None)


def _inside(at: QPointF) -> QPointF:
    return QPointF(min(POSTER_MM[0], max(0.0, at.x())), min(POSTER_MM[1], max(0.0, at.y())))
