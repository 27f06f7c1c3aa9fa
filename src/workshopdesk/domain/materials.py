"""What the guide takes along: printed things know when they were printed, the rest is ticked by hand."""

from __future__ import annotations

from dataclasses import replace

from . import limits
from .errors import Refused
from .facts import Facts
from .workshop import Material, Workshop

PRINTED = (
    "vision-poster",
    "screener-poster",
    "cards",
    "situations",
    "flags",
    "principles",
    "ballots",
    "prompts",
    "agenda",
    "working-group",
    "emergency-plan",
)
BY_HAND = ("laptop", "projector", "adapter", "pens", "tape", "glue")
ALL = (*PRINTED, *BY_HAND)


def materials(workshop: Workshop) -> tuple[Material, ...]:
    """Return the whole list, also what was never touched."""
    known = {material.key: material for material in workshop.materials}
    return tuple(known.get(key, Material(key)) for key in ALL)


def _with(workshop: Workshop, fresh: Material) -> Workshop:
    kept = {material.key: material for material in workshop.materials}
    kept[fresh.key] = fresh
    return replace(workshop, materials=tuple(kept.values()))


def set_material(workshop: Workshop, facts: Facts, *, key: str, ready: bool) -> Workshop:
    """Tick a thing off, or take the tick away."""
    limits.one_of(key, "key", ALL)
    if not isinstance(ready, bool):
        raise Refused("not-yes-or-no", what="ready")
    old = next(material for material in materials(workshop) if material.key == key)
    return _with(workshop, replace(old, ready=ready))


def note_printed(workshop: Workshop, facts: Facts, *, key: str) -> Workshop:
    """Remember that a document was printed just now."""
    limits.one_of(key, "key", ALL)
    return _with(workshop, Material(key, True, facts.tick.utc.replace(microsecond=0)))
