"""Holds the files of a language against pack.json: all that is named has its texts, and nothing more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .faults import Fault, Step, pointer

Facts = Mapping[str, Any]


def _same_keys(file: str, wanted: Iterable[str], texts: Facts, *at: Step) -> Iterator[Fault]:
    named = list(wanted)
    for key in named:
        if key not in texts:
            yield Fault(file, pointer(*at, key), "missing-key", {"key": key})
    for key in texts:
        if key not in named:
            yield Fault(file, pointer(*at, key), "unknown-key", {"key": key})


def _cards(file: str, pack: Facts, texts: Facts) -> Iterator[Fault]:
    yield from _same_keys(file, [facts["key"] for facts in pack["cards"]], texts["cards"], "cards")
    seen: dict[str, str] = {}
    for key, level in texts["levels"].items():
        if level["letter"] in seen:
            yield Fault(file, pointer("levels", key, "letter"), "twice", {"value": level["letter"]})
        seen[level["letter"]] = key


def _texts(file: str, pack: Facts, texts: Facts) -> Iterator[Fault]:
    for group in ("mission", "principles", "prompts", "roles"):
        yield from _same_keys(file, pack[group], texts[group], group)


def _steps(file: str, pack: Facts, texts: Facts) -> Iterator[Fault]:
    for phase in ("1", "2"):
        wanted = [facts["key"] for facts in pack["steps"] if str(facts["phase"]) == phase]
        yield from _same_keys(file, wanted, texts[phase], phase)


def _situations(file: str, pack: Facts, texts: Facts) -> Iterator[Fault]:
    yield from _same_keys(file, [facts["key"] for facts in pack["situations"]], texts)
    for facts in pack["situations"]:
        if facts["key"] in texts:
            told = texts[facts["key"]]["accepted"]
            yield from _same_keys(file, facts["accepted"], told, facts["key"], "accepted")


def _reference(file: str, pack: Facts, texts: Facts) -> Iterator[Fault]:
    yield from _same_keys(file, [facts["key"] for facts in pack["references"]], texts)
    dated = {facts["key"] for facts in pack["references"] if facts["checked_on"]}
    for key, reference in texts.items():
        helplines = any(block["kind"] == "helpline" for block in reference["blocks"])
        if helplines and key not in dated:
            yield Fault(file, pointer(key), "undated", {"key": key})


_RULES = {
    "cards": _cards,
    "texts": _texts,
    "steps": _steps,
    "situations": _situations,
    "reference": _reference,
}


def language_faults(file: str, pack: Facts, texts: Facts) -> list[Fault]:
    """Return what is wrong in one file of a language ("nl/cards.json"), once its shape is right."""
    area = file.removesuffix(".json").partition("/")[2]
    return list(_RULES[area](file, pack, texts))
