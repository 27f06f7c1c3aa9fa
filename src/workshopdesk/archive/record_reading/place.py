"""A value of the record and where it stands, so that every fault can be told with its path."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from ...domain import agenda, limits, school_year
from ...domain.errors import Refused
from ..faults import RecordRefused
from ..record_schema import json_path


class Place:
    """A value of the record and where it stands; the checks of the domain, told with the path."""

    def __init__(self, value: Any, path: tuple[str | int, ...] = ()) -> None:
        self.value = value
        self.path = path

    def at(self, name: str, default: Any = None) -> Place:
        """Return a field; one that is absent or null has the default."""
        value = self.value.get(name)
        return Place(default if value is None else value, (*self.path, name))

    def each(self) -> Iterator[Place]:
        """Walk a list."""
        for number, value in enumerate(self.value):
            yield Place(value, (*self.path, number))

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Let a refusal of the domain say where in the record it is."""
        try:
            yield
        except Refused as refused:
            raise RecordRefused(json_path(self.path), refused.code, **refused.facts) from None

    def refuse(self, code: str, /, **facts: object) -> RecordRefused:
        """Return a refusal at this place."""
        return RecordRefused(json_path(self.path), code, **facts)

    def line(self) -> str:
        """Return one line of text."""
        with self.telling():
            return limits.line(self.value, str(self.path[-1]))

    def name(self) -> str:
        """Return one line that is not empty."""
        with self.telling():
            return limits.name(self.value, str(self.path[-1]))

    def text(self) -> str:
        """Return a text of several lines."""
        with self.telling():
            return limits.text(self.value, str(self.path[-1]))

    def key(self, known: Any) -> str:
        """Return a word that has to be one of `known`."""
        with self.telling():
            return limits.one_of(self.value, str(self.path[-1]), known)

    def day(self) -> date | None:
        """Return a day, or None."""
        if self.value is None:
            return None
        try:
            return date.fromisoformat(self.value)
        except ValueError:
            raise self.refuse("no-date", value=str(self.value)[:40]) from None

    def hour(self) -> str | None:
        """Return an hour of the day, or None; the schema lets a line break after it through."""
        with self.telling():
            return agenda.clock_time(self.value)

    def moment(self) -> datetime | None:
        """Return an instant, or None."""
        if self.value is None:
            return None
        try:
            return datetime.fromisoformat(self.value)
        except ValueError:
            raise self.refuse("no-date", value=str(self.value)[:40]) from None

    def whole(self, least: int = 0, most: int = 10**10) -> int:
        """Return a whole number between two bounds."""
        with self.telling():
            return limits.whole(self.value, str(self.path[-1]), least, most)

    def year(self) -> str:
        """Return a school year."""
        with self.telling():
            school_year.bounds(self.value)
        return str(self.value)


def once(place: Place, key: object, seen: set[Any]) -> None:
    """Refuse what stands in a list for the second time."""
    if key in seen:
        raise place.refuse("twice", value=str(key)[:80])
    seen.add(key)
