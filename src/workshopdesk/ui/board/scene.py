"""The board as a scene in millimetres: shows placements, lets cards be moved, and says where one was dropped.

While a card is in flight nothing is written; on release the scene emits one signal. What it shows comes from outside,
after it was stored, so a card that could not be stored springs back when `show_placements` is called again.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGraphicsScene, QGraphicsSceneMouseEvent, QWidget

from ...domain.slots import POSTER_MM
from ...domain.terms import FACES, Zone
from ...domain.workshop import Placement
from . import reach
from .card_item import CardItem
from .flight import START_MM, Flight
from .marks_of_flight import FocusFrame, LandingOutline, TargetRing
from .pictures import BoardPictures
from .settling import Settling, crowded

_TOWARDS = {
    Qt.Key.Key_Left: reach.LEFT,
    Qt.Key.Key_Right: reach.RIGHT,
    Qt.Key.Key_Up: reach.UP,
    Qt.Key.Key_Down: reach.DOWN,
}


class BoardScene(QGraphicsScene):
    """Cards on the poster; positions are millimetres from the poster's top left."""

    card_dropped = Signal(str, str, float, float)
    """card, target (strength, work, undecided), x and y as shares of the poster."""
    card_left = Signal(str, QPointF)
    """A card was dropped outside the poster, at a point of the scene."""
    card_chosen = Signal(str)
    """A card, or nothing where none is chosen any more."""
    card_opened = Signal(str)

    def __init__(self, pictures: BoardPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = pictures
        self.setSceneRect(QRectF(0, 0, *POSTER_MM))
        self._items: dict[str, CardItem] = {}
        self._counts = (0, 0)
        self._chosen: str | None = None
        self._shown: set[str] | None = None
        self._again = False
        self._settling = Settling(self)
        self._ring, self._outline = TargetRing(self), LandingOutline()
        self.frame = FocusFrame(self.sceneRect())
        self.addItem(self._outline)
        self.addItem(self.frame)
        self.flight = Flight(self._ring, self._outline, lambda: (pictures.style.radius_mm, pictures.finest))
        self.read_only = False

    # --- what is shown ---

    def show_placements(self, placements: Iterable[Placement], animate: bool = False) -> None:
        """Show the cards that lie on the poster; one in flight, or being stored, stays where the hand put it."""
        lying = [p for p in placements if p.x is not None and p.y is not None]
        on_face = {face: sum(p.zone is face for p in lying) for face in FACES}
        self.pictures.wide = max(on_face.values(), default=0) <= 15 and not crowded(lying)
        counts = (on_face[Zone.STRENGTH], on_face[Zone.WORK])
        if counts != self._counts:
            self._counts = counts
            self.invalidate(self.sceneRect(), QGraphicsScene.SceneLayer.BackgroundLayer)
        ordered = sorted(lying, key=lambda one: one.z if one.z is not None else -1)
        for order, placement in enumerate(ordered):
            self._show_card(order, placement, animate)
        known = {placement.card for placement in lying}
        for card in set(self._items) - known:
            item = self._items[card]
            if item is not self.flight.item and not item.pending:
                self._drop_item(item)
        if self._chosen is not None and self._chosen not in self._items:
            self._chosen = None
        self.redraw()
        self.filter_cards(self._shown)

    def _show_card(self, order: int, placement: Placement, animate: bool) -> None:
        item = self._items.get(placement.card)
        fresh = item is None
        if item is None:
            item = self._new_item(placement.card)
        item.order = order
        item.set_state(contested=placement.contested, chosen=placement.card == self._chosen)
        assert placement.x is not None
        assert placement.y is not None
        home = QPointF(placement.x * POSTER_MM[0], placement.y * POSTER_MM[1])
        if item is self.flight.item:
            self.flight.home = home
        elif not item.pending:
            self._settling.settle(item, home, animate and not fresh)

    def _new_item(self, card: str) -> CardItem:
        item = CardItem(card, self.pictures)
        self._items[card] = item
        self.addItem(item)
        return item

    def _drop_item(self, item: CardItem) -> None:
        self._settling.stop(item)
        del self._items[item.card]
        self.removeItem(item)

    def redraw(self) -> None:
        """Draw all cards anew, after the scale has changed."""
        for item in self._items.values():
            item.redraw()

    def items_by_card(self) -> dict[str, CardItem]:
        """Return the cards on the poster."""
        return dict(self._items)

    def filter_cards(self, shown: set[str] | None) -> None:
        """Dim what a filter leaves out; None shows all."""
        self._shown = shown
        for card, item in self._items.items():
            item.set_state(dimmed=shown is not None and card not in shown)

    def pend(self, card: str, step: int) -> None:
        """Say that something of a card is being stored (+1), or that it is no longer (-1)."""
        if card in self._items:
            self._items[card].pend(step)

    # --- the chosen card ---

    @property
    def chosen(self) -> str | None:
        """The card the guide has in hand for keys and for the drawer."""
        return self._chosen

    def choose(self, card: str | None) -> None:
        """Choose a card, or none; what lay under others comes to the top while it is chosen."""
        if card == self._chosen:
            return
        if self._chosen in self._items:
            self._items[self._chosen].set_state(chosen=False)
        self._chosen = card
        if card in self._items:
            self._items[card].set_state(chosen=True)
        self.card_chosen.emit(card or "")

    def _in_reach(self) -> list[CardItem]:
        return [item for item in self._items.values() if not item.dimmed]

    def neighbour(self, key: int) -> str | None:
        """Return the card beside the chosen one in the direction of an arrow key."""
        cards = self._in_reach()
        here = self._items.get(self._chosen or "")
        if here is None:
            return next(iter(reach.reading_order(cards)), None)
        return reach.neighbour(cards, here, _TOWARDS[Qt.Key(key)])

    def next_card(self, step: int) -> str | None:
        """Return the next card (or the one before) in reading order, around the end."""
        cards = reach.reading_order(self._in_reach())
        if not cards:
            return None
        if self._chosen not in cards:
            return cards[0 if step > 0 else -1]
        return cards[(cards.index(self._chosen) + step) % len(cards)]

    # --- moving a card ---

    def cards_at(self, point: QPointF) -> list[CardItem]:
        """Return the cards at a point of the scene, the topmost first."""
        found = [
            item
            for item in self.items(point)
            if isinstance(item, CardItem) and item.card_rect().contains(point - item.pos())
        ]
        return sorted(found, key=lambda item: -item.zValue())

    def card_at(self, point: QPointF) -> CardItem | None:
        """Return the topmost card at a point of the scene."""
        return next(iter(self.cards_at(point)), None)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        item = self.card_at(event.scenePos()) if event.button() == Qt.MouseButton.LeftButton else None
        if item is None:
            self.choose(None)
            event.accept()
            return
        self._again = item.card == self._chosen
        self.choose(item.card)
        if not self.read_only:
            self._settling.stop(item)
            self.flight.take(item, event.scenePos())
        event.accept()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        self.carry(event.scenePos())

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go(event.scenePos())

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        item = self.card_at(event.scenePos())
        if item is not None:
            self.card_opened.emit(item.card)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.in_flight:
            self.cancel_flight()
            event.accept()
            return
        super().keyPressEvent(event)

    def lift_new(self, card: str, at: QPointF, contested: bool = False) -> None:
        """Take up a card that comes from a hand: it flies under the pointer until it is let go."""
        item = self._items.get(card) or self._new_item(card)
        item.set_state(contested=contested)
        self.flight.take_new(item, at)

    def carry(self, at: QPointF) -> None:
        """Move the card in flight."""
        self.flight.carry(at)

    def let_go(self, at: QPointF) -> None:
        """Put the card in flight down: one signal, or none where it ends where it began."""
        home = self.flight.home
        landing = self.flight.end()
        if landing is None:
            return
        item = landing.item
        if not landing.moved:
            self._clicked(item, at)
        elif home is not None and (item.pos() - home).manhattanLength() < START_MM:
            item.setPos(home)
        elif landing.target is not None:
            x = min(1.0, max(0.0, item.x() / POSTER_MM[0]))
            y = min(1.0, max(0.0, item.y() / POSTER_MM[1]))
            self.card_dropped.emit(item.card, landing.target, round(x, 3), round(y, 3))
        else:
            self._send_home(item, home)
            if not self.sceneRect().contains(at):
                self.card_left.emit(item.card, at)

    def _clicked(self, item: CardItem, at: QPointF) -> None:
        """A click on the chosen card goes to the one under it, so that none stays buried."""
        if self._again:
            below = reach.next_below(list(self.cards_at(at)), item.card)
            if below is not None:
                self.choose(below)

    def cancel_flight(self) -> None:
        """Send the card in flight back to where it was; nothing was written."""
        home = self.flight.home
        landing = self.flight.end()
        if landing is not None:
            self._send_home(landing.item, home)

    def _send_home(self, item: CardItem, home: QPointF | None) -> None:
        if home is None:
            self._drop_item(item)
        else:
            self._settling.settle(item, home, True)

    @property
    def in_flight(self) -> str | None:
        """The card that is being moved."""
        return self.flight.item.card if self.flight.item is not None and self.flight.moved else None

    # --- painting ---

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        self.pictures.paint_background(painter, *self._counts)
        self._ring.paint(painter)
