"""The keys that a pack offers to the rules: which cards, principles, prompts and steps there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .terms import QUALITY


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step as the pack proposes it; `least_minutes` is what it can be shortened to (0: skipped)."""

    phase: int
    key: str
    minutes: int
    least_minutes: int = 0
    kind: str = "step"
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The keys of one pack and version; `cards` maps each card, in the pack's order, to its level."""

    pack: str
    version: str
    cards: Mapping[str, str]
    principles: tuple[str, ...]
    prompts: tuple[str, ...]
    missions: tuple[str, ...]
    roles: tuple[str, ...]
    duties: tuple[str, ...]
    situations: tuple[str, ...]
    steps: tuple[PlannedStep, ...]
    pupil_safe: frozenset[str] = field(default_factory=frozenset)

    def is_quality(self, card: str) -> bool:
        """Say whether a card belongs to the level that the other two rest on."""
        return self.cards.get(card) == QUALITY

    def steps_of(self, phase: int) -> tuple[PlannedStep, ...]:
        """Return the proposed steps of a phase, in order."""
        return tuple(step for step in self.steps if step.phase == phase)
