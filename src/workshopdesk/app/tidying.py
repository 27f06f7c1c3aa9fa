"""At the start: what a kill left half made is taken away, and what it left half done is gone on with."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

from ..archive.destroying import destroy, destroy_folder
from ..store.errors import InUse, ReadOnly
from ..store.files import SCHOOLS, school_folders
from ..store.lock import WriterLock

_AGE_S = 3600
_LEFT = ("school.migrating.db*", "school.restoring.db*", ".*.part", ".*.part-journal", ".*.old", ".*.erasing*")


def tidy(home: Path) -> int:
    """Take away what nobody is making any more; return how many things went. Never raises for one that stays."""
    gone = 0
    for making in (home / SCHOOLS).glob(".new-*"):
        with contextlib.suppress(OSError):
            if time.time() - making.stat().st_mtime > _AGE_S:  # another process may be at it
                destroy_folder(making)
                gone += 1
    for folder in school_folders(home):
        found = [path for pattern in _LEFT for where in (folder, folder / "backups") for path in where.glob(pattern)]
        if not found:
            continue
        lock = WriterLock(folder)
        with contextlib.suppress(InUse, ReadOnly, OSError):
            lock.acquire(0.0)
            try:
                for path in found:
                    destroy(path)
                    gone += 1
            finally:
                lock.release()
    return gone
