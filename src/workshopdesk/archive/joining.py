"""Joining two values of one field by rules that do not ask which side is which.

Each rule gives the same in either order, and joining a side in once more changes nothing. What loses against something
else that was written is told to `lost`, so that no text is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

T = TypeVar("T")
Join = Callable[["Place", T, T], T]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two things that both stood in one field; `field` is its path in the record, `item` which one of a list."""

    field: str
    item: str
    won: str
    lost: str


@dataclass(slots=True)
class Conflicts:
    """What was decided on the way."""

    found: list[Conflict] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the record a value stands."""

    conflicts: Conflicts
    item: str = ""
    name: str = ""

    def at(self, name: str) -> Place:
        """Return the place of a field."""
        return Place(self.conflicts, self.item, f"{self.name}.{name}" if self.name else name)

    def inside(self, item: object) -> Place:
        """Return the place of an item in a list."""
        told = str(item)
        return Place(self.conflicts, f"{self.item} {told}".strip(), self.name)

    def lost(self, won: object, lost: object) -> None:
        """Remember that one thing gave way to another."""
        self.conflicts.found.append(Conflict(self.name, self.item, said(won), said(lost)))


def said(value: object) -> str:
    """Return a value as a note tells it."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return ", ".join(said(one) for one in value)
    return str(value)


def text(place: Place, one: str, other: str) -> str:
    """The longer of two texts; the other one is told, unless it stands in the first."""
    if one == other:
        return one
    short, long = sorted((one, other), key=lambda value: (len(value), value))
    if short not in long:
        place.lost(long, short)
    return long


def later(place: Place, one: Any, other: Any) -> Any:
    """The greater of two values that may be absent; the other one is told."""
    if one == other or other is None:
        return one
    if one is None:
        return other
    less, more = sorted((one, other))
    place.lost(more, less)
    return more


def greater(place: Place, one: Any, other: Any) -> Any:
    """The greater of two values that may be absent, where the lesser one is no loss: counts, minutes, instants."""
    found = [value for value in (one, other) if value is not None]
    return max(found, default=None)


def earlier(place: Place, one: Any, other: Any) -> Any:
    """The lesser of two values that may be absent."""
    found = [value for value in (one, other) if value is not None]
    return min(found, default=None)


def further(order: Sequence[Any]) -> Join[Any]:
    """The one that stands later in a list of states; the other one is told where both say something."""

    def rule(place: Place, one: Any, other: Any) -> Any:
        if one == other or other is None:
            return one
        if one is None:
            return other
        less, more = sorted((one, other), key=list(order).index)
        if less != order[0]:
            place.lost(more, less)
        return more

    return rule


def whole(place: Place, one: Any, other: Any) -> Any:
    """One of two tuples, taken whole: the longer, then the greater; the other one is told unless it is empty."""
    if one == other:
        return one
    less, more = sorted((one, other), key=lambda value: (len(value), [said(part) for part in value]))
    if less:
        place.lost(more, less)
    return more


def mapping(rule: Join[Any]) -> Join[Mapping[Any, Any]]:
    """Two mappings, key by key, in a fixed order where both have keys of their own."""

    def join(place: Place, one: Mapping[Any, Any], other: Mapping[Any, Any]) -> Mapping[Any, Any]:
        if one == other:
            return one if list(one) <= list(other) else other
        joined = {}
        for key in _order(list(one), list(other)):
            if key in one and key in other:
                joined[key] = rule(place.inside(said(key)), one[key], other[key])
            else:
                joined[key] = one[key] if key in one else other[key]
        return joined

    return join


def items(key: Callable[[Any], Hashable], rule: Join[Any]) -> Join[tuple[Any, ...]]:
    """Two lists of things that have a key, item by item; a key that stands twice is counted."""

    def join(place: Place, one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
        if one == other:
            return one
        mine, theirs = _keyed(one, key), _keyed(other, key)
        joined = []
        for name in _order(list(mine), list(theirs)):
            if name in mine and name in theirs:
                joined.append(rule(place.inside(said(name[0])), mine[name], theirs[name]))
            else:
                joined.append(mine[name] if name in mine else theirs[name])
        return tuple(joined)

    return join


def _keyed(values: tuple[Any, ...], key: Callable[[Any], Hashable]) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for value in values:
        number = 0
        while (key(value), number) in found:
            number += 1
        found[key(value), number] = value
    return found


def _order(one: list[Any], other: list[Any]) -> list[Any]:
    """Return the keys of both: in the order of the side that has them all, else in an order of their own."""

    def told(keys: list[Any]) -> list[str]:
        return [repr(key) for key in keys]

    mine, theirs = set(one), set(other)
    if mine == theirs:
        return min(one, other, key=told)
    if mine > theirs:
        return one
    if theirs > mine:
        return other
    return sorted(mine | theirs, key=repr)
