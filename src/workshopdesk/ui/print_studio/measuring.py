"""Keeps what is read from the test sheet for the present printer, tray and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...app.shifts import Readings
from ..texts import tr
from .measure import MeasureOverlay, MeasureView

if TYPE_CHECKING:
    from .printing_desk import PrintingDesk


class Measuring(QObject):
    """Opens the sheet to measure a printer with; every reading counts at once."""

    def __init__(self, printing: PrintingDesk) -> None:
        super().__init__(printing)
        self._printing = printing
        self._screen = printing.screen
        self.overlay: MeasureOverlay | None = None
        self._screen.preview.measure_pressed.connect(self.open_it)

    def open_it(self) -> None:
        """Measure the present printer."""
        if self.overlay is None:
            made = self.overlay = MeasureOverlay(self._screen)
            made.ruler_measured.connect(self._ruler)
            made.scales_read.connect(self._scales)
            made.forget_pressed.connect(self._forget)
            made.test_sheet_pressed.connect(self._test_sheet)
        self._show()
        self.overlay.open_overlay()

    def close_it(self) -> None:
        """Put the sheet away."""
        if self.overlay is not None:
            self.overlay.close_overlay()

    def _where(self) -> tuple[str, str, str]:
        return self._printing.printer().name, self._screen.studio.tray, self._screen.studio.paper

    def _show(self) -> None:
        assert self.overlay is not None
        name, tray, paper = self._where()
        tray_name, printer = tray or tr("printing.tray-auto"), self._printing.printer().words
        where = tr("printing.measuring", printer=printer, tray=tray_name, paper=paper)
        self.overlay.show_view(MeasureView(where, self._screen.studio.shifts.of(name, tray, paper)))

    def _ruler(self, ruler_mm: float) -> None:
        self._screen.studio.shifts.keep_ruler(*self._where(), ruler_mm, self._screen.desk.library.today())
        self._screen.show_and_make()

    def _scales(self, readings: Readings) -> None:
        self._screen.studio.shifts.keep_readings(*self._where(), readings, self._screen.desk.library.today())
        self._screen.show_and_make()

    def _forget(self) -> None:
        self._screen.studio.shifts.forget(*self._where())
        self._show()
        self._screen.show_and_make()

    def _test_sheet(self) -> None:
        made = self._screen.studio.made("calibration")
        if made is not None:
            self._printing.start(lambda: [self._printing.order("calibration", made)], ("calibration",), made.sheets)
