"""The calibration sheet: crosses and scales on both sides tell, against the light, how far backs are off."""

from __future__ import annotations

from collections.abc import Sequence

from ..content.words import Words, words
from . import marks, paths
from .display import Item, Page, Shape, Sheets, Text
from .palette import SAVER_LINE_MM, Palette
from .rulers import SAVER_HAIRLINE_MM, hairline, ruler, tick_reach
from .text import fit, one_line, sizes

TARGETS_MM = {
    "top-left": (36.0, 36.0),
    "top-right": (174.0, 36.0),
    "bottom-left": (36.0, 261.0),
    "bottom-right": (174.0, 261.0),
}
_BESIDE_MM, _INWARD_MM = 33.0, 37.0
_FRONT_PITCH_MM, _BACK_PITCH_MM = 1.0, 0.9
_THIN = 0.15
_STEPS_MM = (99.0, 147.0)
"""The first and the last baseline that the steps may take: below it stands the table."""


def calibration_sheets(language: str, palette: Palette) -> Sheets:
    """Return front and back; on portrait A4, for either edge."""
    said = words(language)
    title = said("sheets.title-calibration")
    pages = (
        Page(210, 297, tuple(_front(palette, said)), title),
        Page(210, 297, tuple(_back(palette, said))),
    )
    return Sheets(title, language, pages, "long")


