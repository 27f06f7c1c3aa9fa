"""Labels on sheets: fronts and backs that lie on each other, crop marks where a label is cut, captions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..content.words import Words
from . import paths
from .display import Group, Item, Page, Text
from .palette import Palette
from .templates import Edge, Template

Part = Literal["fronts", "backs", "both"]
_SAFE_MM, _CAPTION_PT, _CAPTION_GAP_MM = 8.0, 7.0, 1.6
_FOLD_DASH = (0.8, 0.6)


@dataclass(frozen=True, slots=True)
class Label:
    """One thing to cut out: its two sides in its own millimetres, the code it is known by, and its kind."""

    code: str
    kind: str
    front: tuple[Item, ...]
    back: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How labels are printed: `edge` to flip on (None: single-sided), which sides, and what mends the backs.

    `shift_mm` (right and up are plus), `turn_degrees` (counter-clockwise) and `scale` are about the middle of the page.
    What was measured holds for an upright sheet as it is fed (`as_fed`); what a person says, for the page as she reads
    it.
    """

    edge: Edge | None = "long"
    part: Part = "both"
    shift_mm: tuple[float, float] = (0.0, 0.0)
    turn_degrees: float = 0.0
    scale: float = 1.0
    as_fed: bool = False

    def mended(self, items: list[Item], width_mm: float, height_mm: float) -> list[Item]:
        """Return the items of a back as this printer has to be given them."""
        if (self.shift_mm, self.turn_degrees, self.scale) == ((0.0, 0.0), 0.0, 1.0):
            return items
        x, y = self.shift_mm
        if self.as_fed and width_mm > height_mm:
            # A page on its side is turned a quarter against the clock for the printer, both sides alike: its right is
            # the sheet's up and its up is the sheet's left, whichever edge is flipped on. A turn and a scale stay.
            x, y = y, -x
        cos = math.cos(math.radians(self.turn_degrees)) * self.scale
        sin = math.sin(math.radians(self.turn_degrees)) * self.scale
        cx, cy = width_mm / 2, height_mm / 2
        # y runs down, so a turn against the clock has its sines the other way round.
        matrix = (cos, -sin, sin, cos, cx - cos * cx - sin * cy + x, cy + sin * cx - cos * cy - y)
        return [Group(tuple(items), matrix)]


def sheets_of(template: Template, labels: Sequence[Label]) -> list[list[Label]]:
    """Return the labels sheet by sheet; the last one may leave slots empty."""
    return [list(labels[at : at + template.per_sheet]) for at in range(0, len(labels), template.per_sheet)]


def label_pages(
    template: Template, labels: Sequence[Label], manner: Manner, palette: Palette, said: Words
) -> tuple[Page, ...]:
    """Return the pages: front and back in turn for duplex, else all fronts and then all backs."""
    groups = sheets_of(template, labels)
    fronts, backs = [], []
    for number, group in enumerate(groups, start=1):
        name = _name(group)
        count = said("sheets.sheet-of", n=number, total=len(groups))
        if template.fold_at is not None:
            fronts.append(_fold_page(template, group, f"{said('sheets.fold-sheet')} · {count}", name, palette, said))
            continue
        fronts.append(_front(template, group, count, name, palette, manner, said))
        backs.append(_back(template, group, count, name, palette, manner, said))
    if manner.part == "fronts" or template.fold_at is not None:
        return tuple(fronts)
    if manner.part == "backs":
        return tuple(backs)
    if manner.edge is None:
        return (*fronts, *backs)
    return tuple(page for pair in zip(fronts, backs, strict=True) for page in pair)


def _name(group: Sequence[Label]) -> str:
    kinds = list(dict.fromkeys(label.kind for label in group))
    first, last = group[0].code, group[-1].code
    reach = first if first == last else f"{first} – {last}"
    return " · ".join(part for part in (" + ".join(kinds), reach) if part)


def _front(
    template: Template,
    group: Sequence[Label],
    count: str,
    name: str,
    palette: Palette,
    manner: Manner,
    said: Words,
) -> Page:
    how = said("sheets.single-sided" if manner.edge is None else f"sheets.duplex-{manner.edge}")
    items: list[Item] = [
        paths.moved(label.front, *template.place(slot)) for slot, label in enumerate(group) if label.front
    ]
    items += crop_marks(template, len(group), palette)
    items += _captions(template, f"{count} · {said('sheets.front')} · {name}", how, palette)
    return Page(template.page_w, template.page_h, tuple(items), name)


