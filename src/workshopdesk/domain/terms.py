"""The closed lists of the record, spelled as they are stored and exchanged."""

from __future__ import annotations

from enum import StrEnum


class SchoolLevel(StrEnum):
    """What kind of school it is."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    SPECIAL = "special"
    ADULT = "adult"
    OTHER = "other"


class WorkshopStatus(StrEnum):
    """Where a workshop is in its life."""

    PLANNED = "planned"
    RUNNING = "running"
    ARCHIVED = "archived"


class Zone(StrEnum):
    """Where a card is: not dealt, in a hand, on the blue face or on the red one."""

    PILE = "pile"
    HAND = "hand"
    STRENGTH = "strength"
    WORK = "work"


FACES = (Zone.STRENGTH, Zone.WORK)


class Rating(StrEnum):
    """What the group says of one criterion."""

    MET = "met"
    DOUBTFUL = "doubtful"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"


class Flag(StrEnum):
    """The four flags; chosen by people, never computed."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    BLACK = "black"


CRITERIA = ("mutual-consent", "voluntariness", "equality", "development", "context", "impact")


class RowStatus(StrEnum):
    """How far a row of the action plan is."""

    OPEN = "open"
    BUSY = "busy"
    DONE = "done"
    BLOCKED = "blocked"


class TimerState(StrEnum):
    """What the clock of a phase does."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Agreement(StrEnum):
    """In words, how much the slips of a group look alike."""

    BROAD = "broad"
    PARTIAL = "partial"
    SCATTERED = "scattered"


LANGUAGES = ("nl", "en")
METHODS = ("borda",)
PHASES = (1, 2)
QUALITY = "quality"
