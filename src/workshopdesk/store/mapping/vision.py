"""What phase 1 brings, and its rows: judged situations, thoughts about the mission, and the principles chosen."""

from __future__ import annotations

import json

from ...domain.terms import Flag, Rating
from ...domain.workshop import CriterionRating, JudgedSituation, MissionNote, PrincipleChoice, Workshop
from .rows import Row, Rows, Told, ordered
from .scalars import to_json


def vision_rows(workshop: Workshop) -> Told:
    """Tell the rows of what phase 1 brought."""
    for place, judged in enumerate(workshop.practice):
        yield (
            "judged_situation",
            {
                "situation": to_json(judged.situation),
                "position": place,
                "counts": to_json({flag.value: number for flag, number in judged.counts.items()}),
                "criteria": to_json({key: [said.rating.value, said.reason] for key, said in judged.criteria.items()}),
                "flag": judged.flag.value if judged.flag else None,
                "reaction": judged.reaction,
                "note": judged.note,
            },
        )
    choice = workshop.principles
    named = dict.fromkeys([*choice.counts, *choice.chosen, *choice.own_wording])
    for place, principle in enumerate(named):
        yield (
            "principle",
            {
                "principle": principle,
                "position": place,
                "votes": choice.counts.get(principle),
                "chosen": choice.chosen.index(principle) if principle in choice.chosen else None,
                "own_wording": choice.own_wording.get(principle),
            },
        )
    for place, said in enumerate(workshop.mission_notes):
        yield "mission_note", {"mission": said.mission, "position": place, "text": said.text}


def to_practice(rows: Rows) -> tuple[JudgedSituation, ...]:
    """Return the judged situations from all rows of a workshop."""
    return tuple(_to_judged(row) for row in ordered(rows, "judged_situation"))


def _to_judged(row: Row) -> JudgedSituation:
    return JudgedSituation(
        json.loads(row["situation"]),
        {Flag(flag): number for flag, number in json.loads(row["counts"]).items()},
        {key: CriterionRating(Rating(said[0]), said[1]) for key, said in json.loads(row["criteria"]).items()},
        Flag(row["flag"]) if row["flag"] else None,
        row["reaction"],
        row["note"],
    )


def to_choice(rows: Rows) -> PrincipleChoice:
    """Return the choice of principles from all rows of a workshop."""
    named = ordered(rows, "principle")
    chosen = sorted((row for row in named if row["chosen"] is not None), key=lambda row: row["chosen"])
    return PrincipleChoice(
        tuple(row["principle"] for row in chosen),
        {row["principle"]: row["own_wording"] for row in named if row["own_wording"] is not None},
        {row["principle"]: row["votes"] for row in named if row["votes"] is not None},
    )


def to_mission_notes(rows: Rows) -> tuple[MissionNote, ...]:
    """Return the thoughts about the mission from all rows of a workshop."""
    return tuple(MissionNote(row["mission"], row["text"]) for row in ordered(rows, "mission_note"))
