"""The one door to PDFium, which answers one thread at a time: the preview draws while a picture is being exported.

It is loaded when first asked for.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_lock = threading.Lock()


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """Open a PDF for this thread alone, and close it afterwards; what is taken from it is used inside only."""
    import pypdfium2

    with _lock:
        document = pypdfium2.PdfDocument(data)
        try:
            yield document
        finally:
            document.close()


def empty() -> Any:
    """Return a new PDF without pages; asked for while another one is open here."""
    import pypdfium2

    return pypdfium2.PdfDocument.new()


def matrix(*facts: float) -> Any:
    """Return how something drawn is turned, made larger and moved."""
    import pypdfium2

    return pypdfium2.PdfMatrix(*facts)
