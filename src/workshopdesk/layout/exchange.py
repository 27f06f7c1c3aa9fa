"""Sheets as JSON: the display list for programs, for checks and for golden files."""

from __future__ import annotations

import json
from typing import Any

from .display import Group, Item, Page, Shape, Sheets

FORMAT, VERSION = "workshopdesk.display-list", 1


def to_json(sheets: Sheets) -> bytes:
    """Return sheets as UTF-8 JSON; the same sheets make the same bytes."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "units": "mm from the top left, y down; type in points",
        "title": sheets.title,
        "language": sheets.language,
        "duplex": sheets.duplex,
        "light": sheets.light,
        "pages": [_page(page) for page in sheets.pages],
    }
    return (json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _page(page: Page) -> dict[str, Any]:
    return {
        "width": page.width_mm,
        "height": page.height_mm,
        "bookmark": page.bookmark,
        "items": [_item(item) for item in page.items],
    }


def _rounded(value: float) -> float:
    return round(value, 4)


def _item(item: Item) -> dict[str, Any]:
    if isinstance(item, Group):
        told: dict[str, Any] = {"kind": "group", "matrix": [round(value, 8) for value in item.matrix]}
        if item.clip is not None:
            told["clip"] = [_rounded(value) for value in item.clip]
        return {**told, "items": [_item(one) for one in item.items]}
    if isinstance(item, Shape):
        path = [[name, *(_rounded(float(value)) for value in values)] for name, *values in item.commands]
        told = {"kind": "shape", "path": path}
        if item.fill is not None:
            told["fill"] = item.fill
        if item.stroke is not None:
            told |= {"stroke": item.stroke, "width": _rounded(item.width_mm)}
            if item.dash:
                told["dash"] = [_rounded(part) for part in item.dash]
            if item.round:
                told["round"] = True
        return told
    told = {"kind": "text", "x": _rounded(item.x_mm), "y": _rounded(item.y_mm), "text": item.text}
    told |= {"size": _rounded(item.size_pt), "font": item.font, "colour": item.colour, "anchor": item.anchor}
    if item.tracking_pt:
        told["tracking"] = _rounded(item.tracking_pt)
    if item.word_space != 1.0:
        told["word_space"] = item.word_space
    return told
