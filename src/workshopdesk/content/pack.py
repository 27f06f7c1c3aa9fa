"""A content pack in memory: structure once, texts for each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from ..domain.vocabulary import PlannedStep, Vocabulary


@dataclass(frozen=True, slots=True)
class CardText:
    """One card in one language; `code` is printed on both sides and typed for quick entry."""

    key: str
    level: str
    number: int
    code: str
    marker: int | None
    title: str
    hyphenated: str
    back: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelText:
    """Quality, prevention or reaction in one language."""

    key: str
    name: str
    letter: str
    short: str
    means: str


@dataclass(frozen=True, slots=True)
class SituationFacts:
    """What is the same in every language about a practice situation."""

    key: str
    age_band: str
    pupil_safe: bool
    ratings: Mapping[str, str]
    flag: str
    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferenceFacts:
    """What is the same in every language about an item of the reference shelf."""

    key: str
    source: str
    country: str | None = None
    checked_on: str | None = None
    shown: bool = True


@dataclass(frozen=True)
class PackTexts:
    """All texts of one language.

    `cards` and `levels` are typed; the rest is the parsed JSON of the format (docs/developer/pack-format.md):
    `texts` (texts.json), `steps[phase][step]`, `situations[key]`, `reference[key]`.
    """

    language: str
    levels: Mapping[str, LevelText]
    cards: Mapping[str, CardText]
    texts: Mapping[str, Any]
    steps: Mapping[int, Mapping[str, Mapping[str, Any]]]
    situations: Mapping[str, Mapping[str, Any]]
    reference: Mapping[str, Mapping[str, Any]]

    @cached_property
    def by_code(self) -> Mapping[str, CardText]:
        """Cards by their code, upper case."""
        return MappingProxyType({card.code.upper(): card for card in self.cards.values()})

    def principle_title(self, key: str) -> str:
        """Return the short title of a principle."""
        return str(self.texts["principles"][key]["title"])

    def principle_sentence(self, key: str) -> str:
        """Return the full sentence of a principle."""
        return str(self.texts["principles"][key]["sentence"])


@dataclass(frozen=True)
class Pack:
    """One pack of one version."""

    key: str
    version: str
    languages: tuple[str, ...]
    based_on: str | None
    levels: tuple[str, ...]
    missions: tuple[str, ...]
    principles: tuple[str, ...]
    prompts: tuple[str, ...]
    criteria: tuple[str, ...]
    flags: tuple[str, ...]
    roles: tuple[str, ...]
    duties: tuple[str, ...]
    situations: Mapping[str, SituationFacts]
    steps: tuple[PlannedStep, ...]
    step_references: Mapping[tuple[int, str], tuple[str, ...]]
    references: Mapping[str, ReferenceFacts]
    texts: Mapping[str, PackTexts]
    built_in: bool = field(default=True, compare=False)

    def speak(self, language: str) -> PackTexts:
        """Return the texts in a language, or in the pack's first language where it lacks that one."""
        return self.texts.get(language) or self.texts[self.languages[0]]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The keys that the rules need."""
        cards = next(iter(self.texts.values())).cards
        return Vocabulary(
            pack=self.key,
            version=self.version,
            cards={card.key: card.level for card in cards.values()},
            principles=self.principles,
            prompts=self.prompts,
            missions=self.missions,
            roles=self.roles,
            duties=self.duties,
            situations=tuple(self.situations),
            steps=self.steps,
            pupil_safe=frozenset(key for key, facts in self.situations.items() if facts.pupil_safe),
        )
