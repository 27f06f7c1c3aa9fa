"""What is written down while the group talks: notes under the prompts, the guide's own, and the parking lot."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from . import limits
from .errors import Refused
from .facts import Facts
from .terms import FACES
from .vocabulary import Vocabulary
from .workshop import Note, Parked, StepNote, Workshop


@dataclass(frozen=True, slots=True)
class Proposed:
    """A card to talk about first; `mentions` counts the slips that name it, `notes` what was written down already."""

    card: str
    contested: bool
    mentions: int
    notes: int


def triage(workshop: Workshop, words: Vocabulary, most: int = 8) -> tuple[Proposed, ...]:
    """Return the cards to talk about first: those not agreed yet, then those named or noted most.

    A card that lies in the box of what is not agreed yet counts as contested. All 24 do not fit in the time.
    """
    mentions = Counter(card for ballot in workshop.ballots for card in ballot.cards)
    notes = Counter(note.card for note in workshop.notes)
    found = []
    for card in words.cards:
        placement = workshop.placement(card)
        boxed = placement.zone not in FACES and placement.x is not None
        one = Proposed(card, placement.contested or boxed, mentions[card], notes[card])
        if one.contested or one.mentions or one.notes:
            found.append(one)
    found.sort(key=lambda one: (not one.contested, -one.mentions, -one.notes))
    contested = sum(one.contested for one in found)
    return tuple(found[: max(most, contested)])


def set_note(workshop: Workshop, facts: Facts, *, card: str, prompt: str, text: str) -> Workshop:
    """Write down what the group says of a card under a prompt; a blank text takes the note away."""
    limits.one_of(card, "card", facts.words.cards)
    limits.one_of(prompt, "prompt", facts.words.prompts)
    said = limits.text(text, "text")
    kept = {(note.card, note.prompt): note for note in workshop.notes}
    if said.strip():
        kept[card, prompt] = Note(card, prompt, said)
    else:
        kept.pop((card, prompt), None)
    return replace(workshop, notes=tuple(kept.values()))


def set_step_note(workshop: Workshop, facts: Facts, *, phase: int, step: str, text: str) -> Workshop:
    """Write down the guide's own note beside a step; a blank text takes it away."""
    limits.whole(phase, "phase", 1, 2)
    limits.one_of(step, "step", [item.step for item in workshop.phase(phase).agenda])
    said = limits.text(text, "text")
    kept = {(note.phase, note.step): note for note in workshop.step_notes}
    if said.strip():
        kept[phase, step] = StepNote(phase, step, said)
    else:
        kept.pop((phase, step), None)
    return replace(workshop, step_notes=tuple(kept.values()))


def park(workshop: Workshop, facts: Facts, *, text: str, owner: str = "", done: bool = False) -> Workshop:
    """Keep a subject for later; the same text again changes its owner or marks it done."""
    said = limits.text(text, "text")
    if not said.strip():
        raise Refused("blank-text", what="text")
    if not isinstance(done, bool):
        raise Refused("not-yes-or-no", what="done")
    item = Parked(said, limits.line(owner, "owner"), done)
    known = [old.text for old in workshop.parking_lot]
    if said in known:
        lot = tuple(item if old.text == said else old for old in workshop.parking_lot)
    elif len(known) >= limits.PARKED:
        raise Refused("too-many", what="parking_lot", most=limits.PARKED, count=len(known) + 1)
    else:
        lot = (*workshop.parking_lot, item)
    return replace(workshop, parking_lot=lot)


def unpark(workshop: Workshop, facts: Facts, *, text: str) -> Workshop:
    """Take a subject off the parking lot."""
    left = tuple(old for old in workshop.parking_lot if old.text != text)
    if len(left) == len(workshop.parking_lot):
        raise Refused("not-parked")
    return replace(workshop, parking_lot=left)