def _back(
    template: Template,
    group: Sequence[Label],
    count: str,
    name: str,
    palette: Palette,
    manner: Manner,
    said: Words,
) -> Page:
    items: list[Item] = []
    for slot, label in enumerate(group):
        place, degrees = (template.place(slot), 0)
        if manner.edge is not None:
            place, degrees = template.back_place(slot, manner.edge)
        back: Group = paths.moved(label.back, *place)
        if degrees:
            back = paths.turned([back], place[0] + template.label_w / 2, place[1] + template.label_h / 2, degrees)
        items.append(back)
    how = said("sheets.not-mirrored" if manner.edge is None else _mirrored(template, manner.edge))
    items += _captions(template, f"{count} · {said('sheets.back')} · {name}", how, palette)
    items = manner.mended(items, template.page_w, template.page_h)
    bookmark = f"{name} · {said('sheets.back').lower()}" if manner.edge is None or manner.part == "backs" else None
    return Page(template.page_w, template.page_h, tuple(items), bookmark)


def _mirrored(template: Template, edge: Edge) -> str:
    """Return the key of the words that say how the backs are placed."""
    columns = template.backs[edge][0]
    return f"sheets.{'columns' if columns else 'rows'}-mirrored-{edge}"


def _fold_page(
    template: Template, group: Sequence[Label], count: str, name: str, palette: Palette, said: Words
) -> Page:
    """Return a sheet of cards to fold: the back on top, turned, the front below."""
    fold = template.fold_at or 0.0
    items: list[Item] = []
    for slot, label in enumerate(group):
        x, y = template.place(slot)
        items.append(paths.turned([paths.moved(label.back, x, y)], x + template.label_w / 2, y + fold / 2, 180))
        items.append(paths.moved(label.front, x, y + fold))
    items += crop_marks(template, len(group), palette)
    items += _fold_ticks(template, len(group), palette)
    items += _captions(template, f"{count} · {name}", said("sheets.how-to-fold"), palette)
    return Page(template.page_w, template.page_h, tuple(items), name)


def crop_marks(template: Template, filled: int, palette: Palette) -> list[Item]:
    """Return the marks at both ends of every line along which a label is cut, outside the block of slots.

    A knife needs both ends, so a line that only begins between labels still ends at the far edge of the sheet;
    a line between empty slots has no mark at all, and no mark stands in a slot.
    """
    marks = template.crop_marks
    if marks is None:
        return []
    taken = {divmod(slot, template.columns) for slot in range(filled)}
    near, far = marks.offset, marks.offset + marks.length
    left, top = template.x0, template.y0
    right = left + (template.columns - 1) * template.dx + template.label_w
    low = top + (template.rows - 1) * template.dy + template.label_h
    lines: set[tuple[float, float, float, float]] = set()
    for row, column in taken:
        x, y = left + column * template.dx, top + row * template.dy
        for trim in (x, x + template.label_w):
            lines |= {(trim, top - far, trim, top - near), (trim, low + near, trim, low + far)}
        for trim in (y, y + template.label_h):
            lines |= {(left - far, trim, left - near, trim), (right + near, trim, right + far, trim)}
    return [paths.line(*line, palette.measure, marks.width) for line in sorted(lines)]


def _fold_ticks(template: Template, filled: int, palette: Palette) -> list[Item]:
    ticks: list[Item] = []
    right = template.x0 + (template.columns - 1) * template.dx + template.label_w
    for slot in range(filled):
        row, column = divmod(slot, template.columns)
        y = template.y0 + row * template.dy + (template.fold_at or 0)
        if column == 0:
            ticks.append(paths.line(template.x0 - 6, y, template.x0 - 2, y, palette.measure, 0.18, dash=_FOLD_DASH))
        if column == template.columns - 1:
            ticks.append(paths.line(right + 2, y, right + 6, y, palette.measure, 0.18, dash=_FOLD_DASH))
    return ticks


def _captions(template: Template, left: str, right: str, palette: Palette) -> list[Item]:
    """Return side and flip, outside every trim line; none where the labels leave no room."""
    if template.id.endswith("-a7"):
        return []
    ink = palette.ink3
    start = template.x0 + 5
    end = template.x0 + (template.columns - 1) * template.dx + template.label_w - 5
    y = template.y0 - template.bleed[1] - _CAPTION_GAP_MM
    gutter_x, gutter_y = template.dx - template.label_w, template.dy - template.label_h
    if template.fold_at is not None:
        y -= 4
    elif y - 1.8 < _SAFE_MM and gutter_y >= 3.9:
        # In the gutter between two rows, clear of the bands' bleed.
        start, y = template.x0 + 16, template.y0 + template.label_h + gutter_y / 2 + 0.85
    elif y - 1.8 < _SAFE_MM:
        x = template.x0 + template.label_w + (gutter_x - template.bleed[0]) / 2 + 0.85
        middle = template.page_h / 2
        line = Text(x, middle, f"{left} · {right}", _CAPTION_PT, "regular", ink, "middle")
        return [paths.turned([line], x, middle, -90)]
    return [
        Text(start, y, left, _CAPTION_PT, "regular", ink),
        Text(end, y, right, _CAPTION_PT, "regular", ink, "end"),
    ]
