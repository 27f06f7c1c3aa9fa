"""The faces with the cards on them, without head and foot; the same drawing as the poster, cards on paper."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from ...content.pack import PackTexts
from ...content.words import Words
from ...domain.slots import POSTER_MM
from ...domain.terms import FACES, Zone
from ...domain.workshop import Placement
from ...layout.board import board_words, count_words, poster_background
from ...layout.cards import RESULT, SCREEN_NARROW, SCREEN_WIDE, board_card
from ...layout.palette import SCREEN_DARK
from ..sheets_painter import PreparedItems
from .chalk import Chalk
from .frame import RoomFrame
from .paint_text import small_time
from .views import BoardRoom

# the faces lie from 80 to 490 mm on the poster
_TOP_MM, _HIGH_MM = 74.0, 422.0


@lru_cache(maxsize=8)
def _background(texts_key: int, words: Words, strength: int, work: int, scale: float) -> PreparedItems:
    texts = _known[texts_key]
    said = replace(board_words(texts, colour_words=False, said=words), counts=count_words(words, strength, work))
    return PreparedItems(poster_background(said, SCREEN_DARK, head=False, foot=False), scale)


_known: dict[int, PackTexts] = {}


def paint_board(chalk: Chalk, frame: RoomFrame, view: BoardRoom) -> None:
    """The criterion above, the faces as large as they fit, how many lie, and what to do below."""
    texts = frame.texts
    criterion = texts.texts["criterion"]
    chalk.write(criterion["question"], 76, 26, chalk.width * 0.52, 76, 50, "ink", True, middle=True)
    lying = [p for p in view.placements if p.zone in FACES]
    total = len(texts.cards)
    count = frame.words("room.of", placed=len(lying), total=total)
    chalk.write(count, chalk.width - 76 - 500, 26, 500, 76, 44, "ink", True, Qt.AlignmentFlag.AlignRight, True)
    _paint_pieces(chalk, count, lying, total)
    high = 1080 - 112 - 104
    scale = min(high / _HIGH_MM, (chalk.width - 60) / POSTER_MM[0]) * chalk.unit
    left = (chalk.width * chalk.unit - POSTER_MM[0] * scale) / 2
    top = 112 * chalk.unit - _TOP_MM * scale
    counts = {face: sum(p.zone is face for p in lying) for face in FACES}
    _known[id(texts)] = texts
    painter = chalk.painter
    painter.save()
    painter.translate(left, top)
    _background(id(texts), frame.words, counts[Zone.STRENGTH], counts[Zone.WORK], scale).paint(painter)
    crowded = _closest(lying) < 0.13
    style = (SCREEN_NARROW if crowded else SCREEN_WIDE) if max(counts.values(), default=0) <= 15 else RESULT
    if style is not RESULT and crowded and _closest(lying) < 0.1:
        style = SCREEN_NARROW
    for placement in sorted(lying, key=lambda one: one.z or 0):
        card = texts.cards.get(placement.card)
        if card is None or placement.x is None or placement.y is None:
            continue
        painter.save()
        x = placement.x * POSTER_MM[0] - style.width_mm / 2
        y = placement.y * POSTER_MM[1] - style.height_mm / 2
        painter.translate(x * scale, y * scale)
        items = board_card(card, texts.levels[card.level], SCREEN_DARK, style)
        PreparedItems(items, scale).paint(painter)
        painter.restore()
    painter.restore()
    chalk.write(criterion["hint"], 76, 985, chalk.width - 620, 76, 34, "ink2", middle=True)
    painter.save()
    painter.translate(0, 905 * chalk.unit)
    small_time(chalk, frame, 76)
    painter.restore()


def _paint_pieces(chalk: Chalk, count: str, lying: list[Placement], total: int) -> None:
    """One piece a card beside the count, as at the guide's board: solid, hatched or empty."""
    from ..parts.counter import paint_pieces

    right = chalk.width - 76 - QFontMetricsF(chalk.font(44, True)).horizontalAdvance(count) / chalk.unit - 28
    left = max(chalk.width * 0.56, right - 500)
    strength = sum(one.zone is Zone.STRENGTH for one in lying)
    if right - left > 200:
        strip = chalk.rect(left, 46, right - left, 36)
        paint_pieces(chalk.painter, chalk.theme, strength, len(lying) - strength, total, strip)


def _closest(lying: list[Placement]) -> float:
    """Return the smallest distance in x between two cards of a row, as a share of the poster."""
    least = 1.0
    for number, one in enumerate(lying):
        for other in lying[:number]:
            if one.x is None or one.y is None or other.x is None or other.y is None:
                continue
            if abs(one.y - other.y) > 0.06:
                continue
            least = min(least, abs(one.x - other.x))
    return least
