"""A school as it stands in its file, held in memory: the archive and its rows, never the one without the other.

Frozen: a transaction makes the next state, and whoever holds this one takes it over once COMMIT has returned.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..domain.memory import Memory
from ..domain.school import Archive
from .changes import Change, applied, difference
from .mapping import Row, Rows, school_row, workshop_rows
from .reader import build, read_rows
from .remembering import read_memory


@dataclass(frozen=True, slots=True)
class Held:
    """One state; `rows` are those of each workshop, by its id and in the archive's order."""

    archive: Archive
    school: Row
    rows: dict[str, Rows]

    @classmethod
    def of(cls, archive: Archive) -> Held:
        """Return the state of an archive that is still to be written."""
        rows = {workshop.id: workshop_rows(workshop, place) for place, workshop in enumerate(archive.workshops)}
        return cls(archive, school_row(archive.school), rows)

    @classmethod
    def read(cls, connection: Any, path: Path) -> Held:
        """Return the state of a file, by a connection of the plain driver; raise Damaged."""
        return cls._built(*read_rows(connection, path), path, read_memory(connection, path))

    @classmethod
    def _built(cls, school: Row, rows: dict[str, Rows], path: Path, memory: Memory) -> Held:
        return cls(build(school, rows, path, memory), school, rows)

    def remembering(self, memory: Memory) -> Held:
        """Return the same state with another memory of what was taken away."""
        return replace(self, archive=replace(self.archive, memory=memory))

    def moved_to(self, after: Archive) -> Held:
        """Return the state of a later archive; a workshop that is the same as it was is not made rows of again."""
        old = {workshop.id: (place, workshop) for place, workshop in enumerate(self.archive.workshops)}
        rows = {}
        for place, workshop in enumerate(after.workshops):
            same = old.get(workshop.id) == (place, workshop)
            rows[workshop.id] = self.rows[workshop.id] if same else workshop_rows(workshop, place)
        return Held(after, school_row(after.school), rows)

    def replayed(self, changes: Iterable[Change], path: Path) -> Held:
        """Return the state after changes of the history; raise Damaged where it could not be read again."""
        given = list(changes)
        after = applied(self.flat(given), given)
        school = next(iter(after["school"].values()), self.school)
        rows = self._spread(after, {change.key[0] for change in given if change.table != "school"})
        ordered = sorted(rows.items(), key=lambda pair: next(iter(pair[1]["workshop"].values()))["position"])
        return self._built(school, dict(ordered), path, self.archive.memory)

    def flat(self, changes: Iterable[Change]) -> Rows:
        """Return the rows of the workshops that changes touch, by table."""
        flat: Rows = {"school": {(self.school["id"],): self.school}}
        for workshop in {change.key[0] for change in changes if change.table != "school"}:
            for table, content in self.rows.get(workshop, {}).items():
                flat.setdefault(table, {}).update(content)
        return flat

    def _spread(self, flat: Rows, touched: set[object]) -> dict[str, Rows]:
        rows = {workshop: content for workshop, content in self.rows.items() if workshop not in touched}
        for key in flat.get("workshop", {}):
            if key[0] in touched:
                rows[key[0]] = {table: {} for table in flat if table != "school"}
        for table, content in flat.items():
            if table == "school":
                continue
            for key, row in content.items():
                if key[0] in touched and key[0] in rows:
                    rows[key[0]].setdefault(table, {})[key] = row
        return rows


def changes_between(before: Held | None, after: Held) -> list[Change]:
    """Return what has to be written; all of it where nothing was there before."""
    school = {(before.school["id"],): before.school} if before else {}
    rows = before.rows if before else {}
    found = difference({"school": school}, {"school": {(after.school["id"],): after.school}})
    for workshop in {**rows, **after.rows}:
        found += difference(rows.get(workshop, {}), after.rows.get(workshop, {}))
    return found
