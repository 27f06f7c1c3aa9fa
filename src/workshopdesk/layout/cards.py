"""The front of a card, and the card on a board; one drawing for canvas, room screen and paper.

Coordinates are those of a card of 92 x 64 mm; a caller scales. A card of other proportions is as high,
and wider.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..content.glyphs import MM_PER_POINT
from ..content.pack import CardText, LevelText
from . import marks, paths
from .card_back import card_back as card_back
from .display import Item, Shape, Text
from .markers import marker
from .metrics import CAP_HEIGHT
from .palette import Palette
from .text import Block, DoesNotFit, fit, sizes

WIDTH_MM, HEIGHT_MM = 92.0, 64.0
BAND_MM, TEXT_X_MM = 10.0, 15.5
MARKER_MM, MARKER_FROM_RIGHT_MM, MARKER_Y_MM = 12.0, 17.0, 5.0
_TITLE_TOP_MM, _TITLE_BOTTOM_MM = 22.0, 54.0
_BASE_MM = 58.7
Bleed = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class CardWords:
    """The words on a card that are not its own: the screener's name, the version, the note on the back."""

    screener: str
    version: str
    note: str


def card_front(
    card: CardText,
    level: LevelText,
    words: CardWords,
    palette: Palette,
    *,
    width: float = WIDTH_MM,
    bleed: Bleed = (0.0, 0.0, 0.0, 0.0),
    title_pt: tuple[float, float] = (20.0, 16.0),
    small: float = 1.0,
    band: tuple[float, float] | None = None,
) -> tuple[Item, ...]:
    """Return a front of `width` x 64; `bleed` (left, top, right, bottom) of the band, `title_pt` size, floor.

    `small` is how much larger notes are drawn, so that a small card keeps them legible; `band` is (x, y)
    where the band keeps off the edges (full A7, which has no bleed).
    """
    ink = palette.level(card.level)
    left, top, _, bottom = bleed
    x, y, w, h = -left, -top, BAND_MM + left, HEIGHT_MM + top + bottom
    if band is not None:
        x, y, w, h = band[0], band[1], BAND_MM - band[0], HEIGHT_MM - 2 * band[1]
    title = fit(
        card.hyphenated,
        card.code,
        width - TEXT_X_MM - 5.5,
        sizes(*title_pt),
        font="bold",
        leading=1.16,
        max_lines=3,
        max_height=_TITLE_BOTTOM_MM - _TITLE_TOP_MM + 1,
        even=True,
    )
    items: list[Item] = [*marks.hatch(card.level, x, y, w, h, palette)]
    if palette.saving:
        items.append(paths.line(BAND_MM, y, BAND_MM, y + h, palette.ink, 0.25))
    items += marks.mark(card.level, level.letter, TEXT_X_MM, 5.2, 12.5, palette)
    items += [
        Text(32, 10.6, level.name.upper(), 10.5, "bold", ink.text, tracking_pt=0.9),
        Text(32, 15.9, words.screener, 8 * small, "regular", palette.card_ink3),
        *title.centred(TEXT_X_MM, (_TITLE_TOP_MM + _TITLE_BOTTOM_MM) / 2, palette.card_ink),
        Text(TEXT_X_MM, _BASE_MM, card.code, 13, "bold", ink.text),
        Text(width - 5, _BASE_MM, words.version, 7 * small, "regular", palette.card_ink3, "end"),
    ]
    if card.marker is not None:
        items.append(marker(card.marker, width - MARKER_FROM_RIGHT_MM, MARKER_Y_MM, MARKER_MM))
    return tuple(items)


@dataclass(frozen=True, slots=True)
class BoardStyle:
    """How a card looks on the board: on paper title above, code below; on a screen the code in the band."""

    width_mm: float
    height_mm: float
    band_mm: float
    title_pt: float
    floor_pt: float
    code_pt: float
    code_in_band: bool
    radius_mm: float = 2.5


RESULT = BoardStyle(72, 50, 17, 20, 15, 16, code_in_band=False)
SCREEN_WIDE = BoardStyle(122, 53, 26.5, 36, 30, 33, code_in_band=True, radius_mm=8)
SCREEN_NARROW = BoardStyle(92, 46, 22, 32, 24, 28, code_in_band=True, radius_mm=7)
_SCREEN_LEAST = 0.55


