"""The school: one file, one archive of workshops."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from .memory import Memory
from .terms import SchoolLevel

if TYPE_CHECKING:
    from .workshop import Workshop


@dataclass(frozen=True, slots=True)
class School:
    """A school as it is known here; `contact` is a function, never a person's name."""

    id: str
    name: str
    municipality: str = ""
    level: SchoolLevel = SchoolLevel.SECONDARY
    language: str = "nl"
    contact: str = ""
    retention_until: date | None = None
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything in one school's file: the school and its workshops, oldest first.

    `memory` is what was taken away from it, for merging; it is none of what the school says.
    """

    school: School
    workshops: tuple[Workshop, ...] = ()
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)

    def workshop(self, workshop_id: str) -> Workshop:
        """Return one workshop; raise KeyError where there is none of that id."""
        for workshop in self.workshops:
            if workshop.id == workshop_id:
                return workshop
        raise KeyError(workshop_id)

    def newest(self) -> Workshop | None:
        """Return the workshop with the latest phase date, then the one made last."""
        if not self.workshops:
            return None
        return max(enumerate(self.workshops), key=lambda pair: (pair[1].last_date() or date.min, pair[0]))[1]
