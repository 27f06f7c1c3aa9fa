"""Backups of a school: made by SQLite's backup API, read through before they count, listed, rotated, restored.

They lie in `backups/` beside the school's file and are as protected as it is.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ..content.durable import replace_file, sync_folder
from ..store.copying import copy_database, sync_file
from ..store.drivers import connect, driver_errors
from ..store.errors import Damaged, NoSuchBackup, StoreError
from ..store.files import database, plain_error, reading
from ..store.keyring import keyring
from ..store.lock import WriterLock
from ..store.naming import BACKUPS, backup_name, read_backup_name
from ..store.verification import verify_copy
from .rotation import MOST_BYTES, Backup, to_keep

if TYPE_CHECKING:
    from ..store.school_file import SchoolFile

PAUSED = "rotation-paused.json"
PAUSE = timedelta(days=30)


def backups_folder(folder: Path) -> Path:
    """Return where a school's backups lie."""
    return folder / BACKUPS


def list_backups(folder: Path) -> list[Backup]:
    """Return a school's backups, newest first."""
    found = []
    with contextlib.suppress(FileNotFoundError):
        for path in backups_folder(folder).iterdir():
            known = read_backup_name(path.name)
            if known is not None and path.is_file():
                found.append(Backup(path, *known, path.stat().st_size))
    return sorted(found, key=lambda backup: (backup.moment, backup.name), reverse=True)


def find_backup(folder: Path, named: str) -> Backup:
    """Return a backup by its name or an unambiguous beginning of it; raise NoSuchBackup."""
    known = list_backups(folder)
    found = [backup for backup in known if backup.name == named]
    found = found or [backup for backup in known if named and backup.name.startswith(named)]
    if len(found) != 1:
        raise NoSuchBackup(named)
    return found[0]


def check_backups(folder: Path) -> list[StoreError]:
    """Read every backup of a school through; return what is wrong with those that are not good."""
    key = keyring.key_of(folder)
    faults = []
    for backup in list_backups(folder):
        try:
            verify_copy(backup.path, key)
        except StoreError as fault:
            faults.append(fault)
    return faults


def latest_good_backup(folder: Path) -> Backup | None:
    """Return the newest backup that reads through, or None; raise Locked."""
    key = keyring.key_of(folder)
    for backup in list_backups(folder):
        with contextlib.suppress(StoreError):
            verify_copy(backup.path, key)
            return backup
    return None


def _free_place(folder: Path, reason: str, now: datetime) -> Path:
    place = backups_folder(folder)
    place.mkdir(exist_ok=True, mode=0o700)
    while True:
        path = place / backup_name(now, reason)
        if not path.exists():
            return path
        now += timedelta(milliseconds=1)


def make_backup(folder: Path, reason: str, now: datetime | None = None, file: SchoolFile | None = None) -> Backup:
    """Make a backup and read it through; raise a StoreError, and then there is none.

    `file` is the school where this process has it open; a school that another process has open is copied beside it.
    """
    moment = now or datetime.now(UTC)
    try:
        path = _free_place(folder, reason, moment)
        if file is not None:
            file.copy_to(path)
        else:
            key = keyring.key_of(folder)
            with reading(folder, allow_older=True) as connection:
                copy_database(connection, path, key, lambda part: verify_copy(part, key))
    except driver_errors(OSError) as error:
        raise plain_error(error, folder) from error
    known = read_backup_name(path.name)
    assert known is not None
    return Backup(path, *known, path.stat().st_size)


def rotate(folder: Path, now: datetime | None = None, most_bytes: int = MOST_BYTES) -> list[Backup]:
    """Delete the backups that are not to be kept and return them; nothing while rotation is paused."""
    if is_paused(folder, now or datetime.now(UTC)):
        return []
    known = list_backups(folder)
    kept = set(to_keep(known, most_bytes))
    gone = [backup for backup in known if backup not in kept]
    for backup in gone:
        backup.path.unlink(missing_ok=True)
    return gone


