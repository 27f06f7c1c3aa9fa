"""Draws items of a display list on a ReportLab canvas whose origin is the lower left corner of a picture."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...content.glyphs import width_mm
from ...layout.display import Group, Item, Shape, Text
from ..fonts import pdf_font
from .breaking import MM
from .escape import runs

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def draw_items(canvas: Canvas, items: Iterable[Item], height: float) -> None:
    """Draw items given in millimetres from the top left of a picture of that height in points."""
    canvas.saveState()
    canvas.transform(MM, 0, 0, -MM, 0, height)
    _items(canvas, items)
    canvas.restoreState()


def _items(canvas: Canvas, items: Iterable[Item]) -> None:
    for item in items:
        if isinstance(item, Shape):
            _shape(canvas, item)
        elif isinstance(item, Text):
            _text(canvas, item)
        else:
            _group(canvas, item)


def _group(canvas: Canvas, group: Group) -> None:
    canvas.saveState()
    canvas.transform(*group.matrix)
    if group.clip:
        path = canvas.beginPath()
        path.rect(*group.clip)
        canvas.clipPath(path, stroke=0, fill=0)
    _items(canvas, group.items)
    canvas.restoreState()


def _shape(canvas: Canvas, shape: Shape) -> None:
    path = canvas.beginPath()
    for command, *numbers in shape.commands:
        points = [float(number) for number in numbers]
        if command == "M":
            path.moveTo(*points)
        elif command == "L":
            path.lineTo(*points)
        elif command == "C":
            path.curveTo(*points)
        else:
            path.close()
    if shape.fill:
        canvas.setFillColor(shape.fill)
    if shape.stroke:
        canvas.setStrokeColor(shape.stroke)
        canvas.setLineWidth(shape.width_mm)
        canvas.setLineCap(1 if shape.round else 0)
        canvas.setLineJoin(1 if shape.round else 0)
        canvas.setDash(list(shape.dash))
    canvas.drawPath(path, stroke=bool(shape.stroke), fill=bool(shape.fill))


def _text(canvas: Canvas, item: Text) -> None:
    x = item.x_mm
    if item.anchor != "start":
        width = width_mm(item.text, item.font, item.size_pt)
        x -= width if item.anchor == "end" else width / 2
    canvas.saveState()
    canvas.setFillColor(item.colour)
    canvas.transform(1, 0, 0, -1, x, item.y_mm)
    text = canvas.beginText(0, 0)
    for font, chars in runs(item.text, item.font, set()):
        text.setFont(pdf_font(font), item.size_pt / MM)
        text.textOut(chars)
    canvas.drawText(text)
    canvas.restoreState()
