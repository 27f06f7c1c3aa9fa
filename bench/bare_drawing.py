"""The plainest ReportLab drawing of what a document shows: the same display lists, call by call.

Papers have no display list, so theirs is read back from the finished page: its lines of text, and its paths.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any

import pypdf
import pypdfium2
from pypdf.generic import ContentStream
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from workshopdesk.documents.fonts import pdf_font
from workshopdesk.layout.display import Group, Item, Sheets, Text

_MM = 72 / 25.4
Draw = Callable[[Canvas], None]


def _path(canvas: Canvas, commands: Iterable[tuple[Any, ...]], stroke: bool, fill: bool) -> None:
    path = canvas.beginPath()
    for name, *values in commands:
        if name == "M":
            path.moveTo(*values)
        elif name == "L":
            path.lineTo(*values)
        elif name == "C":
            path.curveTo(*values)
        else:
            path.close()
    canvas.drawPath(path, stroke=int(stroke), fill=int(fill))


def _item(canvas: Canvas, item: Item) -> None:
    if isinstance(item, Group):
        canvas.saveState()
        if item.clip is not None:
            path = canvas.beginPath()
            path.rect(*item.clip)
            canvas.clipPath(path, stroke=0, fill=0)
        canvas.transform(*item.matrix)
        for one in item.items:
            _item(canvas, one)
        canvas.restoreState()
    elif isinstance(item, Text):
        font, size = pdf_font(item.font), item.size_pt / _MM
        x = item.x_mm
        if item.anchor != "start":
            wide = stringWidth(item.text, font, size)
            x -= wide if item.anchor == "end" else wide / 2
        canvas.saveState()
        canvas.transform(1, 0, 0, -1, x, item.y_mm)
        canvas.setFillColor(HexColor(item.colour))
        canvas.setFont(font, size)
        canvas.drawString(0, 0, item.text, charSpace=item.tracking_pt / _MM)
        canvas.restoreState()
    else:
        if item.fill is not None:
            canvas.setFillColor(HexColor(item.fill))
        if item.stroke is not None:
            canvas.setStrokeColor(HexColor(item.stroke))
            canvas.setLineWidth(item.width_mm)
            canvas.setDash(list(item.dash))
            canvas.setLineCap(1 if item.round else 0)
            canvas.setLineJoin(1 if item.round else 0)
        _path(canvas, item.commands, item.stroke is not None, item.fill is not None)


def of_sheets(sheets: Sheets) -> Draw:
    """Return what draws the pages of sheets."""

    def draw(canvas: Canvas) -> None:
        for page in sheets.pages:
            canvas.setPageSize((page.width_mm * _MM, page.height_mm * _MM))
            canvas.transform(_MM, 0, 0, -_MM, 0, page.height_mm * _MM)
            for item in page.items:
                _item(canvas, item)
            canvas.showPage()

    return draw


def of_paper(data: bytes) -> Draw:
    """Return what draws the pages of a paper again: each line of text, and each path where it stood."""
    reader, seen = pypdf.PdfReader(io.BytesIO(data)), pypdfium2.PdfDocument(data)
    pages = []
    for page, other in zip(reader.pages, seen, strict=True):
        said = other.get_textpage()
        lines = []
        for number in range(said.count_rects()):
            left, low, right, top = said.get_rect(number)
            lines.append((left, low, max(5.0, (top - low) * 1.1), said.get_text_bounded(left, low, right, top)))
        operations = [
            ([float(value) for value in values if isinstance(value, int | float)], operator.decode())
            for values, operator in ContentStream(page.get_contents(), reader).operations
        ]
        pages.append((tuple(float(side) for side in page.mediabox[2:]), lines, operations))

    def draw(canvas: Canvas) -> None:
        for size, lines, operations in pages:
            canvas.setPageSize(size)
            canvas.saveState()
            _paths(canvas, operations)
            canvas.restoreState()
            for x, y, points, text in lines:
                canvas.setFont(pdf_font("regular"), points)
                canvas.drawString(x, y, text)
            canvas.showPage()

    return draw


def _paths(canvas: Canvas, operations: list[tuple[list[float], str]]) -> None:
    commands: list[tuple[Any, ...]] = []
    for values, operator in operations:
        if operator in ("m", "l", "c"):
            commands.append((operator.upper(), *values))
        elif operator == "re":
            x, y, w, h = values
            commands += [("M", x, y), ("L", x + w, y), ("L", x + w, y + h), ("L", x, y + h), ("Z",)]
        elif operator == "h":
            commands.append(("Z",))
        elif operator in ("S", "f", "B", "f*", "n", "s", "b"):
            if operator != "n":
                _path(canvas, commands, operator in "SBsb", operator[0] in "fBb")
            commands = []
        elif operator == "q":
            canvas.saveState()
        elif operator == "Q":
            canvas.restoreState()
        elif operator == "cm":
            canvas.transform(*values)
        elif operator == "w":
            canvas.setLineWidth(values[0])
        elif operator in ("rg", "g"):
            canvas.setFillColorRGB(*(values if operator == "rg" else values * 3))
        elif operator in ("RG", "G"):
            canvas.setStrokeColorRGB(*(values if operator == "RG" else values * 3))


def drawn(parts: list[Draw]) -> bytes:
    """Return one PDF of all parts, drawn plainly."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1, initialFontName=pdf_font("regular"))
    for part in parts:
        part(canvas)
    canvas.save()
    return buffer.getvalue()
