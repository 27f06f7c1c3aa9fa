"""A table that never loses text: its head repeats, rows stay whole if they fit a page, else split in between.

Platypus' own table splits rows between lines of one cell only and gives up on a cell higher than a page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable

from ...layout.display import Item
from . import stack as stacks
from .blocks import HAIRLINE_PT, Spaced, Stack
from .breaking import MM
from .picture import Picture

_FUZZ = 1e-6


@dataclass(frozen=True)
class Row:
    """One row: a stack a cell; `again` makes the cells that head the rest after a split: "3 (vervolg)"."""

    cells: Sequence[Stack]
    fill: str | None = None
    again: Callable[[], dict[int, Stack]] | None = None
    ground: Callable[[float, float], Sequence[Item]] | None = None  # drawn behind, from width and height in mm


@dataclass(frozen=True)
class TableLook:
    """Measures in millimetres and colours of a table."""

    widths_mm: tuple[float, ...]
    page_mm: float  # the height of an empty page: what fits there is kept whole
    pad_mm: tuple[float, float] = (2.0, 3.0)
    head_fill: str | None = None
    head_line: str | None = None
    head_pad_mm: float = 2.2
    line: str | None = None
    grid: str | None = None
    least_mm: float = 0.0
    worth_mm: float = 45.0  # a row that must split begins on this page only if so much room is left


class RowsTable(Spaced):
    """Rows under a head that is drawn again on each page."""

    def __init__(
        self,
        head: Sequence[Stack],
        rows: Sequence[Row],
        look: TableLook,
        *,
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        super().__init__(before, after)
        self.head, self.rows, self.look = list(head), list(rows), look
        self.widths = [width * MM for width in look.widths_mm]
        self._heights: list[float] | None = None

    def _cells_height(self, cells: Sequence[Stack], along: float) -> float:
        across = self.look.pad_mm[0] * MM
        heights = [stacks.height_of(cell, w - across) for cell, w in zip(cells, self.widths, strict=True)]
        return max(heights) + 2 * along

    def _head_height(self) -> float:
        return self._cells_height(self.head, self.look.head_pad_mm * MM) if self.head else 0.0

    def _row_heights(self) -> list[float]:
        if self._heights is None:
            along, least = self.look.pad_mm[1] * MM, self.look.least_mm * MM
            self._heights = [max(self._cells_height(row.cells, along), least) for row in self.rows]
        return self._heights

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room it takes."""
        self.width = sum(self.widths)
        self.height = self._head_height() + sum(self._row_heights())
        return self.width, self.height

    def begins_mm(self) -> float:
        """Return how much room it needs to begin: its head and the first row, or a part that is worth it."""
        first = self._row_heights()[0] if self.rows else 0.0
        head = self._head_height()
        if first > self.look.page_mm * MM - head:
            first = self.look.worth_mm * MM
        return (head + first) / MM

    def whole_mm(self) -> float:
        """Return its height."""
        return (self._head_height() + sum(self._row_heights())) / MM

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return a table with the rows that fit and one with the rest, each under the head."""
        head, page = self._head_height(), self.look.page_mm * MM
        room = aH - head
        for number, (row, height) in enumerate(zip(self.rows, self._row_heights(), strict=True)):
            if height <= room + _FUZZ:
                room -= height
                continue
            fresh = aH >= page - 1
            keeps = height <= page - head + _FUZZ
            if not keeps and (room >= self.look.worth_mm * MM or (fresh and number == 0)):
                parts = self._split_row(row, room)
                if parts:
                    return self._parts([*self.rows[:number], parts[0]], [parts[1], *self.rows[number + 1 :]])
            return self._parts(self.rows[:number], self.rows[number:]) if number else []
        return [self]

    def _split_row(self, row: Row, room: float) -> tuple[Row, Row] | None:
        across, along = self.look.pad_mm[0] * MM, self.look.pad_mm[1] * MM
        heads, tails = [], []
        for cell, width in zip(row.cells, self.widths, strict=True):
            head, tail = stacks.split(cell, width - across, room - 2 * along)
            heads.append(head)
            tails.append(tail)
        if not any(heads) or not any(tails):
            return None
        if row.again:
            for column, cell in row.again().items():
                tails[column] = [*cell, *tails[column]]
        return replace(row, cells=heads), replace(row, cells=tails)

    def _parts(self, first: list[Row], rest: list[Row]) -> list[Flowable]:
        return [
            RowsTable(self.head, first, self.look, before=self.before),
            RowsTable(self.head, rest, self.look, after=self.after),
        ]

    def draw(self) -> None:
        """Draw the head and the rows."""
        canvas, look, top = self.canv, self.look, self.height
        canvas.setDash([])
        canvas.setLineCap(0)
        if self.head:
            height = self._head_height()
            if look.head_fill:
                canvas.setFillColor(look.head_fill)
                canvas.rect(0, top - height, self.width, height, stroke=0, fill=1)
            self._draw_cells(self.head, top, look.head_pad_mm * MM)
            top -= height
            if look.head_line:
                self._line(top, look.head_line, 0.9)
        for row, height in zip(self.rows, self._row_heights(), strict=True):
            if row.fill:
                canvas.setFillColor(row.fill)
                canvas.rect(0, top - height, self.width, height, stroke=0, fill=1)
            if row.ground:
                items = row.ground(self.width / MM, height / MM)
                Picture(self.width / MM, height / MM, items).drawOn(canvas, 0, top - height)
            self._draw_cells(row.cells, top, look.pad_mm[1] * MM)
            if look.grid:
                self._uprights(top, height, look.grid)
            top -= height
            if look.line:
                self._line(top, look.line, 0.5)
        if look.grid:
            self._line(self.height, look.grid, 0.5)

    def _draw_cells(self, cells: Sequence[Stack], top: float, along: float) -> None:
        across, x = self.look.pad_mm[0] * MM, 0.0
        for cell, width in zip(cells, self.widths, strict=True):
            stacks.draw(cell, self.canv, x + across / 2, top - along, width - across)
            x += width

    def _line(self, y: float, colour: str, width: float) -> None:
        self.canv.setStrokeColor(colour)
        self.canv.setLineWidth(self._thin(width))
        self.canv.line(0, y, self.width, y)

    def _thin(self, width: float) -> float:
        return min(width, HAIRLINE_PT) if getattr(self.canv, "saves_ink", False) else width

    def _uprights(self, top: float, height: float, colour: str) -> None:
        self.canv.setStrokeColor(colour)
        self.canv.setLineWidth(self._thin(0.5))
        x = 0.0
        for width in [0.0, *self.widths]:
            x += width
            self.canv.line(x, top - height, x, top)
