"""The studio without its widgets: from workshop, choices and printers to what each part of the screen says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ...app.explain import explain
from ...app.poster_advice import PosterAdvice, poster_advice
from ...app.print_jobs import CARDS, DOCUMENTS, KIT, POSTERS, TWO_SIDED, Made, formats, wish_for
from ...app.print_status import readiness
from ...app.printers import Printer
from ...app.printing import Wish
from ...app.saving import FOLDER
from ...app.shifts import CARD_PAPER, Measured, Shifts
from ...domain.workshop import Workshop
from ..desk import Desk
from ..parts.banner import BannerView
from ..parts.dates_shown import day_words
from ..texts import speech, tr
from .choosing import Choosing
from .document_row import RowView
from .maker import DocumentMaker
from .number_field import write_number
from .option_fields import size_name
from .options import OptionsView
from .preview import PreviewView
from .summary import SummaryView


class Studio:
    """Asked by the screen at every change; it holds no widget and changes nothing itself but `choosing`."""

    def __init__(self, desk: Desk, maker: DocumentMaker) -> None:
        self.desk = desk
        self.maker = maker
        self.choosing = Choosing(desk.settings)
        self.shifts = Shifts(desk.settings)
        self.printers: tuple[Printer, ...] = ()

    # --- facts ---

    @property
    def workshop(self) -> Workshop | None:
        """The workshop whose documents these are."""
        return self.desk.workshop

    @property
    def printer(self) -> Printer | None:
        """The chosen printer, else the first one."""
        named = self.choosing.printer
        return next((one for one in self.printers if one.name == named), self.printers[0] if self.printers else None)

    @property
    def tray(self) -> str:
        """The chosen tray, where the printer has it."""
        printer = self.printer
        return self.choosing.tray if printer and self.choosing.tray in printer.trays else ""

    def measured(self) -> Measured:
        """Return what was measured of the present printer."""
        printer = self.printer
        return self.shifts.of(printer.name, self.tray, self.paper) if printer else Measured()

    @property
    def paper(self) -> str:
        """The paper that cards are printed on."""
        return CARD_PAPER

    def wish(self, document: str, part: str = "both") -> Wish:
        """Return what is to be made for a document."""
        choices, printer = self.choosing.choices, self.printer
        if choices.only:
            unknown = self.unknown_codes()
            choices = replace(choices, only=tuple(code for code in choices.only if code not in unknown))
        edge = "long" if choices.sides == "apart" else choices.sides
        mending = self.shifts.mending(printer.name, self.tray, self.paper, edge) if printer else None
        return wish_for(document, choices, mending, part)

    def wanted(self) -> list[Wish]:
        """Return what is to be made, the document in front first; the kit only where it is asked for."""
        order = [self.choosing.present, *self.choosing.ticked, *(name for name in DOCUMENTS if name != KIT)]
        return [self.wish(name) for name in dict.fromkeys(order)]

    def made(self, document: str) -> Made | None:
        """Return a document as it was made with the present choices."""
        return self.maker.kept(self.wish(document))

    def codes(self) -> tuple[str, ...]:
        """Return the codes that are printed on the cards: in the language of the document, not of the desk."""
        packs, workshop, school = self.desk.library.packs, self.workshop, self.desk.school
        pack = packs.find(workshop.pack, workshop.pack_version) if workshop else packs.newest("sexting")
        own = workshop.language if workshop else school.archive.school.language if school else "nl"
        return tuple(pack.speak(self.choosing.choices.language or own).by_code)

    def unknown_codes(self) -> tuple[str, ...]:
        """Return what was typed as a single card and is none."""
        codes = self.codes()
        return tuple(code for code in self.choosing.choices.only if code not in codes)

    def advice(self) -> PosterAdvice | None:
        """Return what is to be said of the poster in front."""
        document = self.choosing.present
        return poster_advice(document, self.choosing.choices, self.workshop) if document in POSTERS else None

    def _board(self) -> PosterAdvice | None:
        """Return what is to be said of the poster that cards go on: the one in front, or the one in the kit."""
        if self.choosing.present == KIT:
            return poster_advice("screener-poster", self.choosing.choices, self.workshop)
        return self.advice()

    # --- what the parts say ---

    def rows(self) -> dict[str, RowView]:
        """Return what the list says."""
        return {
            name: RowView(name, tr(f"printing.doc-{name}"), self._note(name), self._status(name)) for name in DOCUMENTS
        }

    def _note(self, document: str) -> str:
        made = self.made(document)
        if made is None:
            return tr("printing.kit-note") if document == KIT else tr("printing.counting")
        if document == KIT:
            return tr("printing.pages", n=len(made.pages))
        if document in POSTERS and made.wish.tile:
            return tr("printing.sheets-and-map", n=made.sheets - 1)
        if made.two_sided:
            return tr("printing.sheets-two-sided", n=made.sheets)
        if document in POSTERS:
            return tr("printing.one-piece", size=size_name(made.wish.size))
        return tr("printing.sheets", n=made.sheets)

    def _status(self, document: str) -> str:
        if document in self.choosing.choices.blank:
            return tr("printing.status-blank")
        found = readiness(document, self.workshop)
        return "" if found.kind == "fixed" else tr(f"printing.status-{found.kind}", n=found.count)

    def options(self) -> OptionsView:
        """Return what the options show."""
        printer = self.printer
        return OptionsView(
            self.choosing.present,
            self.choosing.choices,
            self.workshop is not None,
            self.advice(),
            printer.duplex if printer else None,
            self.codes(),
            printer.trays if printer else (),
            self.tray,
        )

    def preview(self) -> PreviewView:
        """Return the words around the pages."""
        document, advice = self.choosing.present, self.advice()
        title, size, hint = tr(f"printing.doc-{document}"), "", ""
        made = self.made(document)
        if advice is not None:
            size = tr(
                "printing.poster-size",
                size=size_name(self.choosing.choices.size),
                width=f"{advice.width_mm:.0f}",
                height=f"{advice.height_mm:.0f}",
            )
            size += ", " + tr("printing.sheets", n=advice.sheets)
            hint = tr("printing.hint-tiles" if self.choosing.choices.tile else "printing.hint-whole")
        elif made is not None:
            size = self._note(document)
        return PreviewView(title, size, hint, self._measured_words())

    def _measured_words(self) -> tuple[str, str] | None:
        printer = self.printer
        touched = {self.choosing.present, *self.choosing.selection}
        if printer is None or not touched & {*POSTERS, *TWO_SIDED, KIT}:
            return None
        measured = self.measured()
        if measured.scales:
            return tr("printing.measured-scales"), tr("printing.measured-scales-next")
        backs = measured.backs
        if backs is None and measured.ruler_mm is None:
            return tr("printing.not-measured"), tr("printing.not-measured-next")
        if backs is None:
            return tr("printing.ruler-was-good"), tr("printing.backs-not-read")
        facts = tr("printing.shift-kept", dx=write_number(backs.dx_mm), dy=write_number(backs.dy_mm))
        return tr("printing.measured-on", day=_day_words(measured.day)), facts

    def banner(self) -> tuple[BannerView, str] | None:
        """Return what is to be minded about the document in front, and what its button does."""
        document, choices = self.choosing.present, self.choosing.choices
        fault = self.maker.fault(self.wish(document))
        if fault is not None:
            return BannerView(tr("printing.cannot-make"), explain(fault, speech().words), kind="error"), ""
        advice, board = self.advice(), self._board()
        if board is not None and board.too_small:
            larger = tr("printing.remedy-larger", size=size_name(board.remedy)) if board.remedy else ""
            step = tr("printing.too-small-next", size=size_name(board.remedy) if board.remedy else "")
            return BannerView(tr("printing.too-small", n=board.fits), step, larger), f"size:{board.remedy}"
        if advice is not None and advice.smaller is not None:
            near = advice.smaller
            fact = tr("printing.near-miss", size=size_name(near.size), n=near.saved)
            action = tr("printing.remedy-larger", size=size_name(near.size))
            return BannerView(fact, "", action, kind="info", sign="tiles"), f"size:{near.size}"
        backs = self.measured().backs
        if document in (CARDS, KIT) and backs is not None and backs.too_far and choices.sides != "fold":
            view = BannerView(tr("printing.backs-far"), tr("printing.fold-instead"), tr("printing.remedy-fold"))
            return view, "sides:fold"
        return None

    def summary(self) -> SummaryView:
        """Return what will come out."""
        names, choices = self.choosing.selection, self.choosing.choices
        lines, total, known = [], 0, True
        for name in names:
            made = self.made(name)
            title = tr(f"printing.doc-{name}")
            if made is None:
                known = False
                lines.append((title, "…"))
                continue
            copies = choices.copies_of(name)
            total += made.sheets * copies
            words = title if copies == 1 else tr("printing.times", what=title, n=copies)
            lines.append((words, str(made.sheets * copies)))
        unknown = self.unknown_codes() if CARDS in names else ()
        faults = bool(unknown) or any(self.maker.fault(self.wish(name)) for name in names)
        return SummaryView(
            len(names),
            total if known else None,
            tuple(lines) if len(lines) > 1 else (),
            self._formats(),
            self.choosing.format,
            self._waits(faults),
            not faults,
        )

    def _formats(self) -> tuple[tuple[str, str], ...]:
        names = self.choosing.selection
        if len(names) > 1:
            return ((FOLDER, tr("printing.format-folder")),)
        if names == (KIT,):
            return ("pdf", tr("printing.format-kit")), (FOLDER, tr("printing.format-folder"))
        if names == (CARDS,) and self.choosing.choices.sides == "apart":
            return ((FOLDER, tr("printing.format-folder")),)
        return tuple((ending, tr(f"printing.format-{ending}")) for ending in formats(names[0]))

    def _waits(self, faults: bool) -> str:
        printer = self.printer
        if faults:
            unknown = self.unknown_codes()
            return tr("printing.waits-card", codes=", ".join(unknown)) if unknown else tr("printing.waits-document")
        if printer is None:
            return tr("printing.waits-printer")
        for name in self.choosing.selection:
            made = self.made(name)
            if made is None:
                return tr("printing.counting")
            if name != KIT and not made.paper:
                return tr("printing.waits-size")
            if made.paper and not printer.takes(made.paper):
                return tr("printing.waits-paper", paper=made.paper)
        return ""


def _day_words(day: str) -> str:
    """Return a day as people say it; as it was kept where it is none."""
    try:
        return day_words(date.fromisoformat(day))
    except ValueError:
        return day
