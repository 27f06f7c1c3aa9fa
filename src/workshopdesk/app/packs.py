"""Packs as the window and the command line use them: list, copy, install, export, put away and bring back."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..content.copying import copy_pack, drafts, drafts_folder
from ..content.faults import PackBroken
from ..content.files import is_pack_key, version_order
from ..content.install import export_pack, install_pack
from ..content.shelf import PackSummary, Shelf, installed_folder, summarise
from ..content.words import Words
from ..domain.errors import Refused
from ..store.files import SCHOOLS, school_folders
from .library import Library

_BIN = ".bin"
_KEY_LENGTH = 32


class PackStays(Refused):
    """A pack can't be put away, or can't come back; the words are `packs.<code>`."""

    area = "packs"
    exit_code = 2


def say_fault(fault: Any, words: Words) -> str:
    """Return one line for a fault: file, path and a sentence."""
    key = f"pack_faults.{fault.code}"
    said = words(key, **fault.facts) if key in words else fault.code
    return f"{fault.file}\t{fault.path}\t{said}"


@dataclass(frozen=True, slots=True)
class PackList:
    """What a list of packs shows: those that workshops can choose, drafts, and drafts that can't be read."""

    packs: tuple[PackSummary, ...]
    drafts: tuple[PackSummary, ...]
    unreadable: tuple[Path, ...] = ()


def list_packs(home: Path) -> PackList:
    """Return every pack and every draft of a data home."""
    found, unreadable = [], []
    for folder in drafts(home):
        try:
            found.append(summarise(folder))
        except PackBroken:
            unreadable.append(folder)
    return PackList(tuple(Shelf(home).list()), tuple(found), tuple(unreadable))


def propose_key(home: Path, name: str) -> str:
    """Return a key that is free, made from a name: "Ons pakket (2027)" becomes "ons-pakket-2027"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "-", plain)[:_KEY_LENGTH].strip("-")
    if not is_pack_key(key):
        key = f"pack-{key}".strip("-")
    if not is_pack_key(key):
        key = "pack"
    taken = {pack.key for pack in Shelf(home).list()} | {folder.name for folder in drafts(home)}
    number, tried = 2, key
    while tried in taken:
        tried, number = f"{key}-{number}", number + 1
    return tried


def next_version(home: Path, key: str, present: str) -> str:
    """Return the version to propose for publishing: `present` if none is there yet, else one step on."""
    versions = [pack.version for pack in Shelf(home).list() if pack.key == key]
    if not versions:
        return present
    *head, last = max(versions, key=version_order).split(".")
    return ".".join([*head, str(int(last) + 1)])


def start_draft(home: Path, source: PackSummary, key: str, names: Mapping[str, str] | None = None) -> Path:
    """Make a draft out of a pack and return its folder; raise PackError, PackBroken or OSError."""
    return copy_pack(source.folder, home, key, names)


def install(home: Path, file: Path) -> PackSummary:
    """Install a pack from one file; raise PackBroken with all faults, PackError or OSError."""
    return install_pack(file, home)


def export(pack: PackSummary, file: Path) -> None:
    """Write a pack as one file, to send to others."""
    export_pack(pack.folder, file)


@dataclass(frozen=True, slots=True)
class PutAway:
    """A pack or a draft that was put away, and where it can be brought back to."""

    binned: Path
    place: Path

    def bring_back(self) -> None:
        """Put it where it was; raise PackStays where something else is there now."""
        if self.place.exists() or not self.binned.is_dir():
            raise PackStays("place-taken")
        self.place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(self.binned, self.place)


def _put_away(folder: Path, among: Path, name: str) -> PutAway:
    """Move a folder to the bin beside it; the bin keeps the last one of each name."""
    binned = among / _BIN / name
    binned.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(binned, ignore_errors=True)
    os.replace(folder, binned)
    return PutAway(binned, folder)


def discard_draft(home: Path, key: str) -> PutAway:
    """Put a draft away; what was published stays."""
    return _put_away(drafts_folder(home) / key, drafts_folder(home), key)


def schools_with(library: Library, pack: PackSummary, going: Callable[[], bool] = lambda: True) -> list[str]:
    """Return the names of the schools with a workshop on this pack and version, those in the bin too.

    Slow: every school is read. Raises a StoreError for a school that can't be read, since nobody knows then.
    """
    binned = library.home / "bin"
    thrown = [folder for folder in binned.iterdir() if folder.is_dir()] if binned.is_dir() else []
    if (library.home / SCHOOLS).is_dir():
        library.list()  # raises Locked for a home whose schools nobody may look at
    found = []
    for folder in [*school_folders(library.home), *thrown]:
        if not going():
            break
        school = library.read(folder)
        if any((run.pack, run.pack_version) == (pack.key, pack.version) for run in school.workshops):
            found.append(school.school.name)
    return found


def remove_pack(library: Library, pack: PackSummary, going: Callable[[], bool] = lambda: True) -> PutAway | None:
    """Put an installed version away that no workshop uses; None where `going` said stop.

    Raises PackStays for a built-in one and for one that a workshop needs, StoreError where that can't be known.
    """
    if pack.built_in:
        raise PackStays("built-in-stays")
    used = schools_with(library, pack, going)
    if used:
        raise PackStays("pack-in-use", n=len(used), key=pack.key, version=pack.version, school=used[0])
    if not going():
        return None
    return put_away_pack(library.home, pack)


def put_away_pack(home: Path, pack: PackSummary) -> PutAway:
    """Put an installed version away without asking who uses it: one that came a moment ago."""
    return _put_away(pack.folder, installed_folder(home), f"{pack.key}-{pack.version}")
