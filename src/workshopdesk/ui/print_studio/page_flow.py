"""Where pages lie in the preview: in rows, as many side by side as fit, each with room for its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from ...app.pdf_pages import PageFacts


@dataclass(frozen=True, slots=True)
class Flow:
    """Rectangles of all pages, and the size of it all, in pixels."""

    pages: tuple[QRect, ...]
    width: int
    height: int


def flow(pages: Sequence[PageFacts], pixels_per_mm: float, room_px: int, gap_px: int, columns: int = 0) -> Flow:
    """Lay pages out in a width; `columns` 0 means as many as fit."""
    sizes = [(round(page.width_mm * pixels_per_mm), round(page.height_mm * pixels_per_mm)) for page in pages]
    widest = max((width for width, _ in sizes), default=1)
    fitting = max(1, (room_px - gap_px) // (widest + gap_px))
    across = min(columns or fitting, len(sizes)) or 1
    total = across * (widest + gap_px) + gap_px
    left = max(0, (room_px - total) // 2)
    places: list[QRect] = []
    top = gap_px
    for start in range(0, len(sizes), across):
        row = sizes[start : start + across]
        for at, (width, height) in enumerate(row):
            x = left + gap_px + at * (widest + gap_px) + (widest - width) // 2
            places.append(QRect(x, top, width, height))
        top += max(height for _, height in row) + gap_px
    return Flow(tuple(places), max(total, room_px) if total <= room_px else total, top)


def poster_flow(pages: Sequence[PageFacts], pixels_per_mm: float, room_px: int, gap_px: int, columns: int) -> Flow:
    """Lay the tiles of a poster out as they hang together, and the map, which is the first page, below them."""
    tiles = flow(pages[1:], pixels_per_mm, room_px, gap_px, columns)
    below = flow(pages[:1], pixels_per_mm, room_px, gap_px, 1)
    at_left = tiles.pages[0].left() - below.pages[0].left()
    first = below.pages[0].translated(at_left, tiles.height - gap_px // 2)
    return Flow((first, *tiles.pages), tiles.width, tiles.height + below.height - gap_px // 2)


def fitting_scale(
    pages: Sequence[PageFacts], width_px: int, height_px: int, gap_px: int, columns: int, rows: int
) -> float:
    """Return the pixels per mm at which that many pages are in sight at once."""
    if not pages:
        return 1.0
    wide = max(page.width_mm for page in pages)
    high = max(page.height_mm for page in pages)
    across = (width_px - (columns + 1) * gap_px) / columns / wide
    down = (height_px - (rows + 1) * gap_px) / rows / high
    return max(0.05, min(across, down))


def best_grid(pages: Sequence[PageFacts], width_px: int, height_px: int, gap_px: int, most: int) -> tuple[int, int]:
    """Return columns and rows for the first `most` pages that show them largest."""
    count = min(len(pages), most) or 1
    grids = [(columns, -(-count // columns)) for columns in range(1, count + 1)]
    return max(grids, key=lambda grid: fitting_scale(pages, width_px, height_px, gap_px, *grid))
