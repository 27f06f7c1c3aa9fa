"""Builds a Pack from its folder, quickly, and says what stops it from being used (`check` says all)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..domain.terms import LANGUAGES
from ..domain.vocabulary import PlannedStep
from ..locations import resources
from .files import AREAS
from .node import Node
from .pack import CardText, LevelText, Pack, PackTexts, ReferenceFacts, SituationFacts
from .reading import read_json

FORMAT, FORMAT_VERSION = "workshopdesk.pack", 1


def check_format(facts: Any) -> None:
    """Raise PackBroken where pack.json is not of a format that this program reads."""
    pack = Node("pack.json", facts)
    if pack["format"].value != FORMAT:
        raise pack["format"].fault("other-format")
    version = pack["version"].of(int)
    if version > FORMAT_VERSION:
        raise pack["version"].fault("newer-format", version=version)
    if version < 1:
        raise pack["version"].fault("other-format")


def _levels(cards: Node, keys: tuple[str, ...]) -> dict[str, LevelText]:
    levels = {}
    for key in keys:
        node = cards["levels"][key]
        name, letter = node["name"].text(), node["letter"].text()
        levels[key] = LevelText(key, name, letter, node["short"].text(), node["means"].text())
    return levels


def _cards(pack: Node, cards: Node, levels: Mapping[str, LevelText]) -> dict[str, CardText]:
    made = {}
    for facts in pack["cards"].items():
        key, level, number = facts["key"].text(), facts["level"].text(), facts["number"].of(int)
        if level not in levels:
            raise facts["level"].fault("unknown-name", name=level)
        node = cards["cards"][key]
        made[key] = CardText(
            key=key,
            level=level,
            number=number,
            code=f"{levels[level].letter}{number}",
            marker=facts["marker"].of(int, type(None)),
            title=node["title"].text(),
            hyphenated=node["hyphenated"].text(),
            back=node["back"].texts(),
        )
    return made


def _texts(folder: Path, language: str, pack: Node, steps: tuple[PlannedStep, ...]) -> PackTexts:
    node = {}
    for area in AREAS:
        file = f"{language}/{area}.json"
        node[area] = Node(file, read_json(folder, file))
    levels = _levels(node["cards"], pack["levels"].texts())
    for group in ("principles", "mission", "prompts", "criteria", "flags", "roles", "duties"):
        for key in pack[group].texts():
            node["texts"][group][key]
    for part, group in (("situations", "situations"), ("reference", "references")):
        for facts in pack[group].items():
            node[part][facts["key"].text()].of(dict)
    for step in steps:
        node["steps"][str(step.phase)][step.key].of(dict)
    return PackTexts(
        language=language,
        levels=MappingProxyType(levels),
        cards=MappingProxyType(_cards(pack, node["cards"], levels)),
        texts=node["texts"].of(dict),
        steps={int(phase): texts for phase, texts in node["steps"].value.items() if phase in ("1", "2")},
        situations=node["situations"].value,
        reference=node["reference"].value,
    )


def _step(node: Node) -> PlannedStep:
    return PlannedStep(
        phase=node["phase"].of(int),
        key=node["key"].text(),
        minutes=node["minutes"].of(int),
        least_minutes=node["least_minutes"].of(int),
        kind=node["kind"].text(),
        stage=node["stage"].text(),
    )


def _situation(node: Node) -> SituationFacts:
    ratings = node["ratings"]
    return SituationFacts(
        key=node["key"].text(),
        age_band=node["age_band"].text(),
        pupil_safe=node["pupil_safe"].of(bool),
        ratings=MappingProxyType({key: ratings[key].text() for key in ratings.of(dict)}),
        flag=node["flag"].text(),
        accepted=node["accepted"].texts(),
    )


def _reference(node: Node) -> ReferenceFacts:
    return ReferenceFacts(
        key=node["key"].text(),
        source=node["source"].text(),
        country=node["country"].of(str, type(None)),
        checked_on=node["checked_on"].of(str, type(None)),
        shown=node["shown"].of(bool),
    )


def load_pack(folder: Path) -> Pack:
    """Return the pack in a folder, cards in the order of pack.json; raise PackBroken with what stops it."""
    facts = read_json(folder, "pack.json")
    check_format(facts)
    pack = Node("pack.json", facts)
    steps = tuple(_step(node) for node in pack["steps"].items())
    languages = pack["languages"].texts()
    if not languages or not set(languages) <= set(LANGUAGES):  # they become folder names
        raise pack["languages"].fault("not-allowed", allowed=", ".join(LANGUAGES))
    return Pack(
        key=pack["key"].text(),
        version=pack["pack_version"].text(),
        languages=languages,
        based_on=pack["based_on"].of(str, type(None)),
        levels=pack["levels"].texts(),
        missions=pack["mission"].texts(),
        principles=pack["principles"].texts(),
        prompts=pack["prompts"].texts(),
        criteria=pack["criteria"].texts(),
        flags=pack["flags"].texts(),
        roles=pack["roles"].texts(),
        duties=pack["duties"].texts(),
        situations={facts.key: facts for facts in map(_situation, pack["situations"].items())},
        steps=steps,
        step_references={
            (step.phase, step.key): node["references"].texts()
            for step, node in zip(steps, pack["steps"].items(), strict=True)
        },
        references={facts.key: facts for facts in map(_reference, pack["references"].items())},
        texts={language: _texts(folder, language, pack, steps) for language in languages},
        built_in=folder.resolve().is_relative_to((resources() / "packs").resolve()),
    )
