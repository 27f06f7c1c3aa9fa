"""Every change the desk can make, by name: what `apply` reads, what the screens run, what the history stores."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..domain import (
    agenda,
    board,
    discussion,
    materials,
    people,
    plan,
    practice,
    principles,
    ranking,
    school_edits,
    timing,
)
from ..domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Operation:
    """A pure function of the domain under a name.

    `told` are the arguments that the journal keeps (keys, never typed text); `merged_by` those that, with the name,
    make the typing in one field one step; `whole_school` says that it works on the archive, not on a workshop.
    """

    run: Callable[..., Any]
    told: tuple[str, ...] = ()
    merged_by: tuple[str, ...] | None = None
    undoable: bool = True
    whole_school: bool = False

    @property
    def name(self) -> str:
        """The name in `apply` and in the history."""
        return self.run.__name__


def _table() -> dict[str, Operation]:
    listed = [
        Operation(board.deal_cards, ("seed",)),
        Operation(board.gather_cards),
        Operation(board.share_out),
        Operation(board.set_present, ("id", "present")),
        Operation(board.place_card, ("card", "zone", "by")),
        Operation(board.mark_contested, ("card", "contested")),
        Operation(board.tidy_cards),
        Operation(discussion.set_note, ("card", "prompt"), ("card", "prompt")),
        Operation(discussion.set_step_note, ("phase", "step"), ("phase", "step")),
        Operation(discussion.park),
        Operation(discussion.unpark),
        Operation(practice.judge_situation, ("situation",)),
        Operation(practice.rate_criterion, ("situation", "criterion")),
        Operation(practice.give_reason, ("situation", "criterion"), ("situation", "criterion")),
        Operation(practice.set_reaction, ("situation",), ("situation",)),
        Operation(practice.set_practice_note, ("situation",), ("situation",)),
        Operation(practice.remove_situation, ("situation",)),
        Operation(practice.choose_situations),
        Operation(principles.set_principle_votes, (), ()),
        Operation(principles.choose_principles, ("principles",)),
        Operation(principles.set_own_wording, ("principle",), ("principle",)),
        Operation(principles.set_mission_note, ("mission",), ("mission",)),
        Operation(principles.set_vision_text, (), ()),
        Operation(principles.redraft_vision_text),
        Operation(ranking.set_ballot, ("slip",)),
        Operation(ranking.set_ranking, ("final",)),
        Operation(ranking.set_ranking_reason, (), ()),
        Operation(plan.set_plan_row, ("card",)),
        Operation(plan.write_plan_text, ("card", "field"), ("card", "field")),
        Operation(plan.remove_plan_row, ("card",)),
        Operation(plan.order_plan),
        Operation(plan.rows_from_ranking),
        Operation(plan.set_plan_year, ("plan_year",)),
        Operation(people.set_participant, ("role",)),
        Operation(people.remove_participant),
        Operation(people.order_participants),
        Operation(agenda.set_phase, ("phase",)),
        Operation(agenda.set_agenda_item, ("phase", "step")),
        Operation(agenda.set_agenda_minutes, ("phase",)),
        Operation(agenda.order_agenda, ("phase",)),
        Operation(agenda.reset_agenda, ("phase",)),
        Operation(materials.set_material, ("key",)),
        Operation(materials.note_printed, ("key",), undoable=False),
        Operation(school_edits.set_workshop, ("status",)),
        Operation(timing.start_timer, ("phase",), undoable=False),
        Operation(timing.pause_timer, ("phase",), undoable=False),
        Operation(timing.add_minutes, ("phase", "minutes"), undoable=False),
        Operation(timing.discount, ("phase", "ms"), undoable=False),
        Operation(timing.reopen_phase, ("phase",), undoable=False),
        Operation(timing.next_step, ("phase",)),
        Operation(timing.return_to_step, ("phase", "step"), undoable=False),
        Operation(school_edits.set_school, whole_school=True),
        Operation(school_edits.add_workshop, undoable=False, whole_school=True),
        Operation(school_edits.remove_workshop, whole_school=True),
    ]
    return {operation.name: operation for operation in listed}


OPERATIONS = _table()


@cache
def _parameters(name: str) -> Mapping[str, inspect.Parameter]:
    given = inspect.signature(OPERATIONS[name].run).parameters
    return {key: one for key, one in given.items() if one.kind is inspect.Parameter.KEYWORD_ONLY}


def find(name: object) -> Operation:
    """Return an operation by name; raise Refused where there is none such."""
    if not isinstance(name, str) or name not in OPERATIONS:
        raise Refused("unknown-operation", value=name if isinstance(name, str) else "")
    return OPERATIONS[name]


def check_arguments(operation: Operation, arguments: Mapping[str, Any]) -> None:
    """Raise Refused for a field that the operation does not have, or one that it cannot do without."""
    known = _parameters(operation.name)
    for name in arguments:
        if name not in known:
            raise Refused("unknown-field", what=name, operation=operation.name)
    for name, parameter in known.items():
        if parameter.default is inspect.Parameter.empty and name not in arguments:
            raise Refused("missing-field", what=name, operation=operation.name)


def merge_key(operation: Operation, arguments: Mapping[str, Any]) -> str | None:
    """Return the key under which this and the step before become one, or None."""
    if operation.merged_by is None:
        return None
    return ":".join([operation.name, *(str(arguments.get(name)) for name in operation.merged_by)])
