"""The working group of a record."""

from __future__ import annotations

from typing import Any

from ...domain import people
from ...domain.vocabulary import Vocabulary
from ...domain.workshop import Participant
from .place import Place, once


def participants(place: Place, words: Vocabulary) -> tuple[Participant, ...]:
    """Return the working group; roles and duties are those of the pack."""
    seen: set[Any] = set()
    group = []
    for one in place.each():
        once(one.at("id"), one.value["id"], seen)
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
