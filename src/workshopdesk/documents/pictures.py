"""A poster as a picture: its PDF, drawn by PDFium, so that it cannot differ from what is printed."""

from __future__ import annotations

import io
from datetime import date

from ..layout.display import Sheets
from .pdfium import opened
from .sheets_pdf import render

LONG_SIDE_PX = 2400


def png(sheets: Sheets, day: date) -> bytes:
    """Return the first page as a PNG, its long side 2,400 px."""
    target = io.BytesIO()
    with opened(render(sheets, day)) as document:
        page = document[0]
        page.render(scale=LONG_SIDE_PX / max(page.get_size())).to_pil().save(target, "PNG", optimize=True)
    return target.getvalue()
