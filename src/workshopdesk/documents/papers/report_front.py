"""The first page of the report: facts, the workshop in short, where the cards lie, the top five."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable, KeepTogether

from ...domain.terms import Zone
from ...domain.workshop import Workshop
from . import charts, dates, signs
from . import report_facts as told
from .blocks import Beside, Box, Rule, Stack
from .contents import contents_list
from .layouts import labelled, side_by_side
from .setting import Setting

_LABEL_MM = 36.0
_GUTTER_MM = 10.0


def front(setting: Setting, workshop: Workshop, width: float, contents: Sequence[tuple[str, str]]) -> list[Flowable]:
    """Return the first page."""
    say = setting.say
    parts = [
        *masthead(setting, width, workshop),
        labelled(setting, told.facts(setting, workshop), width, _LABEL_MM),
    ]
    parts += [setting.heading(say("report.in-short"), "in-short", 1)]
    parts += [setting.text(told.summary(setting, workshop), "body", after=11)]
    left = (width - _GUTTER_MM) / 2
    parts.append(
        side_by_side([_standing(setting, workshop), [], _top(setting, workshop)], [left, _GUTTER_MM, left], after=4)
    )
    parts += principles(setting, workshop)
    return [*parts, KeepTogether(_further(setting, contents, width))]


def _further(setting: Setting, contents: Sequence[tuple[str, str]], width: float) -> Stack:
    """Return the contents in two columns, so that they stand on the first page."""
    half, column = -(-len(contents) // 2), (width - _GUTTER_MM) / 2
    left, right = (contents_list(setting, part, column) for part in (contents[:half], contents[half:]))
    return [
        setting.text(setting.say("report.further"), "h2", before=11, after=4),
        side_by_side([left, [], right], [column, _GUTTER_MM, column]),
    ]


def masthead(setting: Setting, width: float, workshop: Workshop | None) -> Stack:
    """Return the rule, the school, the title and the subtitle."""
    request = setting.request
    school = request.school.name if request.school else ""
    year = setting.say("school-year", year=dates.school_year(workshop.school_year)) if workshop else ""
    subject = str(setting.texts.texts.get("subject", ""))
    return [
        Rule(setting.tones("accent"), 3.4, after=10),
        side_by_side(
            [[setting.text(school, "school")], [setting.text(year, "subtitle", align="right", size=11.0)]],
            [width * 0.65, width * 0.35],
            after=12,
        ),
        setting.heading(setting.say("report.title"), "report", 0, style="report-title"),
        setting.text(setting.say("report.subtitle", subject=subject), "subtitle", size=13.0, leading=18.0, after=10),
    ]


def _standing(setting: Setting, workshop: Workshop) -> Stack:
    lain = told.cards(setting, workshop)
    counts: list[Stack] = []
    for zone in (Zone.STRENGTH, Zone.WORK):
        count = setting.text(str(told.on_face(lain, zone)), "number", colour=f"{zone}.text")
        word = setting.text(setting.say(f"report.{zone}"), "note", hyphenate=False)
        counts.append([Beside(signs.face_sign(setting, zone, 9.5), [count, word], 11.0)])
    stack: Stack = [
        setting.text(setting.say("report.standing"), "h2", before=0),
        side_by_side([[], counts[0], counts[1]], [20.0, 29.0, 29.0], before=3, after=7),
    ]
    for level in setting.texts.levels.values():
        zones = [one.zone for one in lain if one.card.level == level.key]
        zones.sort(key=lambda zone: (zone is not Zone.STRENGTH, zone is not Zone.WORK))
        name = Beside(signs.level_mark(setting, level.key, 5.8), [setting.text(level.name, "strong")], 8.0)
        stack.append(side_by_side([[name], [charts.squares(setting, zones)]], [32.0, 46.0], after=6))
    loose = len(lain) - told.on_face(lain, Zone.STRENGTH) - told.on_face(lain, Zone.WORK)
    stack.append(
        setting.text(setting.say("report.squares-saver" if setting.tones.saving else "report.squares"), "note")
    )
    if loose:
        stack.append(setting.text(setting.say("report.squares-loose", n=loose), "note"))
    return stack


def _top(setting: Setting, workshop: Workshop) -> Stack:
    order = told.ranked(setting, workshop)
    stack: Stack = [setting.text(setting.say("report.top", n=len(order) or 5), "h2", before=0, after=9)]
    if not order:
        return [*stack, setting.text(setting.say("report.no-ranking"), "small")]
    for number, key in enumerate(order, start=1):
        card = setting.texts.cards[key]
        title = Beside(
            signs.level_mark(setting, card.level, 6.2), [setting.text(card.title, "strong")], 9.5, drop_mm=0.0
        )
        rank = setting.text(str(number), "number", size=13.0, leading=17.0)
        stack.append(Beside(rank, [title], 7.5, after=5.5))
    return stack


def principles(setting: Setting, workshop: Workshop) -> Stack:
    """Return the two principles, each in a tinted bar."""
    stack: Stack = [setting.text(setting.say("report.principles"), "h2", before=11, after=5)]
    chosen = told.chosen_principles(setting, workshop)
    for number, (wording, own) in enumerate(chosen, start=1):
        mark = setting.text(str(number), "number", colour="accent", leading=16.0)
        said: Stack = [setting.text(wording, "body", after=0)]
        if own:
            said.append(setting.text(setting.say("report.own-wording"), "note"))
        tones = setting.tones
        fill = tones.fill("accent_tint")
        line = None if fill else tones("line_strong")
        stack.append(Box([Beside(mark, said, 10.0)], fill=fill, line=line, pad_mm=(6.0, 2.3), after=5))
    if not chosen:
        stack.append(setting.text(setting.say("report.no-principles"), "small"))
    return stack
