"""One request for one document: what to print, of which workshop, in which manner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from ..content.pack import Pack, PackTexts
from ..domain.school import School
from ..domain.workshop import Workshop

PosterSize = Literal["A0", "A1", "A2", "A3", "near-A2"]
Paper = Literal["A4", "A3"]
Flip = Literal["long", "short", "fold", "none"]
Part = Literal["fronts", "backs", "both"]
Ink = Literal["normal", "grey", "saver"]


class Cancelled(Exception):
    """The person stopped the work; nothing was written."""


def _nothing(_done: int, _total: int) -> None:
    """Report to nobody."""


@dataclass(frozen=True)
class PrintRequest:
    """What the print studio and `workshopdesk print` hand to a document.

    `date` is what is printed and put in the metadata: the same request makes the same bytes. `progress` is called
    with pages done and pages in all, and may raise Cancelled.
    """

    document: str
    pack: Pack
    language: str
    date: date
    school: School | None = None
    workshop: Workshop | None = None
    previous: Workshop | None = None
    blank: bool = False
    size: PosterSize = "A1"
    paper: Paper = "A4"
    template: str = "card-92x64-8up"
    tile: bool = False
    flip: Flip = "long"
    only: tuple[str, ...] = ()
    part: Part = "both"
    shift_mm: tuple[float, float] = (0.0, 0.0)
    turn_degrees: float = 0.0
    scale: float = 1.0
    as_fed: bool = False
    ink: Ink = "normal"
    format: str = "pdf"
    progress: Callable[[int, int], None] = field(default=_nothing, compare=False)

    @property
    def texts(self) -> PackTexts:
        """The pack's texts in the document's language."""
        return self.pack.speak(self.language)
