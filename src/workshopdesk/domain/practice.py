"""Practice with situations: counts of flag cards, six criteria, one agreed flag, a reaction.

The flag is chosen by people and is never computed from the criteria; choices are counts, never tied to a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from . import limits
from .errors import Refused
from .facts import Facts
from .terms import CRITERIA, Flag, Rating
from .vocabulary import Vocabulary
from .workshop import CriterionRating, JudgedSituation, Workshop


def situation_key(reference: str | int, words: Vocabulary) -> str:
    """Return the key of a situation that is named by key or by its number in the pack (from 1)."""
    if isinstance(reference, int):
        return words.situations[reference - 1]
    return reference


def check_situation(reference: object, words: Vocabulary) -> str | int:
    """Return a reference to a situation of the pack as it was given; raise Refused where it has none such."""
    if isinstance(reference, int) and not isinstance(reference, bool):
        return limits.whole(reference, "situation", 1, len(words.situations))
    return limits.one_of(reference, "situation", words.situations)


def check_counts(counts: object) -> dict[Flag, int]:
    """Return how many held up which flag; a flag that is left out counts none."""
    if not isinstance(counts, Mapping):
        raise Refused("not-an-object", what="counts")
    return {
        Flag(limits.one_of(flag, "flag", list(Flag))): limits.whole(number, "counts", 0, limits.COUNT)
        for flag, number in counts.items()
    }


def check_criteria(criteria: object) -> dict[str, CriterionRating]:
    """Return a rating with an optional reason for each criterion named."""
    if not isinstance(criteria, Mapping):
        raise Refused("not-an-object", what="criteria")
    checked = {}
    for criterion, said in criteria.items():
        key = limits.one_of(criterion, "criterion", CRITERIA)
        if isinstance(said, CriterionRating):
            checked[key] = said
            continue
        if isinstance(said, str):
            said = {"rating": said}
        if not isinstance(said, Mapping):
            raise Refused("not-an-object", what="criteria")
        rating = Rating(limits.one_of(said.get("rating"), "rating", list(Rating)))
        checked[key] = CriterionRating(rating, limits.text(said.get("reason", ""), "reason"))
    return checked


def judge_situation(
    workshop: Workshop,
    facts: Facts,
    *,
    situation: str | int,
    counts: Mapping[str, int] | None = None,
    criteria: Mapping[str, object] | None = None,
    flag: str | None = None,
    reaction: str | None = None,
    note: str | None = None,
) -> Workshop:
    """Write down what the group says of a situation; what is left out stays as it was."""
    reference = check_situation(situation, facts.words)
    key = situation_key(reference, facts.words)
    known = {situation_key(judged.situation, facts.words): judged for judged in workshop.practice}
    judged = known.get(key, JudgedSituation(reference))
    if counts is not None:
        judged = replace(judged, counts=check_counts(counts))
    if criteria is not None:
        judged = replace(judged, criteria=check_criteria(criteria))
    if flag is not None:
        judged = replace(judged, flag=Flag(limits.one_of(flag, "flag", list(Flag))))
    if reaction is not None:
        judged = replace(judged, reaction=limits.text(reaction, "reaction"))
    if note is not None:
        judged = replace(judged, note=limits.text(note, "note"))
    if key in known:
        practice = tuple(judged if old is known[key] else old for old in workshop.practice)
    else:
        practice = (*workshop.practice, judged)
    return replace(workshop, practice=practice)


def remove_situation(workshop: Workshop, facts: Facts, *, situation: str | int) -> Workshop:
    """Take a judged situation away."""
    key = situation_key(check_situation(situation, facts.words), facts.words)
    left = tuple(judged for judged in workshop.practice if situation_key(judged.situation, facts.words) != key)
    if len(left) == len(workshop.practice):
        raise Refused("not-judged", situation=key)
    return replace(workshop, practice=left)


def choose_situations(workshop: Workshop, facts: Facts, *, situations: Sequence[str]) -> Workshop:
    """Set which situations are ready for the group, in order."""
    chosen = tuple(limits.one_of(key, "situation", facts.words.situations) for key in situations)
    if len(set(chosen)) != len(chosen):
        raise Refused("named-twice", what="situations")
    return replace(workshop, chosen_situations=chosen)
