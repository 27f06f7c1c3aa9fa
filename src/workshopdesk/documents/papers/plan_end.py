"""The last page of the action plan: when the school looks back, what was parked, and who approves."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from ...domain.workshop import Parked, Workshop
from . import dates, signs
from .blocks import Beside, Rule, Stack
from .layouts import side_by_side, writing_lines
from .plan_facts import PlanLine, level_name, lines, review_dates, shown_workshop
from .setting import Setting
from .table import Row, RowsTable, TableLook

END = "plan-end"
_GUTTER_MM = 14.0


def closing_part(setting: Setting, found: list[PlanLine], width: float, height: float) -> list[Flowable]:
    """Return follow-up and approval beside the parking list, then how the plan before this one went."""
    column = (width - _GUTTER_MM) / 2
    title = setting.heading(setting.say("plan-end.title"), END, 1, style="h1")
    left: Stack = [*_follow_up(setting, found, column), *_approval(setting, column)]
    parts: list[Flowable] = [
        Rule(setting.tones("accent"), 3.4, after=12),
        title,
        side_by_side([left, [], _writing_room(setting)], [column, _GUTTER_MM, column], after=14),
        *parking_list(setting, width, height),
    ]
    previous = setting.request.previous
    if previous is not None and not setting.request.blank:
        parts += previous_plan(setting, previous, width, height)
    return parts


def _follow_up(setting: Setting, found: list[PlanLine], width: float) -> Stack:
    stack: Stack = [setting.text(setting.say("plan-end.follow-up"), "h2", before=0)]
    reviews = review_dates(found)
    for day in reviews:
        cards = ", ".join(line.code() or line.title() for line in found if line.row.review_date == day)
        stack.append(setting.text(dates.day(day, setting.words), "strong"))
        stack.append(setting.text(cards, "small", after=3))
    if not reviews:
        stack.append(setting.text(setting.say("plan-end.no-date"), "small"))
        stack += writing_lines(setting.tones("line_strong"), 1, 9.0)
    stack.append(setting.text(setting.say("plan-end.follow-up-how"), "small", before=3))
    return stack


def _approval(setting: Setting, width: float) -> Stack:
    """Return lines for a function, a name by hand, a day and a signature."""
    workshop = shown_workshop(setting.request)
    roles = setting.texts.texts.get("roles", {})
    functions = [str(roles.get("management", ""))]
    if workshop:
        leads = "discussion-leader"
        functions += [member.label for member in workshop.participants if leads in member.duties]
    functions = [*dict.fromkeys(functions), "", ""][:3]
    share = width / 10
    head: list[Stack] = [
        [setting.text(setting.say(f"approval.{name}"), "cell-note", font="bold", hyphenate=False)]
        for name in ("function", "name", "day", "signature")
    ]
    rows = [Row([[setting.text(function, "cell-bold")], [], [], []]) for function in functions]
    look = TableLook(
        widths_mm=(share * 3, share * 3, share * 1.6, share * 2.4),
        page_mm=1e6,
        pad_mm=(2.0, 3.0),
        head_line=setting.tones("ink"),
        line=setting.tones("line_strong"),
        least_mm=13.0,
    )
    return [
        setting.text(setting.say("approval.title"), "h2"),
        setting.text(setting.say("approval.by-hand"), "small", after=4),
        RowsTable(head, rows, look),
    ]


def _writing_room(setting: Setting) -> Stack:
    """Return lines for what is said at the follow-up."""
    return [
        setting.text(setting.say("plan-end.remarks"), "h2", before=0, after=0),
        *writing_lines(setting.tones("line"), 9, 9.5),
    ]


def parking_list(setting: Setting, width: float, height: float) -> list[Flowable]:
    """Return what was kept for later, or room to write it down."""
    workshop = shown_workshop(setting.request)
    parked = workshop.parking_lot if workshop else ()
    if not parked:
        empty = writing_lines(setting.tones("line_strong"), 3, 9.0)
        words = [setting.text(setting.say("parking.none"), "small")] if workshop else []
        return [_title(setting, "parking", setting.say("parking.title"), 30.0), *words, *empty]
    head: list[Stack] = [
        [setting.text(setting.say(f"parking.{name}"), "cell-note", font="bold")] for name in ("subject", "owner")
    ]
    rows = [Row([_parked(setting, one), [setting.text(one.owner, "cell-bold")]]) for one in parked]
    look = TableLook(
        widths_mm=(width * 0.72, width * 0.28),
        page_mm=height,
        head_line=setting.tones("ink"),
        line=setting.tones("line"),
        pad_mm=(2.0, 2.2),
    )
    table = RowsTable(head, rows, look)
    return [_title(setting, "parking", setting.say("parking.title"), table.begins_mm()), table]


def _parked(setting: Setting, one: Parked) -> Stack:
    box = signs.tick_box(setting, 3.6, one.done)
    return [Beside(box, [setting.text(one.text, "cell")], 6.0, drop_mm=0.4)]


def _title(setting: Setting, key: str, said: str, least_mm: float) -> Flowable:
    return setting.heading(said, key, 1, style="h2", least_mm=least_mm + 3)


def previous_plan(setting: Setting, previous: Workshop, width: float, height: float) -> list[Flowable]:
    """Return how far the rows of the plan before this one are."""
    found = lines(setting.request, previous)
    if not found:
        return []
    year = dates.school_year(previous.plan_year or previous.school_year)
    columns = ("card", "owner", "deadline", "status")
    head: list[Stack] = [[setting.text(setting.say(f"column.{name}"), "cell-note", font="bold")] for name in columns]
    rows = []
    for line in found:
        due = line.row.deadline
        day = dates.short_day(due, setting.words) if due else setting.say("no-date-yet")
        disc, word = (
            signs.status_disc(setting, line.row.status, 4.2),
            setting.say(f"status.{line.row.status}"),
        )
        state = Beside(disc, [setting.text(word, "cell-bold")], 5.4)
        rows.append(
            Row(
                [
                    card_cell(setting, line),
                    [setting.text(line.row.owner or setting.say("no-owner-yet"), "cell")],
                    [setting.text(day, "cell")],
                    [state],
                ]
            )
        )
    share = width / 100
    look = TableLook(
        widths_mm=(share * 44, share * 24, share * 17, share * 15),
        page_mm=height,
        head_line=setting.tones("ink"),
        line=setting.tones("line"),
        pad_mm=(2.0, 1.6),
    )
    table = RowsTable(head, rows, look)
    return [_title(setting, "previous", setting.say("previous.title", year=year), table.begins_mm()), table]


def card_cell(setting: Setting, line: PlanLine, size_mm: float = 5.0) -> Stack:
    """Return a card in one line: mark, title, code and level."""
    if line.card is None:
        return [setting.text(line.title(), "cell-bold")]
    mark = signs.level_mark(setting, line.card.level, size_mm)
    after = f"  {line.code()} · {level_name(setting, line)}"
    title = setting.pieces([(line.title(), "bold"), (after, None)], "cell")
    return [Beside(mark, [title], size_mm + 2.0)]
