"""Edits of a draft's practice situations that touch several files at once; each is one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..content.editing import Edit
from ..content.files import PACK_FILE
from .open_draft import OpenDraft

FLAGS = ("green", "yellow", "red", "black")
AGE_BANDS = ("7-11", "12-14", "15-17")
RATINGS = ("met", "doubtful", "not-met", "unknown")
_GROUP = "situations"


def number_of(draft: OpenDraft, key: str) -> int:
    """Return the place of a situation in pack.json; raise LookupError for one that is not there."""
    facts = draft.value(PACK_FILE, _GROUP)
    return next(number for number, one in enumerate(facts) if one["key"] == key)


def flag_edits(draft: OpenDraft, key: str, flag: str, accepted: Sequence[str]) -> list[Edit]:
    """Return what sets the model flag and the flags besides it, with a text for each of those."""
    number = number_of(draft, key)
    kept = [one for one in FLAGS if one in accepted and one != flag]
    edits = [
        Edit(PACK_FILE, (_GROUP, number, "flag"), flag),
        Edit(PACK_FILE, (_GROUP, number, "accepted"), kept),
    ]
    for language in draft.languages:
        file = f"{language}/situations.json"
        told = draft.value(file, key, "accepted")
        edits.append(Edit(file, (key, "accepted"), {one: told.get(one, "") for one in kept}))
    return edits


def added(draft: OpenDraft) -> tuple[str, list[Edit]]:
    """Return the key of a new, empty situation and what adds it."""
    facts: list[Any] = draft.value(PACK_FILE, _GROUP)
    taken = {one["key"] for one in facts}
    key = next(key for number in range(1, len(taken) + 2) if (key := f"own-{number}") not in taken)
    criteria = draft.value(PACK_FILE, "criteria")
    new = {
        "key": key,
        "age_band": "12-14",
        "pupil_safe": False,
        "ratings": dict.fromkeys(criteria, "unknown"),
        "flag": "yellow",
        "accepted": [],
    }
    text = {
        "title": "",
        "text": "",
        "known": [],
        "unknown": [],
        "reasons": dict.fromkeys(criteria, ""),
        "reasoning": "",
        "accepted": {},
        "reactions": {flag: {"says": "", "does": ""} for flag in FLAGS},
    }
    edits = [Edit(PACK_FILE, (_GROUP,), [*facts, new])]
    for language in draft.languages:
        file = f"{language}/situations.json"
        edits.append(Edit(file, (), {**draft.value(file), key: text}))
    return key, edits


def removed(draft: OpenDraft, key: str) -> list[Edit]:
    """Return what takes a situation out of the pack."""
    facts = [one for one in draft.value(PACK_FILE, _GROUP) if one["key"] != key]
    edits = [Edit(PACK_FILE, (_GROUP,), facts)]
    for language in draft.languages:
        file = f"{language}/situations.json"
        edits.append(Edit(file, (), {one: told for one, told in draft.value(file).items() if one != key}))
    return edits
