"""Ways to put stacks together: side by side, lists, lines to write on, facts beside their labels."""

from __future__ import annotations

from collections.abc import Sequence

from .blocks import Beside, Gap, Stack
from .lines import WritingLine
from .setting import Setting
from .signs import bullet, tick_box
from .table import Row, RowsTable, TableLook

_ENDLESS_MM = 1e6


def side_by_side(
    stacks: Sequence[Stack], widths_mm: Sequence[float], *, before: float = 0.0, after: float = 0.0
) -> RowsTable:
    """Return stacks beside each other, without lines and padding."""
    look = TableLook(widths_mm=tuple(widths_mm), page_mm=0.0, pad_mm=(0.0, 0.0))
    return RowsTable([], [Row(list(stacks))], look, before=before, after=after)


def writing_lines(colour: str, count: int, apart_mm: float) -> Stack:
    """Return lines to write on by hand."""
    return [WritingLine(colour, apart_mm) for _ in range(count)]


def bulleted(setting: Setting, items: Sequence[str], style: str = "item") -> Stack:
    """Return a list with dots."""
    return [
        Beside(bullet(setting, 1.5), [setting.text(item, style)], 5.0, drop_mm=2.0, before=0.0, after=3.5)
        for item in items
    ]


def numbered(setting: Setting, items: Sequence[str], style: str = "item") -> Stack:
    """Return a list with numbers."""
    return [
        Beside(
            setting.text(f"{number}.", style, font="bold", colour="accent"),
            [setting.text(item, style)],
            8.0,
            after=3.5,
        )
        for number, item in enumerate(items, start=1)
    ]


def checklist(setting: Setting, items: Sequence[str], style: str = "item") -> Stack:
    """Return a list with boxes to tick."""
    return [Beside(tick_box(setting, 4.0), [setting.text(item, style)], 7.0, drop_mm=0.8, after=4.5) for item in items]


def labelled(setting: Setting, facts: Sequence[tuple[str, str]], width_mm: float, label_mm: float) -> RowsTable:
    """Return facts beside their labels, one a row."""
    rows = [Row([[setting.text(label, "label")], [setting.text(said, "body", after=0)]]) for label, said in facts]
    look = TableLook(widths_mm=(label_mm, width_mm - label_mm), page_mm=_ENDLESS_MM, pad_mm=(0.0, 0.75))
    return RowsTable([], rows, look)


def gap(height_mm: float) -> Gap:
    """Return empty room."""
    return Gap(height_mm)
