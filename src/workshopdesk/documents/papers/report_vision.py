"""The report's part on the vision: the votes for the principles, the mission here, the text so far."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from ...domain.workshop import Workshop
from . import charts
from .blocks import Stack
from .plain_form import blocks_of
from .setting import Setting
from .table import Row, RowsTable, TableLook
from .vision_facts import principle


def part(setting: Setting, workshop: Workshop, width: float, height: float) -> Sequence[Flowable]:
    """Return the tally of the principles, the notes on the mission and the vision text."""
    stack: Stack = []
    say = setting.say
    if workshop.principles.counts:
        stack.append(setting.heading(say("report.principle-votes"), "principle-votes", 2, style="h3"))
        stack.append(setting.text(say("report.votes-intro"), "small", after=4))
        stack.append(_tally(setting, workshop, width, height))
    if workshop.mission_notes:
        stack.append(setting.heading(say("report.mission"), "mission", 2, style="h3"))
        for note in workshop.mission_notes:
            mission = setting.texts.texts["mission"].get(note.mission, {})
            stack.append(setting.text(str(mission.get("keyword", note.mission)), "strong", before=4))
            stack.append(setting.text(str(mission.get("text", "")), "small", after=1))
            stack.append(setting.text(note.text, "body"))
    if workshop.vision_text.strip():
        stack.append(setting.heading(say("report.vision-text"), "vision-text", 2, style="h3"))
        stack.append(setting.text(say("report.vision-draft"), "small", after=5))
        stack += blocks_of(setting, workshop.vision_text, "report-vision")
    return stack or [setting.text(say("report.no-vision"), "body")]


def _tally(setting: Setting, workshop: Workshop, width: float, height: float) -> Flowable:
    counts, chosen = workshop.principles.counts, workshop.principles.chosen
    order = [key for key in setting.request.pack.principles if counts.get(key)]
    order.sort(key=lambda key: -counts[key])
    most = max((counts[key] for key in order), default=1)
    bar_mm = width * 0.3
    rows = []
    for key in order:
        title = principle(setting, key, "title")
        words: Stack = [setting.text(title, "cell-bold" if key in chosen else "cell")]
        if key in chosen:
            words.append(setting.text(setting.say("report.chosen"), "cell-note"))
        picture = charts.bar(
            setting, counts[key] / most, bar_mm, 4.4, "accent" if key in chosen else "accent_tint", "accent"
        )
        rows.append(Row([words, [picture], [setting.text(str(counts[key]), "cell-bold")]]))
    look = TableLook(
        widths_mm=(width * 0.56, bar_mm + 4.0, width * 0.14 - 4.0),
        page_mm=height,
        pad_mm=(2.0, 1.2),
        line=setting.tones("line"),
    )
    return RowsTable([], rows, look, after=6)
