"""What can be printed: each document with its formats, and the one way from a request to bytes.

Nothing of ReportLab is imported until a document is made; papers say themselves what they offer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any, Final, Literal

from ..domain.errors import Refused
from ..domain.terms import WorkshopStatus
from .papers import PAPERS
from .request import PrintRequest
from .sheets import SHEETS

Kind = Literal["sheets", "paper", "kit"]


@dataclass(frozen=True, slots=True)
class Document:
    """A document, and for each format who makes it ("module:function")."""

    name: str
    kind: Kind
    makers: Mapping[str, str]


_KIT: Final = "kit"
PICTURES: Final = ("screener-poster", "vision-poster")
"""Posters that can be saved as a picture too, to mail or to put in a text."""
DOCUMENTS: Final[dict[str, Document]] = {
    **{
        name: Document(name, "sheets", dict.fromkeys(("pdf", "json", *(["png"] if name in PICTURES else [])), maker))
        for name, maker in SHEETS.items()
    },
    **{name: Document(name, "paper", makers) for name, makers in PAPERS.items()},
    _KIT: Document(_KIT, "kit", {"pdf": ""}),
}
KIT_ORDER: Final = (
    "agenda",
    "working-group",
    "situations",
    "flags",
    "principles",
    "vision-poster",
    "card-overview",
    "cards",
    "screener-poster",
    "prompts",
    "ballots",
    "action-plan",
    "emergency-plan",
    "reference",
    "calibration",
)
"""What a guide takes along, in the order of use; the test sheet last: it is printed once for a printer."""


def formats_of(document: str) -> tuple[str, ...]:
    """Return the endings a document can have; none where there is no such document."""
    found = DOCUMENTS.get(document)
    return tuple(found.makers) if found else ()


def make(request: PrintRequest) -> bytes:
    """Return a document as bytes; raise Refused where it or its format is unknown, or a text does not fit."""
    document = DOCUMENTS.get(request.document)
    if document is None:
        raise Refused("unknown-document", value=request.document)
    if request.format not in document.makers:
        known = ", ".join(f".{one}" for one in document.makers)
        raise Refused("unknown-format", value=request.format, known=known)
    if document.kind == "kit":
        return _kit(request)
    maker = _found(document.makers[request.format])
    made = maker(request)
    if document.kind == "paper":
        return bytes(made)
    if request.ink == "saver":
        made = replace(made, light=True)
    if request.format == "json":
        from ..layout.exchange import to_json

        return to_json(made)
    if request.format == "png":
        from .pictures import png

        return png(made, request.date)
    from .sheets_pdf import render

    return render(made, request.date, request.progress)


def kit_parts(request: PrintRequest) -> Iterator[tuple[str, bytes]]:
    """Yield all that a guide takes along as (file name, PDF), numbered in the order of use."""
    for number, part in enumerate(_parts(request), start=1):
        yield f"{number:02}-{part.document}.pdf", make(part)


def kit_lists(request: PrintRequest) -> list[Any]:
    """Return what each part of the kit is drawn from: the display list of sheets, the finished PDF of a paper."""
    return [_found(DOCUMENTS[part.document].makers["pdf"])(part) for part in _parts(request)]


def _parts(request: PrintRequest) -> list[PrintRequest]:
    """Return the kit's documents: posters over sheets of the paper, so that one printer can print it all."""
    parts = [
        replace(request, document=name, format="pdf", tile=True, only=()) for name in KIT_ORDER if name in DOCUMENTS
    ]
    # The board is taken along to lay cards on, until the workshop is over and it is a result.
    over = request.workshop is not None and request.workshop.status is WorkshopStatus.ARCHIVED
    return [replace(part, blank=True) if part.document == "screener-poster" and not over else part for part in parts]


def _kit(request: PrintRequest) -> bytes:
    """Return the kit as one PDF, a bookmark for each document with its own below it."""
    from ..content.words import words
    from .merging import merged

    said = words(request.language)
    parts = _parts(request)
    made = []
    for done, part in enumerate(parts):
        request.progress(done, len(parts))
        made.append(
            (
                said(f"sheets.kit-{part.document}"),
                make(replace(part, progress=_checked(request, done, len(parts)))),
            )
        )
    request.progress(len(parts), len(parts))
    return merged(made, said("sheets.title-kit"), request.language, request.date)


def _checked(request: PrintRequest, done: int, total: int) -> Any:
    """Return a progress for a part, so that a person can cancel inside it."""
    return lambda _page, _pages: request.progress(done, total)


def _found(maker: str) -> Any:
    module, _, name = maker.partition(":")
    return getattr(import_module(module), name)
