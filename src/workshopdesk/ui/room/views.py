"""All that the room screen can show, as data; nothing else can reach the projector.

No notes, no parking lot, no slips, no hands, no "not agreed yet", no model answer, no functions beside opinions, no
messages and no other schools: there is no field for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...domain.workshop import Placement
from ...layout.display import Item


@dataclass(frozen=True, slots=True)
class StepRoom:
    """The present step: its instruction large, the time, the next step and the tape."""


@dataclass(frozen=True, slots=True)
class BoardRoom:
    """The faces with the cards that lie on them; who placed what and what is contested stay out."""

    placements: tuple[Placement, ...]


@dataclass(frozen=True, slots=True)
class TextRoom:
    """One text, large: a situation, a question, a point of the mission; `caption` above it."""

    caption: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PointRoom:
    """One thing to talk about: its name very large, what it means, and the question to the group."""

    caption: str
    title: str
    text: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class CriteriaRoom:
    """The criteria together, each with its question."""

    title: str
    criteria: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FlagsRoom:
    """How many held up which flag; empty until revealed. `agreed` the one flag of the group.

    `caption` says what it is about, `title` what the group does now.
    """

    caption: str
    counts: Mapping[str, int]
    agreed: str | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class PrinciplesRoom:
    """The principles as tiles (key, title, sentence); `counts` once revealed, `chosen` the two the group chose.

    Of a chosen one: its sentence, and whether that is the group's own wording.
    """

    tiles: tuple[tuple[str, str, str], ...]
    counts: Mapping[str, int] | None = None
    chosen: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class PosterRoom:
    """The vision poster as it is printed: its display list and its size in millimetres."""

    items: tuple[Item, ...]
    width_mm: float = 594.0
    height_mm: float = 841.0


@dataclass(frozen=True, slots=True)
class RankingRoom:
    """The group's order: (code, title, level, points or None) in order; cards of a tie share a place."""

    rows: tuple[tuple[str, str, str, int | None], ...]
    final: bool
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlanRoom:
    """The plan as it grows: (code, title, approach, owner, deadline)."""

    rows: tuple[tuple[str, str, str, str, str], ...]
    school_year: str


RoomView = (
    StepRoom
    | BoardRoom
    | TextRoom
    | PointRoom
    | CriteriaRoom
    | FlagsRoom
    | PrinciplesRoom
    | PosterRoom
    | RankingRoom
    | PlanRoom
)