def board_card(
    card: CardText,
    level: LevelText,
    palette: Palette,
    style: BoardStyle = RESULT,
    *,
    rank: int | None = None,
    contested: bool = False,
) -> tuple[Item, ...]:
    """Return a card as it lies on the board, its top left at the origin, `style` wide and high."""
    ink = palette.level(card.level)
    wide, high, band = style.width_mm, style.height_mm, style.band_mm
    edge = paths.rounded(0.2, 0.2, wide - 0.4, high - 0.4, style.radius_mm)
    size = band * (0.66 if not style.code_in_band else 0.6)
    middle = size / 2 + band * (0.18 if not style.code_in_band else 0.14)
    items: list[Item] = [Shape(edge, fill=palette.card)]
    if not palette.saving:
        items.append(Shape(_left_rounded(band, high - 0.4, style.radius_mm), fill=ink.tint))
    items += marks.mark(card.level, level.letter, (band - size) / 2, middle - size / 2, size, palette)
    start = middle + size * 0.62
    end = high - style.radius_mm - 0.4
    if style.code_in_band:
        end = high - style.code_pt * MM_PER_POINT * 1.06
    hatched = marks.hatch(card.level, 0.4, start, band - 0.4, end - start, palette, scale=1.05, origin=start)
    items += hatched if palette.saving else hatched[1:]
    if palette.saving:
        items.append(paths.line(band, 0.4, band, high - 0.4, palette.ink, 0.25))
    items.append(Shape(edge, stroke=palette.card_line, width_mm=0.5))
    text_x = band + 4
    if style.code_in_band:
        items.append(Text(band / 2, high - band * 0.13, card.code, style.code_pt, "bold", ink.text, "middle"))
    else:
        items.append(Text(text_x, high - 4.6, card.code, style.code_pt, "bold", ink.text))
    title = _board_title(card, style, wide - text_x - 3)
    if style.code_in_band:
        items += title.centred(text_x, high / 2, palette.card_ink)
    else:
        items += title.at(text_x, 4 + CAP_HEIGHT * title.size_pt * MM_PER_POINT, palette.card_ink)
    return *items, *_badges(wide, high, rank, contested, palette)


def _board_title(card: CardText, style: BoardStyle, room_mm: float) -> Block:
    """Return a title on the board: on a screen smaller than wished rather than not at all, since paper has room."""

    def at(start: float, floor: float) -> Block:
        return fit(
            card.hyphenated,
            card.code,
            room_mm,
            sizes(start, floor),
            font="bold",
            leading=1.13,
            max_lines=4,
            max_height=style.height_mm - (2 if style.code_in_band else 14),
            anywhere=style.code_in_band,
        )

    try:
        return at(style.title_pt, style.floor_pt)
    except DoesNotFit:
        if not style.code_in_band:
            raise
        return at(style.floor_pt - 1, style.floor_pt * _SCREEN_LEAST)


def _badges(wide: float, high: float, rank: int | None, contested: bool, palette: Palette) -> tuple[Item, ...]:
    """Return the rank and the question mark, side by side at the bottom right."""
    items: list[Item] = []
    x = wide - 8.4
    if rank is not None:
        items += marks.disc(str(rank), x, high - 8.2, 6.6, palette, fill=palette.card_ink)
        x -= 15
    if contested:
        items += marks.question(x, high - 8.2, 12.4, palette)
    return tuple(items)


def _left_rounded(w: float, h: float, r: float) -> tuple[tuple[str | float, ...], ...]:
    """Return the band's outline: round where the card is, square on its right."""
    k = r * 0.4477
    return (
        ("M", w, 0.2),
        ("L", r + 0.2, 0.2),
        ("C", k + 0.2, 0.2, 0.2, k + 0.2, 0.2, r + 0.2),
        ("L", 0.2, h + 0.2 - r),
        ("C", 0.2, h + 0.2 - k, k + 0.2, h + 0.2, r + 0.2, h + 0.2),
        ("L", w, h + 0.2),
        ("Z",),
    )
