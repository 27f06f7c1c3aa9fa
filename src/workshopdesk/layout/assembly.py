"""The assembly map of a tiled poster, its first sheet: where each tile goes, how to glue, and two rulers."""

from __future__ import annotations

from collections.abc import Sequence

from ..content.words import Words
from . import marks, paths
from .display import Group, Item, Page, Shape, Text
from .ghost import ghost
from .palette import Palette
from .rulers import ruler
from .text import fit, sizes
from .tiles import Tiling

_TOP_MM, _LEFT_MM = 38.0, 14.0
_STEPS = ("measure", "lay-out", "cut", "glue", "tape")


def assembly_map(plan: Tiling, poster: Sequence[Item], title: str, footer: str, palette: Palette, said: Words) -> Page:
    """Return the map, on a sheet like those of the tiles; `poster` in millimetres of its own."""
    w, h = plan.sheet_w, plan.sheet_h
    wide = w > h
    room_w, room_h = (w * 0.40, h - _TOP_MM - 14) if wide else (w - 2 * _LEFT_MM - 36, h * 0.40)
    scale = min(room_w / plan.poster_w, room_h / plan.poster_h)
    map_w, map_h = plan.poster_w * scale, plan.poster_h * scale
    items: list[Item] = [
        Text(_LEFT_MM, 23.5, said("sheets.map"), 30, "bold", palette.ink),
        Text(_LEFT_MM, 31, _subtitle(plan, title, said), 11, "regular", palette.ink2),
        Group(
            tuple(ghost(poster)),
            (scale, 0, 0, scale, _LEFT_MM, _TOP_MM),
            clip=(_LEFT_MM, _TOP_MM, map_w, map_h),
        ),
        *_seams(plan, scale, palette),
    ]
    beside = _LEFT_MM + map_w + 7
    items += marks.arrow(beside, _TOP_MM + 20, beside, _TOP_MM + 6, palette.ink, 0.7, 3.4)
    items.append(Text(beside, _TOP_MM + 26, said("sheets.up"), 8.5, "regular", palette.ink2, "middle"))
    ruler_x = beside + 13
    ruler_y = _TOP_MM + map_h - 100 if wide else _TOP_MM + max(6.0, map_h - 100)
    if wide:
        ruler_y = max(ruler_y, _TOP_MM + 34)
    items += ruler(ruler_x, ruler_y, 100, palette, upright=True)
    if wide:
        text_x = max(ruler_x + 14, w * 0.5)
        y = _steps(items, text_x, _TOP_MM + 8, w - text_x - 14, palette, said, plan)
        _check(items, text_x - 5, max(y + 6, h - 76), w - text_x - 3, palette, said)
    else:
        below = max(_TOP_MM + map_h, ruler_y + 100) + 14
        y = _steps(items, _LEFT_MM, below, w - 2 * _LEFT_MM, palette, said, plan)
        _check(items, _LEFT_MM, min(y + 4, h - 78), w - 2 * _LEFT_MM, palette, said)
    items.append(Text(_LEFT_MM, h - 9.5, footer, 8, "regular", palette.ink3))
    return Page(w, h, tuple(items), said("sheets.map"))


def _subtitle(plan: Tiling, title: str, said: Words) -> str:
    lying = said("sheets.landscape" if plan.landscape else "sheets.portrait")
    return f"{title} · {said('sheets.sheets-of-paper', n=plan.count, paper=plan.paper, lying=lying)}"


def _seams(plan: Tiling, scale: float, palette: Palette) -> list[Item]:
    """Return the poster's edge, the seams and the names."""
    x, y, w, h = _LEFT_MM, _TOP_MM, plan.poster_w * scale, plan.poster_h * scale
    (step_x, step_y), (tile_w, tile_h) = plan.step, plan.tile
    items: list[Item] = [Shape(paths.rectangle(x, y, w, h), stroke=palette.ink, width_mm=0.3)]
    for column in range(1, plan.columns):
        at = x + (column * step_x + 10) * scale
        items.append(paths.line(at, y, at, y + h, palette.ink, 0.3, dash=(1.8, 1.2)))
    for row in range(1, plan.rows):
        at = y + (row * step_y + 10) * scale
        items.append(paths.line(x, at, x + w, at, palette.ink, 0.3, dash=(1.8, 1.2)))
    r = min(6.3, step_x * scale * 0.36, step_y * scale * 0.36)
    for row in range(plan.rows):
        for column in range(plan.columns):
            cx = x + (column * step_x + tile_w / 2) * scale
            cy = y + (row * step_y + tile_h / 2) * scale
            size = r * 1.9
            items.append(Shape(paths.circle(cx, cy, r), palette.paper, palette.ink, 0.35))
            items.append(Text(cx, cy + size * 0.118, plan.name(column, row), size, "bold", palette.ink, "middle"))
    return items


def _steps(items: list[Item], x: float, y: float, width: float, palette: Palette, said: Words, plan: Tiling) -> float:
    """Add the five steps; return how far down they reach."""
    items.append(Text(x, y, said("sheets.how-to-assemble"), 15, "bold", palette.accent))
    y += 10.5
    last = plan.name(plan.columns - 1, plan.rows - 1)
    for number, step in enumerate(_STEPS, start=1):
        items += marks.disc(str(number), x + 3.6, y - 1.3, 3.6, palette, fill=palette.accent)
        block = fit(said(f"sheets.step-{step}", last=last), step, width - 12, sizes(10.5, 9.5), leading=1.32)
        items += block.at(x + 11, y, palette.ink)
        y += max(block.height_mm, 4.9) + 3.4
    return y


def _check(items: list[Item], x: float, y: float, width: float, palette: Palette, said: Words) -> None:
    """Add the box with the lying ruler and room for what was measured."""
    box = paths.rounded(x, y, width, 62, 4)
    items.append(Shape(box, palette.area(palette.sunken), palette.line_strong if palette.saving else None, 0.3))
    left = x + 7
    items.append(Text(left, y + 8.2, said("sheets.check-100"), 12, "bold", palette.ink))
    items += fit(said("sheets.check-how"), "check", width - 14, sizes(10, 9.5), leading=1.3).at(
        left, y + 14, palette.ink2
    )
    items += ruler(left, y + 37, 100, palette)
    measured = Text(left, y + 44.5, said("sheets.measured"), 10, "regular", palette.ink)
    items += [
        measured,
        paths.line(left + 36, y + 45.2, left + 58, y + 45.2, palette.ink, 0.3),
        Text(left + 59.5, y + 44.5, "mm", 10, "regular", palette.ink),
    ]
    items += fit(said("sheets.check-stop"), "check", width - 14, sizes(10, 9.5), leading=1.35).at(
        left, y + 52, palette.ink2
    )
