"""Practice with situations: counts of flag cards, six criteria, one agreed flag, a reaction.

The flag is chosen by people and is never computed from the criteria; choices are counts, never tied to a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from . import limits
from .errors import Refused
from .facts import Facts
from .terms import CRITERIA, Agreement, Flag, Rating
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
    judged, key = _judged(workshop, situation, facts.words)
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
    return _with(workshop, judged, key, facts.words)


def _judged(workshop: Workshop, situation: str | int, words: Vocabulary) -> tuple[JudgedSituation, str]:
    """Return what was written down of a situation (empty where nothing was) and its key."""
    reference = check_situation(situation, words)
    key = situation_key(reference, words)
    known = (judged for judged in workshop.practice if situation_key(judged.situation, words) == key)
    return next(known, JudgedSituation(reference)), key


def _with(workshop: Workshop, judged: JudgedSituation, key: str, words: Vocabulary) -> Workshop:
    """Return the workshop with a situation in the place it had, or as the last one."""
    keys = [situation_key(old.situation, words) for old in workshop.practice]
    if key not in keys:
        return replace(workshop, practice=(*workshop.practice, judged))
    practice = tuple(judged if old == key else other for old, other in zip(keys, workshop.practice, strict=True))
    return replace(workshop, practice=practice)


def rate_criterion(
    workshop: Workshop, facts: Facts, *, situation: str | int, criterion: str, rating: str | None
) -> Workshop:
    """Write down that the group differs on a criterion and what it says of it; None: they do not differ on it."""
    judged, key = _judged(workshop, situation, facts.words)
    name = limits.one_of(criterion, "criterion", CRITERIA)
    criteria = dict(judged.criteria)
    if rating is None:
        criteria.pop(name, None)
    else:
        said = Rating(limits.one_of(rating, "rating", list(Rating)))
        criteria[name] = CriterionRating(said, criteria[name].reason if name in criteria else "")
    return _with(workshop, replace(judged, criteria=criteria), key, facts.words)


def give_reason(workshop: Workshop, facts: Facts, *, situation: str | int, criterion: str, text: str) -> Workshop:
    """Write down why the group sees a criterion so; a rating that was not given yet counts as unknown."""
    judged, key = _judged(workshop, situation, facts.words)
    name = limits.one_of(criterion, "criterion", CRITERIA)
    known = judged.criteria.get(name, CriterionRating(Rating.UNKNOWN))
    criteria = {**judged.criteria, name: replace(known, reason=limits.text(text, "reason"))}
    return _with(workshop, replace(judged, criteria=criteria), key, facts.words)


def set_reaction(workshop: Workshop, facts: Facts, *, situation: str | int, text: str) -> Workshop:
    """Write down what the school does, as it is typed."""
    judged, key = _judged(workshop, situation, facts.words)
    return _with(workshop, replace(judged, reaction=limits.text(text, "reaction")), key, facts.words)


def set_practice_note(workshop: Workshop, facts: Facts, *, situation: str | int, text: str) -> Workshop:
    """Write down a note beside a situation, as it is typed."""
    judged, key = _judged(workshop, situation, facts.words)
    return _with(workshop, replace(judged, note=limits.text(text, "note")), key, facts.words)


def agreement(counts: Mapping[Flag, int]) -> Agreement | None:
    """Return how much the raised flags look alike; None while none is counted. It names no flag and no winner."""
    total = sum(counts.values())
    if not total:
        return None
    share = max(counts.values()) / total
    return Agreement.BROAD if share >= 0.75 else Agreement.PARTIAL if share >= 0.5 else Agreement.SCATTERED


def remove_situation(workshop: Workshop, facts: Facts, *, situation: str | int) -> Workshop:
    """Take a judged situation away."""
    key = situation_key(check_situation(situation, facts.words), facts.words)
    left = tuple(judged for judged in workshop.practice if situation_key(judged.situation, facts.words) != key)
    if len(left) == len(workshop.practice):
        raise Refused("not-judged", situation=key)
    return replace(workshop, practice=left)


def choose_situations(workshop: Workshop, facts: Facts, *, situations: Sequence[str]) -> Workshop:
    """Set which situations are ready for the group, in order."""
    chosen = tuple(
        limits.one_of(key, "situation", facts.words.situations) for key in limits.several(situations, "situations")
    )
    if len(set(chosen)) != len(chosen):
        raise Refused("named-twice", what="situations")
    return replace(workshop, chosen_situations=chosen)
