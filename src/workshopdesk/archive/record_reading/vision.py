"""What phase 1 brings in a record: judged situations, principles, thoughts about the mission."""

from __future__ import annotations

from typing import Any

from ...domain import practice, principles
from ...domain.terms import Flag
from ...domain.vocabulary import Vocabulary
from ...domain.workshop import JudgedSituation, MissionNote, PrincipleChoice
from .place import Place, once


def judged_situations(place: Place, words: Vocabulary) -> tuple[JudgedSituation, ...]:
    """Return the situations that were judged, each once."""
    seen: set[Any] = set()
    judged = []
    for one in place.each():
        with one.at("situation").telling():
            reference = practice.check_situation(one.value["situation"], words)
        once(one.at("situation"), practice.situation_key(reference, words), seen)
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


def principle_choice(place: Place, words: Vocabulary) -> PrincipleChoice:
    """Return votes, choice and own wording of the principles."""
    with place.at("chosen").telling():
        chosen = principles.check_chosen(place.at("chosen", []).value, words)
    with place.at("own_wording").telling():
        wording = principles.check_wording(place.at("own_wording", {}).value, words)
    with place.at("counts").telling():
        counts = principles.check_votes(place.at("counts", {}).value, words)
    return PrincipleChoice(chosen, wording, counts)


def mission_notes(place: Place, words: Vocabulary) -> tuple[MissionNote, ...]:
    """Return the thoughts about the mission, one a part."""
    seen: set[Any] = set()
    notes = []
    for one in place.each():
        note = MissionNote(one.at("mission").key(words.missions), one.at("text").text())
        once(one.at("mission"), note.mission, seen)
        notes.append(note)
    return tuple(notes)
