"""The action plan of a record with its tasks, and the parking lot."""

from __future__ import annotations

from typing import Any

from ...domain.terms import RowStatus
from ...domain.vocabulary import Vocabulary
from ...domain.workshop import Parked, PlanRow, Task
from .place import Place, once


def plan(place: Place, words: Vocabulary) -> tuple[PlanRow, ...]:
    """Return the action plan, a row a card."""
    seen: set[Any] = set()
    rows = []
    for one in place.each():
        card = one.at("card").key(words.cards)
        once(one.at("card"), card, seen)
        tasks = tuple(
            Task(
                task.at("text").text(),
                task.at("owner", "").line(),
                task.at("due").day(),
                task.at("done", False).value,
            )
            for task in one.at("tasks", []).each()
        )
        rows.append(
            PlanRow(
                card,
                one.at("approach", "").text(),
                one.at("owner", "").line(),
                one.at("deadline").day(),
                tuple(partner.name() for partner in one.at("partners", []).each()),
                RowStatus(one.at("status", "open").value),
                one.at("review_date").day(),
                tasks,
            )
        )
    return tuple(rows)


def parking_lot(place: Place) -> tuple[Parked, ...]:
    """Return what was kept for later."""
    return tuple(
        Parked(one.at("text").text(), one.at("owner", "").line(), one.at("done", False).value) for one in place.each()
    )
