"""Does this installation work: fonts, packs, words, a temporary school, one printed page."""

from __future__ import annotations

import platform
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from .. import __version__
from ..content.words import words
from ..domain.errors import Refused
from ..domain.terms import LANGUAGES
from ..locations import migrations
from ..store.migrate import newest_of
from ..store.revision import HEAD
from .library import Library
from .printing import Wish, print_document
from .rehearsal import rehearsal_school

PARTS = ("PySide6-Essentials", "SQLAlchemy", "alembic", "reportlab", "pypdfium2")


@dataclass(frozen=True)
class Result:
    """Versions of the parts, and each check with its fault or None."""

    versions: dict[str, str]
    checks: list[tuple[str, str | None]]


def _version(part: str) -> str:
    try:
        return metadata.version(part)
    except metadata.PackageNotFoundError:
        return "-"


def _fonts() -> None:
    from ..content.glyphs import width_mm

    if width_mm("WorkshopDesk", "bold", 12) <= 0:
        raise ValueError("fonts")


def _packs(library: Library) -> Callable[[], None]:
    def check() -> None:
        for found in library.packs.list():
            library.packs.find(found.key, found.version)
        library.packs.newest("sexting")

    return check


def _words() -> None:
    first, second = (set(words(language)) for language in LANGUAGES)
    if first != second:
        raise ValueError(", ".join(sorted(first ^ second)[:5]))


def _migrations() -> None:
    found = newest_of(migrations())
    if found != HEAD:
        raise ValueError(f"{found}, {HEAD}")


def _school(library: Library) -> Callable[[], None]:
    def check() -> None:
        taken = library.take_in(rehearsal_school(library))
        workspace = library.open(library.find(taken.school_id))
        try:
            newest = workspace.archive.newest()
            assert newest is not None
            before = newest.placement("quality.vision")
            to = "work" if before.zone != "work" else "strength"
            workspace.run("place_card", newest.id, card="quality.vision", zone=to, x=0.5, y=0.5)
            workspace.undo(newest.id)
            if workspace.workshop(newest.id).placement("quality.vision") != before:
                raise ValueError("undo")
        finally:
            workspace.close()

    return check


def _protection(home: Path) -> Callable[[], None]:
    def check() -> None:
        from ..store import protection

        _, recipient = protection.new_recovery_key()
        protection.protect(home, "self-check only", recipient)
        try:
            library = Library(home)
            taken = library.take_in(rehearsal_school(library))
            library.read(library.find(taken.school_id))
            if (library.find(taken.school_id) / "school.db").read_bytes().startswith(b"SQLite"):
                raise ValueError("not encrypted")
        finally:
            protection.lock(home)

    return check


def _page(library: Library) -> Callable[[], None]:
    def check() -> None:
        data = print_document(library, Wish("cards", blank=True, only=("K7",)), "pdf", None, None)
        if not data.startswith(b"%PDF"):
            raise ValueError("pdf")

    return check


def self_check() -> Result:
    """Try everything in a temporary home; the guide's own data is not touched."""
    versions = {
        "WorkshopDesk": __version__,
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        "School file": HEAD,
    }
    versions |= {part: _version(part) for part in PARTS}
    checks: list[tuple[str, str | None]] = []
    with tempfile.TemporaryDirectory(prefix="workshopdesk-") as folder:
        library = Library(Path(folder))
        named: list[tuple[str, Callable[[], None]]] = [
            ("fonts", _fonts),
            ("packs", _packs(library)),
            ("words", _words),
            ("migrations", _migrations),
            ("school", _school(library)),
            ("protection", _protection(Path(folder) / "protected")),
            ("page", _page(library)),
        ]
        for name, check in named:
            try:
                check()
            except (Refused, Exception) as error:
                checks.append((name, f"{type(error).__name__}: {error}"))
            else:
                checks.append((name, None))
    return Result(versions, checks)
