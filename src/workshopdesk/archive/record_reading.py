"""From the record to the domain: the rules that a schema cannot say, each fault with its path."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from ..domain import limits, materials, people, practice, principles, school_year
from ..domain.errors import Refused
from ..domain.ranking import check_slip
from ..domain.school import Archive, School
from ..domain.terms import Flag, RowStatus, SchoolLevel, TimerState, WorkshopStatus, Zone
from ..domain.vocabulary import Vocabulary
from ..domain.workshop import (
    AgendaItem,
    Ballot,
    JudgedSituation,
    Material,
    MissionNote,
    Note,
    Parked,
    Participant,
    PhaseRun,
    Placement,
    PlanRow,
    PrincipleChoice,
    Ranking,
    StepNote,
    Task,
    Timer,
    Workshop,
)
from .faults import RecordRefused
from .record_schema import json_path


class Place:
    """A value of the record and where it stands; the checks of the domain, told with the path."""

    def __init__(self, value: Any, path: tuple[str | int, ...] = ()) -> None:
        self.value = value
        self.path = path

    def at(self, name: str, default: Any = None) -> Place:
        """Return a field; one that is absent or null has the default."""
        value = self.value.get(name)
        return Place(default if value is None else value, (*self.path, name))

    def each(self) -> Iterator[Place]:
        """Walk a list."""
        for number, value in enumerate(self.value):
            yield Place(value, (*self.path, number))

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Let a refusal of the domain say where in the record it is."""
        try:
            yield
        except Refused as refused:
            raise RecordRefused(json_path(self.path), refused.code, **refused.facts) from None

    def refuse(self, code: str, /, **facts: object) -> RecordRefused:
        """Return a refusal at this place."""
        return RecordRefused(json_path(self.path), code, **facts)

    def line(self) -> str:
        with self.telling():
            return limits.line(self.value, str(self.path[-1]))

    def name(self) -> str:
        with self.telling():
            return limits.name(self.value, str(self.path[-1]))

    def text(self) -> str:
        with self.telling():
            return limits.text(self.value, str(self.path[-1]))

    def key(self, known: Any) -> str:
        with self.telling():
            return limits.one_of(self.value, str(self.path[-1]), known)

    def day(self) -> date | None:
        if self.value is None:
            return None
        try:
            return date.fromisoformat(self.value)
        except ValueError:
            raise self.refuse("no-date", value=str(self.value)[:40]) from None

    def moment(self) -> datetime | None:
        if self.value is None:
            return None
        try:
            return datetime.fromisoformat(self.value)
        except ValueError:
            raise self.refuse("no-date", value=str(self.value)[:40]) from None

    def whole(self, least: int = 0, most: int = 10**10) -> int:
        with self.telling():
            return limits.whole(self.value, str(self.path[-1]), least, most)

    def year(self) -> str:
        with self.telling():
            school_year.bounds(self.value)
        return str(self.value)


def _once(place: Place, key: object, seen: set[Any]) -> None:
    if key in seen:
        raise place.refuse("twice", value=str(key)[:80])
    seen.add(key)


def read_school(told: Any, find_words: Callable[[str, str], Vocabulary]) -> Archive:
    """Return the archive of a record whose shape is right; raise RecordRefused."""
    top = Place(told)
    own = top.at("school")
    school = School(
        id=own.at("id").name(),
        name=own.at("name").name(),
        municipality=own.at("municipality", "").line(),
        level=SchoolLevel(own.at("level", "secondary").value),
        language=own.at("language", "nl").value,
        contact=own.at("contact", "").line(),
        retention_until=own.at("retention_until").day(),
        rehearsal=own.at("rehearsal", False).value,
    )
    seen: set[Any] = set()
    workshops = []
    for place in top.at("workshops", []).each():
        _once(place.at("id"), place.value["id"].lower(), seen)
        key, version = place.at("pack").name(), place.at("pack_version").name()
        try:
            words = find_words(key, version)
        except LookupError:
            raise place.at("pack").refuse("no-such-pack", pack=key[:80], version=version[:80]) from None
        workshops.append(_workshop(place, words))
    return Archive(school, tuple(workshops))


