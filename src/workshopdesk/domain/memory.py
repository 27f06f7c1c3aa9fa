"""What was taken away from a school, as digests, and when what was erased for privacy: for merging, never to be read.

Each place and value has a number: odd while it is away, even once it is there again. Two memories are joined by the
greater number, so that it does not matter in which order, or how often. No clock is asked: two laptops may differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from .pieces import Piece
from .taking_apart import pieces_of, pieces_of_school, whole
from .workshop import Workshop

if TYPE_CHECKING:
    from .school import Archive

MOST_TAKEN: Final = 20_000
"""What is taken away over that many is not remembered: merging then asks no more of it than of a record."""
MOST_TIMES: Final = 1_000_000
Place = tuple[str, str, str, str]
"""Scope, field, digest of the place, digest of place and value."""


@dataclass(frozen=True, slots=True)
class Memory:
    """`taken` counts per place and value; `erased` has an instant (UTC, to the second) per scope and kind."""

    taken: Mapping[Place, int] = field(default_factory=dict)
    erased: Mapping[tuple[str, str], datetime] = field(default_factory=dict)

    def takes(self, piece: Piece) -> bool:
        """Say whether exactly this was taken away and not put back."""
        return bool(self.taken) and self.taken.get(_place(piece), 0) % 2 == 1

    def places(self) -> frozenset[tuple[str, str, str]]:
        """Return where something was taken away: scope, field and digest of the place."""
        return frozenset(place[:3] for place, times in self.taken.items() if times % 2)

    def joined(self, other: Memory) -> Memory:
        """Return both as one."""
        taken, erased = dict(self.taken), dict(self.erased)
        for place, times in other.taken.items():
            taken[place] = max(times, taken.get(place, 0))
        for what, moment in other.erased.items():
            erased[what] = max(moment, erased.get(what, moment))
        if len(taken) > MOST_TAKEN:  # the same ones, whichever side is asked
            taken = {place: taken[place] for place in sorted(taken)[:MOST_TAKEN]}
        return self if (taken, erased) == (self.taken, self.erased) else Memory(taken, erased)

    def settled(self, archive: Archive) -> Memory:
        """Return a memory in which nothing is away that is there."""
        return self._with(back=(piece for piece in _all_pieces(archive) if self.takes(piece)))

    def after(self, before: Archive, after: Archive, undoing: bool = False) -> Memory:
        """Return the memory once a school has become another; taking back that something was added is no loss of it."""
        away: list[Piece] = []
        back: list[Piece] = []
        if before.school != after.school:
            _compare(pieces_of_school(before.school), pieces_of_school(after.school), away, back)
        old = {workshop.id: workshop for workshop in before.workshops}
        new = {workshop.id: workshop for workshop in after.workshops}
        for workshop_id in {**old, **new}:
            one, other = old.get(workshop_id), new.get(workshop_id)
            if one is other:
                continue
            if one is None or other is None:
                if one is not None:
                    away.append(whole(one))
                elif other is not None and self.taken:
                    back += [whole(other), *pieces_of(other)]
                continue
            one, other = _where_they_differ(one, other)
            _compare(pieces_of(one), pieces_of(other), away, back)
        if undoing:
            away = [piece for piece in away if _place(piece) in self.taken]
        return self._with(away, back)

    def _with(self, away: Iterable[Piece] = (), back: Iterable[Piece] = ()) -> Memory:
        taken = dict(self.taken)
        for piece in back:
            place = _place(piece)
            if taken.get(place, 0) % 2:
                taken[place] = _next(taken[place])
        for piece in away:
            place = _place(piece)
            times = taken.get(place, 0)
            if times % 2 == 0 and (times or len(taken) < MOST_TAKEN):
                taken[place] = _next(times)
        return self if taken == self.taken else replace(self, taken=taken)

    def erasing(self, what: str, named: Iterable[str], scopes: Iterable[str], moment: datetime) -> Memory:
        """Return the memory once something was erased from `scopes`: fields begin as `named` says, digests go too.

        A digest of a short text can be guessed. The instant is later than any that was noted before.
        """
        begins = tuple(named)
        taken = {place: times for place, times in self.taken.items() if not _is_in(place[1], begins)}
        now = moment.astimezone(UTC).replace(microsecond=0)
        erased = dict(self.erased)
        for scope in scopes:
            last = erased.get((scope, what))
            erased[scope, what] = max(now, last + timedelta(seconds=1)) if last else now
        return Memory(taken, erased)

    def holds(self, named: Iterable[str]) -> bool:
        """Say whether digests of such fields are left."""
        return any(_is_in(place[1], tuple(named)) for place in self.taken)


def _is_in(name: str, begins: tuple[str, ...]) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in begins)


def _place(piece: Piece) -> Place:
    return piece.scope, piece.field, piece.slot, piece.digest


def _next(times: int) -> int:
    """Return the next number, or the last one of that kind where there is no further."""
    return times + 1 if times < MOST_TIMES else MOST_TIMES - 1


def _all_pieces(archive: Archive) -> Iterable[Piece]:
    yield from pieces_of_school(archive.school)
    for workshop in archive.workshops:
        yield whole(workshop)
        yield from pieces_of(workshop)


def _where_they_differ(one: Workshop, other: Workshop) -> tuple[Workshop, Workshop]:
    """Return two workshops without the fields in which they are the same, so that little is looked through."""
    same: dict[str, Any] = {}
    for each in fields(Workshop):
        mine, theirs = getattr(one, each.name), getattr(other, each.name)
        if mine is theirs or mine == theirs:
            if each.default is not MISSING:
                same[each.name] = each.default
            elif each.default_factory is not MISSING:
                same[each.name] = each.default_factory()
    return replace(one, **same), replace(other, **same)


def _compare(before: list[Piece], after: list[Piece], away: list[Piece], back: list[Piece]) -> None:
    """Add what is away and what came. What only changed is neither, nor what went along with the list it stood in."""
    old, new = _by_place(before), _by_place(after)
    gone = {place for place, values in old.items() if len(new.get(place, ())) < len(values)}
    for piece in before:
        place = (piece.field, piece.key)
        if place in gone and piece.value not in new.get(place, ()) and not _inside(piece, gone):
            away.append(piece)
    back += [piece for piece in after if piece.value not in old.get((piece.field, piece.key), ())]


def _by_place(pieces: list[Piece]) -> dict[tuple[str, tuple[str, ...]], list[Any]]:
    found: dict[tuple[str, tuple[str, ...]], list[Any]] = {}
    for piece in pieces:
        found.setdefault((piece.field, piece.key), []).append(piece.value)
    return found


def _inside(piece: Piece, gone: set[tuple[str, tuple[str, ...]]]) -> bool:
    """Say whether a piece stood in something that went as a whole: `plan.owner` of a card in `plan` of that card."""
    name = piece.field
    while "." in name:
        name = name.rpartition(".")[0]
        if any((name, piece.key[:length]) in gone for length in range(len(piece.key) + 1)):
            return True
    return False


__all__ = ["MOST_TAKEN", "MOST_TIMES", "Memory", "Place"]
