"""What stands beside or below a tile where its sheet has room: name, which way is up, where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..content.words import Words
from . import marks, paths
from .display import Item, Shape, Text
from .palette import Palette
from .rulers import ruler
from .text import fit, sizes

if TYPE_CHECKING:
    from .tiles import Tiling


def note_column(
    plan: Tiling,
    column: int,
    row: int,
    x: float,
    width: float,
    title: str,
    neighbours: tuple[str | None, str | None],
    palette: Palette,
    said: Words,
) -> list[Item]:
    """Return the notes, `width` wide, from `x`."""
    name = plan.name(column, row)
    up = x + min(width - 6, 40)
    items: list[Item] = [
        Text(x, 34, name, 54, "bold", palette.ink),
        *marks.arrow(up, 34, up, 19, palette.ink, 0.7, 3.6),
        Text(up, 39, said("sheets.up"), 8, "regular", palette.ink2, "middle"),
    ]
    number = said("sheets.tile-of", n=row * plan.columns + column + 1, total=plan.count)
    y = 46.0
    for line in (title, number):
        label = fit(line, name, width, sizes(9, 8), leading=1.3)
        items += label.at(x, y, palette.ink2)
        y += label.height_mm + 0.8
    y += 8
    head = fit(said("sheets.cut-here"), name, width, sizes(10, 8.5), font="bold", leading=1.3)
    items += head.at(x, y, palette.ink)
    y += head.height_mm + 0.6
    how = _glueing(neighbours, said)
    if how:
        told = fit(how, name, width, sizes(10, 8), leading=1.3)
        items += told.at(x, y, palette.ink)
        y += told.height_mm
    top = max(y + 8, 94)
    items += _mini_map(plan, column, row, (x, top, width, plan.sheet_h - 75 - top), palette)
    if width >= 52:
        base = plan.sheet_h - 57
        items += ruler(x + 1, base, 50, palette, numbers_pt=7.5)
        items.append(Text(x + 1, base + 5, said("sheets.fifty"), 8, "regular", palette.ink2))
    return items


def note_row(
    plan: Tiling,
    column: int,
    row: int,
    y: float,
    title: str,
    neighbours: tuple[str | None, str | None],
    palette: Palette,
    said: Words,
) -> list[Item]:
    """Return the notes below a tile, side by side, from `y`."""
    name = plan.name(column, row)
    number = said("sheets.tile-of", n=row * plan.columns + column + 1, total=plan.count)
    items: list[Item] = [
        Text(12, y + 16, name, 54, "bold", palette.ink),
        *marks.arrow(52, y + 15, 52, y + 1, palette.ink, 0.7, 3.6),
        Text(52, y + 20, said("sheets.up"), 8, "regular", palette.ink2, "middle"),
    ]
    below = y + 27
    for line, font in ((title, "regular"), (number, "regular"), (said("sheets.cut-here"), "bold")):
        block = fit(line, name, 62, sizes(9.5, 8), font=font, leading=1.3)  # type: ignore[arg-type]
        items += block.at(12, below, palette.ink if font == "bold" else palette.ink2)
        below += block.height_mm + 1
    how = _glueing(neighbours, said)
    if how:
        items += fit(how, name, 62, sizes(9.5, 8), leading=1.3).at(12, below, palette.ink)
    items += _mini_map(plan, column, row, (82, y + 1, 46, plan.sheet_h - y - 12), palette)
    items += ruler(144, y + 12, 50, palette, numbers_pt=7.5)
    items.append(Text(144, y + 17, said("sheets.fifty"), 8, "regular", palette.ink2))
    return items


def _glueing(neighbours: tuple[str | None, str | None], said: Words) -> str | None:
    """Return which flaps a tile comes over."""
    right, below = neighbours
    if right and below:
        return said("sheets.over-both", right=right, below=below)
    if right:
        return said("sheets.over-right", right=right)
    return said("sheets.over-below", below=below) if below else None


def _mini_map(
    plan: Tiling, column: int, row: int, room: tuple[float, float, float, float], palette: Palette
) -> list[Item]:
    """Return the poster's grid with this tile filled in; `room` is x, y, width and height."""
    x, y, width, height = room
    cell_w = min(8.5, width / plan.columns)
    cell_h = min(7.3, cell_w * 0.86, height / plan.rows)
    items: list[Item] = []
    for other_row in range(plan.rows):
        for other in range(plan.columns):
            left, top = x + other * cell_w, y + other_row * cell_h
            here = (other, other_row) == (column, row)
            fill = palette.area(palette.accent) if here else None
            edge = 0.6 if here and palette.saving else 0.2
            items.append(Shape(paths.rectangle(left, top, cell_w, cell_h), fill, palette.line_strong, edge))
            size = min(8.0, cell_h * 1.35)
            colour = palette.on_accent if here and fill else palette.ink2
            items.append(
                Text(
                    left + cell_w / 2,
                    top + cell_h / 2 + size * 0.118,
                    plan.name(other, other_row),
                    size,
                    "bold" if here else "regular",
                    colour,
                    "middle",
                )
            )
    return items
