"""Small charts as pictures: bars, rows of squares, planned and spent time; readable without colour."""

from __future__ import annotations

from collections.abc import Sequence

from ...domain.terms import Zone
from ...layout import marks, paths
from ...layout.display import Command, Item, Shape
from .picture import Picture
from .setting import Setting

_SQUARE_MM, _STEP_MM = 4.7, 5.5


def bar(
    setting: Setting, share: float, width_mm: float, height_mm: float, colour: str, edge: str | None = None
) -> Picture:
    """Return a bar over a share of a width; where ink is saved it is an outline."""
    tones = setting.tones
    long = max(0.0, min(1.0, share)) * (width_mm - 0.4)
    ground = paths.line(0.2, 0.2, 0.2, height_mm - 0.2, tones("line_strong"), 0.25)
    items: list[Item] = [ground]
    if long > 0:
        shape = paths.rectangle(0.2, 0.2, long, height_mm - 0.4)
        items.append(Shape(shape, tones.fill(colour), tones(edge or colour), 0.25))
    return Picture(width_mm, height_mm, items)


def squares(setting: Setting, zones: Sequence[Zone]) -> Picture:
    """Return a square a card: solid (or ticked) on the blue face, hatched on the red, empty when not laid."""
    items: list[Item] = []
    for number, zone in enumerate(zones):
        items += _square(setting, zone, number * _STEP_MM + 0.2)
    return Picture(max(len(zones), 1) * _STEP_MM, _SQUARE_MM + 0.4, items)


def _square(setting: Setting, zone: Zone, x: float) -> list[Item]:
    tones, side = setting.tones, _SQUARE_MM
    edge = paths.rounded(x, 0.2, side, side, 0.9)
    if zone is Zone.STRENGTH:
        solid: list[Item] = [Shape(edge, tones.fill("strength.line"), tones("strength.line"), 0.35)]
        if tones.saving:
            solid.append(marks.tick(x + 0.8, 1.0, side - 1.6, tones("ink"), 0.4))
        return solid
    if zone is Zone.WORK:
        line = tones("work.line")
        inside = _striped(x, 0.2, side, side, line)
        return [Shape(edge, tones.fill("work.tint")), inside, Shape(edge, stroke=line, width_mm=0.35)]
    return [Shape(edge, stroke=tones("line_strong"), width_mm=0.25, dash=(0.8, 0.6))]


def _striped(x: float, y: float, wide: float, high: float, colour: str) -> Item:
    """Return slanted lines in a rectangle."""
    stripes: list[Command] = []
    start = x - high
    while start < x + wide:
        stripes += [("M", start, y + high), ("L", start + high, y)]
        start += 1.0
    return paths.clipped([Shape(tuple(stripes), stroke=colour, width_mm=0.3)], x, y, wide, high)


def two_bars(
    setting: Setting, planned: float, spent: float, most: float, width_mm: float, height_mm: float = 6.0
) -> Picture:
    """Return what was planned (an outline above) and what was spent (solid below) on one scale."""
    tones, half = setting.tones, height_mm / 2
    unit = (width_mm - 0.4) / most if most else 0.0
    items: list[Item] = []
    if planned:
        shape = paths.rectangle(0.2, 0.3, planned * unit, half - 0.5)
        items.append(Shape(shape, stroke=tones("line_strong"), width_mm=0.3))
    if spent:
        shape = paths.rectangle(0.2, half + 0.1, spent * unit, half - 0.5)
        if tones.saving:
            items.append(_striped(0.2, half + 0.1, spent * unit, half - 0.5, tones("ink")))
        items.append(Shape(shape, tones.fill("accent"), tones("accent"), 0.3))
    items.append(paths.line(0.2, 0, 0.2, height_mm, tones("line_strong"), 0.25))
    return Picture(width_mm, height_mm, items)