def is_paused(folder: Path, now: datetime) -> bool:
    """Say whether rotation waits: for 30 days after a restore, so that what was there can still be had."""
    try:
        told = json.loads((backups_folder(folder) / PAUSED).read_text("ascii"))
        until = datetime.fromisoformat(told["until"])
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return now < until


def resume(folder: Path) -> None:
    """Let rotation go on: the guide has seen that what was restored is right."""
    (backups_folder(folder) / PAUSED).unlink(missing_ok=True)


def restore(folder: Path, backup: Path, now: datetime | None = None) -> Backup:
    """Put a backup in the place of a school's file; return the copy that was kept of what was there.

    The school must be open nowhere (InUse). A backup that does not read through is refused, and nothing is changed.
    What was there is kept as it is, also where it is damaged.
    """
    moment = now or datetime.now(UTC)
    path = database(folder)
    key = keyring.key_of(folder)
    lock = WriterLock(folder)
    lock.acquire()
    try:
        verify_copy(backup, key)
        until = json.dumps({"until": (moment + PAUSE).isoformat()})
        kept = _keep_present(folder, moment)
        replace_file(backups_folder(folder) / PAUSED, until.encode("ascii"))
        fresh = path.with_name("school.restoring.db")
        with closing(connect(backup, "ro", key)) as source:
            copy_database(source, fresh, key, lambda part: verify_copy(part, key))
        # a journal that a killed writer left would be rolled back into the fresh file
        path.with_name(path.name + "-journal").unlink(missing_ok=True)
        os.replace(fresh, path)
        sync_folder(folder)
        return kept
    except driver_errors(OSError) as error:
        raise plain_error(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            path.with_name("school.restoring.db").unlink(missing_ok=True)
        lock.release()


def _keep_present(folder: Path, moment: datetime) -> Backup:
    path = database(folder)
    key = keyring.key_of(folder)
    kept = _free_place(folder, "before-restore", moment)
    try:
        with closing(connect(path, "rw", key)) as source:
            source.execute("PRAGMA busy_timeout = 2000")
            copy_database(source, kept, key, lambda part: verify_copy(part, key))
    except driver_errors(StoreError):
        kept = kept.with_suffix(".damaged")
        _copy_bytes(path, kept)
        journal = path.with_name(path.name + "-journal")
        if journal.is_file() and journal.stat().st_size:
            _copy_bytes(journal, kept.with_name(kept.name + "-journal"))
    return Backup(kept, moment, "before-restore", kept.stat().st_size if kept.exists() else 0)


def _copy_bytes(path: Path, to: Path) -> None:
    """Copy a damaged file as it is; nobody in this process has it open."""
    if not path.is_file():
        return
    shutil.copyfile(path, to)
    sync_file(to)
    sync_folder(to.parent)


def copy_to_second_place(
    folder: Path, backup: Backup, place: Path, read: Callable[[Path], bytes] | None = None
) -> Path:
    """Copy a backup to a folder elsewhere (a stick, the network) and return where it is.

    It counts only after it was read again there, byte for byte; raise a StoreError otherwise.
    """
    from ..store.keyring import SCHOOL_KEY

    to = place / folder.name / backup.name
    read_again = read or _read_from_disk
    try:
        if not place.is_dir():
            raise FileNotFoundError(2, "", str(place))
        to.parent.mkdir(parents=True, exist_ok=True)
        sources = [(backup.path, to)]
        if (folder / SCHOOL_KEY).exists():
            sources.append((folder / SCHOOL_KEY, to.parent / SCHOOL_KEY))
        for source, target in sources:
            data = source.read_bytes()
            replace_file(target, data)
            if read_again(target) != data:
                target.unlink(missing_ok=True)
                raise Damaged(target, detail="reread")
    except OSError as error:
        raise plain_error(error, place) from error
    return to


def _read_from_disk(path: Path) -> bytes:
    """Read a file, past what the system still holds of it in memory where that can be asked."""
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.fsync(file.fileno())
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read()


__all__ = [
    "Backup",
    "backups_folder",
    "check_backups",
    "copy_to_second_place",
    "find_backup",
    "is_paused",
    "latest_good_backup",
    "list_backups",
    "make_backup",
    "restore",
    "resume",
    "rotate",
]
