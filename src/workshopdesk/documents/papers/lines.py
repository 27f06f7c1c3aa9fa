"""Lines to write on by hand."""

from __future__ import annotations

from typing import Final

from ...layout.palette import SAVER_INK
from .blocks import HAIRLINE_PT, Rule

WRITING_PT: Final = 0.6
_DOTS_PT: Final = (1.0, 2.0)
"""How long a dot is and the gap behind it."""


class WritingLine(Rule):
    """A line to write on, `gap_mm` below what stands above it; dotted where ink is saved.

    Dots of one dark grey cost less than a line of a pale one, and a printer draws them sharp.
    """

    def __init__(self, colour: str, gap_mm: float) -> None:
        super().__init__(colour, WRITING_PT, gap_mm=gap_mm)

    def draw(self) -> None:
        """Draw the line at the bottom of its room."""
        canvas = self.canv
        if not getattr(canvas, "saves_ink", False):
            super().draw()
            return
        canvas.setStrokeColor(SAVER_INK)
        canvas.setLineWidth(HAIRLINE_PT)
        canvas.setLineCap(0)
        canvas.setDash(list(_DOTS_PT))
        canvas.line(0, self.stroke / 2, self.width, self.stroke / 2)
        canvas.setDash([])
