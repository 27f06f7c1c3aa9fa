"""Going through a school piece by piece: what can be taken away is asked about, and kept or left out.

Members of lists, and fields that can be emptied. Clocks, minutes and states are none of them: they only go forward. A
card on a face is one, a card on the pile is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from .pieces import Piece
from .terms import FACES, Rating
from .workshop import JudgedSituation, Parked, Participant, PhaseRun, Placement, PlanRow, Ranking, Task, Workshop

if TYPE_CHECKING:
    from .school import School

T = TypeVar("T")
Keep = Callable[[Piece], bool]


@dataclass(frozen=True, slots=True)
class _Sieve:
    """Goes through a workshop and keeps what it is told to; what a list lost is not looked into."""

    scope: str
    keep: Keep

    def value(self, field: str, key: tuple[str, ...], value: T, empty: T) -> T:
        if value == empty or self.keep(Piece(self.scope, field, key, value)):
            return value
        return empty

    def items(
        self,
        field: str,
        things: Iterable[T],
        key: Callable[[T], tuple[str, ...]],
        inside: Callable[[T], T] | None = None,
    ) -> tuple[T, ...]:
        kept = (one for one in things if self.keep(Piece(self.scope, field, key(one), one)))
        return tuple(inside(one) if inside else one for one in kept)

    def names(self, field: str, names: Iterable[T], key: tuple[str, ...] = ()) -> tuple[T, ...]:
        return tuple(one for one in names if self.keep(Piece(self.scope, field, (*key, str(one)), True)))

    def mapping(
        self,
        field: str,
        told: Mapping[Any, T],
        key: tuple[str, ...] = (),
        inside: Callable[[str, T], T] | None = None,
    ) -> dict[Any, T]:
        kept = {}
        for name, value in told.items():
            word = str(getattr(name, "value", name))
            if inside is not None:
                kept[name] = inside(word, value)
            elif self.keep(Piece(self.scope, field, (*key, word), value)):
                kept[name] = value
        return kept

    def text_of(self, field: str, key: Callable[[Any], tuple[str, ...]]) -> Callable[[Any], Any]:
        def inside(note: Any) -> Any:
            return replace(note, text=self.value(field, key(note), note.text, ""))

        return inside

    def member(self, one: Participant) -> Participant:
        key = (one.id,)
        return replace(
            one,
            duties=self.names("participants.duties", one.duties, key),
            phases=self.names("participants.phases", one.phases, key),
        )

    def phase(self, run: PhaseRun) -> PhaseRun:
        key = (str(run.phase),)
        return replace(
            run,
            date=self.value("phases.date", key, run.date, None),
            start_time=self.value("phases.start_time", key, run.start_time, None),
        )

    def judged(self, one: JudgedSituation) -> JudgedSituation:
        key = (str(one.situation),)

        def criterion(name: str, said: Any) -> Any:
            place = (*key, name)
            return replace(
                said,
                rating=self.value("practice.criteria.rating", place, said.rating, Rating.UNKNOWN),
                reason=self.value("practice.criteria.reason", place, said.reason, ""),
            )

        return replace(
            one,
            counts=self.mapping("practice.counts", one.counts, key),
            criteria=self.mapping("practice.criteria", one.criteria, key, criterion),
            flag=self.value("practice.flag", key, one.flag, None),
            reaction=self.value("practice.reaction", key, one.reaction, ""),
            note=self.value("practice.note", key, one.note, ""),
        )

    def lying(self, one: Placement) -> bool:
        """Say whether a card stays where it is; on the pile or in a hand it is not asked about."""
        where = (one.zone.value, one.contested, one.x, one.y)
        return one.zone not in FACES or self.keep(Piece(self.scope, "placements", (one.card,), where))

    def ranking(self, ranked: Ranking | None) -> Ranking | None:
        if ranked is None or not self.keep(Piece(self.scope, "ranking", (), ranked)):
            return None
        return replace(ranked, reason=self.value("ranking.reason", (), ranked.reason, ""))

    def task(self, card: str) -> Callable[[Task], Task]:
        def inside(task: Task) -> Task:
            key = (card, task.text)
            return replace(
                task,
                owner=self.value("plan.tasks.owner", key, task.owner, ""),
                due=self.value("plan.tasks.due", key, task.due, None),
            )

        return inside

    def plan_row(self, row: PlanRow) -> PlanRow:
        key = (row.card,)
        return replace(
            row,
            approach=self.value("plan.approach", key, row.approach, ""),
            owner=self.value("plan.owner", key, row.owner, ""),
            deadline=self.value("plan.deadline", key, row.deadline, None),
            review_date=self.value("plan.review_date", key, row.review_date, None),
            partners=self.names("plan.partners", row.partners, key),
            tasks=self.items("plan.tasks", row.tasks, lambda task: (row.card, task.text), self.task(row.card)),
        )

    def parked(self, one: Parked) -> Parked:
        return replace(one, owner=self.value("parking_lot.owner", (one.text,), one.owner, ""))


def sift_workshop(workshop: Workshop, keep: Keep) -> Workshop:
    """Return a workshop with the pieces that `keep` says yes to."""
    sieve = _Sieve(workshop.id, keep)
    value, items = sieve.value, sieve.items
    choice = workshop.principles

    def beside(step: Any) -> tuple[str, ...]:
        return str(step.phase), step.step

    def of_card(note: Any) -> tuple[str, ...]:
        return note.card, note.prompt

    def of_mission(note: Any) -> tuple[str, ...]:
        return (note.mission,)

    return replace(
        workshop,
        guide=value("guide", (), workshop.guide, ""),
        vision_text=value("vision_text", (), workshop.vision_text, ""),
        plan_year=value("plan_year", (), workshop.plan_year, None),
        participants=items("participants", workshop.participants, lambda one: (one.id,), sieve.member),
        phases=tuple(sieve.phase(run) for run in workshop.phases),
        practice=items("practice", workshop.practice, lambda one: (str(one.situation),), sieve.judged),
        principles=replace(
            choice,
            chosen=value("principles.chosen", (), choice.chosen, ()),
            own_wording=sieve.mapping("principles.own_wording", choice.own_wording),
            counts=sieve.mapping("principles.counts", choice.counts),
        ),
        mission_notes=items(
            "mission_notes", workshop.mission_notes, of_mission, sieve.text_of("mission_notes.text", of_mission)
        ),
        placements=tuple(one for one in workshop.placements if sieve.lying(one)),
        notes=items("notes", workshop.notes, of_card, sieve.text_of("notes.text", of_card)),
        ballots=items("ballots", workshop.ballots, lambda one: (str(one.slip),)),
        ranking=sieve.ranking(workshop.ranking),
        plan=items("plan", workshop.plan, lambda row: (row.card,), sieve.plan_row),
        parking_lot=items("parking_lot", workshop.parking_lot, lambda one: (one.text,), sieve.parked),
        step_notes=items("step_notes", workshop.step_notes, beside, sieve.text_of("step_notes.text", beside)),
        chosen_situations=sieve.names("chosen_situations", workshop.chosen_situations),
    )


def sift_school(school: School, keep: Keep) -> School:
    """Return a school with the pieces that `keep` says yes to."""
    value = _Sieve("", keep).value
    return replace(
        school,
        municipality=value("municipality", (), school.municipality, ""),
        contact=value("contact", (), school.contact, ""),
        retention_until=value("retention_until", (), school.retention_until, None),
    )
