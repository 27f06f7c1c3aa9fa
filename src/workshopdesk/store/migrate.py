"""Alembic, run from inside the program: new schools and older files come to the present schema the same way.

A revision is all or nothing: the driver is in autocommit and the BEGIN is ours. An older file is never changed in
place: a copy made with SQLite's backup API is migrated, checked and swapped in, and the original kept as a backup.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from .engine import Connect, connect_plainly, make_engine
from .errors import Damaged
from .files import check_identity, database, plain_error, uri
from .lock import WriterLock
from .pragmas import APPLICATION_ID, apply_settings
from .revision import HEAD


def upgrade(path: Path, scripts: Path, to: str = "head", connect: Connect = connect_plainly) -> None:
    """Bring a database to a revision in one transaction; `scripts` is the folder with env.py and versions."""
    from alembic import command
    from alembic.config import Config

    from .tables import metadata

    engine = make_engine(path, connect, foreign_keys=False)
    try:
        with engine.connect() as connection, connection.begin():
            config = Config()
            # Alembic reads its options through configparser, which takes a percent sign for a reference
            config.set_main_option("script_location", str(scripts).replace("%", "%%"))
            config.attributes["connection"] = connection
            config.attributes["metadata"] = metadata
            command.upgrade(config, to)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
                raise Damaged(path, detail="foreign keys")
    finally:
        engine.dispose()


def make_database(path: Path, scripts: Path, connect: Connect = connect_plainly) -> None:
    """Make an empty school's file by the same revisions that upgrade older ones."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with contextlib.closing(connect(path)) as connection:
        apply_settings(connection, writing=True)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    upgrade(path, scripts, connect=connect)


def migrate_school(folder: Path, scripts: Path) -> Path | None:
    """Bring an older school to the present schema; return the backup that was kept, or None where nothing was to do."""
    path = database(folder)
    lock = WriterLock(folder)
    lock.acquire()
    try:
        with contextlib.closing(sqlite3.connect(uri(path, "rw"), uri=True, isolation_level=None)) as source:
            apply_settings(source, writing=False)
            before = check_identity(source, path, allow_older=True)
            if before == HEAD:
                return None
            working = path.with_name("school.migrating.db")
            working.unlink(missing_ok=True)
            with contextlib.closing(sqlite3.connect(working)) as copy:
                source.backup(copy)
        upgrade(working, scripts)
        with contextlib.closing(sqlite3.connect(uri(working, "ro"), uri=True)) as check:
            if check.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise Damaged(working)
            check_identity(check, working)
        kept = folder / "backups" / f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-before-{HEAD}-from-{before}.db"
        kept.parent.mkdir(exist_ok=True)
        _copy_whole(path, kept)
        sync(working)
        os.replace(working, path)
        sync(folder)
        return kept
    except (sqlite3.Error, OSError) as error:
        raise plain_error(error, path) from error
    finally:
        lock.release()


def _copy_whole(path: Path, to: Path) -> None:
    part = to.with_suffix(".part")
    with (
        contextlib.closing(sqlite3.connect(uri(path, "ro"), uri=True)) as source,
        contextlib.closing(sqlite3.connect(part)) as copy,
    ):
        source.backup(copy)
    sync(part)
    os.replace(part, to)
    sync(to.parent)


def sync(path: Path) -> None:
    """Make a file, or a folder's list of names, durable; folders cannot be synced on Windows."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
