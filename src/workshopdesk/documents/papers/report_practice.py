"""The report's part on practice: per situation the spread of flags, the agreed one, the criteria."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable, KeepTogether

from ...domain.terms import Flag, Rating, RowStatus
from ...domain.workshop import JudgedSituation, Workshop
from . import charts, signs
from . import report_facts as told
from . import stack as stacks
from .blocks import Beside, Box, Stack
from .breaking import MM
from .setting import Setting
from .table import Row, RowsTable, TableLook

_BAR_MM = 62.0
RATING_SIGN = {
    Rating.MET: RowStatus.DONE,
    Rating.DOUBTFUL: RowStatus.BUSY,
    Rating.NOT_MET: RowStatus.BLOCKED,
    Rating.UNKNOWN: RowStatus.OPEN,
}


def part(setting: Setting, workshop: Workshop, width: float, height: float) -> Sequence[Flowable]:
    """Return every judged situation."""
    stack: Stack = [setting.text(setting.say("report.practice-intro"), "small", after=4)]
    if not workshop.practice:
        return [setting.text(setting.say("report.no-practice"), "body")]
    for number, judged in enumerate(workshop.practice, start=1):
        stack += _situation(setting, judged, number, width, height)
    return stack


def _situation(setting: Setting, judged: JudgedSituation, number: int, width: float, height: float) -> Stack:
    title, text = told.situation_of(setting, judged)
    story = setting.text(text, "small", after=7)
    seen: Stack = [_spread(setting, judged)]
    if judged.flag is not None:
        flag = setting.texts.texts["flags"][judged.flag]
        agreed = setting.say("report.agreed-flag", word=flag["word"], meaning=flag["meaning"])
        sign = signs.flag_sign(setting, judged.flag, 7.0)
        seen.append(Beside(sign, [setting.text(agreed, "strong")], 9.5, drop_mm=0.0, before=5, after=6))
    else:
        seen.append(setting.text(setting.say("report.no-flag"), "small", before=6))
    # The story, what the group held up and what it agreed on are seen at once.
    least = stacks.height_of([story, *seen], width * MM) / MM
    stack: Stack = [
        setting.heading(title, f"situation-{number}", 2, style="h2", least_mm=min(least + 1.0, height - 20.0)),
        story,
        KeepTogether(seen),
    ]
    if judged.reaction.strip():
        said: Stack = [
            setting.text(setting.say("report.reaction"), "note", font="bold"),
            setting.text(judged.reaction, "body", after=0),
        ]
        fill = setting.tones.fill("accent_tint")
        line = None if fill else setting.tones("line_strong")
        stack.append(KeepTogether([Box(said, fill=fill, line=line, pad_mm=(5.0, 3.2), before=2, after=8)]))
    if judged.criteria:
        stack.append(_criteria(setting, judged, width, height))
    if judged.note.strip():
        stack.append(setting.text(setting.say("report.note"), "note", font="bold", before=8))
        stack.append(setting.text(judged.note, "body"))
    return stack


def _spread(setting: Setting, judged: JudgedSituation) -> Flowable:
    """Return how many held up which flag: sign, word, bar and number."""
    counts = [int(judged.counts.get(flag, 0)) for flag in Flag]
    most = max([*counts, 1])
    rows = []
    for flag, count in zip(Flag, counts, strict=True):
        word = str(setting.texts.texts["flags"][flag]["word"])
        family = f"flag-{flag}"
        name = Beside(signs.flag_sign(setting, flag, 5.6), [setting.text(word, "item", after=0)], 8.5)
        picture = charts.bar(setting, count / most, _BAR_MM, 4.6, f"{family}.fill", f"{family}.outline")
        rows.append(Row([[name], [picture], [setting.text(str(count), "strong")]]))
    look = TableLook(widths_mm=(34.0, _BAR_MM + 4.0, 14.0), page_mm=1e6, pad_mm=(0.0, 0.4))
    return RowsTable([], rows, look)


def _criteria(setting: Setting, judged: JudgedSituation, width: float, height: float) -> Flowable:
    names = setting.texts.texts["criteria"]
    head: list[Stack] = [
        [setting.text(setting.say(f"report.{key}"), "cell-note", font="bold")]
        for key in ("criterion", "rating", "reason")
    ]
    rows = []
    for key in setting.request.pack.criteria:
        rated = judged.criteria.get(key)
        if rated is None:
            continue
        sign = signs.status_disc(setting, RATING_SIGN[rated.rating], 4.0)
        rating = Beside(sign, [setting.text(setting.say(f"rating.{rated.rating}"), "cell-bold")], 5.6, drop_mm=0.2)
        name = str(names[key]["name"])
        rows.append(Row([[setting.text(name, "cell")], [rating], [setting.text(rated.reason, "cell")]]))
    look = TableLook(
        widths_mm=(width * 0.34, width * 0.2, width * 0.46),
        page_mm=height,
        head_line=setting.tones("ink"),
        line=setting.tones("line"),
        pad_mm=(2.0, 1.3),
        head_pad_mm=1.2,
    )
    return RowsTable(head, rows, look, before=4, after=4)
