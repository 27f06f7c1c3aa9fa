"""A card in flight: taken up, carried and let go, or sent home; nothing is written meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF

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


class Flight:
    """At most one card at a time; positions in millimetres of the poster."""

    def __init__(self, ring: TargetRing, outline: LandingOutline, measures: Callable[[], tuple[float, float]]) -> None:
        self._ring, self._outline, self._measures = ring, outline, measures
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
        if self.home is not None:
            self._outline.show_card(self.item.card_rect(), *self._measures())
            self._outline.setPos(self.home)
        self._show_landing()

    def _show_landing(self) -> None:
        """Outline where the card will lie: under it, or where it came from."""
        assert self.item is not None
        self.item.set_lifted(True, self.target is not None)
        self._outline.setVisible(self.target is None and self.home is not None)
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
        target = target_at(to.x(), to.y(), self.target)
        if target != self.target:
            self.target = target
            self._show_landing()

    def end(self) -> Landing | None:
        """Let go, and say how it ended; the card itself stays where it is."""
        item, target, moved = self.item, self.target, self.moved
        self.item, self.target, self.moved = None, None, False
        self._ring.show_target(None)
        self._outline.hide()
        if item is None:
            return None
        item.set_lifted(False)
        return Landing(item, target, moved)
