"""The report's part on the top five: the count of the slips as a chart, and the order the group agreed on."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from ...domain.workshop import Workshop
from . import charts, signs
from . import report_facts as told
from .blocks import Beside, Stack
from .setting import Setting
from .table import Row, RowsTable, TableLook


def part(setting: Setting, workshop: Workshop, width: float, height: float) -> Sequence[Flowable]:
    """Return the chart of points and what the group made of it; no slip on its own."""
    say = setting.say
    counted = told.outcome(setting, workshop)
    if not counted.scores:
        stack: Stack = [setting.text(say("report.no-slips"), "body")]
        return [*stack, *_order(setting, workshop)]
    intro = say("report.slips-intro", n=len(workshop.ballots))
    stack = [setting.text(intro, "body")]
    if counted.agreement is not None:
        stack.append(setting.text(say(f"agreement.{counted.agreement}"), "body"))
    return [*stack, _chart(setting, workshop, width, height), *_order(setting, workshop)]


def _chart(setting: Setting, workshop: Workshop, width: float, height: float) -> Flowable:
    counted = told.outcome(setting, workshop)
    ranked = told.ranked(setting, workshop)
    most = max(score.points for score in counted.scores)
    bar_mm = width * 0.34
    head: list[Stack] = [
        [setting.text(setting.say(f"report.{key}"), "cell-note", font="bold")] if key else []
        for key in ("chart-card", "", "points", "lists", "rank")
    ]
    rows = []
    for score in counted.scores:
        card = setting.texts.cards.get(score.card)
        if card is None:
            continue
        mark = signs.level_mark(setting, card.level, 5.0)
        name = setting.pieces([(card.title, "bold"), (f"  {card.code}", None)], "cell")
        picture = charts.bar(setting, score.points / most, bar_mm, 5.0, f"{card.level}.solid", f"{card.level}.text")
        rank = str(ranked.index(score.card) + 1) if score.card in ranked else ""
        cells: list[Stack] = [
            [Beside(mark, [name], 7.0)],
            [picture],
            [setting.text(str(score.points), "cell-bold")],
            [setting.text(str(score.lists), "cell")],
            [setting.text(rank, "cell-bold")],
        ]
        rows.append(Row(cells))
    look = TableLook(
        widths_mm=(width * 0.36, bar_mm + 3.0, width * 0.1 - 1.0, width * 0.1 - 1.0, width * 0.1 - 1.0),
        page_mm=height,
        head_line=setting.tones("ink"),
        line=setting.tones("line"),
        pad_mm=(2.0, 1.5),
        head_pad_mm=1.2,
    )
    return RowsTable(head, rows, look, before=4, after=8)


def _order(setting: Setting, workshop: Workshop) -> Stack:
    """Return why the group's order differs from the points, where it said so."""
    ranking = workshop.ranking
    if ranking is None or not ranking.final:
        return [setting.text(setting.say("report.no-ranking"), "small")]
    stack: Stack = [setting.text(setting.say("report.order-final"), "body")]
    if ranking.reason.strip():
        stack.append(setting.text(setting.say("report.order-reason"), "strong"))
        stack.append(setting.text(ranking.reason, "body"))
    return stack
