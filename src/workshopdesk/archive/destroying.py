"""Destroying files so that what stood in them is not left on the disk."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from ..content.durable import sync_folder
from ..store import seen

_CHUNK = 1 << 20


def destroy(path: Path) -> None:
    """Overwrite a file, bring that down to the disk, and delete it; harmless where there is none.

    A file that has another name as well is only unlinked: under that name it may be the one that is in use.
    A solid-state disk may keep the old cells; against reading those nothing helps but encrypting the disk.
    """
    if path.is_symlink():
        path.unlink()
        return
    if not path.is_file():
        return
    known = path.stat()
    if known.st_nlink > 1:
        path.unlink()
        return
    size = known.st_size
    with path.open("r+b") as file:
        for start in range(0, size, _CHUNK):
            file.seek(start)
            file.write(bytes(min(_CHUNK, size - start)))
        file.flush()
        os.fsync(file.fileno())
        file.truncate(0)
        os.fsync(file.fileno())
    path.unlink()
    sync_folder(path.parent)


def destroy_folder(folder: Path) -> int:
    """Destroy every file in a folder, and the folder; return how many files there were."""
    if not folder.is_dir() or folder.is_symlink():
        return 0
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() or path.is_symlink()]
    for path in files:
        destroy(path)
    shutil.rmtree(folder)
    sync_folder(folder.parent)
    return len(files)


def destroy_seen(home: Path) -> None:
    """Destroy what the list of schools remembers of their files; it is read anew the next time."""
    seen.forget(home)
    destroy(home / f".{seen.SEEN}.new")
    destroy(home / seen.SEEN)


def swap_and_destroy(fresh: Path, path: Path) -> None:
    """Put a file in the place of another, at once, and destroy what was there."""
    old = path.with_name(f".{path.name}.old")
    old.unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # a file system without links: then the old blocks are only given up
        os.link(path, old)
    os.replace(fresh, path)
    sync_folder(path.parent)
    destroy(old)
