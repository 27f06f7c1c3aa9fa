"""Small flowables that text is set in: a sign beside it, a box around it, a rule, a heading."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from . import stack as stacks
from .breaking import MM

Stack = list[Flowable]
HAIRLINE_PT = 0.3
"""The thickest rule of a paper that saves ink."""


class Spaced(Flowable):  # type: ignore[misc, unused-ignore]
    """What the flowables here have in common: room above and below."""

    def __init__(self, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__()
        self.before, self.after = before, after

    def getSpaceBefore(self) -> float:
        """Return the room above it."""
        return self.before

    def getSpaceAfter(self) -> float:
        """Return the room below it."""
        return self.after


class Gap(Spaced):
    """Empty room."""

    def __init__(self, height_mm: float) -> None:
        super().__init__()
        self.room = height_mm * MM

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room it takes; at the end of a page what is left is enough."""
        return aW, min(self.room, max(aH, 0.0))

    def draw(self) -> None:
        """Draw nothing."""


class Rule(Spaced):
    """A horizontal line, or one to write on after a gap."""

    def __init__(
        self, colour: str, width: float, *, gap_mm: float = 0.0, before: float = 0.0, after: float = 0.0
    ) -> None:
        super().__init__(before, after)
        self.colour, self.stroke, self.gap = colour, width, gap_mm * MM

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room it takes."""
        self.width, self.height = aW, self.gap + self.stroke
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line at the bottom of its room."""
        saves = getattr(self.canv, "saves_ink", False)
        self.canv.setStrokeColor(self.colour)
        self.canv.setLineWidth(min(self.stroke, HAIRLINE_PT) if saves else self.stroke)
        self.canv.setLineCap(0)
        self.canv.line(0, self.stroke / 2, self.width, self.stroke / 2)


class Beside(Spaced):
    """A sign with a stack to its right; split over pages only if the stack is higher than `most_mm`."""

    def __init__(
        self,
        sign: Flowable | None,
        stack: Sequence[Flowable],
        room_mm: float,
        *,
        drop_mm: float = 0.0,
        most_mm: float = 0.0,
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        super().__init__(before, after)
        self.sign, self.stack, self.room_mm = sign, list(stack), room_mm
        self.drop, self.most = drop_mm * MM, most_mm * MM

    def _sign_height(self) -> float:
        return self.sign.wrap(self.room_mm * MM, 1e9)[1] + self.drop if self.sign else 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room it takes."""
        self.width = aW
        self.height = max(self._sign_height(), stacks.height_of(self.stack, aW - self.room_mm * MM))
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return what fits and what is left, without the sign."""
        if self.wrap(aW, aH)[1] <= self.most or self._sign_height() > aH:
            return []
        head, tail = stacks.split(self.stack, aW - self.room_mm * MM, aH)
        if not head or not tail:
            return []
        return [
            Beside(self.sign, head, self.room_mm, drop_mm=self.drop / MM, before=self.before),
            Beside(None, tail, self.room_mm, after=self.after),
        ]

    def draw(self) -> None:
        """Draw both from the top."""
        if self.sign:
            height = self._sign_height() - self.drop
            self.sign.drawOn(self.canv, 0, self.height - self.drop - height)
        stacks.draw(self.stack, self.canv, self.room_mm * MM, self.height, self.width - self.room_mm * MM)


class Box(Spaced):
    """A stack on a tint or in an outline; a bar on the left where `bar` has a colour."""

    def __init__(
        self,
        stack: Sequence[Flowable],
        *,
        fill: str | None,
        line: str | None = None,
        bar: str | None = None,
        pad_mm: tuple[float, float] = (5.0, 4.0),
        radius_mm: float = 3.0,
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        super().__init__(before, after)
        self.stack, self.fill, self.line, self.bar = list(stack), fill, line, bar
        self.pad_mm, self.radius_mm = pad_mm, radius_mm

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room it takes."""
        across, along = self.pad_mm[0] * MM, self.pad_mm[1] * MM
        self.width, self.height = aW, stacks.height_of(self.stack, aW - 2 * across) + 2 * along
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return a box with what fits and one with what is left."""
        across, along = self.pad_mm[0] * MM, self.pad_mm[1] * MM
        head, tail = stacks.split(self.stack, aW - 2 * across, aH - 2 * along)
        if not head or not tail:
            return []
        return [self._like(head, self.before, 0.0), self._like(tail, 0.0, self.after)]

    def _like(self, stack: Stack, before: float, after: float) -> Box:
        return Box(
            stack,
            fill=self.fill,
            line=self.line,
            bar=self.bar,
            pad_mm=self.pad_mm,
            radius_mm=self.radius_mm,
            before=before,
            after=after,
        )

    def draw(self) -> None:
        """Draw the surface, the bar and the stack."""
        canvas, across, along = self.canv, self.pad_mm[0] * MM, self.pad_mm[1] * MM
        radius = min(self.radius_mm * MM, self.height / 2)
        canvas.setDash([])
        if self.fill:
            canvas.setFillColor(self.fill)
        if self.line:
            canvas.setStrokeColor(self.line)
            canvas.setLineWidth(HAIRLINE_PT if getattr(canvas, "saves_ink", False) else 0.7)
        if self.fill or self.line:
            line, fill = bool(self.line), bool(self.fill)
            canvas.roundRect(0, 0, self.width, self.height, radius, stroke=line, fill=fill)
        if self.bar:
            canvas.setFillColor(self.bar)
            canvas.rect(0, 0, 1.2 * MM, self.height, stroke=0, fill=1)
        stacks.draw(self.stack, canvas, across, self.height - along, self.width - 2 * across)


class Heading(Spaced):
    """A heading in the outline of the PDF, never alone at the foot of a page: `least_mm` follow it."""

    def __init__(
        self,
        stack: Sequence[Flowable],
        *,
        key: str,
        title: str,
        level: int,
        pages: dict[str, int],
        least_mm: float = 25.0,
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        super().__init__(before, after)
        self.stack, self.key, self.title, self.level = list(stack), key, title, level
        self.pages, self.least = pages, least_mm * MM

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room it takes; more than there is where too little would be left below it."""
        self.width, self.height = aW, stacks.height_of(self.stack, aW)
        return aW, self.height if aH >= self.height + self.least else self.height + self.least

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Never split: it moves to the next page."""
        return []

    def draw(self) -> None:
        """Set the bookmark, note the page and draw the words."""
        self.canv.bookmarkHorizontal(self.key, 0, self.height + 12)
        self.canv.addOutlineEntry(self.title, self.key, self.level, 0)
        self.pages.setdefault(self.key, self.canv.getPageNumber())
        stacks.draw(self.stack, self.canv, 0, self.height, self.width)
