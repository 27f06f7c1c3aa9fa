"""The strip below the faces: the legend of the levels, what is still to discuss, the group's top five."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..content.pack import LevelText
from ..domain.ranking import SLIP_SIZE
from . import marks, paths
from .display import Item, Shape, Text
from .palette import Palette
from .text import fit, one_line, sizes

_LEGEND_X_MM, _BOX_X_MM, _TOP_X_MM = 44.0, 210.0, 526.0
_BOX_MM = (_BOX_X_MM, 500.0, 292.0, 70.0)
_RIGHT_MM, _SHORT_RIGHT_MM = 797.0, 777.0
_FIRST_LINE_MM, _PITCH_MM = 524.0, 12.0


@dataclass(frozen=True, slots=True)
class TopCard:
    """A card of the group's order, with the mark of its level."""

    level: str
    letter: str
    title: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """What a result says in the box: the cards on which the group does not agree, and what is not laid."""

    lead: str
    cards: tuple[str, ...]
    codes: tuple[str, ...]
    loose: str = ""


def legend(levels: Sequence[LevelText], palette: Palette) -> list[Item]:
    """Return the three marks with their words."""
    items: list[Item] = []
    for row, level in enumerate(levels[:3]):
        y = 510 + row * 24.5
        items += marks.mark(level.key, level.letter, _LEGEND_X_MM, y - 9.5, 19, palette)
        name = one_line(level.name, level.name, 130, sizes(34, 24, 1), font="bold")
        note = one_line(level.short, level.short, 134, sizes(22, 17, 0.5))
        # The words of a level are inked for the paper of a card; on a chalkboard only the poster's own ink is read.
        ink = palette.level(level.key).text if palette.levels and palette.paper == palette.card else palette.ink
        items += name.at(70.5, y - 0.4, ink)
        items += note.at(70.5, y + 8.6, palette.ink2)
    return items


def undecided_box(title: str, note: str, told: Undecided | None, palette: Palette) -> list[Item]:
    """Return the box for cards on which the group does not agree yet."""
    x, y, w, h = _BOX_MM
    middle = x + w / 2
    frame = Shape(paths.rounded(x, y, w, h, 8), stroke=palette.line_strong, width_mm=0.8, dash=(4.6, 3.2))
    head = one_line(title, title, w - 40, sizes(33, 22, 1), font="bold")
    items: list[Item] = [frame, *head.at(middle, 518, palette.ink, "middle")]
    if told is None:
        below = one_line(note, note, w - 24, sizes(22, 17, 0.5))
        return [*items, *below.at(middle, 529.5, palette.ink2, "middle")]
    text_x, room, top = x + 40, w - 56, 537.0
    if told.loose:
        loose = fit(told.loose, told.loose, w - 40, sizes(22, 14, 0.5), leading=1.15, max_lines=2)
        span = (len(loose.lines) - 1) * loose.leading_mm
        items += loose.at(x + 22, 564 - span, palette.ink2)
        if not told.codes:
            return items
    if told.codes:
        items += marks.question(x + 28, top - 2.8, 12, palette)
        lead = one_line(told.lead, told.lead, room, sizes(27, 18, 0.5))
        items += lead.at(text_x, top, palette.ink2)
        few = len(told.cards) <= (1 if told.loose else 2)
        if few:
            for row, card in enumerate(told.cards, start=1):
                line = one_line(card, card, room, sizes(27, 16, 0.5), font="bold")
                items += line.at(text_x, top + row * _PITCH_MM, palette.ink)
        else:
            codes = fit(
                ", ".join(told.codes),
                told.lead,
                room,
                sizes(27, 16, 0.5),
                font="bold",
                leading=1.2,
                max_lines=2,
            )
            items += codes.at(text_x, top + _PITCH_MM, palette.ink)
    return items


def top_five(title: str, cards: Sequence[TopCard], palette: Palette) -> list[Item]:
    """Return the group's order, or lines to write it on."""
    head = one_line(title, title, _RIGHT_MM - _TOP_X_MM, sizes(33, 24, 1), font="bold")
    items: list[Item] = [*head.at(_TOP_X_MM, 509, palette.ink)]
    # A longer list, where the group added a Quality card as the sixth, stands closer.
    count = max(SLIP_SIZE, min(len(cards), 6))
    pitch = _PITCH_MM * 4 / (count - 1)
    for row in range(count):
        middle = _FIRST_LINE_MM - 4 + row * pitch
        if row < len(cards):
            card = cards[row]
            items += marks.disc(str(row + 1), _TOP_X_MM + 5.2, middle, min(5.2, pitch / 2 - 0.3), palette)
            items += marks.mark(card.level, card.letter, _TOP_X_MM + 15.5, middle - 4.7, 9.4, palette)
            line = one_line(card.title, card.title, _SHORT_RIGHT_MM - 556, sizes(27, 17, 0.5), font="bold")
            items += line.centred(_TOP_X_MM + 30, middle, palette.ink)
        else:
            ring = paths.circle(_TOP_X_MM + 5.2, middle, 4.9)
            items.append(Shape(ring, stroke=palette.ink, width_mm=0.6))
            items.append(Text(_TOP_X_MM + 5.2, middle + 2.4, str(row + 1), 20, "bold", palette.ink, "middle"))
            end = _SHORT_RIGHT_MM if row >= 3 else _RIGHT_MM
            items.append(paths.line(542, middle + 4, end, middle + 4, palette.line_strong, 0.5))
    return items
