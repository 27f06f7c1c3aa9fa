"""From what a guide ticks in the print studio to wishes, made documents, sheets to count and orders for a printer."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..documents.request import Cancelled
from ..domain.materials import PRINTED
from ..domain.school import Archive
from ..domain.workshop import Workshop
from .library import Library
from .pdf_pages import PageFacts, page_facts, upright
from .printers import Order, PrintFailed, Sides
from .printing import Wish, kit_files, print_document
from .shifts import Mending

KIT = "kit"
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("take-along", (KIT,)),
    ("phase-1", ("vision-poster", "situations", "flags", "principles")),
    ("phase-2", ("screener-poster", "cards", "card-overview", "ballots", "prompts", "action-plan")),
    ("around", ("agenda", "working-group", "emergency-plan", "reference")),
    ("afterwards", ("report", "vision-text")),
    ("printer", ("calibration",)),
)
"""The documents of the studio in the order of use, by heading."""
DOCUMENTS = tuple(name for _, names in GROUPS for name in names)
POSTERS, CARDS = ("vision-poster", "screener-poster"), "cards"
TWO_SIDED = (CARDS, "flags", "calibration")
SIZES = ("A3", "near-A2", "A2", "A1", "A0")
PAPERS = ("A4", "A3")
TEMPLATES = {
    "card-92x64-8up": (92.0, 64.0),
    "card-85x55-10up": (85.0, 55.0),
    "card-70x45-12up": (70.0, 45.0),
    "card-95x66-a7": (95.0, 66.0),
    "card-105x74-a7": (105.0, 74.0),
    "card-135x94-large": (135.0, 94.0),
    "card-92x64-large-backs": (92.0, 64.0),
}
"""The card sheets with the size of a card in mm."""
_PAPER_MM = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}
_SIDES: dict[str, Sides] = {"long": "two-sided-long-edge", "short": "two-sided-short-edge"}
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Choices:
    """What a guide chose; `sides` is long, short, fold or apart (fronts and backs by hand)."""

    paper: str = "A4"
    size: str = "A1"
    tile: bool = True
    template: str = "card-92x64-8up"
    sides: str = "long"
    ink: str = "normal"
    language: str | None = None
    copies: Mapping[str, int] = field(default_factory=dict)
    blank: frozenset[str] = frozenset()
    only: tuple[str, ...] = ()

    @property
    def card_mm(self) -> tuple[float, float]:
        """The size of a card."""
        return (92.0, 64.0) if self.sides == "fold" else TEMPLATES[self.template]

    def copies_of(self, document: str) -> int:
        """Return how often a document is printed."""
        return max(1, self.copies.get(document, 1))


@dataclass(frozen=True)
class Made:
    """A document that was made, with its pages."""

    wish: Wish
    data: bytes
    pages: tuple[PageFacts, ...]

    @property
    def paper(self) -> str:
        """The paper that all pages go on; "" where no office printer has it."""
        short = max(min(page.width_mm, page.height_mm) for page in self.pages)
        long = max(max(page.width_mm, page.height_mm) for page in self.pages)
        fitting = (name for name, (w, h) in _PAPER_MM.items() if short <= w + 1 and long <= h + 1)
        return next(fitting, "")

    @property
    def two_sided(self) -> bool:
        """Whether fronts and backs follow each other."""
        return self.wish.document in TWO_SIDED and self.wish.part == "both" and self.wish.flip in _SIDES

    @property
    def sheets(self) -> int:
        """How many sheets of paper it takes, once."""
        if self.wish.document == KIT:
            return sum(self._kit_sheets())
        return -(-len(self.pages) // 2) if self.two_sided else len(self.pages)

    def _kit_sheets(self) -> Iterator[int]:
        """Yield how many sheets each document of the kit takes: some of them are printed on both sides."""
        from ..documents.catalogue import KIT_ORDER

        for part, count in Counter(page.part for page in self.pages).items():
            both = self.wish.flip in _SIDES and part < len(KIT_ORDER) and KIT_ORDER[part] in TWO_SIDED
            yield -(-count // 2) if both else count


def wish_for(document: str, choices: Choices, mending: Mending | None = None, part: str = "both") -> Wish:
    """Return the wish for one document; what does not touch it is left at its default, so that it is made once."""
    poster, kit, cards = document in POSTERS, document == KIT, document == CARDS
    sided = document in TWO_SIDED or kit
    wish = Wish(document, blank=document in choices.blank, ink=choices.ink, language=choices.language)
    if poster or kit:
        wish = replace(wish, size=choices.size, paper=choices.paper, tile=choices.tile or kit)
    if cards or kit:
        wish = replace(wish, template=choices.template, only=choices.only if cards else ())
    if sided:
        flip = choices.sides
        if flip == "apart":
            # Someone who turns the pile by hand turns it as a page; a kit for such a printer has cards to fold.
            flip = "fold" if kit else "long"
        if document == "calibration" and flip == "fold":
            flip = "long"
        if document == "flags" and flip == "fold":
            flip, part = "none", "fronts"
        wish = replace(wish, flip=flip, part=part)
        if mending is not None:
            wish = mended(wish, mending)
    return wish


def mended(wish: Wish, mending: Mending) -> Wish:
    """Return a wish with its backs mended as measured; the sheet to measure with stays as it is."""
    if wish.document == "calibration" or mending == Mending():
        return wish
    return replace(wish, shift_mm=mending.shift_mm, turn_degrees=mending.turn_degrees, scale=mending.scale, as_fed=True)


def make(
    library: Library,
    wish: Wish,
    archive: Archive | None,
    workshop: Workshop | None,
    progress: Progress,
    stop: threading.Event,
) -> Made:
    """Return a document made; raise Cancelled where `stop` was set, Refused where a text does not fit."""

    def told(done: int, total: int) -> None:
        if stop.is_set():
            raise Cancelled
        progress(done, total)

    told(0, 0)
    data = print_document(library, replace(wish, progress=told), "pdf", archive, workshop)
    told(1, 1)
    return Made(wish, data, page_facts(data))


def make_kit(library: Library, wish: Wish, archive: Archive | None, workshop: Workshop | None) -> list[Made]:
    """Return the kit document by document, as a printer takes it."""
    found = []
    for name, data in kit_files(library, wish, archive, workshop):
        document = name.partition("-")[2].removesuffix(".pdf")
        found.append(Made(replace(wish, document=document), data, page_facts(data)))
    return found


def order_for(made: Made, printer: str, title: str, *, copies: int = 1, tray: str = "", grey: bool = False) -> Order:
    """Return what the printer is given; raise PrintFailed for a sheet that no office printer takes."""
    if not made.paper:
        raise PrintFailed("sheet-too-large", document=title)
    sides: Sides = _SIDES[made.wish.flip] if made.two_sided else "one-sided"
    # Which way a driver turns a page on its side is its own affair: what has backs is given to it upright.
    data = upright(made.data) if made.wish.document in TWO_SIDED else made.data
    return Order(printer, title, data, made.paper, sides, copies, tray, grey)


def materials_of(documents: Sequence[str]) -> tuple[str, ...]:
    """Return what of the workshop's materials these documents are, the kit's parts counted."""
    if KIT in documents:
        return PRINTED
    return tuple(name for name in PRINTED if name in documents)


def formats(document: str) -> tuple[str, ...]:
    """Return the endings that a document can be saved with, for people."""
    from ..documents.catalogue import formats_of

    return tuple(ending for ending in formats_of(document) if ending != "json")


def file_name(school: str, title: str, ending: str) -> str:
    """Return a name for a file that every system takes."""
    plain = re.sub(r"[^\w\-. ]+", " ", " - ".join(part for part in (school, title) if part))
    return f"{' '.join(plain.split())[:120]}.{ending}"


__all__ = ["Cancelled", "Choices", "Made", "PageFacts"]