def _workshop(place: Place, words: Vocabulary) -> Workshop:
    group = _participants(place.at("participants", []), words)
    members = {member.id for member in group}
    return Workshop(
        id=place.at("id").name(),
        title=place.at("title").name(),
        pack=words.pack,
        pack_version=words.version,
        school_year=place.at("school_year").year(),
        status=WorkshopStatus(place.at("status", "planned").value),
        language=place.at("language", "nl").value,
        guide=place.at("guide", "").line(),
        participants=group,
        phases=_phases(place.at("phases", []), words),
        practice=_practice(place.at("practice", []), words),
        principles=_principles(place.at("principles", {}), words),
        mission_notes=_mission_notes(place.at("mission_notes", []), words),
        vision_text=place.at("vision_text", "").text(),
        placements=_placements(place.at("placements", []), words, members),
        notes=_notes(place.at("notes", []), words),
        ballots=_ballots(place.at("ballots", []), words),
        ranking=_ranking(place.at("ranking"), words),
        plan_year=place.at("plan_year").year() if place.at("plan_year").value is not None else None,
        plan=_plan(place.at("plan", []), words),
        parking_lot=tuple(
            Parked(one.at("text").text(), one.at("owner", "").line(), one.at("done", False).value)
            for one in place.at("parking_lot", []).each()
        ),
        step_notes=_step_notes(place.at("step_notes", []), words),
        materials=_materials(place.at("materials", [])),
        chosen_situations=tuple(one.key(words.situations) for one in place.at("chosen_situations", []).each()),
    )


def _participants(place: Place, words: Vocabulary) -> tuple[Participant, ...]:
    seen: set[Any] = set()
    group = []
    for one in place.each():
        _once(one.at("id"), one.value["id"], seen)
        group.append(
            Participant(
                one.at("id").name(),
                one.at("role").key(words.roles),
                one.at("label").name(),
                tuple(duty.key(words.duties) for duty in one.at("duties", []).each()),
                people.check_phases(one.at("phases", [1, 2]).value),
            )
        )
    return tuple(group)


def _phases(place: Place, words: Vocabulary) -> tuple[PhaseRun, ...]:
    seen: set[Any] = set()
    runs = []
    for one in place.each():
        number = one.at("phase").whole(1, 2)
        _once(one.at("phase"), number, seen)
        steps = {step.key for step in words.steps_of(number)}
        on_agenda: set[Any] = set()
        agenda = []
        for item in one.at("agenda", []).each():
            step = item.at("step").key(steps)
            _once(item.at("step"), step, on_agenda)
            spent = item.at("spent_ms", item.at("spent_seconds", 0).whole() * 1000).whole()
            agenda.append(
                AgendaItem(
                    step,
                    item.at("planned_minutes").whole(0, limits.MINUTES),
                    spent,
                    item.at("added_minutes", 0).whole(-limits.MINUTES, 10 * limits.MINUTES),
                    item.at("skipped", False).value,
                )
            )
        timer = None
        if one.at("timer").value is not None:
            clock = one.at("timer")
            step_now = clock.at("step").key(steps) if clock.at("step").value is not None else None
            timer = Timer(TimerState(clock.at("state").value), step_now, clock.at("changed_at").moment())
        started, ended = one.at("started_at").moment(), one.at("ended_at").moment()
        start_time = one.at("start_time").value
        runs.append(PhaseRun(number, one.at("date").day(), started, ended, tuple(agenda), timer, start_time))
    return tuple(sorted(runs, key=lambda run: run.phase))


def _practice(place: Place, words: Vocabulary) -> tuple[JudgedSituation, ...]:
    seen: set[Any] = set()
    judged = []
    for one in place.each():
        with one.at("situation").telling():
            reference = practice.check_situation(one.value["situation"], words)
        _once(one.at("situation"), practice.situation_key(reference, words), seen)
        with one.at("counts").telling():
            counts = practice.check_counts(one.at("counts", {}).value)
        with one.at("criteria").telling():
            criteria = practice.check_criteria(one.at("criteria", {}).value)
        flag = one.at("flag").value
        judged.append(
            JudgedSituation(
                reference,
                counts,
                criteria,
                Flag(flag) if flag else None,
                one.at("reaction", "").text(),
                one.at("note", "").text(),
            )
        )
    return tuple(judged)