def _scales(corner: tuple[float, float]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the middles of the lying and the upright scale of a corner."""
    x, y = corner
    inward_x, inward_y = (1 if x < 105 else -1), (1 if y < 148.5 else -1)
    return (x + inward_x * _BESIDE_MM, y), (x, y + inward_y * _INWARD_MM)


def _front(palette: Palette, said: Words) -> list[Item]:
    items: list[Item] = []
    for name, (x, y) in TARGETS_MM.items():
        up = -1 if y < 148.5 else 1
        label_y = y - 15 if up < 0 else y + 17.4
        items.append(Text(x, label_y, said(f"sheets.{name}"), 10, "bold", palette.ink, "middle"))
        items += _cross(x, y, palette)
        lying, upright = _scales((x, y))
        items += _front_scale(*lying, palette, said, upright=False)
        items += _front_scale(*upright, palette, said, upright=True)
    title = one_line(said("sheets.title-calibration"), "title", 96, sizes(28, 20, 1), font="bold")
    items += title.at(105, 80, palette.ink, "middle")
    items.append(Text(105, 88, said("sheets.calibration-front"), 11.5, "bold", palette.accent, "middle"))
    y = _STEPS_MM[0]
    steps = [fit(said(f"sheets.calibration-{number}"), "step", 88, [10.5], leading=1.3) for number in range(1, 6)]
    room = _STEPS_MM[1] - y - sum(block.height_mm for block in steps) + steps[-1].leading_mm
    for number, block in enumerate(steps, start=1):
        items += marks.disc(str(number), 59, y - 1.4, 3.2, palette, fill=palette.accent)
        items += block.at(65.5, y, palette.ink)
        y += block.height_mm + min(3.0, room / (len(steps) - 1))
    items += _table(palette, said)
    advice = one_line(said("sheets.calibration-advice"), "advice", 150, sizes(10, 8.5), font="bold")
    items += advice.at(105, 196, palette.ink, "middle")
    items += ruler(55, 212, 100, palette)
    items.append(Text(105, 218.6, said("sheets.calibration-ruler"), 9.5, "regular", palette.ink2, "middle"))
    items.append(Text(105, 285, said("sheets.calibration-foot-front"), 8, "regular", palette.ink3, "middle"))
    return items


def _ring(x: float, y: float, r: float, palette: Palette) -> Shape:
    if palette.saving:
        return Shape(paths.circle(x, y, r), stroke=palette.measure, width_mm=SAVER_HAIRLINE_MM, dash=(0.8, 1.6))
    return Shape(paths.circle(x, y, r), stroke=palette.measure, width_mm=_THIN)


def _cross(x: float, y: float, palette: Palette) -> list[Item]:
    """Return the front's cross, with millimetres to 5 each way."""
    items: list[Item] = [
        hairline(x - 8, y, x + 8, y, palette, _THIN),
        hairline(x, y - 8, x, y + 8, palette, _THIN),
    ]
    for step in (*range(-5, 0), *range(1, 6)):
        half = (1.7 if abs(step) == 5 else 0.7) * tick_reach(palette)
        items.append(hairline(x + step, y - half, x + step, y + half, palette, _THIN))
        items.append(hairline(x - half, y + step, x + half, y + step, palette, _THIN))
    for dx, dy, sign in ((-10.4, 0.9, "–5"), (10.4, 0.9, "+5"), (0, -9.4, "+5"), (0, 11.4, "–5")):
        items.append(Text(x + dx, y + dy, sign, 8, "regular", palette.ink2, "middle"))
    return items


def _front_scale(cx: float, cy: float, palette: Palette, said: Words, *, upright: bool) -> list[Item]:
    items: list[Item] = []
    for step in range(-10, 11):
        tall = (4.0 if step % 5 == 0 else 2.6) * tick_reach(palette)
        at = step * _FRONT_PITCH_MM
        if upright:
            items.append(hairline(cx - tall, cy + at, cx, cy + at, palette, _THIN))
        else:
            items.append(hairline(cx + at, cy - tall, cx + at, cy, palette, _THIN))
    end = 11.0
    line = (cx, cy - end, cx, cy + end) if upright else (cx - end, cy, cx + end, cy)
    found: list[Item] = [*items, hairline(*line, palette, _THIN, base=True)]
    off = 4.0 * tick_reach(palette) + 1.0
    for step in (-10, -5, 0, 5, 10) if upright else (-10, 0, 10):
        number = said("sheets.tenths", n=f"{abs(step) / 10:.1f}") if step else "0"
        number = number.replace(".", said("sheets.decimal"))
        sign = "+" if step > 0 else "–" if step < 0 else ""
        if upright:
            found.append(Text(cx - off, cy - step + 1, sign + number, 8, "regular", palette.ink2, "end"))
        else:
            found.append(Text(cx + step, cy - off, sign + number, 8, "regular", palette.ink2, "middle"))
    return found


def _back_scale(cx: float, cy: float, palette: Palette, *, upright: bool) -> list[Item]:
    """Return a scale of shorter steps, its ticks on both sides of the line, so that it serves either edge."""
    items: list[Item] = []
    for step in range(-10, 11):
        half = (3.4 if step % 5 == 0 else 2.2) * tick_reach(palette)
        at = step * _BACK_PITCH_MM
        line = (cx - half, cy + at, cx + half, cy + at) if upright else (cx + at, cy - half, cx + at, cy + half)
        items.append(hairline(*line, palette, _THIN))
    line = (cx, cy - 11, cx, cy + 11) if upright else (cx - 11, cy, cx + 11, cy)
    return [*items, hairline(*line, palette, _THIN, base=True)]


def _table(palette: Palette, said: Words) -> list[Item]:
    """Return the table to write what was read."""
    top, rows, columns = 151.0, (8.0, 8.0, 8.0, 14.0), (16.0, 20.5, 20.5, 20.5, 20.5)
    left, width = 56.0, sum(columns)
    dots = (0.5, 1.0) if palette.saving else ()
    ink = palette.ink if palette.saving else palette.line_strong
    frame = paths.rectangle(left, top, width, sum(rows))
    items: list[Item] = [Shape(frame, stroke=ink, width_mm=0.3, dash=dots)]
    y = top
    for high in rows[:-1]:
        y += high
        items.append(paths.line(left, y, left + width, y, ink, 0.25, dash=dots))
    x = left
    for wide, name in zip(columns[:-1], TARGETS_MM, strict=True):
        x += wide
        items.append(paths.line(x, top, x, top + sum(rows[:3]), ink, 0.25, dash=dots))
        head = one_line(said(f"sheets.{name}"), name, 18.5, sizes(9, 7), font="bold")
        items += head.at(x + 10.25, top + 5.4, palette.ink, "middle")
    for row, said_word in enumerate(("x (mm)", "y (mm)"), start=1):
        items.append(Text(left + 2.6, top + 8 * row + 5.4, said_word, 9.5, "bold", palette.ink))
    names: Sequence[tuple[str, float, float, float]] = (
        ("printer", left + 2.6, 5.6, 112),
        ("tray", 115, 5.6, 151),
        ("paper", left + 2.6, 11.3, 112),
        ("date", 115, 11.3, 151),
    )
    for key, x, down, end in names:
        word = said(f"sheets.{key}")
        items.append(Text(x, top + 24 + down, word, 9, "regular", palette.ink2))
        start = 70 if x < 100 else 127
        items.append(paths.line(start, top + 24.8 + down, end, top + 24.8 + down, palette.ink, 0.25, dash=dots))
    return items


def _back(palette: Palette, said: Words) -> list[Item]:
    items: list[Item] = []
    for x, y in TARGETS_MM.values():
        items += [
            _ring(x, y, 8, palette),
            _ring(x, y, 4, palette),
            hairline(x - 9, y, x + 9, y, palette, _THIN),
            hairline(x, y - 9, x, y + 9, palette, _THIN),
        ]
        lying, upright = _scales((x, y))
        items += _back_scale(*lying, palette, upright=False)
        items += _back_scale(*upright, palette, upright=True)
    title = one_line(said("sheets.title-calibration"), "title", 96, sizes(28, 20, 1), font="bold")
    items += title.at(105, 80, palette.ink, "middle")
    items.append(Text(105, 88, said("sheets.back"), 11.5, "bold", palette.accent, "middle"))
    items += _edge_drawing(75, palette, said, "long")
    items += _edge_drawing(135, palette, said, "short")
    for row, key in enumerate(("calibration-turn", "calibration-upside")):
        line = one_line(said(f"sheets.{key}"), key, 150, sizes(10.5, 9))
        items += line.at(105, 188 + row * 5.6, palette.ink, "middle")
    items.append(Text(105, 285, said("sheets.calibration-foot-back"), 8, "regular", palette.ink3, "middle"))
    return items


def _edge_drawing(cx: float, palette: Palette, said: Words, edge: str) -> list[Item]:
    """Return a sheet with the edge it is turned on and the way it goes."""
    x, y, w, h, colour = cx - 12, 114.0, 24.0, 34.0, palette.accent
    sheet, edge_line, way = (0.35, 0.6, 0.6) if not palette.saving else (SAVER_LINE_MM, 0.5, SAVER_LINE_MM)
    items: list[Item] = [
        Shape(paths.rectangle(x, y, w, h), palette.paper, palette.ink, sheet),
        Text(cx, y + 20, "A", 24, "bold", palette.ink, "middle"),
    ]
    if edge == "long":
        items.append(paths.line(x + w, y - 3, x + w, y + h + 3, colour, edge_line, dash=(2, 1.2)))
        items += marks.arrow(cx + 4, y + h + 8, cx + 20, y + h + 8, colour, way, 2.8)
    else:
        items.append(paths.line(x - 3, y, x + w + 3, y, colour, edge_line, dash=(2, 1.2)))
        items += marks.arrow(x + w + 5, y + 12, x + w + 5, y - 6, colour, way, 2.8)
    items.append(Text(cx, 165.5, said(f"sheets.{edge}-edge"), 12, "bold", palette.ink, "middle"))
    note = one_line(said(f"sheets.{edge}-edge-note"), edge, 56, sizes(9.5, 8))
    return [*items, *note.at(cx, 171.5, palette.ink2, "middle")]
