"""Printing, against bare ReportLab drawing the same: the kit from the same display lists, cards from their strings."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from reportlab.pdfgen.canvas import Canvas

from workshopdesk.app.library import Library
from workshopdesk.app.printing import Wish, kit_lists, print_document
from workshopdesk.app.rehearsal import rehearsal_school
from workshopdesk.documents.fonts import pdf_font, register_fonts
from workshopdesk.layout.display import Sheets

from .bare_drawing import drawn, of_paper, of_sheets
from .row import Row, against, below, median_ms

_DAY = date(2026, 11, 21)


def _strings(told: object) -> list[str]:
    """Return every line of text of a display list, as many strings as the sheet draws."""
    if isinstance(told, list):
        return [line for one in told for line in _strings(one)]
    if not isinstance(told, dict):
        return []
    own = [told["text"]] if isinstance(told.get("text"), str) else []
    return own + [line for one in told.values() for line in _strings(one)]


def _bare(pages: list[list[str]]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    font = _font()
    for lines in pages:
        canvas.setFont(font, 10.5)
        for number, line in enumerate(lines):
            canvas.drawString(40, 800 - number % 70 * 11, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _font() -> str:
    register_fonts()

    return pdf_font("regular")


def _in_turn(ours: Callable[[], object], bare: Callable[[], object], times: int) -> tuple[float, float]:
    """Return both medians, measured in turn: what else the machine does falls on both alike."""
    found = [(median_ms(ours, 1), median_ms(bare, 1)) for _ in range(times)]
    return median(one for one, _ in found), median(other for _, other in found)


def measure() -> list[Row]:
    """Return the rows of printing."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        archive = rehearsal_school(library)
        workshop = archive.workshops[0]

        def make(document: str, **choices: object) -> bytes:
            wish = Wish(document, date=_DAY, **choices)  # type: ignore[arg-type]
            return print_document(library, wish, "pdf", archive, workshop)

        cards = make("cards")
        sheets = json.loads(print_document(library, Wish("cards", date=_DAY), "json", archive, workshop))
        pages = [_strings(page) for page in sheets["pages"]]
        ours, bare = _in_turn(lambda: make("cards"), lambda: _bare(pages), 15)
        kit = make("kit")
        plain = [
            of_sheets(made) if isinstance(made, Sheets) else of_paper(made)
            for made in kit_lists(library, Wish("kit", date=_DAY), archive, workshop)
        ]
        whole, same = _in_turn(lambda: make("kit"), lambda: drawn(plain), 7)
        rows = [
            against("24 duplex cards", ours, bare, "ms", 3.0),
            against("the whole kit, bare: the same lists", whole, same, "ms", 2.0),
            below("the whole kit", whole, "ms", 3000),
            below("A1 screener poster", median_ms(lambda: make("screener-poster"), 5), "ms", 100),
            below("A1 in tiles on A4", median_ms(lambda: make("screener-poster", tile=True), 5), "ms", 200),
        ]
        for name, data in (
            ("cards", cards),
            ("poster", make("screener-poster")),
            ("tiles", make("screener-poster", tile=True)),
        ):
            rows.append(below(f"size of {name}", len(data) / 1000, "kB", 300))
        rows.append(below("size of the kit", len(kit) / 1000, "kB", 3000))
        return rows
