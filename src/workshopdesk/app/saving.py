"""Saves documents as files: all are made first, so that who stops or finds a full disk keeps nothing half."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..documents.request import Cancelled
from ..domain.school import Archive
from ..domain.workshop import Workshop
from .exporting import note_document
from .library import Library
from .printing import Wish, kit_files, print_document
from .settings import write_whole

FOLDER = "folder"
"""The ending of a kit that is saved as one file a document: its path is the folder."""
Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class ToSave:
    """One document, in which form, where to, and what it is called while it is made."""

    wish: Wish
    ending: str
    path: Path
    title: str = ""


def with_ending(chosen: Path, ending: str) -> Path:
    """Return the path that a person chose, with the ending of its form.

    A point in a name ("versie 1.2") is no ending. Where the whole name is taken by a file that she was not asked
    about, the next free one.
    """
    if chosen.name.lower().endswith(f".{ending}"):
        return chosen
    path, number = chosen.with_name(f"{chosen.name}.{ending}"), 1
    while path.exists():
        number += 1
        path = chosen.with_name(f"{chosen.name} ({number}).{ending}")
    return path


def save(
    library: Library,
    wanted: Sequence[ToSave],
    archive: Archive | None,
    workshop: Workshop | None,
    told: Told,
    stop: threading.Event,
) -> int:
    """Make all, then write all; return how many files. Raise Cancelled where `stop` was set before the first one."""

    def checked(_done: int, _total: int) -> None:
        if stop.is_set():
            raise Cancelled

    def made(one: ToSave) -> Iterator[tuple[Path, bytes, bool]]:
        wish = replace(one.wish, progress=checked)
        if one.ending != FOLDER:
            told(one.title)
            yield one.path, print_document(library, wish, one.ending, archive, workshop), wish.blank
            return
        for name, data in kit_files(library, wish, archive, workshop):
            told(name)
            checked(0, 0)
            yield one.path / name, data, wish.blank

    files = [file for one in wanted for file in made(one)]
    checked(0, 0)
    _write(files)
    for path, _, blank in files:
        note_document(library, archive, path, blank)
    return len(files)


def _write(files: Sequence[tuple[Path, bytes, bool]]) -> None:
    """Write all files; if one of them cannot be, those that were not there before go again."""
    fresh: list[Path] = []
    try:
        for path, data, _ in files:
            was_there = path.exists()
            write_whole(path, data)
            if not was_there:
                fresh.append(path)
    except OSError:
        for path in fresh:
            with contextlib.suppress(OSError):
                path.unlink()
        raise
