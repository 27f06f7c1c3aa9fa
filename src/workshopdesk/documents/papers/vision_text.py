"""The vision text on A4, clearly marked as a draft; an empty form has lines under the usual headings."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from ..request import PrintRequest
from .document import Plan, build
from .heads import head, school_line
from .layouts import writing_lines
from .plain_form import blocks_of
from .plan_facts import shown_workshop
from .reference_blocks import note_box
from .setting import Setting
from .vision_facts import remark, text_of

MARGIN_MM = 25.0


def pdf(request: PrintRequest) -> bytes:
    """Return the vision text as PDF."""
    setting = Setting(request)
    mark = "" if shown_workshop(request) is None else setting.say("vision.draft-word")
    plan = Plan(title(setting), margin_mm=MARGIN_MM, top_mm=20.0, remark=mark)
    return build(request, plan, lambda fresh: story(fresh, plan))


def title(setting: Setting) -> str:
    """Return the title: the pack's, since it names the subject."""
    return str(setting.texts.texts.get("vision_title") or setting.say("vision.title"))


def story(setting: Setting, plan: Plan) -> list[Flowable]:
    """Return the flowables of the text."""
    width, _ = plan.frame_mm(setting.request)
    workshop = shown_workshop(setting.request)
    found = head(setting, width, plan.title, "vision", school_line(setting))
    if workshop is None:
        for key in ("principles", "mission", "criteria"):
            found.append(setting.heading(setting.say(f"vision.{key}"), f"vision-{key}", 1, style="h2"))
            found += writing_lines(setting.tones("line_strong"), 6, 9.0)
        return found
    found.append(note_box(setting, remark(setting, workshop), before=0))
    return [*found, *blocks_of(setting, text_of(setting, workshop), "vision")]
