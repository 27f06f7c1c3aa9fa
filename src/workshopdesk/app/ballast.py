"""Eight megabytes that lie ready in the data home: given back when the disk is full, so that work can be finished."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

NAME = "ballast"
SIZE = 8_000_000


def is_there(home: Path) -> bool:
    """Say whether there is room to give back."""
    try:
        return (home / NAME).stat().st_size == SIZE
    except OSError:
        return False


def lay(home: Path) -> bool:
    """Lay the ballast where it is not there; False where the disk is too full or may not be written to.

    Random bytes: a file system that packs or leaves out zeros would keep no room.
    """
    if is_there(home):
        return True
    path = home / NAME
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.open("wb") as file:
            file.write(os.urandom(SIZE))
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        return False
    return True


def helps(home: Path, error: BaseException) -> bool:
    """Say whether the room that is kept lies on the disk that an error says is full; a stick has its own."""
    told = getattr(error, "path", None) or getattr(error, "filename", None)
    if told is None:
        return False
    place = Path(str(told))
    with contextlib.suppress(OSError):
        near = next(one for one in (place, *place.parents) if one.exists())
        return near.stat().st_dev == home.stat().st_dev
    return False


def give_back(home: Path) -> bool:
    """Free the room; False where there was none, or where the disk does not let go of it."""
    there = is_there(home)
    try:
        (home / NAME).unlink(missing_ok=True)
    except OSError:
        return False
    return there
