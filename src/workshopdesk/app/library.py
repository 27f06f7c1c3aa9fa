"""The schools of this desk: find, list, make, take in, give out."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ..domain.errors import Refused
from ..locations import migrations
from ..store.errors import InUse, NoSuchSchool, Outdated
from ..store.files import SCHOOLS, school_folders
from ..store.summaries import Summary, summaries
from .clock import Clock, SystemClock

if TYPE_CHECKING:
    # what is not needed for the first paint is imported when it is first used
    from ..content.shelf import Shelf
    from ..domain.school import Archive
    from ..domain.vocabulary import Vocabulary
    from .workspace import Workspace

Outcome = Literal["new", "same", "replaced", "merged"]


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of an import; `erased_on` says that the school had been erased from this desk."""

    school_id: str
    name: str
    outcome: Outcome
    erased_on: date | None = None


class Library:
    """Everything in one data home; opening a school takes its writer's lock."""

    def __init__(self, home: Path, clock: Clock | None = None) -> None:
        self.home = home
        self.clock = clock or SystemClock()

    @cached_property
    def packs(self) -> Shelf:
        """The content packs of this desk."""
        from ..content.shelf import Shelf

        return Shelf(self.home)

    @property
    def is_locked(self) -> bool:
        """Whether this home has a passphrase that was not given yet."""
        from ..store.keyring import HOME_KEY

        if not (self.home / HOME_KEY).exists():
            return False
        from ..store import protection

        return not protection.is_unlocked(self.home)

    def today(self) -> date:
        """Return the day it is here."""
        return self.clock.tick().utc.astimezone().date()

    def words_of(self, pack: str, version: str) -> Vocabulary:
        """Return the keys of a pack and version; raise LookupError where it is not there."""
        return self.packs.find(pack, version).vocabulary

    def list(self) -> list[Summary]:
        """Return every school, in order of name; one that cannot be read is listed with its fault."""
        return summaries(self.home, self.today().isoformat())

    def find(self, named: str) -> Path:
        """Return the folder of a school: an id, an unambiguous beginning of one, or the exact name."""
        folders = school_folders(self.home)
        key = named.strip().lower()
        begins = [folder for folder in folders if key and folder.name.startswith(key)]
        if len(begins) == 1 or any(folder.name == key for folder in begins):
            return next((folder for folder in begins if folder.name == key), begins[0])
        same = [summary.folder for summary in self.list() if summary.name == named and not summary.fault]
        if len(same) == 1:
            return same[0]
        if same or begins:
            raise Refused("ambiguous-school", value=named)
        raise NoSuchSchool(named)

    def read(self, folder: Path) -> Archive:
        """Return a school's archive, also while a desk has it open; of an older one by way of a copy."""
        from ..store.reader import read_archive

        try:
            return read_archive(folder)
        except Outdated:
            from ..store.viewing import working_copy

            with working_copy(folder, migrations()) as copy:
                return read_archive(copy)

    def open(self, folder: Path) -> Workspace:
        """Open a school for working; raise a StoreError where that cannot be.

        An older one is brought up to date first, and kept as it was as a backup.
        """
        from ..store.school_file import SchoolFile
        from .workspace import Workspace

        try:
            file = SchoolFile.open(folder)
        except Outdated:
            from ..store.migrate import migrate_school

            migrate_school(folder, migrations())
            file = SchoolFile.open(folder)
        return Workspace(file, self.packs, self.clock)

    def view(self, folder: Path) -> Workspace:
        """Open a school that may not be written to, to look at it and to give it out; raise a StoreError."""
        from .viewing import ViewedSchool

        return ViewedSchool(folder, self.packs, self.clock)

    def create(self, name: str, **facts: object) -> Workspace:
        """Make a school and open it; `facts` are those of `set_school`."""
        from ..domain.facts import Facts, new_uuid
        from ..domain.school import Archive, School
        from ..domain.school_edits import set_school

        pack = self.packs.newest("sexting")
        tick = self.clock.tick()
        start = Archive(School(new_uuid(), "-"))
        archive = set_school(
            start,
            Facts(pack.vocabulary, tick, self.today()),
            name=name,
            **facts,  # type: ignore[arg-type]
        )
        return self._make(archive)

    def _make(self, archive: Archive) -> Workspace:
        from ..store.school_file import SchoolFile
        from .workspace import Workspace

        (self.home / SCHOOLS).mkdir(parents=True, exist_ok=True, mode=0o700)
        return Workspace(SchoolFile.create(self.home, archive, migrations()), self.packs, self.clock)

    def take_in(self, archive: Archive, replace: bool = False) -> Imported:
        """Store an archive that came from outside; the same again changes nothing, other facts need `replace`.

        Raises Refused (`other-facts`) where the school is here with other facts.
        """
        from uuid import UUID

        from ..archive.records import to_record

        school = archive.school
        folder = self.home / SCHOOLS / str(UUID(school.id))
        if not folder.is_dir():
            self._make(archive).close()
            return Imported(school.id, school.name, "new")
        if to_record(self.read(folder)) == to_record(archive):
            return Imported(school.id, school.name, "same")
        if not replace:
            raise Refused("other-facts", name=school.name)
        workspace = self.open(folder)
        try:
            workspace.replace_all(archive)
        finally:
            workspace.close()
        return Imported(school.id, school.name, "replaced")

    def parse(self, data: bytes) -> Archive:
        """Return the archive of a record; raise RecordRefused with the path and the reason."""
        from ..archive.records import parse_record

        return parse_record(data, self.words_of)

    def record(self, folder: Path) -> bytes:
        """Return a school as a record."""
        from ..archive.records import write_record

        return write_record(self.read(folder))

    def discard(self, folder: Path) -> Path:
        """Put a school in the bin (a folder in the data home); returns where it went."""
        import shutil

        from ..store.lock import WriterLock

        lock = WriterLock(folder)
        lock.acquire(0.0)
        lock.release()
        to = self.home / "bin" / folder.name
        if to.exists():
            shutil.rmtree(to)
        to.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.replace(folder, to)
        return to

    def put_back(self, school_id: str) -> Path:
        """Take a school out of the bin again."""
        source, to = self.home / "bin" / school_id, self.home / SCHOOLS / school_id
        if not source.is_dir() or to.exists():
            raise NoSuchSchool(school_id)
        os.replace(source, to)
        return to


__all__ = ["Imported", "InUse", "Library", "Summary"]
