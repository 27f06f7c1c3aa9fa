"""Alembic, run from inside the program: new schools and older files come to the present schema the same way.

A revision is all or nothing: the driver is in autocommit and the BEGIN is ours. An older file is never changed in
place: a copy made with SQLite's backup API is migrated, checked and swapped in, and the original kept as a backup.
"""

from __future__ import annotations

import contextlib
import logging
import os
import threading
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from ..content.durable import sync_folder
from .copying import copy_database, sync_file
from .drivers import connect, driver_errors
from .engine import make_engine
from .errors import Damaged
from .files import check_identity, check_schema, database, plain_error
from .keyring import keyring
from .lock import WriterLock
from .naming import BACKUPS, backup_name
from .pragmas import APPLICATION_ID, apply_settings
from .resealing import check_digests, reseal_all
from .revision import HEAD

logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells of every step

WORKING = "school.migrating.db"

_one_at_a_time = threading.Lock()
"""Alembic keeps what it runs in names of its modules: two threads would take each other's away."""


def upgrade(path: Path, scripts: Path, to: str = "head", key: bytes | None = None) -> None:
    """Bring a database to a revision in one transaction; `scripts` is the folder with env.py and versions."""
    from alembic import command
    from alembic.config import Config

    from .tables import metadata

    engine = make_engine(path, key, foreign_keys=False)
    try:
        with engine.connect() as connection, connection.begin():
            config = Config()
            # Alembic reads its options through configparser, which takes a percent sign for a reference
            config.set_main_option("script_location", str(scripts).replace("%", "%%"))
            config.attributes["connection"] = connection
            config.attributes["metadata"] = metadata
            with _one_at_a_time:
                command.upgrade(config, to)
            reseal_all(connection.connection.driver_connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
                raise Damaged(path, detail="foreign keys")
    finally:
        engine.dispose()


def newest_of(scripts: Path) -> str | None:
    """Return the newest revision that a folder of scripts leads to."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(scripts).get_current_head()


def make_database(path: Path, scripts: Path, key: bytes | None = None, to: str = "head") -> None:
    """Make an empty school's file by the same revisions that upgrade older ones."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with contextlib.closing(connect(path, "rw", key)) as connection:
        apply_settings(connection, writing=True)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    upgrade(path, scripts, to, key)


def migrate_school(folder: Path, scripts: Path) -> Path | None:
    """Bring an older school to the present schema; return the backup that was kept, or None where nothing was to do."""
    path = database(folder)
    key = keyring.key_of(folder)
    lock = WriterLock(folder)
    lock.acquire()
    working = path.with_name(WORKING)
    try:
        _remove(working)
        with contextlib.closing(connect(path, "rw", key)) as source:
            apply_settings(source, writing=False)
            before = check_identity(source, path, allow_older=True)
            if before == HEAD:
                return None
            check_schema(source, path, before)
            check_digests(source, path)
            kept = folder / BACKUPS / backup_name(datetime.now(UTC), "before-migration")
            kept.parent.mkdir(exist_ok=True)
            copy_database(source, kept, key)
            copy_database(source, working, key)
        upgrade(working, scripts, key=key)
        with contextlib.closing(connect(working, "ro", key)) as check:
            if check.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise Damaged(working)
            check_schema(check, working, check_identity(check, working))
            check_digests(check, working)
        sync_file(working)
        os.replace(working, path)
        sync_folder(folder)
        return kept
    except driver_errors(DBAPIError, OSError) as error:
        raise plain_error(error, path) from error
    finally:
        _remove(working)
        lock.release()


def _remove(working: Path) -> None:
    for left in (working, working.with_name(working.name + "-journal")):
        with contextlib.suppress(OSError):
            left.unlink(missing_ok=True)
