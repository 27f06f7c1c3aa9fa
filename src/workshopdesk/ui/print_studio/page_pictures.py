"""Pictures of pages, drawn by PDFium off the window's thread when they come in sight; the oldest go first."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ...app.pdf_pages import Pixels, draw_page
from .worker import Worker

_MOST_BYTES = 96_000_000
Key = tuple[int, int]
"""Page, and pixels per mm in hundredths."""


class PagePictures(QObject):
    """`picture(page, scale)` returns what is there and asks for the rest; `drawn` says when more is there."""

    drawn = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker("page-pictures", self)
        self._data = b""
        self._edition = 0
        self._kept: OrderedDict[Key, QImage] = OrderedDict()
        self._wanted: list[Key] = []
        self._present: Key | None = None

    def show_document(self, data: bytes) -> None:
        """Take another document; pictures of the old one go."""
        if data == self._data:
            return
        self._data = data
        self._edition += 1
        self._kept.clear()
        self._wanted.clear()

    def picture(self, page: int, pixels_per_mm: float) -> QImage | None:
        """Return the page at that scale, else the nearest scale there is, else None."""
        key = (page, round(pixels_per_mm * 100))
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        others = [kept for kept in self._kept if kept[0] == page]
        return self._kept[max(others, key=lambda one: one[1])] if others else None

    def want(self, pages: list[int], pixels_per_mm: float) -> None:
        """Draw these pages, the first one first; what was wanted before and is out of sight is dropped."""
        scale = round(pixels_per_mm * 100)
        self._wanted = [(page, scale) for page in pages if (page, scale) not in self._kept]
        self._next()

    def close(self) -> None:
        """End for good."""
        self._wanted.clear()
        self._worker.close()

    def _next(self) -> None:
        if self._present is not None or not self._wanted:
            return
        key = self._present = self._wanted.pop(0)
        data, edition = self._data, self._edition
        self._worker.submit(
            lambda: draw_page(data, key[0], key[1] / 100),
            lambda pixels: self._drawn(key, edition, pixels),
            lambda _error: self._drawn(key, edition, None),
        )

    def _drawn(self, key: Key, edition: int, pixels: Pixels | None) -> None:
        self._present = None
        if pixels is not None and edition == self._edition:
            image = QImage(pixels.data, pixels.width, pixels.height, pixels.stride, QImage.Format.Format_RGB32).copy()
            self._kept[key] = image
            while len(self._kept) > 1 and sum(one.sizeInBytes() for one in self._kept.values()) > _MOST_BYTES:
                self._kept.popitem(last=False)
            self.drawn.emit(key[0])
        self._next()
