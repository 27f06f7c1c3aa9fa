"""Where the files of a school are, and opening them with SQLite's plain driver.

Before anything is opened for writing, the application id and the revision are checked through SQLite itself: opening
a database a second time with open() in a process that has it open would drop SQLite's own lock.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from .drivers import connect, driver_errors, uri
from .errors import Damaged, DiskFull, InUse, Newer, NotASchool, Outdated, ReadOnly, StoreError, Unreachable
from .keyring import keyring
from .lock import WriterLock
from .pragmas import APPLICATION_ID, apply_settings
from .revision import HEAD, REVISIONS, SCHEMAS, schema_digest

DATABASE = "school.db"
SCHOOLS = "schools"


def database(folder: Path) -> Path:
    """Return the database of a school's folder."""
    return folder / DATABASE


def school_folders(home: Path) -> list[Path]:
    """Return the folders of all schools, in order of id."""
    schools = home / SCHOOLS
    try:
        with os.scandir(schools) as entries:
            names = [entry.name for entry in entries if not entry.name.startswith(".") and entry.is_dir()]
    except FileNotFoundError:
        return []
    return [schools / name for name in sorted(names)]


def plain_error(error: BaseException, path: Path) -> StoreError:
    """Return what an error of the driver or of the system means for the guide."""
    if isinstance(error, StoreError):
        return error
    inner = getattr(error, "orig", None) or error
    code = getattr(inner, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    number = getattr(inner, "errno", None)
    text = str(inner)
    if primary == sqlite3.SQLITE_FULL or number in (errno.ENOSPC, errno.EDQUOT) or "disk is full" in text:
        return DiskFull(path)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return InUse(path)
    if primary == sqlite3.SQLITE_READONLY or number in (errno.EROFS, errno.EACCES, errno.EPERM):
        return ReadOnly(path)
    if primary == sqlite3.SQLITE_NOTADB:
        return NotASchool(path)
    if primary == sqlite3.SQLITE_IOERR and _is_full(path):
        return DiskFull(path)
    if primary == sqlite3.SQLITE_CANTOPEN and path.exists() and not os.access(path.parent, os.W_OK):
        return ReadOnly(path)
    if primary in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) or isinstance(inner, OSError):
        return Unreachable(path, detail=text)
    return Damaged(path, detail=text)


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path if path.is_dir() else path.parent).free < 65536
    except OSError:  # the stick was pulled
        return False


def check_identity(connection: Any, path: Path, allow_older: bool = False) -> str:
    """Return the revision of a school's file; raise NotASchool, Damaged, Newer or Outdated. Nothing is written."""
    check_application(connection, path)
    try:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    except driver_errors() as error:
        if "no such" not in str(error):
            raise
        raise Damaged(path, detail=str(error)) from error
    return check_revision(found, path, allow_older)


def check_application(connection: Any, path: Path) -> None:
    """Raise NotASchool where a file is empty or another program's."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotASchool(path)


def check_revision(found: Sequence[Sequence[Any]], path: Path, allow_older: bool = False) -> str:
    """Return the revision out of the rows that name it; raise Damaged, Newer or Outdated."""
    if len(found) != 1 or not isinstance(found[0][0], str):
        raise Damaged(path, detail="no revision")
    revision: str = found[0][0]
    if revision not in REVISIONS:
        if revision.isdigit() and revision > HEAD:
            raise Newer(path, revision=revision)
        raise Damaged(path, detail="unknown revision")
    if revision != HEAD and not allow_older:
        raise Outdated(path, revision=revision)
    return revision


def check_schema(connection: Any, path: Path, revision: str = HEAD) -> None:
    """Raise Damaged where the tables are not those of the revision: a trigger or a view put in acts on its own."""
    if schema_digest(connection) != SCHEMAS[revision]:
        raise Damaged(path, detail="schema")


def has_hot_journal(path: Path) -> bool:
    """Say whether a writer was killed in the middle: a journal that is not empty stands beside the file."""
    try:
        return os.stat(f"{path}-journal").st_size > 0
    except FileNotFoundError:
        return False


def _recover(folder: Path, key: bytes | None) -> None:
    """Let SQLite roll back what a killed writer left; needs the writer's lock."""
    lock = WriterLock(folder)
    lock.acquire(0.0)
    try:
        with contextlib.closing(connect(database(folder), "rw", key)) as connection:
            apply_settings(connection, writing=False)
            connection.execute("BEGIN IMMEDIATE")
            connection.rollback()
    finally:
        lock.release()


@contextlib.contextmanager
def reading(folder: Path, allow_older: bool = False) -> Iterator[Any]:
    """Open a school for reading, also beside a desk that has it open; raise a StoreError that says what is wrong.

    After a killed writer SQLite recovers the file first; where that is not possible (a read-only folder) a copy in the
    temporary folder is recovered and read; the copy of a protected file is as protected.
    """
    path = database(folder)
    with contextlib.ExitStack() as stack:
        try:
            key = keyring.key_of(folder)
            if not path.is_file():
                raise NotASchool(path)
            source = path
            if has_hot_journal(path):
                try:
                    _recover(folder, key)
                except InUse:
                    pass  # the writer is alive: SQLite's own locks keep the reader right
                except driver_errors(ReadOnly):
                    copy = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="workshopdesk-")))
                    for one in (path, path.with_name(path.name + "-journal")):
                        shutil.copyfile(one, copy / one.name)
                    source = copy / path.name
            mode = "rw" if source != path else "ro"
            connection = stack.enter_context(contextlib.closing(connect(source, mode, key)))
            apply_settings(connection, writing=False)
            connection.execute("BEGIN")
            revision = check_identity(connection, source, allow_older)
            check_schema(connection, source, revision)
        except driver_errors(OSError, StoreError) as error:
            raise plain_error(error, path) from error
        try:
            yield connection
        except driver_errors(OSError) as error:
            raise plain_error(error, path) from error


__all__ = [
    "DATABASE",
    "SCHOOLS",
    "check_identity",
    "check_schema",
    "database",
    "has_hot_journal",
    "plain_error",
    "reading",
    "school_folders",
    "uri",
]
