"""The action plan: a row a card, with who follows it up, by when, tasks and partners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date

from . import limits, school_year
from .errors import Refused
from .facts import Facts
from .terms import RowStatus
from .workshop import PlanRow, Task, Workshop

TEXT_FIELDS = ("approach", "owner")
_TASK_FIELDS = {field.name for field in fields(Task)}


def day(value: object, what: str) -> date | None:
    """Return a date given as one, as ISO 8601 text or as nothing; raise Refused otherwise."""
    if value is None or isinstance(value, date):
        return value
    if not isinstance(value, str) or len(value) != 10:
        raise Refused("no-date", what=what)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Refused("no-date", what=what) from None


def check_task(task: object) -> Task:
    """Return a task; raise Refused for a blank text or a field of another kind."""
    if isinstance(task, Task):
        return task
    if not isinstance(task, Mapping):
        raise Refused("not-an-object", what="tasks")
    for name in task:
        limits.one_of(name, "tasks", _TASK_FIELDS)
    done = task.get("done", False)
    if not isinstance(done, bool):
        raise Refused("not-yes-or-no", what="done")
    return Task(
        limits.text(task.get("text"), "text"),
        limits.line(task.get("owner", ""), "owner"),
        day(task.get("due"), "due"),
        done,
    )


def set_plan_row(
    workshop: Workshop,
    facts: Facts,
    *,
    card: str,
    approach: str | None = None,
    owner: str | None = None,
    deadline: str | date | None = None,
    partners: Sequence[str] | None = None,
    status: str | None = None,
    review_date: str | date | None = None,
    tasks: Sequence[object] | None = None,
    clear: Sequence[str] = (),
) -> Workshop:
    """Add or change the row of a card; what is left out stays, `clear` names dates to empty."""
    limits.one_of(card, "card", facts.words.cards)
    old = workshop.plan_row(card)
    row = old or PlanRow(card)
    if approach is not None:
        row = replace(row, approach=limits.text(approach, "approach"))
    if owner is not None:
        row = replace(row, owner=limits.line(owner, "owner"))
    if deadline is not None:
        row = replace(row, deadline=day(deadline, "deadline"))
    if review_date is not None:
        row = replace(row, review_date=day(review_date, "review_date"))
    if partners is not None:
        named = limits.several(partners, "partners", limits.PARTNERS)
        row = replace(row, partners=tuple(limits.name(partner, "partners") for partner in named))
    if status is not None:
        row = replace(row, status=RowStatus(limits.one_of(status, "status", list(RowStatus))))
    if tasks is not None:
        row = replace(row, tasks=tuple(check_task(task) for task in limits.several(tasks, "tasks", limits.TASKS)))
    for name in limits.several(clear, "clear"):
        limits.one_of(name, "clear", ("deadline", "review_date"))
        row = replace(row, deadline=None) if name == "deadline" else replace(row, review_date=None)
    if old is None:
        return replace(workshop, plan=(*workshop.plan, row))
    return replace(workshop, plan=tuple(row if known.card == card else known for known in workshop.plan))


def write_plan_text(workshop: Workshop, facts: Facts, *, card: str, field: str, text: str) -> Workshop:
    """Write in the row of a card: how the school works on it (`approach`), or who follows it up (`owner`)."""
    limits.one_of(field, "field", TEXT_FIELDS)
    return set_plan_row(workshop, facts, card=card, **{field: text})


def remove_plan_row(workshop: Workshop, facts: Facts, *, card: str) -> Workshop:
    """Take a card's row out of the plan."""
    if workshop.plan_row(limits.one_of(card, "card", facts.words.cards)) is None:
        raise Refused("no-such-row", card=card)
    return replace(workshop, plan=tuple(row for row in workshop.plan if row.card != card))


def order_plan(workshop: Workshop, facts: Facts, *, cards: Sequence[str]) -> Workshop:
    """Put the plan's rows in another order; `cards` names every row once."""
    rows = {row.card: row for row in workshop.plan}
    named = [limits.one_of(card, "cards", facts.words.cards) for card in limits.several(cards, "cards")]
    if sorted(named) != sorted(rows):
        raise Refused("not-the-rows")
    return replace(workshop, plan=tuple(rows[card] for card in named))


def rows_from_ranking(workshop: Workshop, facts: Facts) -> Workshop:
    """Give each ranked card a row, in the order of the ranking; rows that are there stay as they are."""
    if workshop.ranking is None:
        raise Refused("nothing-ranked")
    ranked = workshop.ranking.cards
    known = {row.card: row for row in workshop.plan}
    rows = [known.get(card, PlanRow(card)) for card in ranked]
    rows += [row for row in workshop.plan if row.card not in ranked]
    year = workshop.plan_year or school_year.proposed_for_plan(facts.today)
    return replace(workshop, plan=tuple(rows), plan_year=year)


def set_plan_year(workshop: Workshop, facts: Facts, *, plan_year: str) -> Workshop:
    """Set the school year that the plan is for."""
    school_year.bounds(plan_year)
    return replace(workshop, plan_year=plan_year)


def remarks_on(due: date, plan_year: str | None, today: date) -> list[str]:
    """Return what is remarkable about a date: `past`, or outside the plan's school year (`outside-year`)."""
    remarks = ["past"] if due < today else []
    if plan_year:
        first, last = school_year.bounds(plan_year)
        if not first <= due <= last:
            remarks.append("outside-year")
    return remarks
