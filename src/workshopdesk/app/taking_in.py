"""Taking a school in that was read from a file: new, the same, merged with what is here or put in its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from ..archive.faults import ParcelRefused, RecordRefused
from ..archive.joining import Conflict
from ..archive.leaving import Left, without_erased
from ..archive.records import parse_record, to_record, write_record
from ..domain.errors import Refused
from ..domain.school import Archive
from ..store.files import SCHOOLS
from .erased_schools import erased_on, forget_erased
from .library import Imported, Library
from .workspace import Workspace

if TYPE_CHECKING:
    from ..archive.merging import Merged

How = Literal["refuse", "merge", "replace"]


@dataclass(frozen=True, slots=True)
class Arriving:
    """A school that was read from a file and not stored yet; `known` says whether it is here, `conflicts` what differs.

    `same` says that nothing would change; `merged` is what merging would make, and `nothing_new` that it would be what
    is here. `left_here` and `left_there` are what goes from here, and what does not come in, since the other side took
    it away or erased it. `erased_on` says that the school was here, and was erased.
    """

    archive: Archive
    known: bool
    same: bool
    conflicts: tuple[Conflict, ...] = ()
    merged: Archive | None = None
    left_here: tuple[Left, ...] = ()
    left_there: tuple[Left, ...] = ()
    nothing_new: bool = False
    erased_on: datetime | None = None


def look_at(library: Library, archive: Archive) -> Arriving:
    """Return what taking in a school would mean; raise a StoreError where the one that is here cannot be read."""
    folder = _folder(library, archive)
    if not folder.is_dir():
        return Arriving(archive, False, False, erased_on=erased_on(library.home, folder.name))
    present = library.read(folder)
    if to_record(present) == to_record(archive):
        return Arriving(archive, True, True)
    try:
        merged = _merged(library, present, archive)
    except ParcelRefused:
        return Arriving(archive, True, False)
    here, there = merged.left
    nothing_new = to_record(merged.archive) == to_record(present)
    return Arriving(archive, True, False, merged.conflicts, merged.archive, here, there, nothing_new)


def take_in(library: Library, archive: Archive, how: How = "refuse", workspace: Workspace | None = None) -> Imported:
    """Store a school that came from outside; the same again changes nothing, over other facts a backup is kept first.

    `workspace` is the school where this process has it open. Raises Refused (`other-facts`) unless `how` says to merge
    or to replace, ParcelRefused where merging is not possible, and StoreError; then nothing is changed. What was erased
    for privacy is not put in the place of what is here either. A school that was erased whole comes in again: whoever
    calls asks before, or says so.
    """
    school = archive.school
    folder = _folder(library, archive)
    if not folder.is_dir():
        return _take_in_new(library, archive, folder.name)
    present = workspace.archive if workspace is not None else library.read(folder)
    same = to_record(present) == to_record(archive)
    if how == "refuse" and not same:
        raise Refused("other-facts", name=present.school.name)
    if same:
        fresh = archive
    elif how == "replace":
        fresh, _ = without_erased(archive, present.memory.joined(archive.memory))
    else:
        fresh = _merged(library, present, archive).archive
    if to_record(fresh) == to_record(present):
        _remember(library, folder, present, fresh, workspace)
        return Imported(school.id, present.school.name, "same")
    _put(library, folder, present, fresh, workspace)
    return Imported(school.id, fresh.school.name, "merged" if how == "merge" else "replaced")


def _take_in_new(library: Library, archive: Archive, name: str) -> Imported:
    """Store a school that is not here; that it was erased is told, and forgotten."""
    moment = erased_on(library.home, name)
    taken = library.take_in(archive)
    if moment is None:
        return taken
    forget_erased(library.home, name)
    return replace(taken, erased_on=moment.astimezone().date())


def _remember(library: Library, folder: Path, present: Archive, fresh: Archive, workspace: Workspace | None) -> None:
    """Keep what the other side remembers of deletions, where that is more than is known here; no fact changes."""
    if present.memory.joined(fresh.memory) == present.memory:
        return
    mine = workspace or library.open(folder)
    try:
        mine.file.remember(fresh.memory)
    finally:
        if workspace is None:
            mine.close()


def _put(library: Library, folder: Path, present: Archive, fresh: Archive, workspace: Workspace | None) -> None:
    """Store other facts of a school, and a backup of what is there first."""
    from .backups import back_up

    mine = workspace or library.open(folder)
    try:
        if mine.archive != present:
            raise Refused("changed-meanwhile")
        back_up(library.home, folder, "before-import", file=mine.file)
        mine.replace_all(fresh)
    finally:
        if workspace is None:
            mine.close()


def _folder(library: Library, archive: Archive) -> Path:
    return library.home / SCHOOLS / str(UUID(archive.school.id))


def _merged(library: Library, present: Archive, archive: Archive) -> Merged:
    """Return both sides as one, held against every rule of a record; what is only known here (a boot's clock) stays."""
    from ..archive.merging import merge

    merged = merge(present, archive, library.words_of)
    try:
        parse_record(write_record(merged.archive), library.words_of)
    except RecordRefused:
        raise ParcelRefused("does-not-fit") from None
    return merged
