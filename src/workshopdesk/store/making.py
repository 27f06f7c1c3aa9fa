"""Making the file of a new school, and the folder around it."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from ..content.durable import sync_folder
from ..domain.memory import Memory
from ..domain.school import Archive
from .copying import sync_file
from .drivers import driver_errors
from .engine import make_engine
from .files import SCHOOLS, database, plain_error
from .held import Held, changes_between
from .keyring import key_for_new_school
from .migrate import make_database
from .protection import write_key_of_new_school
from .recorder import write
from .remembering import write_memory


def write_database(path: Path, archive: Archive, scripts: Path, key: bytes | None) -> None:
    """Write an archive to a new file, without a history, down to the disk; driver errors and OSError pass through."""
    make_database(path, scripts, key)
    engine = make_engine(path, key)
    try:
        with engine.connect() as connection, connection.begin():
            write(connection, changes_between(None, Held.of(archive)), {})
            write_memory(connection, Memory(), archive.memory)
    finally:
        engine.dispose()
    sync_file(path)


def make_school(home: Path, archive: Archive, scripts: Path) -> Path:
    """Make the folder of a new school, whole or not at all, and return it. `scripts` are the migrations."""
    folder = home / SCHOOLS / str(uuid.UUID(archive.school.id))
    making = folder.with_name(f".new-{folder.name}-{uuid.uuid4().hex[:8]}")
    key = key_for_new_school(home)
    try:
        making.mkdir(parents=True, mode=0o700)
        if key is not None:
            write_key_of_new_school(making, home, key)
        write_database(database(making), archive, scripts, key)
        sync_folder(making)
        making.rename(folder)
        sync_folder(folder.parent)
    except driver_errors(DBAPIError, OSError) as error:
        shutil.rmtree(making, ignore_errors=True)
        raise plain_error(error, folder) from error
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    return folder
