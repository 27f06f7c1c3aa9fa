"""Two of the fourteen starting principles: counted votes, then a choice of exactly two by the group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from . import limits
from .errors import Refused
from .facts import Facts
from .vocabulary import Vocabulary
from .workshop import MissionNote, Workshop

CHOSEN = 2


def check_votes(counts: object, words: Vocabulary) -> dict[str, int]:
    """Return the votes for each principle named."""
    if not isinstance(counts, Mapping):
        raise Refused("not-an-object", what="counts")
    return {
        limits.one_of(principle, "principle", words.principles): limits.whole(number, "counts", 0, limits.COUNT)
        for principle, number in counts.items()
    }


def check_chosen(principles: object, words: Vocabulary) -> tuple[str, ...]:
    """Return none or exactly two different principles; raise Refused with the number otherwise."""
    if not isinstance(principles, list | tuple):
        raise Refused("not-a-list", what="principles")
    chosen = tuple(limits.one_of(key, "principle", words.principles) for key in principles)
    if len(set(chosen)) != len(chosen):
        raise Refused("principle-twice", principle=chosen[0])
    if len(chosen) not in (0, CHOSEN):
        raise Refused("not-two-principles", count=len(chosen))
    return chosen


def check_wording(own_wording: object, words: Vocabulary) -> dict[str, str]:
    """Return the group's own wording of principles; blank wordings fall away."""
    if not isinstance(own_wording, Mapping):
        raise Refused("not-an-object", what="own_wording")
    checked = {}
    for principle, wording in own_wording.items():
        key = limits.one_of(principle, "principle", words.principles)
        if limits.text(wording, "own_wording").strip():
            checked[key] = wording
    return checked


def set_principle_votes(workshop: Workshop, facts: Facts, *, counts: Mapping[str, int]) -> Workshop:
    """Write down how many votes each principle got."""
    return replace(workshop, principles=replace(workshop.principles, counts=check_votes(counts, facts.words)))


def choose_principles(
    workshop: Workshop,
    facts: Facts,
    *,
    principles: Sequence[str],
    own_wording: Mapping[str, str] | None = None,
) -> Workshop:
    """Set the two principles of the school, or none yet; own wording that is left out stays for those chosen."""
    chosen = check_chosen(principles, facts.words)
    if own_wording is None:
        wording = {key: said for key, said in workshop.principles.own_wording.items() if key in chosen}
    else:
        wording = check_wording(own_wording, facts.words)
        for key in wording:
            if key not in chosen:
                raise Refused("wording-not-chosen", principle=key)
    return replace(workshop, principles=replace(workshop.principles, chosen=chosen, own_wording=wording))


def set_own_wording(workshop: Workshop, facts: Facts, *, principle: str, text: str) -> Workshop:
    """Put a chosen principle in the group's own words, as it is typed; a blank text takes them away."""
    key = limits.one_of(principle, "principle", facts.words.principles)
    if key not in workshop.principles.chosen:
        raise Refused("wording-not-chosen", principle=key)
    wording = check_wording({**workshop.principles.own_wording, key: text}, facts.words)
    return replace(workshop, principles=replace(workshop.principles, own_wording=wording))


def set_mission_note(workshop: Workshop, facts: Facts, *, mission: str, text: str) -> Workshop:
    """Write down what a point of the mission looks like here; a blank text takes it away."""
    key = limits.one_of(mission, "mission", facts.words.missions)
    said = limits.text(text, "text")
    kept = {note.mission: note for note in workshop.mission_notes}
    if said.strip():
        kept[key] = MissionNote(key, said)
    else:
        kept.pop(key, None)
    return replace(workshop, mission_notes=tuple(kept.values()))


def set_vision_text(workshop: Workshop, facts: Facts, *, text: str) -> Workshop:
    """Store the vision text as it was typed."""
    return replace(workshop, vision_text=limits.text(text, "text"))


def redraft_vision_text(workshop: Workshop, facts: Facts, *, text: str) -> Workshop:
    """Store a vision text that was built (anew): a step of its own, apart from typing."""
    return set_vision_text(workshop, facts, text=text)
