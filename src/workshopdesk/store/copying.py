"""Copies of a school's database by SQLite's backup API: whole or not there, synced, read through before they count."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..content.durable import sync_folder
from .drivers import connect

PAGES_AT_ONCE = 256


def sync_file(path: Path) -> None:
    """Bring a file's bytes down to the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def copy_database(source: Any, to: Path, key: bytes | None, check: Callable[[Path], object] | None = None) -> None:
    """Copy the database of a connection to a new file, under the same key.

    `check` reads the copy before it gets its name, and raises where it is not good; then nothing is left behind.
    Driver errors and OSError pass through.
    """
    part = to.with_name(f".{to.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with contextlib.closing(connect(part, "rw", key)) as target:
            # the copy is synced once at its end; until then nobody counts on it
            target.execute("PRAGMA synchronous = OFF")
            source.backup(target, pages=PAGES_AT_ONCE)
        sync_file(part)
        if check is not None:
            check(part)
        os.replace(part, to)
        sync_folder(to.parent)
    except BaseException:
        for left in (part, part.with_name(part.name + "-journal")):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)
        raise
