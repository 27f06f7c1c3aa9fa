"""The rules of pack.json that a schema can't say: nothing twice, minutes that sum, names that exist."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any, Final

from ..domain.terms import PHASES, QUALITY
from ..locations import resources
from .faults import Fault, PackBroken, Step, pointer
from .files import PACK_FILE, is_pack_key
from .reading import read_json

PHASE_MINUTES: Final = 120
Facts = dict[str, Any]
# What records, archives and comparisons refer to; a pack made from another one keeps these keys.
_KEPT: Final = ("cards", "mission", "principles", "prompts", "roles", "steps", "references")


def _fault(code: str, *at: Step, **facts: object) -> Fault:
    return Fault(PACK_FILE, pointer(*at), code, facts)


def _twice(values: Sequence[Any], *at: Step, last: str | None = None) -> Iterator[Fault]:
    seen = set()
    for number, value in enumerate(values):
        if value in seen and value is not None:
            shown = " ".join(map(str, value)) if isinstance(value, tuple) else value
            yield _fault("twice", *at, number, *([last] if last else []), value=shown)
        seen.add(value)


def _nothing_twice(pack: Facts) -> Iterator[Fault]:
    for group in ("languages", "mission", "principles", "prompts", "roles"):
        yield from _twice(pack[group], group)
    for group in ("cards", "situations", "references"):
        yield from _twice([facts["key"] for facts in pack[group]], group, last="key")
    yield from _twice([facts["marker"] for facts in pack["cards"]], "cards", last="marker")
    numbers = [(facts["level"], facts["number"]) for facts in pack["cards"]]
    yield from _twice(numbers, "cards", last="number")
    yield from _twice([(facts["phase"], facts["key"]) for facts in pack["steps"]], "steps", last="key")


def _steps(pack: Facts) -> Iterator[Fault]:
    references = {facts["key"] for facts in pack["references"]}
    for phase in PHASES:
        total = sum(facts["minutes"] for facts in pack["steps"] if facts["phase"] == phase)
        if total != PHASE_MINUTES:
            yield _fault("phase-minutes", "steps", phase=phase, minutes=total, wanted=PHASE_MINUTES)
    for number, facts in enumerate(pack["steps"]):
        at = ("steps", number)
        if facts["least_minutes"] > facts["minutes"]:
            yield _fault("least-above-minutes", *at, "least_minutes", minutes=facts["minutes"])
        yield from _twice(facts["references"], *at, "references")
        for place, key in enumerate(facts["references"]):
            if key not in references:
                yield _fault("unknown-name", *at, "references", place, name=key)


def _situations(pack: Facts) -> Iterator[Fault]:
    for number, facts in enumerate(pack["situations"]):
        at = ("situations", number, "accepted")
        yield from _twice(facts["accepted"], *at)
        if facts["flag"] in facts["accepted"]:
            yield _fault("model-flag-accepted", *at, flag=facts["flag"])


def _references(pack: Facts) -> Iterator[Fault]:
    for number, facts in enumerate(pack["references"]):
        try:
            datetime.date.fromisoformat(facts["checked_on"] or "2000-01-01")
        except ValueError:
            yield _fault("no-date", "references", number, "checked_on", value=facts["checked_on"])


def _name(facts: Any) -> str:
    if not isinstance(facts, dict):
        return str(facts)
    return " ".join(str(facts[part]) for part in ("phase", "key") if part in facts)


def _names(pack: Facts, group: str) -> set[str]:
    return {_name(facts) for facts in pack[group]}


def _kept_keys(pack: Facts) -> Iterator[Fault]:
    """Yield what a pack lost of the built-in pack that it is, or was made from."""
    origin = (pack["based_on"] or pack["key"]).partition("/")[0]
    if not is_pack_key(origin):
        return
    try:
        original = read_json(resources() / "packs" / origin, PACK_FILE)
    except PackBroken:
        return  # not a built-in one: nothing to hold it against
    for group in _KEPT:
        for name in sorted(_names(original, group) - _names(pack, group)):
            yield _fault("key-dropped", group, key=name, origin=origin)


def structure_faults(pack: Facts) -> list[Fault]:
    """Return what is wrong in pack.json, once its shape is right."""
    faults = [*_nothing_twice(pack), *_steps(pack), *_situations(pack), *_references(pack), *_kept_keys(pack)]
    if not is_pack_key(pack["key"]):
        faults.append(_fault("wrong-key", "key", key=pack["key"]))
    if all(facts["level"] != QUALITY for facts in pack["cards"]):
        faults.append(_fault("no-quality-card", "cards"))
    return faults
