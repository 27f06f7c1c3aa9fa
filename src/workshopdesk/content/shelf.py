"""Which packs there are: the built-in ones, and those that were installed under the data home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..domain.terms import LANGUAGES
from ..locations import resources
from .check import check_pack
from .faults import Fault, PackBroken, PackDamaged, PackMissing
from .files import PACK_FILE, SEAL, digest, is_pack_key, is_version, version_order
from .loader import check_format, load_pack
from .pack import Pack
from .reading import read_json

__all__ = [
    "PackDamaged",
    "PackMissing",
    "PackSummary",
    "Shelf",
    "built_in_folder",
    "installed_folder",
    "summarise",
]


@dataclass(frozen=True, slots=True)
class PackSummary:
    """One pack of one version, as a list shows it; `names` by language, `folder` where it lies."""

    key: str
    version: str
    names: Mapping[str, str]
    languages: tuple[str, ...]
    built_in: bool
    based_on: str | None
    folder: Path


def built_in_folder() -> Path:
    """Return the folder with the packs that ship with the program."""
    return resources() / "packs"


def installed_folder(home: Path) -> Path:
    """Return the folder with the packs that were installed, as KEY/VERSION."""
    return home / "packs"


def summarise(folder: Path, built_in: bool = False) -> PackSummary:
    """Return a pack's summary from its pack.json and names; raise PackBroken where they can't be read."""
    facts = read_json(folder, PACK_FILE)
    check_format(facts)
    key, version, languages = facts.get("key"), facts.get("pack_version"), facts.get("languages")
    if not isinstance(key, str) or not is_pack_key(key):
        raise PackBroken([Fault(PACK_FILE, "/key", "wrong-key", {"key": str(key)})])
    if not isinstance(version, str) or not is_version(version):
        raise PackBroken([Fault(PACK_FILE, "/pack_version", "wrong-shape", {"value": str(version)})])
    known = tuple(name for name in LANGUAGES if isinstance(languages, list) and name in languages)
    texts: dict[str, Any] = {language: read_json(folder, f"{language}/texts.json") for language in known}
    names = {
        language: str(found.get("name", key)) if isinstance(found, dict) else key for language, found in texts.items()
    }
    based_on = facts.get("based_on")
    return PackSummary(key, version, names, known, built_in, based_on if isinstance(based_on, str) else None, folder)


def is_unchanged(folder: Path) -> bool:
    """Say whether an installed pack still is what was installed; raise OSError."""
    seal = folder / SEAL
    return seal.is_file() and seal.read_text("ascii", "replace").strip() == digest(folder)


class Shelf:
    """The packs of one data home; what was found is kept, since a pack of a version never changes."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._packs: dict[tuple[str, str], Pack] = {}

    def list(self) -> list[PackSummary]:
        """Return every pack that can be read: built-in ones first, then by key and version."""
        found: dict[tuple[str, str], PackSummary] = {}
        for folder, built_in in self._folders():
            try:
                summary = summarise(folder, built_in)
            except PackBroken:
                continue
            if built_in or self._stands_right(summary):
                found.setdefault((summary.key, summary.version), summary)
        return sorted(found.values(), key=lambda pack: (not pack.built_in, pack.key, version_order(pack.version)))

    def find(self, key: str, version: str) -> Pack:
        """Return the pack of exactly this version; raise PackMissing, or PackDamaged."""
        pack = self._packs.get((key, version))
        if pack is None:
            summary = self.summary(key, version)
            if not summary.built_in:
                _check_installed(summary.folder)
            pack = self._packs[key, version] = load_pack(summary.folder)
        return pack

    def newest(self, key: str) -> Pack:
        """Return the newest version of a pack; raise PackMissing or PackBroken."""
        versions = [pack.version for pack in self.list() if pack.key == key]
        if not versions:
            raise PackMissing(key)
        return self.find(key, max(versions, key=version_order))

    def summary(self, key: str, version: str) -> PackSummary:
        """Return the summary of exactly this version, with its folder; raise PackMissing or PackDamaged."""
        if not is_pack_key(key) or not is_version(version):
            raise PackMissing(key, version)
        for summary in self.list():
            if (summary.key, summary.version) == (key, version):
                return summary
        folder = installed_folder(self._home) / key / version
        if folder.is_dir():
            try:
                summarise(folder)
            except PackBroken as broken:
                raise PackDamaged(broken.faults) from broken
        raise PackMissing(key, version)

    def damaged(self) -> Iterator[tuple[Path, tuple[Fault, ...]]]:
        """Yield each installed pack that is not what was installed, with its faults; slow, for a check."""
        for folder, built_in in self._folders():
            if built_in:
                continue
            faults = check_pack(folder)
            if not faults and not is_unchanged(folder):
                faults = [Fault("", "", "changed-on-disk")]
            if faults:
                yield folder, tuple(faults)

    def _folders(self) -> Iterator[tuple[Path, bool]]:
        for folder in _built_in():
            yield folder, True
        for folder in sorted(installed_folder(self._home).glob("[!.]*/[!.]*")):
            if folder.is_dir():
                yield folder, False

    def _stands_right(self, summary: PackSummary) -> bool:
        return (summary.folder.parent.name, summary.folder.name) == (summary.key, summary.version)


def _built_in() -> list[Path]:
    # By what they hold, not by their folders' names: an older version can be kept beside a newer one.
    return [path.parent for path in sorted(built_in_folder().glob("*/pack.json"))]


def _check_installed(folder: Path) -> None:
    """Raise PackDamaged for a pack that was changed since, into one that can't be used."""
    try:
        unchanged = is_unchanged(folder)
    except OSError as error:
        raise PackDamaged([Fault("", "", "unreadable-folder", {"reason": str(error.strerror)})]) from error
    faults = [] if unchanged else check_pack(folder)
    if faults:
        raise PackDamaged(faults)
