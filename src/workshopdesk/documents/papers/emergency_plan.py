"""The emergency plan on two pages of A4: a banner, six questions with lines, phone numbers by function."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.platypus.flowables import Flowable

from ..request import PrintRequest
from .blocks import Box, Stack
from .document import Plan, build
from .heads import head, school_line
from .layouts import checklist
from .reference_blocks import flow, note_box, question
from .setting import Setting
from .table import Row, RowsTable, TableLook

ITEM = "emergency-plan"
MARGIN_MM = 20.0
_ROLES = ("management", "care-coordinator", "pupil-counsellor", "clb-worker")
_PHONE_ROWS = 6


def pdf(request: PrintRequest) -> bytes:
    """Return the plan as PDF; it is always an empty form, since no real case is written down here."""
    plan = Plan(_title(Setting(request)), margin_mm=MARGIN_MM, top_mm=16.0, foot_mm=9.0)
    return build(request, plan, lambda fresh: story(fresh, plan))


def _title(setting: Setting) -> str:
    item = setting.texts.reference.get(ITEM)
    return str(item["title"]) if item else setting.say("emergency.title")


def story(setting: Setting, plan: Plan) -> list[Flowable]:
    """Return the flowables: banner, questions, what is arranged beforehand, phone numbers."""
    width, height = plan.frame_mm(setting.request)
    item = setting.texts.reference.get(ITEM, {})
    blocks: Sequence[Mapping[str, Any]] = item.get("blocks", ())
    banner = [str(block["text"]) for block in blocks if block.get("kind") == "note"]
    found = head(setting, width, plan.title, "emergency", school_line(setting))
    found += [_banner(setting, text) for text in banner or [setting.say("emergency.banner")]]
    number = 0
    for place, block in enumerate(blocks):
        kind = block.get("kind")
        if kind == "note":
            continue
        if kind == "question":
            number += 1
            found += question(setting, str(block["text"]), int(block.get("lines", 4)), number=number)
        elif kind == "checklist":
            found += checklist(setting, [str(one) for one in block["items"]], "small")
        elif kind == "text":
            found.append(setting.text(str(block["text"]), "small", after=2))
        else:
            found += flow(setting, block, f"block-{place}")
    return [*found, *_phones(setting, width, height)]


def _banner(setting: Setting, text: str) -> Box:
    box = note_box(setting, text, "aside-bold", before=0)
    box.stack = [setting.text(text, "label", colour="ink" if setting.tones.saving else "on_attention", size=10.0)]
    box.after = 6
    return box


def _phones(setting: Setting, width: float, height: float) -> list[Flowable]:
    """Return a table of functions and numbers, both written by hand where they are not known."""
    roles = setting.texts.texts.get("roles", {})
    functions = [str(roles[role]) for role in _ROLES if role in roles]
    functions += [""] * (_PHONE_ROWS - len(functions))
    head_cells: list[Stack] = [
        [setting.text(setting.say(f"emergency.{name}"), "cell-note", font="bold")]
        for name in ("function", "phone", "reach")
    ]
    rows = [Row([[setting.text(function, "cell")], [], []]) for function in functions]
    look = TableLook(
        widths_mm=(width * 0.36, width * 0.32, width * 0.32),
        page_mm=height,
        head_line=setting.tones("ink"),
        line=setting.tones("line_strong"),
        pad_mm=(2.0, 1.4),
        head_pad_mm=1.0,
        least_mm=8.0,
    )
    table = RowsTable(head_cells, rows, look)
    title = setting.heading(setting.say("emergency.phones"), "phones", 1, style="h2", least_mm=table.begins_mm())
    return [title, table]
