"""From a wish (what the print studio or the command line asks) to a document's bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ..domain.errors import Refused
from ..domain.school import Archive
from ..domain.workshop import Workshop
from .library import Library


def _nothing(_done: int, _total: int) -> None:
    """Report to nobody."""


@dataclass(frozen=True)
class Wish:
    """Choices for one document; `language` None means the workshop's own, `date` None today.

    `shift_mm`, `turn_degrees` and `scale` mend the backs for one printer; `as_fed` where they were measured on an
    upright sheet.
    """

    document: str
    blank: bool = False
    size: str = "A1"
    paper: str = "A4"
    template: str = "card-92x64-8up"
    tile: bool = False
    flip: str = "long"
    only: tuple[str, ...] = ()
    part: str = "both"
    shift_mm: tuple[float, float] = (0.0, 0.0)
    turn_degrees: float = 0.0
    scale: float = 1.0
    as_fed: bool = False
    ink: str = "normal"
    language: str | None = None
    date: date | None = None
    pack: str = "sexting"
    progress: Callable[[int, int], None] = field(default=_nothing, compare=False)


def _request(library: Library, wish: Wish, ending: str, archive: Archive | None, workshop: Workshop | None) -> Any:
    from ..documents.request import PrintRequest

    if workshop is not None:
        pack = library.packs.find(workshop.pack, workshop.pack_version)
    else:
        pack = library.packs.newest(wish.pack)
    language = wish.language or (workshop.language if workshop else archive.school.language if archive else "nl")
    previous = None
    if archive is not None and workshop is not None:
        place = archive.workshops.index(workshop)
        previous = archive.workshops[place - 1] if place else None
    return PrintRequest(
        document=wish.document,
        pack=pack,
        language=language,
        date=wish.date or library.today(),
        school=archive.school if archive else None,
        workshop=workshop,
        previous=previous,
        blank=wish.blank,
        size=wish.size,  # type: ignore[arg-type]
        paper=wish.paper,  # type: ignore[arg-type]
        template=wish.template,
        tile=wish.tile,
        flip=wish.flip,  # type: ignore[arg-type]
        only=wish.only,
        part=wish.part,  # type: ignore[arg-type]
        shift_mm=wish.shift_mm,
        turn_degrees=wish.turn_degrees,
        scale=wish.scale,
        as_fed=wish.as_fed,
        ink=wish.ink,  # type: ignore[arg-type]
        format=ending,
        progress=wish.progress,
    )


def print_document(
    library: Library, wish: Wish, ending: str, archive: Archive | None, workshop: Workshop | None
) -> bytes:
    """Return a document's bytes; raise Refused for a document or a format that does not exist."""
    from ..documents.catalogue import formats_of, make

    formats = formats_of(wish.document)
    if not formats:
        raise Refused("unknown-document", value=wish.document)
    if ending not in formats:
        raise Refused("unknown-format", value=ending, known=", ".join(f".{one}" for one in formats))
    return make(_request(library, wish, ending, archive, workshop))


def kit_lists(library: Library, wish: Wish, archive: Archive | None, workshop: Workshop | None) -> list[Any]:
    """Return what the kit is drawn from, part by part: the display list of sheets, the PDF of a paper."""
    from ..documents.catalogue import kit_lists as lists

    return lists(_request(library, wish, "pdf", archive, workshop))


def kit_files(
    library: Library, wish: Wish, archive: Archive | None, workshop: Workshop | None
) -> Iterator[tuple[str, bytes]]:
    """Yield all that a guide takes along, as (file name, bytes)."""
    from ..documents.catalogue import kit_parts

    yield from kit_parts(_request(library, wish, "pdf", archive, workshop))
