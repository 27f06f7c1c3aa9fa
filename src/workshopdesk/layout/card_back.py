"""The back of a card: title, code and what is there when it is there; on the smallest the first two alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..content.glyphs import MM_PER_POINT
from ..content.pack import CardText, LevelText
from . import marks, paths
from .display import Item, Shape, Text
from .metrics import width_mm
from .palette import Palette
from .text import DoesNotFit, break_lines, fit, sizes

if TYPE_CHECKING:
    from .cards import CardWords


@dataclass(frozen=True, slots=True)
class BackStyle:
    """Where things stand on a back, in mm of its card; `tried` are sizes with leadings in pt."""

    width_mm: float = 92.0
    height_mm: float = 64.0
    inset_mm: float = 6.0
    mark_y_mm: float = 4.6
    mark_mm: float = 7.6
    title_pt: tuple[float, float] = (11.0, 11.0)
    rule_y_mm: float = 14.2
    tried: tuple[tuple[float, float], ...] = ((10.5, 13.2), (10.0, 12.6))
    footer_from_bottom_mm: float = 5.0
    footer_pt: float = 7.0
    body: bool = True


STANDARD = BackStyle()
LARGE = BackStyle(
    inset_mm=4.6,
    mark_y_mm=3.8,
    mark_mm=6.2,
    title_pt=(12.0, 10.5),
    rule_y_mm=11.4,
    tried=((12.0, 15.0), (12.0, 14.2), (12.0, 13.5)),
    footer_from_bottom_mm=4.0,
)
"""The same card for who reads better at 12 points: closer to the edges, so that eight lines still stand on it."""


def card_back(
    card: CardText, level: LevelText, words: CardWords, palette: Palette, style: BackStyle = STANDARD
) -> tuple[Item, ...]:
    """Return a back; raise DoesNotFit, naming the card, where its text is too long at the smallest size."""
    ink = palette.level(card.level)
    left, right = style.inset_mm, style.width_mm - style.inset_mm
    head, rule = _head(card, level, palette, style) if style.body else _title_alone(card, level, palette, style)
    items: list[Item] = [*head]
    foot = style.height_mm - style.footer_from_bottom_mm
    name = Text(left, foot, level.name, style.footer_pt + 0.5, "bold", ink.text)
    after = left + width_mm(level.name, "bold", style.footer_pt + 0.5) + 1.4
    version = Text(right, foot, words.version, style.footer_pt, "regular", palette.card_ink3, "end")
    items += [name, version]
    if style.body:
        items += [
            Shape(
                paths.rectangle(left, rule - 0.25, right - left, 0.25 if palette.saving else 0.5),
                fill=ink.text,
            ),
            *_body(card, palette, style, rule),
            Text(after, foot, f"· {words.note}", style.footer_pt, "regular", palette.card_ink3),
        ]
    return tuple(items)


def _head(card: CardText, level: LevelText, palette: Palette, style: BackStyle) -> tuple[list[Item], float]:
    """Return mark, title and code, and where the rule comes: lower under a title of two lines."""
    ink = palette.level(card.level)
    left, right = style.inset_mm, style.width_mm - style.inset_mm
    middle = style.mark_y_mm + style.mark_mm / 2
    code = Text(right, middle + 1.57, card.code, style.title_pt[0], "bold", ink.text, "end")
    text_x = left + style.mark_mm + 2.4
    room = right - text_x - width_mm(card.code, "bold", style.title_pt[0]) - 2.5
    title = fit(
        card.hyphenated, card.code, room, sizes(*style.title_pt), font="bold", leading=1.16, max_lines=2, even=True
    )
    lower = 1.4 if len(title.lines) > 1 else 0.0
    mark = marks.mark(card.level, level.letter, left, style.mark_y_mm, style.mark_mm, palette)
    return [
        *mark,
        *title.centred(text_x, middle + lower / 2, palette.card_ink),
        code,
    ], style.rule_y_mm + lower


def _title_alone(card: CardText, level: LevelText, palette: Palette, style: BackStyle) -> tuple[list[Item], float]:
    """Return mark, code and a large title, for a card too small for its text."""
    ink = palette.level(card.level)
    left, right = style.inset_mm, style.width_mm - style.inset_mm
    mark = marks.mark(card.level, level.letter, left, style.mark_y_mm, style.mark_mm, palette)
    middle = style.mark_y_mm + style.mark_mm / 2
    title = fit(
        card.hyphenated, card.code, right - left, sizes(16, 12), font="bold", leading=1.16, max_lines=3, even=True
    )
    code = Text(right, middle + 1.57, card.code, 13, "bold", ink.text, "end")
    return [*mark, code, *title.centred(left, style.height_mm / 2 + 2, palette.card_ink)], style.rule_y_mm


def _body(card: CardText, palette: Palette, style: BackStyle, rule: float) -> list[Item]:
    """Return the statements with their square bullets, at the largest size at which all fit."""
    ink = palette.level(card.level)
    x = style.inset_mm + 4
    width = style.width_mm - style.inset_mm - x
    lowest = style.height_mm - style.footer_from_bottom_mm - style.footer_pt * MM_PER_POINT * 0.72 - 1.3
    for size, leading in style.tried:

        def measure(said: str, size: float = size) -> float:
            return width_mm(said, "regular", size)

        step = leading * MM_PER_POINT
        broken = [break_lines(said, width, measure) for said in card.back]
        if any(lines is None for lines in broken):
            continue
        y = rule + 0.79 * size * MM_PER_POINT + 2.55
        count = sum(len(lines or ()) for lines in broken)
        # Statements stand a little apart where there is room, closer where there is not.
        room = lowest - 0.22 * size * MM_PER_POINT - y - (count - 1) * step
        gap = min(0.54, room / max(1, len(broken) - 1))
        if gap < 0:
            continue
        items: list[Item] = []
        for lines in broken:
            side = 1.5 * size / 10.5
            top = y - 0.334 * size * MM_PER_POINT - side / 2
            bullet = paths.rectangle(style.inset_mm + 0.25, top, side, side)
            items.append(
                Shape(bullet, stroke=ink.text, width_mm=0.25) if palette.saving else Shape(bullet, fill=ink.text)
            )
            for said in lines or ():
                items.append(Text(x, y, said, size, "regular", palette.card_ink))
                y += step
            y += gap
        return items
    raise DoesNotFit(card.code, card.title)
