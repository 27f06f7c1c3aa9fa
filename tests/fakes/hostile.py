"""A school in which every text a person can type is one of the hostile ones, and a list of where each stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count, cycle

from tests.data.hostile_texts import HOSTILE, MANY_LINES
from workshopdesk.domain.school import Archive
from workshopdesk.domain.terms import CRITERIA, Rating
from workshopdesk.domain.vocabulary import Vocabulary
from workshopdesk.domain.workshop import (
    CriterionRating,
    JudgedSituation,
    MissionNote,
    Note,
    Parked,
    StepNote,
    Task,
    Workshop,
)

Next = Callable[[str], str]
"""Gives the text for a field, by the field's name."""


class Turns:
    """Hands out hostile texts in turn, beginning at one of them; `given` says which field got which.

    A mark behind each tells it from the same text in another field; where the mark is shown, all of it has to be.
    """

    def __init__(self, start: int = 0, longest: int = 10_000) -> None:
        texts = [text for text in HOSTILE.values() if len(text) <= longest]
        self._texts = cycle([*texts[start % len(texts) :], *texts[: start % len(texts)]])
        self._long = cycle(MANY_LINES.values())
        self._numbers = count()
        self.given: dict[str, str] = {}

    def line(self, field: str) -> str:
        """Return a text of one line."""
        return self._give(field, next(self._texts))

    def long(self, field: str) -> str:
        """Return a text of many lines."""
        return self._give(field, next(self._long))

    def _give(self, field: str, text: str) -> str:
        self.given[field] = f"{text} q{next(self._numbers)}q"
        return self.given[field]


def mark_of(text: str) -> str:
    """Return the mark behind a text."""
    return text.rpartition(" ")[2]


def filled(archive: Archive, words: Vocabulary, line: Next, text: Next) -> Archive:
    """Return the school with `line` in every field of one line and `text` in every field of more."""
    school = replace(
        archive.school,
        name=line("school.name"),
        municipality=line("school.municipality"),
        contact=line("school.contact"),
    )
    workshops = tuple(
        _workshop(workshop, words, f"workshops[{number}].", line, text)
        for number, workshop in enumerate(archive.workshops)
    )
    return replace(archive, school=school, workshops=workshops)


def _workshop(old: Workshop, words: Vocabulary, at: str, line: Next, text: Next) -> Workshop:
    chosen = old.principles.chosen or tuple(list(words.principles)[:2])
    return replace(
        old,
        title=line(f"{at}title"),
        guide=line(f"{at}guide"),
        participants=tuple(
            replace(member, label=line(f"{at}participants[{number}].label"))
            for number, member in enumerate(old.participants)
        ),
        practice=tuple(_judged(words, at, line, text)),
        principles=replace(
            old.principles, chosen=chosen, own_wording={key: line(f"{at}principles[{key}]") for key in chosen}
        ),
        mission_notes=tuple(MissionNote(key, text(f"{at}mission_notes[{key}]")) for key in words.missions),
        vision_text=text(f"{at}vision_text"),
        notes=tuple(
            Note(card, prompt, text(f"{at}notes[{card}][{prompt}]")) for card in words.cards for prompt in words.prompts
        ),
        ranking=replace(old.ranking, reason=text(f"{at}ranking.reason")) if old.ranking else None,
        plan=tuple(
            replace(
                row,
                approach=text(f"{at}plan[{row.card}].approach"),
                owner=line(f"{at}plan[{row.card}].owner"),
                partners=(line(f"{at}plan[{row.card}].partner"),),
                tasks=(
                    Task(line(f"{at}plan[{row.card}].task"), line(f"{at}plan[{row.card}].task.owner")),
                    Task(f"2 {line(f'{at}plan[{row.card}].task2')}"),
                ),
            )
            for row in old.plan
        ),
        parking_lot=(
            Parked(line(f"{at}parked"), line(f"{at}parked.owner")),
            Parked("\n" + text(f"{at}parked2"), line(f"{at}parked2.owner"), True),
        ),
        step_notes=tuple(
            StepNote(phase, step.key, text(f"{at}step_notes[{phase}][{step.key}]"))
            for phase in (1, 2)
            for step in words.steps_of(phase)
        ),
    )


def _judged(words: Vocabulary, at: str, line: Next, text: Next) -> Iterator[JudgedSituation]:
    for key in words.situations:
        where = f"{at}practice[{key}]."
        yield JudgedSituation(
            key,
            {},
            {one: CriterionRating(Rating.DOUBTFUL, line(f"{where}{one}")) for one in CRITERIA},
            None,
            text(f"{where}reaction"),
            text(f"{where}note"),
        )
