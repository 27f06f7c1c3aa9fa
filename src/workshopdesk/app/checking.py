"""Reading schools through, and saying what is wrong in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..content.shelf import PackMissing
from ..store.errors import StoreError
from ..store.files import school_folders
from .library import Library


@dataclass(frozen=True, slots=True)
class Report:
    """One school read through; `faults` are word keys with their facts, none where all is well."""

    id: str
    name: str
    faults: tuple[tuple[str, Mapping[str, object]], ...]
    exit_code: int = 0

    @property
    def codes(self) -> tuple[str, ...]:
        """The faults by key."""
        return tuple(key for key, _ in self.faults)


def check_schools(library: Library, folders: Sequence[Path] | None = None) -> list[Report]:
    """Return a report for each school of the home, or for those named."""
    return [_check(library, folder) for folder in (school_folders(library.home) if folders is None else folders)]


def _check(library: Library, folder: Path) -> Report:
    from ..archive.backups import check_backups
    from ..store.verification import verify_school

    faults: list[tuple[str, Mapping[str, object]]] = []
    try:
        archive = verify_school(folder)
        faults += [(f"store.{fault.code}", fault.facts) for fault in check_backups(folder)]
    except StoreError as fault:
        return Report(folder.name, folder.name, ((f"store.{fault.code}", fault.facts),), fault.exit_code)
    for workshop in archive.workshops:
        try:
            library.packs.find(workshop.pack, workshop.pack_version)
        except PackMissing:
            faults.append(("cli.pack-missing", {"pack": workshop.pack, "version": workshop.pack_version}))
    return Report(archive.school.id, archive.school.name, tuple(faults), 3 if faults else 0)
