"""A display list as a flowable: marks, boxes and charts are drawn from the same lists as the sheets."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from ...layout.display import Item
from ..sheets_pdf import draw_items
from .breaking import MM


class Picture(Flowable):  # type: ignore[misc, unused-ignore]
    """Items in millimetres from the top left; never split."""

    def __init__(
        self,
        width_mm: float,
        height_mm: float,
        items: Sequence[Item],
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        super().__init__()
        self.items = tuple(items)
        self.width, self.height = width_mm * MM, height_mm * MM
        self.before, self.after = before, after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room it takes."""
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Never split."""
        return []

    def draw(self) -> None:
        """Draw the items, y downwards."""
        draw_items(self.canv, self.items, self.height / MM, light=getattr(self.canv, "saves_ink", False))

    def getSpaceBefore(self) -> float:
        """Return the room above it."""
        return self.before

    def getSpaceAfter(self) -> float:
        """Return the room below it."""
        return self.after
