"""Dragging one card among 240 (ten groups' worth), against bare pixmap items in a view with the same settings."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

from workshopdesk.content.shelf import Shelf
from workshopdesk.content.words import words
from workshopdesk.domain.slots import POSTER_MM
from workshopdesk.domain.terms import Zone
from workshopdesk.domain.workshop import Placement
from workshopdesk.ui.board.pictures import BoardPictures, CardLook
from workshopdesk.ui.board.scene import BoardScene
from workshopdesk.ui.board.view import BoardView
from workshopdesk.ui.start import make_application
from workshopdesk.ui.theme.theme import Theme, apply

from .row import Row, against, below

_COPIES, _FRAMES, _TIMES = 10, 100, 9


def _placements(cards: list[str]) -> list[Placement]:
    found = []
    for number, card in enumerate(cards):
        zone = Zone.STRENGTH if number % 2 else Zone.WORK
        x = 0.08 + (number * 0.037) % 0.84
        y = 0.2 + (number * 0.061) % 0.55
        found.append(Placement(card, zone, None, number % 9 == 0, number, round(x, 3), round(y, 3)))
    return found


def _ours(size: tuple[int, int]) -> tuple[BoardView, BoardScene, list[Placement]]:
    texts = Shelf(Path("/nonexistent")).newest("sexting").speak("nl")
    pictures = BoardPictures(texts, words("nl"), dark=False)
    plain = pictures.text, pictures.level
    # Ten groups' cards on one board: the same 24 texts under 240 keys, each with a picture of its own.
    pictures.text = lambda card: plain[0](card.split("#")[0])  # type: ignore[method-assign]
    pictures.level = lambda card: plain[1](card.split("#")[0])  # type: ignore[method-assign]
    cards = [f"{card}#{copy}" for copy in range(_COPIES) for card in texts.cards]
    scene = BoardScene(pictures)
    view = BoardView(scene)
    view.resize(*size)
    view.show()
    lying = _placements(cards)
    scene.show_placements(lying)
    return view, scene, lying


def _bare(
    size: tuple[int, int], scene: BoardScene, lying: list[Placement]
) -> tuple[QGraphicsView, QGraphicsPixmapItem]:
    view = QGraphicsView()
    bare = QGraphicsScene(view)
    bare.setSceneRect(scene.sceneRect())
    view.setScene(bare)
    view.setFrameShape(QGraphicsView.Shape.NoFrame)
    view.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
    view.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.resize(*size)
    scale = min(size[0] / POSTER_MM[0], size[1] / POSTER_MM[1])
    view.scale(scale, scale)
    item = QGraphicsPixmapItem()
    for one in lying:
        drawn = scene.pictures.card_picture(one.card, CardLook())
        item = bare.addPixmap(drawn.pixmap)
        item.setScale(1 / drawn.scale)
        assert one.x is not None
        assert one.y is not None
        item.setPos(one.x * POSTER_MM[0] - 50, one.y * POSTER_MM[1] - 25)
    view.show()
    return view, item


def _frame_ms(move: Callable[[QPointF], object]) -> float:
    """Return the median time of one step of a drag across the board, painted."""
    QApplication.processEvents()
    found = []
    for frame in range(_FRAMES):
        at = QPointF(120 + frame * 5.7, 220 + (frame * 7.3) % 200)
        start = time.perf_counter()
        move(at)
        QApplication.processEvents()
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found)


def _ours_ms(view: BoardView, scene: BoardScene, card: str) -> float:
    view.show()
    QApplication.processEvents()
    item = scene.items_by_card()[card]
    scene.flight.take(item, item.pos())
    found = _frame_ms(scene.carry)
    assert scene.in_flight == card, "something sent the card home"
    scene.cancel_flight()
    view.hide()
    return found


def _bare_ms(view: QGraphicsView, item: QGraphicsPixmapItem) -> float:
    view.show()
    QApplication.processEvents()
    found = _frame_ms(item.setPos)
    view.hide()
    return found


def measure() -> list[Row]:
    """Return the rows of the board."""
    app = make_application([])
    apply(app, Theme(reduced_motion=True))
    rows = []
    for size in ((1920, 1080), (3840, 2160)):
        view, scene, lying = _ours(size)
        bare_view, bare_item = _bare(size, scene, lying)
        # By turns, and the best of each: what else the machine does meanwhile hits both.
        rounds = [(_bare_ms(bare_view, bare_item), _ours_ms(view, scene, lying[-1].card)) for _ in range(_TIMES)]
        bare, ours = (min(times) for times in zip(*rounds, strict=True))
        name = f"a card among 240 dragged, {size[0]} x {size[1]}"
        rows.append(against(name, ours, bare, "ms", 1.5))
        rows.append(below(f"{name}, a frame", ours, "ms", 1000 / 60))
        for window in (view, bare_view):
            window.close()
            window.deleteLater()
        QApplication.processEvents()
    return rows
