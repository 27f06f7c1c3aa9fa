"""The tables of a school's file, one aggregate a module; the order here is the order of writing."""

from . import board, choices, history, memory, people, plan, school, workshop
from .base import metadata

FACT_TABLES = (
    school.school,
    workshop.workshop,
    people.participant,
    workshop.phase,
    workshop.agenda_item,
    workshop.step_note,
    workshop.material,
    choices.judged_situation,
    choices.principle,
    choices.mission_note,
    board.placement,
    board.note,
    choices.ballot,
    choices.ranking,
    plan.plan_row,
    plan.task,
    plan.parked,
)
"""Every table that holds facts of a school, parents before children."""

BY_NAME = {table.name: table for table in FACT_TABLES}

__all__ = ["BY_NAME", "FACT_TABLES", "history", "memory", "metadata"]
