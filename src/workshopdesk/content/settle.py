"""Puts a finished pack among the installed ones: checked, sealed, renamed in whole; or not at all."""

from __future__ import annotations

import os
import shutil
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from .check import check_pack
from .durable import sync_folder, write_new
from .faults import PackBroken, PackError
from .files import SEAL, digest
from .shelf import PackSummary, Shelf, installed_folder, is_unchanged, summarise

_INCOMING: Final = ".incoming-"
_LEFT_OVER_S: Final = 24 * 3600


@contextmanager
def incoming(parent: Path) -> Iterator[Path]:
    """Give an empty folder to build a pack in, on the disk where it is to lie; gone afterwards."""
    parent.mkdir(parents=True, exist_ok=True)
    for left in parent.glob(f"{_INCOMING}*"):  # by one that was killed
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_OVER_S:
                shutil.rmtree(left, ignore_errors=True)
    folder = parent / f"{_INCOMING}{uuid.uuid4().hex}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def settle(made: Path, home: Path) -> PackSummary:
    """Move a pack's folder among the installed ones and return it; the same again changes nothing.

    Raises PackBroken with all faults, PackError where this version holds something else, and OSError.
    """
    faults = check_pack(made)
    if faults:
        raise PackBroken(faults)
    summary = summarise(made)
    content = digest(made)
    known = _already(summary, content, home)
    if known:
        return known
    write_new(made / SEAL, content.encode("ascii"))
    target = installed_folder(home) / summary.key / summary.version
    target.parent.mkdir(exist_ok=True)
    damaged = made.with_name(f"{made.name}.old")
    if target.exists():  # no longer what it was; what it was takes its place again
        target.rename(damaged)
    try:
        os.rename(made, target)
    except OSError:
        if damaged.exists():
            damaged.rename(target)
        known = _already(summary, content, home)  # another one was quicker
        if known:
            return known
        raise
    shutil.rmtree(damaged, ignore_errors=True)
    sync_folder(target.parent)
    sync_folder(target.parent.parent)
    return summarise(target)


def _already(summary: PackSummary, content: str, home: Path) -> PackSummary | None:
    """Return the pack of this key and version if it holds the same; raise PackError if it holds another."""
    taken = PackError("version-taken", key=summary.key, version=summary.version)
    for known in Shelf(home).list():
        if (known.key, known.version) == (summary.key, summary.version):
            if digest(known.folder) == content:
                return known
            if known.built_in or is_unchanged(known.folder) or _sealed_as(known.folder) != content:
                raise taken
            return None
    folder = installed_folder(home) / summary.key / summary.version
    if folder.exists() and _sealed_as(folder) != content:
        raise taken
    return None


def _sealed_as(folder: Path) -> str:
    seal = folder / SEAL
    return seal.read_text("ascii", "replace").strip() if seal.is_file() else ""
