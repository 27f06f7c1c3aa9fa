"""Erasing facts for good, from the rows, the history and every backup; what goes stands in `erasable`."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from ..domain.school import Archive
from ..store.drivers import driver_errors
from ..store.errors import StoreError
from ..store.files import database, plain_error
from ..store.keyring import keyring
from ..store.lock import WriterLock
from ..store.making import write_database
from ..store.naming import read_backup_name
from ..store.verification import verify_copy
from .backups import backups_folder, make_backup
from .destroying import destroy, swap_and_destroy
from .erasable import What, erased, is_clear


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What was done to a school's folder: backups rewritten, and those destroyed that could not be read."""

    backups: int
    destroyed: int


def rewrite(folder: Path, what: What, scripts: Path, moment: datetime | None = None) -> Rewritten:
    """Erase facts from a school and its backups, at `moment`; raise a StoreError, and then running it again finishes.

    The file is written anew without a history and put in the place of the old one at once. A copy made before is
    destroyed once what is there was read through. Raises InUse where the school is open.
    """
    rule = partial(erased, what=what, moment=moment or datetime.now(UTC))
    path = database(folder)
    key = keyring.key_of(folder)
    lock = WriterLock(folder)
    lock.acquire()
    try:
        safety = make_backup(folder, "before-erasure")
        archive = verify_copy(safety.path, key)
        if archive is None:
            raise StoreError(path)
        _put_anew(path, rule(archive), scripts, key)
        found = verify_copy(path, key)
        if found is None or not is_clear(found, what):
            raise StoreError(path)
        rewritten, destroyed = _rewrite_copies(backups_folder(folder), rule, scripts, key, {safety.path})
        destroy(safety.path)
        for left in (*folder.glob(".*.old"), *folder.glob(".*.part"), *folder.glob(".*.erasing*")):
            destroy(left)
        return Rewritten(rewritten, destroyed)
    except driver_errors(OSError) as error:
        raise plain_error(error, path) from error
    finally:
        lock.release()


def rewrite_elsewhere(place: Path, folder: Path, what: What, scripts: Path) -> Rewritten:
    """Erase facts from the copies of a school's backups that lie in another place; raise a StoreError."""
    try:
        rule = partial(erased, what=what, moment=datetime.now(UTC))
        done = _rewrite_copies(place, rule, scripts, keyring.key_of(folder), set())
    except driver_errors(OSError) as error:
        raise plain_error(error, place) from error
    return Rewritten(*done)


def _put_anew(path: Path, archive: Archive, scripts: Path, key: bytes | None) -> None:
    fresh = path.with_name(f".{path.name}.erasing")
    for left in (fresh, fresh.with_name(fresh.name + "-journal")):
        left.unlink(missing_ok=True)
    write_database(fresh, archive, scripts, key)
    verify_copy(fresh, key)
    swap_and_destroy(fresh, path)
    for journal in (path, fresh):
        with contextlib.suppress(FileNotFoundError):
            journal.with_name(journal.name + "-journal").unlink()


def _rewrite_copies(
    place: Path, rule: Callable[[Archive], Archive], scripts: Path, key: bytes | None, spare: set[Path]
) -> tuple[int, int]:
    """Write every backup anew; destroy what cannot be read or is of an older revision. Return how many of each."""
    rewritten = destroyed = 0
    for path in sorted(place.iterdir()) if place.is_dir() else []:
        if path in spare or not path.is_file() or path.suffix in (".json", ".key"):
            continue
        archive = None
        known = read_backup_name(path.name)
        # a copy made before an erasure that was stopped is only destroyed
        if known is not None and known[1] != "before-erasure":
            with contextlib.suppress(StoreError):
                archive = verify_copy(path, key)
        if archive is None:
            destroy(path)
            destroyed += 1
            continue
        _put_anew(path, rule(archive), scripts, key)
        rewritten += 1
    return rewritten, destroyed
