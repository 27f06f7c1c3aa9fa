"""Draws display lists as PDF through ReportLab: a thin renderer, the same bytes for the same sheets and date.

The page's own unit is the millimetre with y down, as in the display list, so numbers go in as they are.
Content that stands on several pages (the poster behind its tiles) is stored once.
"""

from __future__ import annotations

import hashlib
import io
import logging
import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Any, Final

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from ..content.glyphs import MM_PER_POINT
from ..layout.display import Command, Group, Item, Page, Shape, Sheets, Text
from ..layout.metrics import printable, runs
from .fonts import pdf_font
from .light_type import OUTLINE, LightType, light_type

AUTHOR: Final = "WorkshopDesk"
LANGUAGES: Final = {"nl": "nl-BE", "en": "en-GB"}
POINTS_PER_MM: Final = 72 / 25.4
_DUPLEX: Final = {"long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}
_SHARED_FROM: Final = 20
_OPERATOR: Final = {"M": "m", "L": "l", "C": "c"}
_CODE_POINT: Final = re.compile(r"\[U\+[0-9A-F]{4,6}\]")
_log = logging.getLogger(__name__)
Progress = Callable[[int, int], None]


def start_canvas(target: io.BytesIO, title: str, language: str, day: date, *, duplex: str | None = None) -> Canvas:
    """Return an empty PDF with our metadata; `day` is its date, and no font of the system is named in it."""
    rl_config.useA85 = 0
    canvas = Canvas(
        target,
        invariant=1,
        pageCompression=1,
        initialFontName=pdf_font("regular"),  # type: ignore[arg-type]
        lang=LANGUAGES.get(language, language),
    )
    stamp: Any = canvas._doc._timeStamp  # type: ignore[attr-defined]
    stamp.YMDhms, stamp.dhh, stamp.dmm = (day.year, day.month, day.day, 0, 0, 0), 0, 0
    # Else the file's mark would follow the environment's idea of the date.
    canvas._doc.signature = hashlib.md5(f"{title} {language} {day}".encode(), usedforsecurity=False)  # type: ignore[attr-defined]
    canvas.setTitle(title)
    canvas.setAuthor(AUTHOR)
    canvas.setCreator(AUTHOR)
    canvas.setSubject(title)
    canvas.setViewerPreference("PrintScaling", "None")
    if duplex is not None:
        canvas.setViewerPreference("Duplex", _DUPLEX[duplex])
    return canvas


def render(sheets: Sheets, day: date, progress: Progress = lambda _done, _total: None) -> bytes:
    """Return the PDF of sheets; `progress` is called after each page."""
    target = io.BytesIO()
    canvas = start_canvas(target, sheets.title, sheets.language, day, duplex=sheets.duplex)
    draw(canvas, sheets, progress)
    canvas.save()
    return target.getvalue()


def draw(canvas: Canvas, sheets: Sheets, progress: Progress = lambda _done, _total: None) -> None:
    """Draw sheets on the next pages of a PDF."""
    _warn(sheets.pages)
    shared = _shared(sheets.pages)
    names: dict[int, str] = {}
    for done, page in enumerate(sheets.pages, start=1):
        canvas.setPageSize((page.width_mm * POINTS_PER_MM, page.height_mm * POINTS_PER_MM))
        if page.bookmark is not None:
            key = f"page-{canvas.getPageNumber()}"
            canvas.bookmarkPage(key)
            canvas.addOutlineEntry(page.bookmark, key, 0)
        for group in shared.get(id(page), ()):
            if id(group.items) not in names:
                names[id(group.items)] = _store(canvas, group, len(names), sheets.light)
        _begin(canvas, page.height_mm)
        writer = _Writer(canvas, names, sheets.light)
        writer.items(page.items)
        canvas.addLiteral(writer.code())
        canvas.showPage()
        progress(done, len(sheets.pages))


def draw_items(canvas: Canvas, items: Iterable[Item], height_mm: float, *, light: bool = False) -> None:
    """Draw items as a picture of that height on the canvas's origin, for what flows over pages."""
    canvas.saveState()
    _begin(canvas, height_mm)
    writer = _Writer(canvas, {}, light)
    writer.items(items)
    canvas.addLiteral(writer.code())
    canvas.restoreState()


def _warn(pages: Iterable[Page]) -> None:
    """Log which characters are printed as code points, since no font has them."""
    lines = {line.text for page in pages for line in _lines(page.items)}
    found = {code for line in lines for code in _CODE_POINT.findall(line if line.isascii() else printable(line))}
    if found:
        _log.warning("no font has these characters, printed as code points: %s", " ".join(sorted(found)))


def _lines(items: Iterable[Item]) -> Iterable[Text]:
    for item in items:
        if isinstance(item, Text):
            yield item
        elif isinstance(item, Group):
            yield from _lines(item.items)


def _begin(canvas: Canvas, height_mm: float) -> None:
    k = POINTS_PER_MM
    canvas.addLiteral(f"{k:.9f} 0 0 {-k:.9f} 0 {height_mm * k:.5f} cm")


def _shared(pages: Iterable[Page]) -> dict[int, list[Group]]:
    """Return, for each page, the groups whose (long) content stands on other pages too."""
    seen: dict[int, set[int]] = {}
    found: dict[int, list[Group]] = {}
    for page in pages:
        for group in _groups(page.items):
            if len(group.items) >= _SHARED_FROM:
                seen.setdefault(id(group.items), set()).add(id(page))
                found.setdefault(id(page), []).append(group)
    return {page: [group for group in groups if len(seen[id(group.items)]) > 1] for page, groups in found.items()}


def _groups(items: Iterable[Item]) -> Iterable[Group]:
    for item in items:
        if isinstance(item, Group):
            yield item
            if len(item.items) < _SHARED_FROM:
                yield from _groups(item.items)


def _store(canvas: Canvas, group: Group, number: int, light: bool) -> str:
    """Store content under a name, for all pages that show it."""
    name = f"shared-{canvas.getPageNumber()}-{number}"
    reach = 5000
    canvas.beginForm(name, -reach, -reach, reach, reach)
    writer = _Writer(canvas, {}, light)
    writer.items(group.items)
    canvas.addLiteral(writer.code())
    canvas.endForm()
    return name


@lru_cache(maxsize=2048)
def _operators(commands: tuple[Command, ...]) -> str:
    """Return a path as PDF operators; marks and hatches are the same on every card of a level."""
    out = []
    for name, *values in commands:
        numbers = " ".join([f"{round(float(value), 4):g}" for value in values])
        out.append("h" if name == "Z" else f"{numbers} {_OPERATOR[str(name)]}")
    return "\n".join(out)


class _Writer:
    """Writes items as PDF operators, leaving out what has not changed since the last one."""

    def __init__(self, canvas: Canvas, stored: dict[int, str], light: bool) -> None:
        self._document: Any = canvas._doc  # type: ignore[attr-defined]
        self._canvas = canvas
        self._stored = stored
        self._light = light
        self._out: list[str] = []
        self._now: dict[str, object] = {}

    def code(self) -> str:
        """Return what was written."""
        return "\n".join(self._out)

    def items(self, items: Iterable[Item]) -> None:
        """Write items in order."""
        for item in items:
            if isinstance(item, Shape):
                self._shape(item)
            elif isinstance(item, Text):
                for run in runs(item):
                    self._text(run)
            else:
                self._group(item)

    def _set(self, what: str, value: object, operator: str) -> None:
        if self._now.get(what) != value:
            self._now[what] = value
            self._out.append(operator)

    def _colour(self, colour: str, operator: str) -> None:
        if self._now.get(operator) != colour:
            red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
            if red == green == blue:
                said = f"{red:.4g} {'g' if operator == 'rg' else 'G'}"
            else:
                said = f"{red:.4g} {green:.4g} {blue:.4g} {operator}"
            self._set(operator, colour, said)

    def _shape(self, shape: Shape) -> None:
        if shape.fill is None and shape.stroke is None:
            return
        if shape.fill is not None:
            self._colour(shape.fill, "rg")
        if shape.stroke is not None:
            self._colour(shape.stroke, "RG")
            self._set("w", shape.width_mm, f"{shape.width_mm:.5g} w")
            self._set("d", shape.dash, f"[{' '.join(f'{part:.5g}' for part in shape.dash)}] 0 d")
            self._set("j", shape.round, "1 J 1 j" if shape.round else "0 J 0 j")
        out = self._out
        out.append(_operators(shape.commands))
        out.append("B" if shape.fill and shape.stroke else "f" if shape.fill else "S")

    def _text(self, text: Text) -> None:
        self._colour(text.colour, "rg")
        if self._light:
            look = light_type(text.text, text.size_pt, text.font)
            self._lighten(look, text.colour)
            name, tracking = look.font, text.tracking_pt + look.spread_pt
        else:
            name, tracking = pdf_font(text.font), text.tracking_pt
        font: Any = pdfmetrics.getFont(name)
        size = text.size_pt * MM_PER_POINT
        self._set("Tc", tracking, f"{tracking * MM_PER_POINT:.5g} Tc")
        space = 0.0 if text.word_space == 1.0 else (text.word_space - 1) * font.stringWidth(" ", size)
        self._set("Tw", space, f"{space:.5g} Tw")
        shown = []
        for subset, codes in font.splitString(text.text, self._document):
            inside = font.getSubsetInternalName(subset, self._document)
            shown.append(f"{inside} {size:.6g} Tf <{codes.hex()}> Tj")
        self._out.append(f"BT 1 0 0 -1 {round(text.x_mm, 4):g} {round(text.y_mm, 4):g} Tm {' '.join(shown)} ET")

    def _lighten(self, look: LightType, colour: str) -> None:
        """Set whether letters are drawn or only their outline."""
        if look.mode == OUTLINE:
            wide = look.edge_pt * MM_PER_POINT
            self._colour(colour, "RG")
            self._set("w", wide, f"{wide:.5g} w")
            self._set("d", (), "[] 0 d")
            self._set("j", True, "1 J 1 j")
        self._set("Tr", look.mode, f"{look.mode} Tr")

    def _group(self, group: Group) -> None:
        before = dict(self._now)
        self._out.append("q")
        if group.clip is not None:
            self._out.append(" ".join(f"{value:g}" for value in group.clip) + " re W n")
        if group.matrix != (1, 0, 0, 1, 0, 0):
            self._out.append(" ".join(f"{round(value, 8):.8f}" for value in group.matrix) + " cm")
        name = self._stored.get(id(group.items))
        if name is None:
            self.items(group.items)
        else:
            self._canvas.addLiteral(self.code())
            self._out.clear()
            self._canvas.doForm(name)
        self._out.append("Q")
        self._now = before
