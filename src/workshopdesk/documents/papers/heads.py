"""The head of a paper: a rule, the title, and what stands under and beside it."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from . import dates
from .blocks import Beside, Rule, Stack
from .escape import joined
from .layouts import side_by_side
from .lines import WritingLine
from .setting import Setting


def head(
    setting: Setting,
    width: float,
    title: str,
    key: str,
    under: str,
    aside: Stack | None = None,
    *,
    aside_share: float = 0.28,
) -> list[Flowable]:
    """Return the head; `aside` stands at the right of the title, on that share of the width."""
    left: Stack = [setting.heading(title, key, 0, style="title")]
    if under:
        left.append(setting.text(under, "subtitle", before=1))
    share = 1.0 - aside_share if aside else 1.0
    stacks = [left, aside or []]
    return [
        Rule(setting.tones("accent"), 3.4, after=11),
        side_by_side(stacks, [width * share, width * (1 - share)], after=12),
    ]


def school_line(setting: Setting) -> str:
    """Return the school and the school year, or nothing on material without a school."""
    request = setting.request
    year = ""
    if request.workshop and request.school:
        year = setting.say("school-year", year=dates.school_year(request.workshop.school_year))
    return joined([request.school.name if request.school else "", year])


def to_fill_in(setting: Setting, labels: list[str], room_mm: float = 24.0) -> Stack:
    """Return labels with a line beside each, to fill in by hand."""
    line = setting.tones("line_strong")
    found: Stack = []
    for label in labels:
        said = setting.text(label, "note", font="bold", hyphenate=False)
        found.append(Beside(said, [WritingLine(line, 5.0)], room_mm, drop_mm=1.8, after=3))
    return found
