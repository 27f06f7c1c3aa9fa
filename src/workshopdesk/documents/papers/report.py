"""The report of a workshop on A4: a first page, then each part; counts only, no slip, no member's vote."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable, PageBreak

from ..request import PrintRequest
from . import (
    report_board,
    report_cards,
    report_plan,
    report_practice,
    report_ranking,
    report_time,
    report_vision,
)
from .document import Plan, build
from .plan_facts import shown_workshop
from .report_blank import blank_story
from .report_front import front
from .setting import Setting
from .table import RowsTable

MARGIN_MM = 22.0
_BOARD_MM = 140.0
"""What the board needs below its heading: the picture and what explains it."""


def pdf(request: PrintRequest) -> bytes:
    """Return the report as PDF."""
    setting = Setting(request)
    plan = Plan(
        setting.say("report.title"),
        margin_mm=MARGIN_MM,
        top_mm=20.0,
        remark=setting.say("functions-only"),
    )
    return build(request, plan, lambda fresh: story(fresh, plan))


def story(setting: Setting, plan: Plan) -> list[Flowable]:
    """Return the flowables of the report."""
    width, height = plan.frame_mm(setting.request)
    workshop = shown_workshop(setting.request)
    if workshop is None:
        return blank_story(setting, width)
    parts = [
        ("practice", report_practice.part(setting, workshop, width, height)),
        ("vision", report_vision.part(setting, workshop, width, height)),
        ("board", report_board.part(setting, workshop, width)),
        ("cards", report_cards.part(setting, workshop, width, height)),
        ("ranking", report_ranking.part(setting, workshop, width, height)),
        ("plan", report_plan.part(setting, workshop, width, height)),
        ("time", report_time.part(setting, workshop, width, height)),
    ]
    contents = [(key, setting.say(f"report.part-{key}")) for key, _ in parts]
    found = front(setting, workshop, width, contents)
    for key, flowables in parts:
        # After a count that was never made there is room for the plan.
        if key == "practice" or (key == "plan" and workshop.ballots):
            found.append(PageBreak())
        # A chart is easier to read on one page.
        tables = sum(part.whole_mm() for part in flowables if isinstance(part, RowsTable)) + 35.0
        least = {"ranking": min(tables, height * 0.6), "board": _BOARD_MM}.get(key, 45.0)
        found.append(setting.heading(setting.say(f"report.part-{key}"), key, 1, least_mm=least))
        found += flowables
    return found
