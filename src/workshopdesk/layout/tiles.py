"""A poster on sheets of A4 or A3: equal tiles with cut lines and glue flaps, each named."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..content.words import Words
from . import paths
from .display import Group, Item, Page, Text
from .metrics import width_mm
from .palette import Palette
from .tile_notes import note_column, note_row

MARGIN_MM, OVERLAP_MM = 12.0, 10.0
PAPERS_MM = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}
_WASTE_FOR_NOTES_MM = 45.0
_LABEL_PT = 8.0
_CUT, _CUT_DASH, _HAIRLINE = 0.18, (2.4, 2.0), 0.1


@dataclass(frozen=True, slots=True)
class Tiling:
    """How a poster is divided; millimetres."""

    poster_w: float
    poster_h: float
    sheet_w: float
    sheet_h: float
    columns: int
    rows: int
    paper: str

    @property
    def step(self) -> tuple[float, float]:
        """Return the distance of two tiles."""
        return (self.poster_w - OVERLAP_MM) / self.columns, (self.poster_h - OVERLAP_MM) / self.rows

    @property
    def tile(self) -> tuple[float, float]:
        """Return the size of a tile's image, overlap counted."""
        across, down = self.step
        return across + OVERLAP_MM, down + OVERLAP_MM

    @property
    def count(self) -> int:
        """Return the number of tiles; the map is one sheet more."""
        return self.columns * self.rows

    @property
    def waste(self) -> tuple[float, float]:
        """Return how much paper is left beside and below a tile."""
        w, h = self.tile
        return self.sheet_w - MARGIN_MM - w - 8, self.sheet_h - MARGIN_MM - h - 8

    @property
    def landscape(self) -> bool:
        """Say whether the sheets lie on their side."""
        return self.sheet_w > self.sheet_h

    def name(self, column: int, row: int) -> str:
        """Return the name of a tile: column letter, row number, A1 top left."""
        return f"{chr(ord('A') + column)}{row + 1}"


def _needed(length: float, sheet: float) -> int:
    """Return how many tiles a length takes on sheets; a hair more than a whole number is that number."""
    return max(1, math.ceil((length - OVERLAP_MM) / (sheet - 2 * MARGIN_MM - OVERLAP_MM) - 1e-9))


def tiling(poster_w: float, poster_h: float, paper: str = "A4") -> Tiling:
    """Return the division into the fewest sheets, upright or on their side."""
    short, long = PAPERS_MM[paper]
    found = [
        Tiling(poster_w, poster_h, w, h, _needed(poster_w, w), _needed(poster_h, h), paper)
        for w, h in ((short, long), (long, short))
    ]
    return min(found, key=lambda one: (one.count, abs(one.tile[0] - one.tile[1])))


def tile_pages(plan: Tiling, poster: Sequence[Item], title: str, palette: Palette, said: Words) -> tuple[Page, ...]:
    """Return the tiles of a poster whose items are in millimetres of its own, row by row."""
    content = tuple(poster)
    return tuple(
        _tile(plan, content, column, row, title, palette, said)
        for row in range(plan.rows)
        for column in range(plan.columns)
    )


def image_of(plan: Tiling, content: tuple[Item, ...], column: int, row: int) -> Group:
    """Return the part of a poster that a tile shows, at its place on the sheet."""
    (step_x, step_y), (w, h) = plan.step, plan.tile
    shift = (1.0, 0.0, 0.0, 1.0, MARGIN_MM - column * step_x, MARGIN_MM - row * step_y)
    return Group(content, shift, clip=(MARGIN_MM, MARGIN_MM, w, h))


def _tile(
    plan: Tiling,
    content: tuple[Item, ...],
    column: int,
    row: int,
    title: str,
    palette: Palette,
    said: Words,
) -> Page:
    name, (w, h) = plan.name(column, row), plan.tile
    right, low = MARGIN_MM + w, MARGIN_MM + h
    items: list[Item] = [image_of(plan, content, column, row)]
    first, last_column, last_row = column == 0, column == plan.columns - 1, row == plan.rows - 1
    # Right and bottom are cut on the image's edge, as are the poster's own; the other two keep a flap.
    reach_x, reach_y = min(right + 4, plan.sheet_w - 8), min(low + 4, plan.sheet_h - 8)
    items.append(_cut(right, 8, right, reach_y, palette))
    items.append(_cut(8, low, reach_x, low, palette))
    items.append(_cut(MARGIN_MM, 8, MARGIN_MM, reach_y, palette) if first else _edge(True, reach_y, palette))
    items.append(_cut(8, MARGIN_MM, reach_x, MARGIN_MM, palette) if row == 0 else _edge(False, reach_x, palette))
    items += _labels(plan, name, column, row, palette, said)
    neighbours = (
        None if last_column else plan.name(column + 1, row),
        None if last_row else plan.name(column, row + 1),
    )
    if plan.waste[0] >= _WASTE_FOR_NOTES_MM:
        width = plan.waste[0] - 9
        items += note_column(plan, column, row, right + 9, width, title, neighbours, palette, said)
    elif plan.waste[1] >= _WASTE_FOR_NOTES_MM:
        items += note_row(plan, column, row, low + 9, title, neighbours, palette, said)
    return Page(plan.sheet_w, plan.sheet_h, tuple(items), name)


def _cut(x1: float, y1: float, x2: float, y2: float, palette: Palette) -> Item:
    return paths.line(x1, y1, x2, y2, palette.measure if palette.saving else palette.ink2, _CUT, dash=_CUT_DASH)


def _edge(upright: bool, reach: float, palette: Palette) -> Item:
    """Return the hairline up to which the neighbour comes."""
    at = MARGIN_MM + OVERLAP_MM
    line = (at, 8.0, at, reach) if upright else (8.0, at, reach, at)
    return paths.line(*line, palette.ink2, _HAIRLINE)


def _labels(plan: Tiling, name: str, column: int, row: int, palette: Palette, said: Words) -> list[Item]:
    """Return the words in the margins: which neighbour comes where, and the name where no notes hold it."""
    w, h = plan.tile
    ink = palette.ink2
    top = name if row == 0 else said("sheets.flap", name=name, other=plan.name(column, row - 1))
    items: list[Item] = [Text(26, 10.9, top, _LABEL_PT, "regular", ink)]
    if max(plan.waste) < _WASTE_FOR_NOTES_MM:
        number = said("sheets.tile-of", n=row * plan.columns + column + 1, total=plan.count)
        after = 26 + width_mm(top, "regular", _LABEL_PT)
        line = Text(
            MARGIN_MM + w - 2,
            10.9,
            f"{number} · {said('sheets.this-side-up')}",
            _LABEL_PT,
            "regular",
            ink,
            "end",
        )
        if after + 30 < MARGIN_MM + w:
            items.append(line)
    if column > 0:
        flap = said("sheets.flap", name=name, other=plan.name(column - 1, row))
        middle = MARGIN_MM + h / 2
        items.append(paths.turned([Text(10.9, middle, flap, _LABEL_PT, "regular", ink, "middle")], 10.9, middle, -90))
    below = MARGIN_MM + h + 3.9
    if below + 1 <= plan.sheet_h - 8 + 1.5:
        foot = said("sheets.at-100")
        if row < plan.rows - 1:
            foot = said("sheets.bottom-over", name=name, other=plan.name(column, row + 1), overlap=10)
        items.append(Text(26, below, foot, _LABEL_PT, "regular", ink))
    return items
