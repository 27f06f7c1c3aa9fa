"""`print`: one document, to a file."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .frame import Stop, answering, frame, pick_workshop, write_file

if TYPE_CHECKING:
    from ..app.shifts import Mending


class Size(StrEnum):
    """Poster sizes."""

    A0 = "A0"
    A1 = "A1"
    A2 = "A2"
    A3 = "A3"
    NEAR_A2 = "near-A2"


class Paper(StrEnum):
    """Paper of tiles and papers."""

    A4 = "A4"
    A3 = "A3"


class Flip(StrEnum):
    """How the sheet is turned."""

    LONG = "long"
    SHORT = "short"
    FOLD = "fold"
    NONE = "none"


class Part(StrEnum):
    """Sides of the cards."""

    FRONTS = "fronts"
    BACKS = "backs"
    BOTH = "both"


class Ink(StrEnum):
    """Ways of spending ink."""

    NORMAL = "normal"
    GREY = "grey"
    SAVER = "saver"


class Language(StrEnum):
    """Languages of a document."""

    NL = "nl"
    EN = "en"


def _shift(text: str) -> tuple[float, float]:
    across, comma, down = text.partition(",")
    try:
        found = float(across), float(down)
    except ValueError:
        found = (99.0, 99.0)
    if not comma or not all(-20 <= one <= 20 for one in found):
        raise Stop("explain.bad-option", option="--shift", value=text, known="X,Y (mm), -20 ... 20")
    return found


def _measured(printer: str, tray: str, flip: str, shift: str | None) -> Mending:
    """Return what was measured of a printer; a shift by hand beside it would be a guess about which of them counts."""
    from ..app.settings import Settings
    from ..app.shifts import CARD_PAPER, Shifts

    if shift is not None:
        raise Stop("explain.one-of", options="--shift, --printer")
    shifts = Shifts(Settings(frame.home))
    known = [(name, of) for name, of, paper in shifts.measured_backs() if paper == CARD_PAPER]
    if (printer, tray) not in known:
        names = ", ".join(f"{name} --tray {of}" if of else name for name, of in known) or "-"
        raise Stop("explain.not-measured", printer=printer, known=names)
    return shifts.mending(printer, tray, CARD_PAPER, flip)


def _date(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Stop("explain.bad-option", option="--date", value=text, known="YYYY-MM-DD") from None


def print_(
    school: str,
    document: str,
    output: Annotated[str, typer.Option("-o", "--output", help="Where to; the ending picks the format.")],
    workshop: Annotated[str | None, typer.Option(help="The workshop; default: the newest.")] = None,
    blank: Annotated[bool, typer.Option("--blank", help="Without what the school filled in.")] = False,
    size: Annotated[Size, typer.Option(help="Poster size.")] = Size.A1,
    paper: Annotated[Paper, typer.Option(help="Paper of tiles and papers.")] = Paper.A4,
    template: Annotated[str, typer.Option(help="Card sheet.")] = "card-92x64-8up",
    tile: Annotated[bool, typer.Option("--tile", help="Posters over sheets of that paper.")] = False,
    flip: Annotated[Flip, typer.Option(help="How the printer turns the sheet.")] = Flip.LONG,
    only: Annotated[list[str] | None, typer.Option(help="One card or item.")] = None,
    part: Annotated[Part, typer.Option(help="Sides of the cards.")] = Part.BOTH,
    shift: Annotated[str | None, typer.Option(help="X,Y in mm, for the backs: right and up are plus.")] = None,
    printer: Annotated[str | None, typer.Option(help="Backs as measured in the print studio for this printer.")] = None,
    tray: Annotated[str, typer.Option(help="The tray it was measured with.")] = "",
    ink: Annotated[Ink, typer.Option(help="Colours.")] = Ink.NORMAL,
    language: Annotated[Language | None, typer.Option(help="Default: the workshop's.")] = None,
    on: Annotated[str | None, typer.Option("--date", help="The day that is printed: the same bytes twice.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite.")] = False,
) -> None:
    """One document; SCHOOL may be - for blank material that needs no school."""
    with answering():
        from ..app.exporting import note_document
        from ..app.print_jobs import mended
        from ..app.printing import Wish, kit_files, print_document

        wish = Wish(
            document=document,
            blank=blank or school == "-",
            size=size.value,
            paper=paper.value,
            template=template,
            tile=tile,
            flip=flip.value,
            only=tuple(only or ()),
            part=part.value,
            shift_mm=_shift(shift) if shift is not None else (0.0, 0.0),
            ink=ink.value,
            language=language.value if language else None,
            date=_date(on),
        )
        if printer is not None:
            wish = mended(wish, _measured(printer, tray, wish.flip, shift))
        archive = chosen = None
        library = frame.library
        if school != "-":
            archive = library.read(library.find(school))
            chosen = pick_workshop(archive, workshop) if archive.workshops or workshop else None
        to = Path(output)
        if document == "kit" and output.endswith(("/", "\\")):  # a Path would have forgotten that
            for name, data in kit_files(library, wish, archive, chosen):
                to.mkdir(parents=True, exist_ok=True)
                write_file(to / name, data, force)
                note_document(library, archive, to / name, wish.blank)
            return
        write_file(to, print_document(library, wish, to.suffix.removeprefix(".").lower(), archive, chosen), force)
        note_document(library, archive, to, wish.blank)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("print")(print_)
