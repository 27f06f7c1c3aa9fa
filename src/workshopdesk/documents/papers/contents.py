"""The contents of a paper: titles, dotted lines and the pages they lead to."""

from __future__ import annotations

from collections.abc import Sequence

from .blocks import Spaced, Stack
from .setting import Setting
from .text import TextBlock


class Leader(Spaced):
    """A title, dots, and a page number; touching it leads there."""

    def __init__(self, title: TextBlock, page: TextBlock, colour: str, key: str) -> None:
        super().__init__()
        self.title, self.page, self.colour, self.key = title, page, colour, key

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room it takes."""
        self.width = aW
        self.height = self.title.wrap(aW - 40, aH)[1]
        return self.width, self.height

    def draw(self) -> None:
        """Draw the title and its page, dots between them."""
        canvas = self.canv
        page = self.page.natural_width()
        canvas.linkRect("", self.key, (0, 0, self.width, self.height), relative=1, thickness=0)
        self.title.drawOn(canvas, 0, 0)
        self.page.wrap(page, self.height)
        self.page.drawOn(canvas, self.width - page, 0)
        canvas.saveState()
        canvas.setStrokeColor(self.colour)
        canvas.setLineWidth(0.7)
        canvas.setLineCap(1)
        canvas.setDash([0.01, 4])
        start = self.title.last_width() + 6
        if start < self.width - page - 6:
            canvas.line(start, 4.0, self.width - page - 6, 4.0)
        canvas.restoreState()


def contents_list(setting: Setting, contents: Sequence[tuple[str, str]], _width: float) -> Stack:
    """Return a line for each part, with the page it begins on."""
    found: Stack = []
    for key, title in contents:
        page = setting.page_of(key)
        number = setting.text(str(page or "–"), "contents")
        found.append(Leader(setting.text(title, "contents"), number, setting.tones("line_strong"), key))
    return found
