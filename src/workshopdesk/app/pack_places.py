"""Where a fault of a pack is edited: subject, item, language and the place inside its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..content.faults import Fault, Step
from ..content.files import PACK_FILE

CARDS, SITUATIONS, STEPS, TEXTS, REFERENCE = "cards", "situations", "steps", "texts", "reference"
SUBJECTS = (CARDS, SITUATIONS, STEPS, TEXTS, REFERENCE)
#: The parts in which the texts of a workshop are edited, each with the keys of texts.json that it holds.
PARTS: Mapping[str, tuple[str, ...]] = {
    "names": ("name", "subject", "screener_title", "vision_title"),
    "levels": (),
    "criterion": ("criterion", "faces"),
    "goals": ("goals",),
    "preparation": ("preparation", "agreements"),
    "mission": ("mission_lead", "mission"),
    "principles": ("principles",),
    "prompts": ("key_question", "prompts"),
    "criteria": ("criteria",),
    "flags": ("flags",),
    "practice": ("practice_intro", "flags_intro"),
    "top-five": ("quality_rule", "top_five_intro"),
    "vision": ("vision_draft",),
    "roles": ("roles", "duties"),
}


@dataclass(frozen=True, slots=True)
class EditPlace:
    """A place in the editor; `file` and `at` name the field, `language` is "" for what all languages share."""

    subject: str
    item: str
    language: str = ""
    file: str = ""
    at: tuple[Step, ...] = ()


def steps_of(path: str) -> tuple[Step, ...]:
    """Return the steps of a JSON pointer; a number is taken for a place in a list."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in path.split("/")[1:]]
    return tuple(parts)


def place_of(fault: Fault, facts: Mapping[str, Any]) -> EditPlace | None:
    """Return where a fault is mended; None where the editor has no field for it. `facts` is pack.json."""
    at = steps_of(fault.path)
    if fault.file == PACK_FILE:
        return _shared(at, fault, facts)
    language, _, name = fault.file.partition("/")
    area = name.removesuffix(".json")
    if area not in SUBJECTS or not at:
        return None
    if area == CARDS:
        if at[0] == "levels":
            return EditPlace(TEXTS, "levels", language, fault.file, at)
        return EditPlace(CARDS, str(at[1]), language, fault.file, at) if len(at) > 1 else None
    if area == STEPS:
        return EditPlace(STEPS, f"{at[0]}/{at[1]}", language, fault.file, at) if len(at) > 1 else None
    if area == TEXTS:
        part = next((part for part, keys in PARTS.items() if at[0] in keys), None)
        return EditPlace(TEXTS, part, language, fault.file, at) if part else None
    return EditPlace(area, str(at[0]), language, fault.file, at)


def _shared(at: tuple[Step, ...], fault: Fault, facts: Mapping[str, Any]) -> EditPlace | None:
    """Return the place of what stands in pack.json: a situation's flag, a step's minutes, a reference's date."""
    if not at or at[0] not in (SITUATIONS, STEPS, "references"):
        return None
    rows = facts[str(at[0])]
    number = int(at[1]) if len(at) > 1 and str(at[1]).isdigit() else None
    if number is None:  # the minutes of a whole phase
        phase = fault.facts.get("phase")
        number = next((n for n, row in enumerate(rows) if at[0] == STEPS and row["phase"] == phase), None)
        at = (*at, number, "minutes") if number is not None else at
    if number is None or number >= len(rows):
        return None
    row = rows[number]
    item = f"{row['phase']}/{row['key']}" if at[0] == STEPS else row["key"]
    subject = REFERENCE if at[0] == "references" else str(at[0])
    return EditPlace(subject, item, "", PACK_FILE, (at[0], number, *at[2:]))


def same_place(fault_at: tuple[Step, ...], field_at: tuple[Step, ...]) -> bool:
    """Say whether a fault at one place is mended in the field of another: the same, or a line inside it."""
    at = tuple(str(step) for step in fault_at)
    field = tuple(str(step) for step in field_at)
    if at[-1:] == ("hyphenated",):
        at = (*at[:-1], "title")
    return at[: len(field)] == field
