"""The rule by which each field of a school and its workshops is joined; a test sees to it that every field has one."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from ..domain.practice import situation_key
from ..domain.terms import FACES, Flag, Rating, RowStatus, SchoolLevel, TimerState, WorkshopStatus, Zone
from ..domain.vocabulary import Vocabulary
from ..domain.workshop import JudgedSituation, Placement, Ranking, Timer, Workshop
from .joining import Join, Place, earlier, further, greater, items, later, mapping, said, text, whole


def _same(place: Place, one: Any, other: Any) -> Any:
    return one


def _by_key(place: Place, one: str | int, other: str | int) -> str | int:
    """The key of a situation rather than its number."""
    return min(one, other, key=lambda value: (isinstance(value, int), value))


def _either(place: Place, one: bool, other: bool) -> bool:
    return one or other


def _both(place: Place, one: bool, other: bool) -> bool:
    return one and other


def by_field(**rules: Join[Any]) -> Join[Any]:
    """Join two things of one kind, field by field; every field needs a rule."""

    def join(place: Place, one: Any, other: Any) -> Any:
        if one == other:
            return one
        values = {
            each.name: rules[each.name](place.at(each.name), getattr(one, each.name), getattr(other, each.name))
            for each in fields(one)
        }
        return type(one)(**values)

    return join


def _union(place: Place, one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    return items(lambda value: value, _same)(place, one, other)


def _placement(place: Place, one: Placement, other: Placement) -> Placement:
    """A card on two faces is one on which the sides do not agree: it is marked so."""
    if one == other:
        return one

    def rank(card: Placement) -> tuple[Any, ...]:
        order = [Zone.PILE, Zone.HAND, Zone.STRENGTH, Zone.WORK]
        numbers = [(value is not None, value or 0) for value in (card.z, card.x, card.y)]
        return order.index(card.zone), *numbers, card.held_by or ""

    low, high = sorted((one, other), key=rank)
    differ = low.zone in FACES and high.zone in FACES and low.zone is not high.zone
    if differ:
        place.at("zone").lost(high.zone, low.zone)
    return replace(high, contested=one.contested or other.contested or differ)


def _timer(place: Place, one: Timer | None, other: Timer | None) -> Timer | None:
    """The clock that was touched last, whole: half of each would tell a time that never was."""

    def rank(timer: Timer | None) -> tuple[str, ...]:
        if timer is None:
            return ("",)
        order = [TimerState.IDLE, TimerState.PAUSED, TimerState.RUNNING, TimerState.ENDED]
        return (
            said(timer.changed_at or ""),
            str(order.index(timer.state)),
            timer.step or "",
            timer.boot_id or "",
            str(timer.boot_ms or 0),
        )

    return max(one, other, key=rank)


def _ranking(place: Place, one: Ranking | None, other: Ranking | None) -> Ranking | None:
    """One of the two orders, whole; a final one before one that is not."""
    if one == other or one is None or other is None:
        return one or other
    less, more = sorted((one, other), key=lambda known: (known.final, known.cards, known.method))
    if less.cards != more.cards:
        place.at("cards").lost(more.cards, less.cards)
    return replace(more, reason=text(place.at("reason"), one.reason, other.reason))


_AGENDA_ITEM = by_field(step=_same, planned_minutes=greater, spent_ms=greater, added_minutes=greater, skipped=_both)
_PHASE = by_field(
    phase=_same,
    date=later,
    started_at=earlier,
    ended_at=greater,
    agenda=items(lambda item: item.step, _AGENDA_ITEM),
    timer=_timer,
    start_time=later,
)
_RATING = by_field(rating=further([Rating.UNKNOWN, Rating.MET, Rating.DOUBTFUL, Rating.NOT_MET]), reason=text)
_JUDGED = by_field(
    situation=_by_key,
    counts=mapping(greater),
    criteria=mapping(_RATING),
    flag=further([None, Flag.GREEN, Flag.YELLOW, Flag.RED, Flag.BLACK]),
    reaction=text,
    note=text,
)
_PARTICIPANT = by_field(id=_same, role=text, label=text, duties=_union, phases=_union)
_TASK = by_field(text=_same, owner=text, due=later, done=_either)
_PLAN_ROW = by_field(
    card=_same,
    approach=text,
    owner=text,
    deadline=later,
    partners=_union,
    status=further([RowStatus.OPEN, RowStatus.BUSY, RowStatus.BLOCKED, RowStatus.DONE]),
    review_date=later,
    tasks=items(lambda task: task.text, _TASK),
)
_WORKSHOP: dict[str, Join[Any]] = {
    "id": _same,
    "title": text,
    "pack": _same,
    "pack_version": _same,
    "school_year": later,
    "status": further([WorkshopStatus.PLANNED, WorkshopStatus.RUNNING, WorkshopStatus.ARCHIVED]),
    "language": later,
    "guide": text,
    "participants": items(lambda member: member.id, _PARTICIPANT),
    "phases": items(lambda run: run.phase, _PHASE),
    "principles": by_field(chosen=whole, own_wording=mapping(text), counts=mapping(greater)),
    "mission_notes": items(lambda note: note.mission, by_field(mission=_same, text=text)),
    "vision_text": text,
    "placements": items(lambda placement: placement.card, _placement),
    "notes": items(lambda note: (note.card, note.prompt), by_field(card=_same, prompt=_same, text=text)),
    "ballots": items(lambda slip: slip.slip, by_field(slip=_same, cards=whole)),
    "ranking": _ranking,
    "plan_year": later,
    "plan": items(lambda row: row.card, _PLAN_ROW),
    "parking_lot": items(lambda parked: parked.text, by_field(text=_same, owner=text, done=_either)),
    "step_notes": items(lambda note: (note.phase, note.step), by_field(phase=_same, step=_same, text=text)),
    "materials": items(lambda material: material.key, by_field(key=_same, ready=_either, printed_at=greater)),
    "chosen_situations": _union,
}
SCHOOL = by_field(
    id=_same,
    name=text,
    municipality=text,
    level=further(list(SchoolLevel)),
    language=later,
    contact=text,
    retention_until=earlier,
    rehearsal=_both,
)


def workshop_rule(vocabulary: Vocabulary) -> Join[Workshop]:
    """Return the rule for a workshop; a situation may be named by its key on one side, by its number on the other."""

    def key(judged: JudgedSituation) -> str:
        return situation_key(judged.situation, vocabulary)

    return by_field(practice=items(key, _JUDGED), **_WORKSHOP)
