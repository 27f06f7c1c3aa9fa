"""Reads a PDF of ours again: how large its pages are, what they are called, what they look like; turns them upright."""

from __future__ import annotations

import io
from bisect import bisect_right
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from ..documents.pdfium import empty, matrix, opened

MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page: its size, its bookmark's words where it has one of its own, which part of the outline it belongs to."""

    width_mm: float
    height_mm: float
    name: str = ""
    part: int = 0


@dataclass(frozen=True, slots=True)
class Pixels:
    """A page as a picture: four bytes a pixel (blue, green, red, nothing), `stride` bytes a row."""

    width: int
    height: int
    stride: int
    data: bytes


def page_facts(data: bytes) -> tuple[PageFacts, ...]:
    """Return the pages of a PDF."""
    with opened(data) as document:
        names: dict[int, str] = {}
        starts: list[int] = []
        for bookmark in document.get_toc():
            target = bookmark.get_dest()
            if target is not None:
                names.setdefault(target.get_index(), bookmark.get_title())
                if bookmark.level == 0:
                    starts.append(target.get_index())
        sizes = [document.get_page_size(at) for at in range(len(document))]
    return tuple(
        PageFacts(width * MM_PER_POINT, height * MM_PER_POINT, names.get(at, ""), max(bisect_right(starts, at) - 1, 0))
        for at, (width, height) in enumerate(sizes)
    )


def draw_page(data: bytes, page: int, pixels_per_mm: float) -> Pixels:
    """Return one page as a picture on white."""
    with opened(data) as document:
        leaf = document[page]
        bitmap: Any = leaf.render(scale=pixels_per_mm * MM_PER_POINT, force_bitmap_format=4, rev_byteorder=False)
        made = Pixels(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        bitmap.close()
        leaf.close()
    return made


def upright(data: bytes) -> bytes:
    """Return the PDF with every page that lies on its side turned a quarter against the clock; itself if none does."""
    target = io.BytesIO()
    with opened(data) as document:
        sizes = [document.get_page_size(at) for at in range(len(document))]
        if all(width <= height for width, height in sizes):
            return data
        with closing(empty()) as turned:
            for at, (width, height) in enumerate(sizes):
                if width <= height:
                    turned.import_pages(document, [at])
                    continue
                drawing = document.page_as_xobject(at, turned).as_pageobject()
                drawing.set_matrix(matrix(0, 1, -1, 0, height, 0))
                page = turned.new_page(height, width)
                page.insert_obj(drawing)
                page.gen_content()
            turned.save(target)
    return target.getvalue()
