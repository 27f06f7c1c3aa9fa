"""The report as an empty form: the same parts, with lines to write on."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from .layouts import labelled, writing_lines
from .report_front import masthead
from .setting import Setting

_PARTS = (("in-short", 4), ("part-practice", 6), ("part-vision", 6), ("top", 5), ("part-plan", 6))


def blank_story(setting: Setting, width: float) -> list[Flowable]:
    """Return the empty form."""
    line = setting.tones("line_strong")
    labels = [setting.say(f"report.{key}") for key in ("phase-1", "phase-2", "present")]
    duties = setting.texts.texts.get("duties", {})
    labels += [str(duties[key]) for key in setting.request.pack.duties if key in duties]
    found: list[Flowable] = [*masthead(setting, width, None)]
    for label in labels:
        found += [labelled(setting, [(label, "")], width, 36.0), *writing_lines(line, 1, 1.0)]
    for key, count in _PARTS:
        title = setting.say(f"report.{key}", n=5) if key == "top" else setting.say(f"report.{key}")
        found.append(setting.heading(title, key, 1, least_mm=40.0))
        found += writing_lines(line, count, 9.0)
    return found
