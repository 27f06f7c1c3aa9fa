"""What the studio does with printer and disk: prints, saves, measures, and says plainly what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...app.explain import exit_code
from ...app.print_jobs import CARDS, KIT, Cancelled, Made, make_kit, materials_of, order_for
from ...app.printers import Order, Printer, Printers, PrintFailed
from ..parts.banner import BannerView
from ..texts import speech, tr
from .apart_steps import STEPS
from .by_hand import ByHand
from .measuring import Measuring
from .print_run import Build, PrintRun
from .saving import Item, Saver

if TYPE_CHECKING:
    from .screen import PrintScreen


class PrintingDesk(QObject):
    """Belongs to one screen. `notice` is what stands above the pages until something else is done."""

    def __init__(self, screen: PrintScreen, printers: Printers) -> None:
        super().__init__(screen)
        self.screen = screen
        self.notice: tuple[BannerView, str] | None = None
        self.run = PrintRun(printers, self)
        self.saver = Saver(screen.desk.library, screen)
        self._listed = False
        self._sheets = 0
        summary = screen.summary
        summary.print_pressed.connect(self.print_selection)
        summary.save_pressed.connect(self.save)
        summary.cancel_pressed.connect(self.cancel)
        self.run.listed.connect(self._list)
        self.run.progressed.connect(self._handing_over)
        self.run.sent.connect(self._sent)
        self.run.finished.connect(self._finished)
        self.run.failed.connect(self._failed)
        self.run.stuck.connect(self._stuck)
        self.saver.saved.connect(self._saved)
        self.saver.failed.connect(self._not_saved)
        self.saver.progressed.connect(lambda name: summary.show_busy(tr("printing.saving", what=name)))
        self.by_hand = ByHand(self)
        self.measuring = Measuring(self)

    # --- coming and going ---

    def enter(self) -> None:
        """Find the printers anew."""
        self.notice = None
        self.run.list()

    def leave(self) -> None:
        """Put the measuring away; what is being printed goes on."""
        self.measuring.close_it()

    def close(self) -> None:
        """End for good."""
        self.run.close()
        self.saver.close()

    def choices_changed(self) -> None:
        """Another choice takes an old notice away."""
        self.notice = None

    # --- printers ---

    def _list(self, found: object) -> None:
        self._listed = True
        self.screen.studio.printers = found if isinstance(found, tuple) else ()
        if isinstance(found, BaseException) and exit_code(found) is None:
            raise found
        if not self.screen.studio.printers:
            error = found if isinstance(found, PrintFailed) else PrintFailed("no-printer")
            self.notice = self._way_out(error, kind="info")
        self.screen.show_and_make()

    def show_printers(self) -> None:
        """Show the printers in the header, and the steps by hand where they are needed."""
        studio = self.screen.studio
        choice, printer = self.screen.printer_choice, studio.printer
        choice.show_options([(one.name, one.words) for one in studio.printers], printer.name if printer else "")
        choice.setEnabled(bool(studio.printers))
        choice.updateGeometry()
        apart = studio.choosing.choices.sides == "apart" and CARDS in studio.choosing.selection
        self.screen.preview.apart.setVisible(apart and printer is not None)

    def printer(self) -> Printer:
        """Return the present printer; raise PrintFailed where there is none."""
        printer = self.screen.studio.printer
        if printer is None:
            raise PrintFailed("no-printer")
        return printer

    # --- printing ---

    def print_selection(self) -> None:
        """Print what is ticked."""
        studio = self.screen.studio
        names = studio.choosing.selection
        apart = studio.choosing.choices.sides == "apart"
        direct = [name for name in names if not (apart and name == CARDS)]
        if not direct:
            self.by_hand.print_step()
            return
        orders = self._kit_orders() if direct == [KIT] else self._orders(direct)
        if orders is not None:
            self.start(orders, tuple(direct))

    def _orders(self, names: Sequence[str]) -> Build | None:
        studio = self.screen.studio
        found: list[Order] = []
        try:
            for name in names:
                made = studio.made(name)
                if made is None:
                    return None
                found.append(self.order(name, made, studio.choosing.choices.copies_of(name)))
        except PrintFailed as failed:
            self._failed(failed)
            return None
        return lambda: found

    def order(self, name: str, made: Made, copies: int = 1) -> Order:
        studio, printer = self.screen.studio, self.printer()
        grey = studio.choosing.choices.ink == "grey"
        return order_for(made, printer.name, tr(f"printing.doc-{name}"), copies=copies, tray=studio.tray, grey=grey)

    def _kit_orders(self) -> Build:
        studio, library = self.screen.studio, self.screen.desk.library
        school = self.screen.desk.school
        archive, workshop, wish = school.archive if school else None, studio.workshop, studio.wish(KIT)
        return lambda: [self.order(made.wish.document, made) for made in make_kit(library, wish, archive, workshop)]

    def start(self, build: Build, what: tuple[str, ...], sheets: int | None = None) -> None:
        """Hand orders over; `what` are the documents, or a step by hand."""
        self.notice = None
        self._sheets = (self.screen.studio.summary().sheets or 0) if sheets is None else sheets
        self.screen.summary.show_busy(tr("printing.sending"))
        self.screen.show_all()
        self.run.start(build, what)

    def cancel(self) -> None:
        """Stop what is under way; saving says itself whether it was in time."""
        if self.saver.cancel():
            return
        self.notice = None  # a printer that waited has nothing of ours any more
        self.run.cancel()
        self.screen.maker.cancel()
        self.screen.summary.show_busy("")
        self.screen.desk.say(tr("printing.cancelled"))
        self.screen.show_and_make()

    def _handing_over(self, done: int, total: int) -> None:
        self.screen.summary.show_busy(tr("printing.sending-of", n=done + 1, total=total), done, total)

    def _sent(self) -> None:
        self.screen.summary.show_busy(tr("printing.is-printing", printer=self.printer().words))

    def _finished(self, what: tuple[str, ...]) -> None:
        self.screen.summary.show_busy("")
        if self.notice is not None:  # what it waited for is there
            self.notice = None
            self.screen.show_all()
        if what and what[0] in STEPS:
            self.by_hand.came_out(what[0])
            return
        self.screen.desk.say(tr("printing.printed", n=self._sheets))
        self.note(what)

    def note(self, documents: Sequence[str]) -> None:
        """Remember with the workshop that its materials were printed."""
        if self.screen.desk.workshop is not None:
            for key in materials_of(documents):
                self.screen.desk.run("note_printed", key=key)

    def _failed(self, error: BaseException) -> None:
        self.screen.summary.show_busy("")
        if isinstance(error, Cancelled):
            return
        if exit_code(error) is None:
            raise error
        self.notice = self._way_out(error)
        self.screen.show_all()

    def _stuck(self, reasons: tuple[str, ...]) -> None:
        known = [reason.removesuffix("-error").removesuffix("-warning").removesuffix("-report") for reason in reasons]
        words = speech().words
        said = [tr(f"printing.reason-{one}") for one in known if f"printing.reason-{one}" in words]
        step = " ".join(dict.fromkeys(said)) or tr("printing.reason-unknown")
        fact = tr("printing.stuck", printer=self.printer().words)
        view = BannerView(fact, f"{step} {tr('printing.pdf-ready')}", tr("printing.save-pdf"), kind="error")
        self.notice = view, "save"
        self.screen.summary.show_busy(tr("printing.is-waiting", printer=self.printer().words))
        self.screen.show_all()

    def _way_out(self, error: BaseException, kind: str = "error") -> tuple[BannerView, str]:
        details = str(getattr(error, "facts", {}).get("detail", ""))
        said = self.screen.desk.explain(error)
        # What the disk refused says itself what to do; for all else the PDF is the way out.
        step = "" if isinstance(error, OSError) else tr("printing.pdf-ready")
        return BannerView(said, step, tr("printing.save-pdf"), details, kind=kind), "save"  # type: ignore[arg-type]

    def remedy(self, what: str) -> None:
        """Do what the button of a notice says."""
        if what == "save":
            self.save("pdf" if len(self.screen.studio.choosing.selection) == 1 else "folder")

    # --- saving ---

    def save(self, ending: str) -> None:
        """Ask where to and save what is ticked."""
        studio = self.screen.studio
        school = self.screen.desk.school
        items: list[Item] = []
        for name in studio.choosing.selection:
            title = tr(f"printing.doc-{name}")
            if name == CARDS and studio.choosing.choices.sides == "apart":
                items += [
                    (studio.wish(name, part), f"{title}, {tr(f'printing.{part}')}") for part in ("fronts", "backs")
                ]
            else:
                items.append((studio.wish(name), title))
        named = school.archive.school.name if school else ""
        archive = school.archive if school else None
        if self.saver.ask(items, ending, named, archive, studio.workshop):
            self.notice = None
            self.screen.summary.show_busy(tr("printing.saving", what=items[0][1]))

    def _not_saved(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            self.screen.desk.say(tr("printing.save-cancelled"))
        self._failed(error)

    def _saved(self, documents: tuple[str, ...], where: Path) -> None:
        self.screen.summary.show_busy("")
        desk = self.screen.desk
        # the file is named after the school
        desk.say(tr("printing.saved", where=tr("library.the-file") if desk.group_looks else where.name))
        self.note(documents)
        self.screen.show_all()
