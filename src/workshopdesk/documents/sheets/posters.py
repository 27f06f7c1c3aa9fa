"""Posters from a request: at their size on one page, or over sheets of A4 or A3 with the map first."""

from __future__ import annotations

from collections.abc import Sequence

from ...content.words import words
from ...domain.errors import Refused
from ...layout import assembly, posters, screener, tiles, vision
from ...layout.display import Item, Page, Sheets
from ...layout.palette import palette
from ..request import PrintRequest


def vision_poster(request: PrintRequest) -> Sheets:
    """Return the vision poster, blank or with the group's two principles."""
    _check(request)
    school, workshop = (None, None) if request.blank else (request.school, request.workshop)
    drawn = vision.vision_poster(request.pack, request.language, palette(request.ink), request.size, school, workshop)
    said = words(request.language)
    title = said("sheets.title-vision", size=posters.poster_name(said, request.size))
    return _sheets(request, drawn, title, landscape=False)


def screener_poster(request: PrintRequest) -> Sheets:
    """Return the screener poster, blank or as the cards lie."""
    _check(request)
    said = words(request.language)
    facts = {
        "title": request.texts.texts["screener_title"],
        "size": posters.poster_name(said, request.size),
    }
    ink = palette(request.ink)
    if request.blank or request.workshop is None or not request.workshop.placed():
        drawn = screener.blank_poster(request.pack, request.language, ink, request.size)
        return _sheets(request, drawn, said("sheets.title-screener", **facts), landscape=True)
    drawn = screener.result_poster(
        request.pack, request.language, ink, request.size, request.school, request.workshop, request.date
    )
    return _sheets(request, drawn, said("sheets.title-result", **facts), landscape=True)


def _check(request: PrintRequest) -> None:
    if request.size not in posters.SIZES_MM:
        raise Refused("unknown-key", what="size", value=request.size)
    if request.paper not in tiles.PAPERS_MM:
        raise Refused("unknown-key", what="paper", value=request.paper)


def _sheets(request: PrintRequest, drawn: Sequence[Item], title: str, *, landscape: bool) -> Sheets:
    w, h = posters.poster_mm(request.size, landscape=landscape)
    whole = posters.scaled(drawn, request.size, landscape=landscape)
    if not request.tile:
        return Sheets(title, request.language, (Page(w, h, (whole,), title),))
    said, ink = words(request.language), palette(request.ink)
    plan = tiles.tiling(w, h, request.paper)
    named = f"{title} · {said('sheets.version', version=request.pack.version)}"
    who = request.school.name if request.school and not request.blank else request.texts.texts["name"]
    footer = said("sheets.map-footer", who=who, total=plan.count + 1)
    first = assembly.assembly_map(plan, (whole,), named, footer, ink, said)
    pages = tiles.tile_pages(plan, (whole,), named, ink, said)
    return Sheets(title, request.language, (first, *pages))
