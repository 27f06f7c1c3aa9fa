"""The board as a scene in millimetres: shows placements, lets cards be moved, and says where one was dropped.

While a card is in flight nothing is written; on release the scene emits one signal. What it shows comes from outside,
after it was stored, so a card that could not be stored springs back when `show_placements` is called again.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEasingCurve, QPointF, QPropertyAnimation, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene, QGraphicsSceneMouseEvent, QWidget

from ...domain.slots import FACE_H_MM, FACE_RADIUS_MM, FACE_W_MM, FACE_X_MM, FACE_Y_MM, POSTER_MM
from ...domain.terms import FACES, Zone
from ...domain.workshop import Placement
from ..theme.theme import current
from .card_item import CardItem
from .pictures import BoardPictures, paint_picture
from .zones import BOX_MM, UNDECIDED, target_at

_START_MM = 2.5


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
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._items: dict[str, CardItem] = {}
        self._counts = (0, 0)
        self._chosen: str | None = None
        self._flying: CardItem | None = None
        self._from = QPointF()
        self._grip = QPointF()
        self._moved = False
        self._target: str | None = None
        self._animations: list[QPropertyAnimation] = []
        self.read_only = False

    # --- what is shown ---

    def show_placements(self, placements: Iterable[Placement], animate: bool = False) -> None:
        """Show the cards that lie on the poster; a card in flight stays in the hand that moves it."""
        lying = [p for p in placements if p.x is not None and p.y is not None]
        on_face = {face: sum(p.zone is face for p in lying) for face in FACES}
        self.pictures.wide = max(on_face.values(), default=0) <= 15 and not _crowded(lying)
        counts = (on_face[Zone.STRENGTH], on_face[Zone.WORK])
        if counts != self._counts:
            self._counts = counts
            self.invalidate(self.sceneRect(), QGraphicsScene.SceneLayer.BackgroundLayer)
        known = set()
        for order, placement in enumerate(sorted(lying, key=lambda one: one.z if one.z is not None else -1)):
            known.add(placement.card)
            item = self._items.get(placement.card)
            fresh = item is None
            if item is None:
                item = CardItem(placement.card, self.pictures)
                self._items[placement.card] = item
                self.addItem(item)
            item.size_changed()
            item.set_state(contested=placement.contested, chosen=placement.card == self._chosen)
            if item is self._flying:
                continue
            item.setZValue(order)
            assert placement.x is not None and placement.y is not None
            self._settle(item, QPointF(placement.x * POSTER_MM[0], placement.y * POSTER_MM[1]), animate and not fresh)
        for card in set(self._items) - known:
            gone = self._items.pop(card)
            if gone is self._flying:
                self._flying = None
                self._set_target(None)
            self.removeItem(gone)
        if self._chosen is not None and self._chosen not in self._items:
            self._chosen = None

    def _settle(self, item: CardItem, to: QPointF, animate: bool) -> None:
        duration = current().motion_ms("cardUndo") if animate else 0
        if duration and (item.pos() - to).manhattanLength() > 1:
            animation = QPropertyAnimation(item, b"pos", item)
            animation.setDuration(duration)
            animation.setEasingCurve(QEasingCurve.Type.OutCubic)
            animation.setEndValue(to)
            animation.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
        else:
            item.setPos(to)

    def items_by_card(self) -> dict[str, CardItem]:
        """Return the cards on the poster."""
        return dict(self._items)

    def filter_cards(self, shown: set[str] | None) -> None:
        """Dim what a filter leaves out; None shows all."""
        for card, item in self._items.items():
            item.set_state(dimmed=shown is not None and card not in shown)

    @property
    def chosen(self) -> str | None:
        """The card the guide has in hand for keys and for the drawer."""
        return self._chosen

    def choose(self, card: str | None) -> None:
        """Choose a card, or none."""
        if card == self._chosen:
            return
        if self._chosen in self._items:
            self._items[self._chosen].set_state(chosen=False)
        self._chosen = card
        if card in self._items:
            self._items[card].set_state(chosen=True)
        self.card_chosen.emit(card or "")

    def neighbour(self, key: int) -> str | None:
        """Return the card beside the chosen one in the direction of an arrow key."""
        if not self._items:
            return None
        here = self._items.get(self._chosen or "")
        if here is None:
            return min(self._items, key=lambda card: (self._items[card].y(), self._items[card].x()))
        ahead = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }[Qt.Key(key)]
        best, least = None, float("inf")
        for card, item in self._items.items():
            if item is here:
                continue
            away = item.pos() - here.pos()
            along = away.x() * ahead[0] + away.y() * ahead[1]
            aside = abs(away.x() * ahead[1]) + abs(away.y() * ahead[0])
            if along > 4 and along + 2.2 * aside < least:
                best, least = card, along + 2.2 * aside
        return best

    # --- moving a card ---

    def card_at(self, point: QPointF) -> CardItem | None:
        """Return the topmost card at a point of the scene."""
        found = [item for item in self.items(point) if isinstance(item, CardItem) and item.card_rect().contains(point - item.pos())]
        return max(found, key=lambda item: item.zValue(), default=None)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        item = self.card_at(event.scenePos()) if event.button() == Qt.MouseButton.LeftButton else None
        if item is None:
            self.choose(None)
            super().mousePressEvent(event)
            return
        self.choose(item.card)
        if not self.read_only:
            self.lift(item, event.scenePos())
        event.accept()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._flying is None:
            super().mouseMoveEvent(event)
            return
        self.carry(event.scenePos())

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._flying is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        self.let_go(event.scenePos())

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        item = self.card_at(event.scenePos())
        if item is not None:
            self.card_opened.emit(item.card)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._flying is not None:
            self.cancel_flight()
            event.accept()
            return
        super().keyPressEvent(event)

    def lift(self, item: CardItem, at: QPointF) -> None:
        """Take a card up; nothing happens until it is moved."""
        self._flying, self._from, self._grip, self._moved = item, QPointF(item.pos()), at - item.pos(), False
        self._target = target_at(item.x(), item.y())

    def lift_new(self, card: str, at: QPointF, contested: bool = False) -> None:
        """Take up a card that comes from a hand: it flies under the pointer until it is let go."""
        item = self._items.get(card)
        if item is None:
            item = CardItem(card, self.pictures)
            item.set_state(contested=contested)
            self._items[card] = item
            self.addItem(item)
        item.setPos(at)
        self._flying, self._from, self._grip, self._moved = item, QPointF(-1000, -1000), QPointF(), True
        self._set_lifted(item)
        self.carry(at)

    def _set_lifted(self, item: CardItem) -> None:
        item.set_lifted(True)
        item.setZValue(10_000)

    def carry(self, at: QPointF) -> None:
        """Move the card in flight."""
        item = self._flying
        if item is None:
            return
        if not self._moved:
            if (at - self._grip - self._from).manhattanLength() < _START_MM:
                return
            self._moved = True
            self._set_lifted(item)
        item.setPos(at - self._grip)
        self._set_target(target_at(item.x(), item.y(), self._target))

    def let_go(self, at: QPointF) -> None:
        """Put the card in flight down: one signal, or none where it ends where it began."""
        item, self._flying = self._flying, None
        if item is None:
            return
        target = self._target
        self._set_target(None)
        item.set_lifted(False)
        if not self._moved:
            return
        if (item.pos() - self._from).manhattanLength() < _START_MM:
            item.setPos(self._from)
            return
        if target is not None:
            x = min(1.0, max(0.0, item.x() / POSTER_MM[0]))
            y = min(1.0, max(0.0, item.y() / POSTER_MM[1]))
            self.card_dropped.emit(item.card, target, round(x, 3), round(y, 3))
            return
        outside = not self.sceneRect().contains(at)
        self._send_home(item)
        if outside:
            self.card_left.emit(item.card, at)

    def cancel_flight(self) -> None:
        """Send the card in flight back to where it was; nothing was written."""
        item, self._flying = self._flying, None
        self._set_target(None)
        if item is not None:
            item.set_lifted(False)
            self._send_home(item)

    def _send_home(self, item: CardItem) -> None:
        if self._from.x() < -500:
            self._items.pop(item.card, None)
            self.removeItem(item)
        else:
            self._settle(item, self._from, True)

    @property
    def in_flight(self) -> str | None:
        """The card that is being moved."""
        return self._flying.card if self._flying and self._moved else None

    # --- painting ---

    def _set_target(self, target: str | None) -> None:
        if target != self._target:
            self._target = target
            self.invalidate(self.sceneRect(), QGraphicsScene.SceneLayer.BackgroundLayer)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        painter.setClipRect(rect)
        paint_picture(painter, self.sceneRect(), self.pictures.background(*self._counts))
        if self._flying is None or not self._moved or self._target is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        theme = current()
        painter.setPen(QPen(QColor(theme.colour("focus")), 4.5))
        if self._target == UNDECIDED:
            painter.drawRoundedRect(QRectF(*BOX_MM), 6, 6)
        else:
            face = Zone(self._target)
            area = QRectF(FACE_X_MM[face], FACE_Y_MM, FACE_W_MM, FACE_H_MM).adjusted(-5, -5, 5, 5)
            painter.drawRoundedRect(area, FACE_RADIUS_MM + 5, FACE_RADIUS_MM + 5)


def _crowded(lying: list[Placement]) -> bool:
    """Say whether wide cards would hide one another: real cards on a real poster lie closer than those of a screen."""
    covered = 0
    for number, one in enumerate(lying):
        for other in lying[:number]:
            if one.x is None or other.x is None or one.y is None or other.y is None:
                continue
            near = abs(one.x - other.x) * POSTER_MM[0] < 100 and abs(one.y - other.y) * POSTER_MM[1] < 34
            covered += near
    return covered > len(lying) / 4
