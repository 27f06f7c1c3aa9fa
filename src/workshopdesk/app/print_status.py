"""What is ready to print: blank, filled in, with empty fields, or provisional; read from the workshop alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ..domain.terms import WorkshopStatus
from ..domain.workshop import Workshop

Kind = Literal["fixed", "blank", "ready", "gaps", "provisional"]
PRINCIPLES = 2


@dataclass(frozen=True, slots=True)
class Readiness:
    """How far a document is; `count` is the number of empty fields."""

    kind: Kind
    count: int = 0


_FIXED, _BLANK, _READY, _PROVISIONAL = (
    Readiness("fixed"),
    Readiness("blank"),
    Readiness("ready"),
    Readiness("provisional"),
)


def readiness(document: str, workshop: Workshop | None) -> Readiness:
    """Return how far a document is; what is the same for every school is `fixed`."""
    if document not in _TOLD:
        return _FIXED
    return _BLANK if workshop is None else _TOLD[document](workshop)


def fillable(document: str) -> bool:
    """Say whether a document can hold what a school filled in, so that printing it blank is a choice."""
    return document in _TOLD and document != "emergency-plan"


def empty_fields(workshop: Workshop) -> int:
    """Return how many fields of the action plan are still empty; a ranked card without a row lacks all five."""
    rows = {row.card for row in workshop.plan}
    missing = sum(
        sum(not filled for filled in (row.approach.strip(), row.owner.strip(), row.tasks, row.partners, row.deadline))
        for row in workshop.plan
    )
    ranked = workshop.ranking.cards if workshop.ranking else ()
    return missing + 5 * sum(card not in rows for card in ranked)


def _over(workshop: Workshop) -> bool:
    return workshop.status is WorkshopStatus.ARCHIVED


def _vision(workshop: Workshop) -> Readiness:
    chosen = len(workshop.principles.chosen)
    if not chosen:
        return _BLANK
    return _READY if chosen >= PRINCIPLES else Readiness("gaps", PRINCIPLES - chosen)


def _board(workshop: Workshop) -> Readiness:
    if not workshop.placed():
        return _BLANK
    return _READY if _over(workshop) or workshop.phase(2).ended_at else _PROVISIONAL


def _plan(workshop: Workshop) -> Readiness:
    if not workshop.plan and workshop.ranking is None:
        return _BLANK
    gaps = empty_fields(workshop)
    return Readiness("gaps", gaps) if gaps else _READY


def _agenda(workshop: Workshop) -> Readiness:
    return _READY if any(run.date for run in workshop.phases) else _BLANK


_TOLD: dict[str, Callable[[Workshop], Readiness]] = {
    "vision-poster": _vision,
    "screener-poster": _board,
    "action-plan": _plan,
    "agenda": _agenda,
    "working-group": lambda workshop: _READY if workshop.participants else _BLANK,
    "report": lambda workshop: _READY if _over(workshop) else _PROVISIONAL,
    "vision-text": lambda workshop: _READY if workshop.vision_text.strip() else _BLANK,
    "emergency-plan": lambda _workshop: _BLANK,
}
