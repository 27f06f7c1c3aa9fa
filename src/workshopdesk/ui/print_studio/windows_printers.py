"""Printers on Windows: pages are drawn by PDFium at the printer's own resolution and put down at their exact size."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ...app.pdf_pages import PageFacts, draw_page, page_facts
from ...app.printers import Job, JobNews, Order, Printer, PrintFailed

_MOST_DPI = 400
_MM_PER_INCH = 25.4
_DUPLEX = {
    "one-sided": QPrinter.DuplexMode.DuplexNone,
    "two-sided-long-edge": QPrinter.DuplexMode.DuplexLongSide,
    "two-sided-short-edge": QPrinter.DuplexMode.DuplexShortSide,
}
_PAPERS = {"A4": QPageSize.PageSizeId.A4, "A3": QPageSize.PageSizeId.A3}


class WindowsPrinters:
    """The printers that Qt finds; `output` prints to a PDF file instead, for tests."""

    def __init__(self, output: str = "") -> None:
        self._output = output

    def all(self) -> tuple[Printer, ...]:
        """Return the printers, the default one first."""
        infos = sorted(QPrinterInfo.availablePrinters(), key=lambda info: not info.isDefault())
        return tuple(self._printer(info) for info in infos)

    @staticmethod
    def _printer(info: QPrinterInfo) -> Printer:
        sizes = {size.id() for size in info.supportedPageSizes()}
        return Printer(
            info.printerName(),
            info.description(),
            info.isDefault(),
            stopped=info.state() == QPrinter.PrinterState.Error,
            duplex=QPrinter.DuplexMode.DuplexLongSide in info.supportedDuplexModes(),
            colour=QPrinter.ColorMode.Color in info.supportedColorModes(),
            papers=tuple(name for name, size in _PAPERS.items() if size in sizes),
        )

    def send(self, order: Order) -> Job:
        """Draw the pages on the printer, one by one, without any scaling."""
        pages = page_facts(order.data)
        printer = self._set_up(order, pages[0])
        painter = QPainter()
        if not painter.begin(printer):
            raise PrintFailed("job-refused", printer=order.printer, detail="")
        try:
            for at, page in enumerate(pages):
                if at:
                    printer.setPageLayout(_layout(page))
                    if not printer.newPage():
                        raise PrintFailed("job-failed", printer=order.printer)
                self._draw(painter, printer, order.data, at, page)
        finally:
            painter.end()
        if printer.printerState() == QPrinter.PrinterState.Error:
            raise PrintFailed("job-failed", printer=order.printer)
        return Job(order.printer, 0)

    def news(self, job: Job) -> JobNews:
        """Return that it is done: the Windows spooler took every page."""
        return JobNews("done")

    def cancel(self, job: Job) -> None:
        """Do nothing: the spooler has it."""

    def _set_up(self, order: Order, first: PageFacts) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self._output:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(self._output)
        else:
            printer.setPrinterName(order.printer)
            if not printer.isValid():
                raise PrintFailed("printer-gone", printer=order.printer)
        printer.setDocName(order.title)
        printer.setCopyCount(order.copies)
        printer.setDuplex(_DUPLEX[order.sides])
        printer.setColorMode(QPrinter.ColorMode.GrayScale if order.grey else QPrinter.ColorMode.Color)
        printer.setFullPage(True)
        printer.setPageLayout(_layout(first))
        printer.setFullPage(True)
        return printer

    @staticmethod
    def _draw(painter: QPainter, printer: QPrinter, data: bytes, at: int, page: PageFacts) -> None:
        dots = printer.resolution()
        pixels = draw_page(data, at, min(dots, _MOST_DPI) / _MM_PER_INCH)
        image = QImage(pixels.data, pixels.width, pixels.height, pixels.stride, QImage.Format.Format_RGB32)
        # A driver that keeps a margin starts there: the page begins at the edge of the paper all the same.
        edge = printer.pageLayout().paintRectPixels(dots).topLeft() if not printer.fullPage() else None
        left, top = (-edge.x(), -edge.y()) if edge is not None else (0, 0)
        scale = dots / _MM_PER_INCH
        painter.drawImage(QRectF(left, top, page.width_mm * scale, page.height_mm * scale), image)


def _layout(page: PageFacts) -> QPageLayout:
    """Return the paper of a page, turned where it lies on its side, without margins."""
    landscape = page.width_mm > page.height_mm
    short, long = sorted((round(page.width_mm, 1), round(page.height_mm, 1)))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))