def _principles(place: Place, words: Vocabulary) -> PrincipleChoice:
    with place.at("chosen").telling():
        chosen = principles.check_chosen(place.at("chosen", []).value, words)
    with place.at("own_wording").telling():
        wording = principles.check_wording(place.at("own_wording", {}).value, words)
    with place.at("counts").telling():
        counts = principles.check_votes(place.at("counts", {}).value, words)
    return PrincipleChoice(chosen, wording, counts)


def _mission_notes(place: Place, words: Vocabulary) -> tuple[MissionNote, ...]:
    seen: set[Any] = set()
    notes = []
    for one in place.each():
        note = MissionNote(one.at("mission").key(words.missions), one.at("text").text())
        _once(one.at("mission"), note.mission, seen)
        notes.append(note)
    return tuple(notes)


def _placements(place: Place, words: Vocabulary, members: set[str]) -> tuple[Placement, ...]:
    seen: set[Any] = set()
    placed = []
    for one in place.each():
        card = one.at("card").key(words.cards)
        _once(one.at("card"), card, seen)
        zone = Zone(one.at("zone").value)
        held = one.at("held_by").value
        if held is not None and held not in members:
            raise one.at("held_by").refuse("unknown-participant", value=str(held)[:80])
        if zone is Zone.HAND and held is None:
            raise one.at("held_by").refuse("missing")
        x, y = one.at("x"), one.at("y")
        with x.telling():
            across = limits.share(x.value, "x") if x.value is not None else None
        with y.telling():
            down = limits.share(y.value, "y") if y.value is not None else None
        if zone in (Zone.STRENGTH, Zone.WORK) and (across is None or down is None):
            raise (x if across is None else y).refuse("missing")
        z = one.at("z").value
        z = one.at("z").whole(0, 1_000_000) if z is not None else None
        placed.append(Placement(card, zone, held, one.at("contested", False).value, z, across, down))
    return tuple(placed)


def _notes(place: Place, words: Vocabulary) -> tuple[Note, ...]:
    seen: set[Any] = set()
    notes = []
    for one in place.each():
        note = Note(one.at("card").key(words.cards), one.at("prompt").key(words.prompts), one.at("text").text())
        _once(one, (note.card, note.prompt), seen)
        notes.append(note)
    return tuple(notes)


def _ballots(place: Place, words: Vocabulary) -> tuple[Ballot, ...]:
    seen: set[Any] = set()
    slips = []
    for one in place.each():
        number = one.at("slip").whole(1, limits.SLIPS)
        _once(one.at("slip"), number, seen)
        with one.at("cards").telling():
            slips.append(Ballot(number, check_slip(one.value["cards"], words)))
    return tuple(sorted(slips, key=lambda ballot: ballot.slip))


def _ranking(place: Place, words: Vocabulary) -> Ranking | None:
    if place.value is None:
        return None
    seen: set[Any] = set()
    cards = []
    for one in place.at("cards").each():
        cards.append(one.key(words.cards))
        _once(one, cards[-1], seen)
    final = place.at("final", False).value
    if final and not any(words.is_quality(card) for card in cards):
        raise place.at("cards").refuse("no-quality-card", proposal="")
    decided = {one.key(words.cards) for one in place.at("decided", []).each()}
    settled = tuple(card for card in cards if card in decided)
    return Ranking(tuple(cards), final, place.at("method", "borda").value, place.at("reason", "").text(), settled)


def _plan(place: Place, words: Vocabulary) -> tuple[PlanRow, ...]:
    seen: set[Any] = set()
    rows = []
    for one in place.each():
        card = one.at("card").key(words.cards)
        _once(one.at("card"), card, seen)
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


def _step_notes(place: Place, words: Vocabulary) -> tuple[StepNote, ...]:
    notes = []
    for one in place.each():
        phase = one.at("phase").whole(1, 2)
        step = one.at("step").key({known.key for known in words.steps_of(phase)})
        notes.append(StepNote(phase, step, one.at("text").text()))
    return tuple(notes)


def _materials(place: Place) -> tuple[Material, ...]:
    return tuple(
        Material(one.at("key").key(materials.ALL), one.at("ready", False).value, one.at("printed_at").moment())
        for one in place.each()
    )
