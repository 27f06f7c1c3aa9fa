"""The action plan with its tasks, the parking lot, and their rows."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ...domain.terms import RowStatus
from ...domain.workshop import Parked, PlanRow, Task, Workshop
from .rows import Row, Rows, Told, ordered
from .scalars import day, to_day, to_json


def plan_rows(workshop: Workshop) -> Told:
    """Tell the rows of the plan and of what was parked."""
    for place, planned in enumerate(workshop.plan):
        yield (
            "plan_row",
            {
                "card": planned.card,
                "position": place,
                "approach": planned.approach,
                "owner": planned.owner,
                "deadline": day(planned.deadline),
                "partners": to_json(planned.partners),
                "status": planned.status.value,
                "review_date": day(planned.review_date),
            },
        )
        for number, task in enumerate(planned.tasks):
            yield (
                "task",
                {
                    "card": planned.card,
                    "position": number,
                    "text": task.text,
                    "owner": task.owner,
                    "due": day(task.due),
                    "done": int(task.done),
                },
            )
    for place, parked in enumerate(workshop.parking_lot):
        yield "parked", {"position": place, "text": parked.text, "owner": parked.owner, "done": int(parked.done)}


def to_plan(rows: Rows) -> tuple[PlanRow, ...]:
    """Return the plan from all rows of a workshop."""
    tasks = ordered(rows, "task")
    return tuple(_to_plan_row(row, tasks) for row in ordered(rows, "plan_row"))


def _to_plan_row(row: Row, tasks: Iterable[Row]) -> PlanRow:
    return PlanRow(
        row["card"],
        row["approach"],
        row["owner"],
        to_day(row["deadline"]),
        tuple(json.loads(row["partners"])),
        RowStatus(row["status"]),
        to_day(row["review_date"]),
        tuple(
            Task(task["text"], task["owner"], to_day(task["due"]), bool(task["done"]))
            for task in tasks
            if task["card"] == row["card"]
        ),
    )


def to_parking_lot(rows: Rows) -> tuple[Parked, ...]:
    """Return what was parked from all rows of a workshop."""
    return tuple(Parked(row["text"], row["owner"], bool(row["done"])) for row in ordered(rows, "parked"))
