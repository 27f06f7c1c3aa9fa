"""The print studio: documents at the left, the pages in the middle, options and totals at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ...app.print_jobs import GROUPS, KIT, Choices, Made
from ...app.printers import Printers
from ...app.printing import Wish
from ..desk import Desk
from ..parts.choice import Choice
from ..screen import Screen
from ..texts import tr
from .columns import Columns
from .document_list import DocumentList
from .maker import DocumentMaker
from .options import OptionsPanel
from .preview import Preview
from .printing_desk import PrintingDesk
from .studio import Studio
from .summary import Summary
from .system_printers import system_printers

if TYPE_CHECKING:
    from ...app.workspace import Change


class PrintScreen(Screen):
    """Ties the parts together; `printers` is given by tests."""

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        super().__init__(desk)
        self.maker = DocumentMaker(desk.library, self)
        self.studio = Studio(desk, self.maker)
        self.documents = DocumentList(self)
        self.preview = Preview(self)
        self.options = OptionsPanel(self)
        self.summary = Summary(self)
        self.columns = Columns(self.documents, self.preview, self.options, self.summary, self)
        self.printer_choice = Choice(tr("printing.printer"), self, sign="print", hint=tr("printing.no-printer-found"))
        self.printer_choice.hide()
        self.printing = PrintingDesk(self, printers or system_printers())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(120)
        self._soon.timeout.connect(lambda: self.maker.want(self.studio.wanted()))
        self._shown: Made | None = None
        self._remedy = ""
        self._connect()

    def _connect(self) -> None:
        self.documents.present_changed.connect(self._come_to)
        self.documents.ticked_changed.connect(self._tick)
        self.options.choices_changed.connect(self.choose)
        self.options.tray_chosen.connect(self._tray)
        self.preview.remedy_pressed.connect(self._remedy_pressed)
        self.preview.stop_pressed.connect(self.maker.cancel)
        self.maker.rested.connect(self.preview.end_making)
        self.maker.made.connect(self._made)
        self.maker.failed.connect(lambda _wish, _error: self.show_all())
        self.maker.progressed.connect(self._progressed)
        self.printer_choice.option_chosen.connect(self._printer)
        self.summary.format.option_chosen.connect(self._format)

    def title(self) -> str:
        return tr("printing.title")

    def header_actions(self) -> list[QWidget]:
        return [self.printer_choice]

    # --- coming and going ---

    def enter(self) -> None:
        self.studio.choosing.format = "pdf"
        asked = self.desk.place_arguments.get("document")
        if asked:
            self.studio.choosing.come_to(str(asked), alone=True)
        self._read_source()
        self.documents.show_rows(GROUPS, self.studio.rows())
        self.printing.enter()
        self.show_and_make()
        row = self.documents.present_row()
        if row is not None:
            self.columns.show_row(row)
            if asked:
                # Rows that were made just now are shown first.
                QTimer.singleShot(0, row, lambda: row.setFocus(Qt.FocusReason.OtherFocusReason))

    def stored(self, change: Change) -> None:
        self._read_source()
        self.show_and_make()

    def leave(self) -> None:
        self._soon.stop()
        self.maker.cancel()
        self.printing.leave()

    def close_all(self) -> None:
        """End the threads; the screen is not used any more."""
        self._soon.stop()
        self.maker.close()
        self.preview.pages.pictures.close()
        self.printing.close()

    def _read_source(self) -> None:
        school = self.desk.school
        self.maker.show_source(school.archive if school else None, self.desk.workshop)

    # --- showing ---

    def show_and_make(self) -> None:
        """Show everything, and make what is not there yet."""
        self.show_all()
        self._soon.start()

    def show_all(self) -> None:
        """Show everything as it is now."""
        studio = self.studio
        self.documents.show_rows(GROUPS, studio.rows())
        self.documents.show_ticked(studio.choosing.ticked)
        self.documents.show_present(studio.choosing.present)
        self.options.show_view(studio.options())
        self.preview.show_view(studio.preview())
        self.summary.show_view(replace(studio.summary(), does=self.printing.by_hand.does))
        self._show_banner()
        self.printing.show_printers()
        self.columns.fit(self.size())
        made = studio.made(studio.choosing.present)
        if made is not None and made is not self._shown:
            self._shown = made
            self.preview.show_made(made)

    def _show_banner(self) -> None:
        if self.printing.notice is not None:
            view, self._remedy = self.printing.notice
            self.preview.show_banner(view)
            return
        found = self.studio.banner()
        self._remedy = found[1] if found else ""
        self.preview.show_banner(found[0] if found else None)

    def _made(self, made: Made) -> None:
        self.preview.end_making()
        self.show_all()

    def _progressed(self, wish: Wish, done: int, total: int) -> None:
        if wish == self.studio.wish(self.studio.choosing.present):
            self.preview.show_making(done, max(total, 1) if total else 0)

    # --- choosing ---

    def show_document(self, document: str) -> None:
        """Put a document in front, without ticking it."""
        self._come_to(document)

    def choose(self, choices: Choices) -> None:
        """Take other choices."""
        self.studio.choosing.take(choices)
        self._changed()

    def _come_to(self, document: str) -> None:
        self.studio.choosing.come_to(document)
        self._changed()
        row = self.documents.present_row()
        if row is not None:
            self.columns.show_row(row)

    def _tick(self, ticked: tuple[str, ...]) -> None:
        before = self.studio.choosing.ticked
        # The kit holds all of them: it is printed alone.
        if KIT in ticked and KIT not in before:
            ticked = (KIT,)
        elif KIT in ticked and len(ticked) > 1:
            ticked = tuple(name for name in ticked if name != KIT)
        self.studio.choosing.ticked = ticked
        self.studio.choosing.format = "pdf" if len(ticked) < 2 else "folder"
        self._changed()

    def _format(self, ending: str) -> None:
        self.studio.choosing.format = ending

    def _printer(self, name: str) -> None:
        self.studio.choosing.printer = name
        self._changed()

    def _tray(self, name: str) -> None:
        self.studio.choosing.tray = name
        self._changed()

    def _changed(self) -> None:
        self.printing.choices_changed()
        formats = [ending for ending, _ in self.studio.summary().formats]
        if self.studio.choosing.format not in formats:
            self.studio.choosing.format = formats[0]
        self.show_and_make()

    def _remedy_pressed(self) -> None:
        kind, _, value = self._remedy.partition(":")
        if kind in ("size", "sides"):
            changed: Any = {kind: value}
            self.choose(replace(self.studio.choosing.choices, **changed))
        else:
            self.printing.remedy(self._remedy)

    # --- keys ---

    def do_print(self) -> None:
        """Ctrl P in the studio prints."""
        if self.summary.print_button.isVisible() and self.summary.print_button.isEnabled():
            self.printing.print_selection()

    def do_next_region(self) -> None:
        """F6 moves between list, pages, options and buttons."""
        self.columns.next_region()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit(self.size())
