"""Dragging one card among 24, and among 240 (ten groups' worth), against bare pixmap items in a like view.

Both views stand inside a window, as the board does in the program.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QVBoxLayout, QWidget

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

_FRAMES, _TIMES = 100, 9
_windows: list[QWidget] = []


def _placements(cards: list[str]) -> list[Placement]:
    found = []
    for number, card in enumerate(cards):
        zone = Zone.STRENGTH if number % 2 else Zone.WORK
        x = 0.08 + (number * 0.037) % 0.84
        y = 0.2 + (number * 0.061) % 0.55
        found.append(Placement(card, zone, None, number % 9 == 0, number, round(x, 3), round(y, 3)))
    return found


def _in_window(view: QGraphicsView, size: tuple[int, int]) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(view)
    window.resize(*size)
    window.show()
    _windows.append(window)


def _ours(size: tuple[int, int], copies: int) -> tuple[BoardView, BoardScene, list[Placement]]:
    texts = Shelf(Path("/nonexistent")).newest("sexting").speak("nl")
    pictures = BoardPictures(texts, words("nl"), dark=False)
    plain = pictures.text, pictures.level
    # Ten groups' cards on one board: the same 24 texts under 240 keys, each with a picture of its own.
    pictures.text = lambda card: plain[0](card.split("#")[0])  # type: ignore[method-assign]
    pictures.level = lambda card: plain[1](card.split("#")[0])  # type: ignore[method-assign]
    cards = [f"{card}#{copy}" for copy in range(copies) for card in texts.cards]
    scene = BoardScene(pictures)
    view = BoardView(scene)
    _in_window(view, size)
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
    _in_window(view, size)
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
    return view, item


def _frames_ms(move: Callable[[QPointF], object]) -> tuple[float, float]:
    """Return the median time, and that of the slow twentieth, of one step of a drag across the board, painted."""
    QApplication.processEvents()
    found = []
    for frame in range(_FRAMES):
        at = QPointF(120 + frame * 5.7, 220 + (frame * 7.3) % 200)
        start = time.perf_counter()
        move(at)
        QApplication.processEvents()
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found), statistics.quantiles(found, n=20)[-1]


def _ours_ms(view: BoardView, scene: BoardScene, card: str) -> tuple[float, float]:
    view.window().show()
    QApplication.processEvents()
    item = scene.items_by_card()[card]
    scene.flight.take(item, item.pos())
    found = _frames_ms(scene.carry)
    assert scene.in_flight == card, "something sent the card home"
    scene.cancel_flight()
    view.window().hide()
    return found


def _bare_ms(view: QGraphicsView, item: QGraphicsPixmapItem) -> tuple[float, float]:
    view.window().show()
    QApplication.processEvents()
    found = _frames_ms(item.setPos)
    view.window().hide()
    return found


def measure() -> list[Row]:
    """Return the rows of the board."""
    app = make_application([])
    apply(app, Theme(reduced_motion=True))
    rows = []
    for copies, size in ((1, (1920, 1080)), (10, (1920, 1080)), (10, (3840, 2160))):
        view, scene, lying = _ours(size, copies)
        bare_view, bare_item = _bare(size, scene, lying)
        # By turns, and the best of each: what else the machine does meanwhile hits both.
        rounds = [(_bare_ms(bare_view, bare_item), _ours_ms(view, scene, lying[-1].card)) for _ in range(_TIMES)]
        bare, ours = (min(median for median, _ in times) for times in zip(*rounds, strict=True))
        slow = min(slow for _, (_, slow) in rounds)
        name = f"a card among {24 * copies} dragged, {size[0]} x {size[1]}"
        rows.append(against(name, ours, bare, "ms", 1.5))
        rows.append(below(f"{name}, p95", slow, "ms", 8 if copies == 1 else 1000 / 60))
        while _windows:
            window = _windows.pop()
            window.close()
            window.deleteLater()
        QApplication.processEvents()
    return rows
