"""How cards come to lie: they glide home, and get narrower where wide ones would hide one another."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation

from ...domain.slots import POSTER_MM
from ...domain.workshop import Placement
from ..theme.theme import current
from .card_item import CardItem


class Settling:
    """Moves cards to where they lie; at most one movement a card."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._running: dict[str, QVariantAnimation] = {}

    def stop(self, item: CardItem) -> None:
        """Let a card stay where it is now."""
        running = self._running.pop(item.card, None)
        if running is not None:
            running.stop()
            running.deleteLater()

    def settle(self, item: CardItem, to: QPointF, animate: bool) -> None:
        """Bring a card to a place, gliding where the theme moves things."""
        self.stop(item)
        duration = current().motion_ms("cardUndo") if animate else 0
        if not duration or (item.pos() - to).manhattanLength() <= 1:
            item.setPos(to)
            return
        animation = QVariantAnimation(self._owner)
        animation.setStartValue(item.pos())
        animation.valueChanged.connect(item.setPos)
        animation.setDuration(duration)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.setEndValue(to)
        self._running[item.card] = animation
        animation.start()


def crowded(lying: list[Placement]) -> bool:
    """Say whether wide cards would hide one another: real cards on a real poster lie closer than those of a screen."""
    covered = 0
    for number, one in enumerate(lying):
        for other in lying[:number]:
            if one.x is None or other.x is None or one.y is None or other.y is None:
                continue
            near = abs(one.x - other.x) * POSTER_MM[0] < 100 and abs(one.y - other.y) * POSTER_MM[1] < 34
            covered += near
    return covered > len(lying) / 4
