"""The vision text as a Word document, marked as a draft until the school has approved it."""

from __future__ import annotations

from ..request import PrintRequest
from . import word
from .heads import school_line
from .plan_facts import shown_workshop
from .setting import Setting
from .vision_facts import remark, text_of
from .vision_text import title
from .word_form import write_plain_form


def docx(request: PrintRequest) -> bytes:
    """Return the vision text as DOCX."""
    setting = Setting(request)
    document = word.start(setting, title(setting), margin_mm=25.0)
    word.heading(document, title(setting), 0)
    under = school_line(setting)
    if under:
        word.paragraph(document, under, "Subtitle")
    workshop = shown_workshop(request)
    if workshop is None:
        for key in ("principles", "mission", "criteria"):
            word.heading(document, setting.say(f"vision.{key}"), 1)
            word.paragraph(document, "")
    else:
        word.paragraph(document, remark(setting, workshop), "Intense Quote")
        write_plain_form(document, text_of(setting, workshop), 1)
    return word.finish(document, setting)
