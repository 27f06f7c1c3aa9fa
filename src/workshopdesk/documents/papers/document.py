"""Flows a story over pages, twice, so that page numbers and contents are right; the same bytes always."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, Final

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from ..fonts import pdf_font, register_fonts
from ..request import PrintRequest
from .breaking import MM
from .escape import joined, plain
from .setting import Measured, Setting

_A4: Final = (210.0, 297.0)
_A3: Final = (297.0, 420.0)
_LOCALES: Final = {"nl": "nl-BE", "en": "en-GB"}
_PASSES: Final = 4
AUTHOR: Final = "WorkshopDesk"
Story = Callable[[Setting], Sequence[Flowable]]


@dataclass(frozen=True)
class Plan:
    """How a document is laid out: its name, the edges of its pages and what stands in the footer."""

    title: str
    margin_mm: float = 22.0
    landscape: bool = False
    top_mm: float | None = None
    foot_mm: float = 12.0
    remark: str = ""
    follows: Callable[[Setting, int], str] | None = None

    def size_mm(self, request: PrintRequest) -> tuple[float, float]:
        """Return the width and height of a page."""
        width, height = _A3 if request.paper == "A3" else _A4
        return (height, width) if self.landscape else (width, height)

    def frame_mm(self, request: PrintRequest) -> tuple[float, float]:
        """Return the width and height of what a page can hold."""
        width, height = self.size_mm(request)
        top = self.margin_mm if self.top_mm is None else self.top_mm
        return width - 2 * self.margin_mm, height - top - self.foot_mm - FOOTER_MM


FOOTER_MM: Final = 11.0


class _PaperCanvas(Canvas):  # type: ignore[misc, unused-ignore]
    """A canvas whose metadata carries the date of the request: the same request makes the same bytes."""

    def __init__(self, *args: Any, on: date, landscape: bool, saves_ink: bool, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.saves_ink = saves_ink  # pictures ask for it
        moment = datetime(on.year, on.month, on.day, tzinfo=UTC).timestamp()
        stamp = self._doc._timeStamp  # type: ignore[attr-defined]
        stamp.t, stamp.lt, stamp.tzname = moment, time.gmtime(moment), "UTC"
        stamp.YMDhms, stamp.dhh, stamp.dmm = tuple(stamp.lt)[:6], 0, 0
        self.setViewerPreference("PrintScaling", "None")
        self.setViewerPreference("Duplex", "DuplexFlipShortEdge" if landscape else "DuplexFlipLongEdge")
        self.setViewerPreference("DisplayDocTitle", "true")

    def setFillColor(self, aColor: Any, alpha: float | None = None) -> None:
        """Take a colour as "#RRGGBB"; ReportLab would read it anew each time."""
        super().setFillColor(_colour(aColor), alpha)

    def setStrokeColor(self, aColor: Any, alpha: float | None = None) -> None:
        """Take a colour as "#RRGGBB"."""
        super().setStrokeColor(_colour(aColor), alpha)


@cache
def _colour(code: str) -> Color:
    return HexColor(code)


def build(request: PrintRequest, plan: Plan, story: Story) -> bytes:
    """Return the PDF of a story, made again until the number of pages and the contents stay the same."""
    register_fonts()
    rl_config.useA85 = 0  # streams as they are, whatever was printed before
    known: dict[str, int] = {}
    kept: Measured = {}
    total = 0
    for passes in range(1, _PASSES + 1):
        setting = Setting(request)
        setting.known_pages, setting.total, setting.kept = known, total, kept
        made, pages = _flowed(setting, plan, story)
        if (pages, setting.pages) == (total, known) or passes == _PASSES:
            setting.warn()
            return made
        total, known = pages, setting.pages
    raise AssertionError("a story is always flowed")


def _flowed(setting: Setting, plan: Plan, story: Story) -> tuple[bytes, int]:
    request = setting.request
    width, height = (side * MM for side in plan.size_mm(request))
    wide, high = (side * MM for side in plan.frame_mm(request))
    out = io.BytesIO()

    def on_page(canvas: Canvas, _document: BaseDocTemplate) -> None:
        page = int(canvas.getPageNumber())
        request.progress(page - 1, max(setting.total, page))

    def on_page_end(canvas: Canvas, _document: BaseDocTemplate) -> None:
        _footer(canvas, setting, plan, int(canvas.getPageNumber()))

    frame = Frame(
        plan.margin_mm * MM,
        (plan.foot_mm + FOOTER_MM) * MM,
        wide,
        high,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    document = BaseDocTemplate(
        out,
        pagesize=(width, height),
        pageTemplates=[PageTemplate("page", [frame], onPage=on_page, onPageEnd=on_page_end)],
        title=plain(joined([plan.title, request.school.name if request.school else ""])),
        author=AUTHOR,
        creator=AUTHOR,
        subject=plain(plan.title),
        lang=_LOCALES.get(setting.language, "nl-BE"),
        invariant=1,
        pageCompression=1,
        initialFontName=pdf_font("regular"),
    )

    def canvas_maker(*args: Any, **kw: Any) -> Canvas:
        saves = setting.tones.saving
        return _PaperCanvas(*args, on=request.date, landscape=plan.landscape, saves_ink=saves, **kw)

    document.build(list(story(setting)), canvasmaker=canvas_maker)
    request.progress(document.page, max(setting.total, document.page))
    return out.getvalue(), document.page


def _footer(canvas: Canvas, setting: Setting, plan: Plan, page: int) -> None:
    """Draw document, school, year and version on the left, the page on the right."""
    request = setting.request
    wide = plan.frame_mm(request)[0] * MM
    left, base = plan.margin_mm * MM, plan.foot_mm * MM
    school = request.school.name if request.school else ""
    year = request.workshop.school_year.replace("-", "–") if request.workshop and school else ""
    version = setting.say("version", version=request.pack.version)
    canvas.saveState()
    canvas.setStrokeColor(setting.tones("line"))
    canvas.setLineWidth(0.6)
    canvas.line(left, base + 6 * MM, left + wide, base + 6 * MM)
    right = setting.say("page", page=page, total=max(setting.total, page))
    follows = plan.follows(setting, page) if plan.follows else ""
    right = joined([follows, right], "   ·   ")
    block = setting.text(right, "note", font="bold", colour="ink", align="right", hyphenate=False)
    room = block.natural_width() + 6 * MM
    remark = joined([plan.title, school, year, version, plan.remark])
    _draw(canvas, setting.text(remark, "note", hyphenate=False), left, base + 4.5 * MM, wide - room)
    _draw(canvas, block, left, base + 4.5 * MM, wide)
    canvas.restoreState()


def _draw(canvas: Canvas, flowable: Flowable, x: float, top: float, width: float) -> None:
    height = flowable.wrap(width, 1e9)[1]
    flowable.drawOn(canvas, x, top - height)
