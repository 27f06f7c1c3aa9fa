"""What the list read from the files of schools, kept for as long as a file stays the same, over a restart too.

Each file's stamp (times, size, inode) decides, so nothing has to be kept in step: a file with another stamp is read
anew. A protected home keeps nothing on the disk. What cannot be read or written counts as nothing seen.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from pathlib import Path
from typing import Any

from .files import DATABASE

SEEN = "schools.seen"
"""The file in a data home; whoever erases facts destroys it."""

Stamp = tuple[int, int, int, int]
Rows = list[list[Any]]

_JUST_NOW_NS = 100_000_000
# A stick's file system counts in steps of two seconds, and a start lies further back than a glance at the list.
_LATELY_NS = 3_000_000_000

_known: dict[Path, tuple[Stamp, Rows]] = {}
_on_disk: dict[Path, dict[str, Stamp]] = {}


def stamp_of(folder: Path) -> Stamp | None:
    """Return what changes with every commit; None where the file was written just now and could be again unseen."""
    try:
        found = os.stat(folder / DATABASE)
    except OSError:
        return None
    if time.time_ns() - found.st_mtime_ns < _JUST_NOW_NS:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def recall(folder: Path, stamp: Stamp | None) -> Rows | None:
    """Return what was read from a file that has this stamp still."""
    known = _known.get(folder)
    return known[1] if known is not None and known[0] == stamp else None


def last(folder: Path) -> Rows | None:
    """Return what was read from a file when it could be read last, whatever became of it since."""
    known = _known.get(folder)
    return known[1] if known is not None else None


def keep(folder: Path, stamp: Stamp | None, rows: Rows | None) -> None:
    """Remember what was read; without a stamp or rows, forget it."""
    if stamp is None or rows is None:
        _known.pop(folder, None)
    else:
        _known[folder] = (stamp, rows)


def load(home: Path, schools: Path) -> None:
    """Take in what an earlier start has seen, once for each home."""
    if home in _on_disk:
        return
    _on_disk[home] = {}
    with contextlib.suppress(OSError, ValueError, TypeError, AttributeError, RecursionError):
        for name, (stamp, rows) in json.loads((home / SEEN).read_bytes()).items():
            mtime, ctime, size, inode = (int(part) for part in stamp)
            _on_disk[home][name] = (mtime, ctime, size, inode)
            _known.setdefault(schools / name, ((mtime, ctime, size, inode), [list(row) for row in rows]))


def save(home: Path, folders: list[Path]) -> None:
    """Keep what these schools' files said for the next start, where anything changed since the last time."""
    before = time.time_ns() - _LATELY_NS
    lasting = {
        folder.name: known for folder in folders if (known := _known.get(folder)) is not None and known[0][0] < before
    }
    stamps = {name: known[0] for name, known in lasting.items()}
    if stamps == _on_disk.get(home):
        return
    beside = home / f".{SEEN}.new"
    with contextlib.suppress(OSError):
        beside.touch(mode=0o600)
        beside.write_text(json.dumps(lasting, separators=(",", ":")), "utf-8")
        os.replace(beside, home / SEEN)
        _on_disk[home] = stamps


def forget(home: Path | None = None) -> None:
    """Read every school anew the next time; of one home, or of all."""
    if home is None:
        _known.clear()
        _on_disk.clear()
        return
    _on_disk.pop(home, None)
    for folder in [one for one in _known if one.parent.parent == home]:
        del _known[folder]
