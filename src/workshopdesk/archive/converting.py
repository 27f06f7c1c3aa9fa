"""Protecting a plain school: an encrypted copy is made, read through and swapped in, and the plain bytes destroyed.

Everything that held facts in plain goes: the file, its journal, every backup (converted too), the register of exports.
A kill at any moment leaves the plain school or the protected one, whole; going on finishes what was left.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from ..content.durable import replace_file, sync_folder
from ..store.converting import encrypt_copy
from ..store.drivers import connect, driver_errors
from ..store.errors import Damaged, StoreError
from ..store.exports import REGISTER
from ..store.files import database, plain_error
from ..store.keyring import SCHOOL_KEY, keyring
from ..store.lock import WriterLock
from ..store.naming import BACKUPS
from ..store.protection import write_key_of_new_school
from ..store.verification import verify_copy
from ..store.wrapping import new_key
from .destroying import destroy

READY = "school.protected.db"
"""The encrypted copy, until it takes the place of the plain file."""

_PLAIN = b"SQLite format 3\0"


def is_plain(folder: Path) -> bool:
    """Say whether a school's folder holds anything in plain."""
    return bool(_plain_files(folder)) or (database(folder).exists() and not (folder / SCHOOL_KEY).exists())


def _begins_plain(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16) == _PLAIN


def _plain_files(folder: Path) -> list[Path]:
    """Return what is not encrypted in a protected school's folder, its own file aside."""
    if not (folder / SCHOOL_KEY).exists():
        return []
    since = (folder / SCHOOL_KEY).stat().st_mtime_ns
    found = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path in (database(folder), folder / READY):
            continue
        # a damaged file that was kept has no beginning to know it by
        older = ".damaged" in path.name and path.stat().st_mtime_ns < since
        if _begins_plain(path) or older or (path.name.startswith(".") and path.name.endswith(".protecting")):
            found.append(path)
    return found


def protect_school(folder: Path, home: Path) -> bool:
    """Encrypt a school under a key of its own; say whether there was anything to do. The home must be unlocked.

    Raises InUse where it is open, Damaged where it does not read through: destroying what cannot be read would lose it.
    """
    lock = WriterLock(folder)
    lock.acquire()
    try:
        done = _protect(folder, home)
        for path in _plain_files(folder):
            _convert_or_destroy(path, folder)
            done = True
        return done
    except driver_errors(OSError) as error:
        raise plain_error(error, folder) from error
    finally:
        lock.release()


def _protect(folder: Path, home: Path) -> bool:
    path = database(folder)
    if (folder / SCHOOL_KEY).exists():
        ready = folder / READY  # killed between the key and the file
        if ready.exists():
            _swap(folder, ready)
            return True
        return False
    if not path.exists():
        return False
    key = new_key()
    ready = folder / READY
    with contextlib.closing(connect(path, "rw")) as source:
        source.execute("BEGIN IMMEDIATE")  # rolls back what a killed writer left
        source.execute("ROLLBACK")
    verify_copy(path, None)
    encrypt_copy(path, ready, key)
    verify_copy(ready, key)
    # from here on it is a protected school: the key first, and the file that it opens lies ready beside it
    write_key_of_new_school(folder, home, key)
    _swap(folder, ready)
    return True


def _swap(folder: Path, ready: Path) -> None:
    path = database(folder)
    if path.exists():
        destroy(path)
    destroy(path.with_name(path.name + "-journal"))
    os.replace(ready, path)
    sync_folder(folder)


def is_half_way(folder: Path) -> bool:
    """Say whether a kill left the encrypted copy lying beside the file whose place it takes."""
    return (folder / SCHOOL_KEY).exists() and (folder / READY).exists()


def protect_copies(folder: Path, place: Path) -> None:
    """Encrypt or destroy the plain backups of a protected school that lie elsewhere; raise a StoreError."""
    try:
        for path in sorted(place.iterdir()) if place.is_dir() else []:
            if path.is_file() and _begins_plain(path):
                _convert_or_destroy(path, folder, backup=True)
        if place.is_dir():
            replace_file(place / SCHOOL_KEY, (folder / SCHOOL_KEY).read_bytes())
    except OSError as error:
        raise plain_error(error, place) from error


def _convert_or_destroy(path: Path, folder: Path, backup: bool = False) -> None:
    """Encrypt a backup or the register of exports; what is neither, or is damaged, is destroyed."""
    key = keyring.key_of(folder)
    assert key is not None
    part = path.with_name(f".{path.name}.protecting")
    part.unlink(missing_ok=True)
    try:
        if (backup or path.parent.name == BACKUPS) and path.suffix == ".db":
            verify_copy(path, None)
            encrypt_copy(path, part, key)
            verify_copy(part, key)
        elif path.name == REGISTER:
            encrypt_copy(path, part, key)
        else:
            raise Damaged(path)
    except StoreError:
        part.unlink(missing_ok=True)
        destroy(path)
        return
    destroy(path)
    os.replace(part, path)
    sync_folder(path.parent)
