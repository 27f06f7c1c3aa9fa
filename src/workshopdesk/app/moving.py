"""Moving the data home to another place: copied, read again byte for byte, and only then the old one let go.

Until the copy has its name nothing is changed: after a kill the next start goes on with the old home as it was.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from ..archive.destroying import destroy
from ..content.durable import replace_file, sync_folder
from ..domain.errors import Refused
from ..locations import moves_file, platform_home, read_moves
from ..store.errors import Damaged
from ..store.files import plain_error, school_folders
from ..store.lock import WriterLock
from . import ballast
from .crash_report import LOGS
from .data_place import synced_by

Progress = Callable[[int, int], None]
_CHUNK = 1 << 20
_OF_THE_MOMENT = (ballast.NAME, "window.lock", "window.asked", "school.lock")
"""What a running program lays there for itself; the new home gets its own."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of a move: where the home is, how many files went, and what of the old place could not be removed."""

    home: Path
    files: int
    left: tuple[Path, ...] = ()


def proposed_place(home: Path) -> Path:
    """Return a place on this machine alone: the platform's own, else a folder of the person's; one that is free."""
    own = Path.home() / "WorkshopDesk"
    for place in (platform_home(), own, *(own.with_name(f"{own.name}-{number}") for number in range(2, 10))):
        if fault_of(home, place) is None:
            return place
    return own


def fault_of(home: Path, to: Path) -> Refused | None:
    """Return why a home can't move to a place, or None where it can."""
    here, there = Path(os.path.realpath(home)), Path(os.path.realpath(to))
    if here == there or here in there.parents or there in here.parents:
        return Refused("move-inside", file=str(to))
    service = synced_by(to)
    if service:
        return Refused("move-synced", file=str(to), service=service)
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        return Refused("move-not-empty", file=str(to))
    return None


def move_home(home: Path, to: Path, remove: bool, progress: Progress = lambda _done, _total: None) -> Moved:
    """Move everything of a home; `remove` takes the old place away once the new one was read through.

    No school may be open (InUse). Raises Refused, a StoreError or whatever `progress` raises to stop; then the old home
    is as it was and nothing is left of the new one.
    """
    fault = fault_of(home, to)
    if fault is not None:
        raise fault
    with ExitStack() as locked:
        for folder in school_folders(home):
            lock = WriterLock(folder)
            lock.acquire()
            locked.callback(lock.release)
        making = to.with_name(f".{to.name}.moving")
        try:
            files = _files_of(home)
            if making.exists():
                shutil.rmtree(making)
            _copy(home, making, files, progress)
            with contextlib.suppress(FileNotFoundError):
                to.rmdir()
            making.rename(to)
            sync_folder(to.parent)
            _write_down(home, to)
        except OSError as error:
            shutil.rmtree(making, ignore_errors=True)
            raise plain_error(error, to) from error
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
    return Moved(to, len(files), _removed(home, files) if remove else ())


def _files_of(home: Path) -> list[Path]:
    """Return the files to move, as places below the home; a link is followed by nobody."""
    found = [path for path in home.rglob("*") if path.is_file() and not path.is_symlink()]
    return sorted(path.relative_to(home) for path in found if not _is_of_the_moment(path))


def _is_of_the_moment(path: Path) -> bool:
    return path.name in _OF_THE_MOMENT or (path.parent.name == LOGS and path.name.startswith("running-"))


def _copy(home: Path, making: Path, files: list[Path], progress: Progress) -> None:
    """Copy, bring down to the disk, and read both sides again; raise Damaged where they differ."""
    total = 2 * sum((home / file).stat().st_size for file in files) or 1
    done = 0
    making.mkdir(parents=True, mode=0o700)
    for folder in sorted(path for path in home.rglob("*") if path.is_dir() and not path.is_symlink()):
        (making / folder.relative_to(home)).mkdir(parents=True, exist_ok=True, mode=0o700)
    for file in files:
        with (home / file).open("rb") as source, (making / file).open("xb") as target:
            while data := source.read(_CHUNK):
                target.write(data)
                done += len(data)
                progress(done, total)
            target.flush()
            os.fsync(target.fileno())
        shutil.copystat(home / file, making / file)
    for file in files:
        if _digest(home / file) != _digest(making / file):
            raise Damaged(making / file, detail="reread")
        done += (home / file).stat().st_size
        progress(min(done, total), total)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):  # past what the system still holds in memory
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_down(home: Path, to: Path) -> None:
    """Let the next start find the new place."""
    moves = {old: new for old, new in read_moves().items() if old != str(to)}
    moves[str(home)] = str(to)
    file = moves_file()
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    replace_file(file, json.dumps(moves, indent=1).encode())


def _removed(home: Path, files: list[Path]) -> tuple[Path, ...]:
    """Destroy what was moved; return what stays, since something else holds it or wrote to it meanwhile."""
    left = []
    for file in [*files, Path(ballast.NAME)]:
        try:
            destroy(home / file)
        except OSError:
            left.append(home / file)
    for path in sorted(home.rglob("*"), reverse=True):
        with contextlib.suppress(OSError):
            if path.is_dir():
                path.rmdir()
            elif _is_of_the_moment(path):
                path.unlink()
    with contextlib.suppress(OSError):
        home.rmdir()
    return tuple(left)
