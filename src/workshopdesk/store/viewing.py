"""A copy of a school to look at, where its own file may not be written to, or not be brought up to date.

In a folder of its own below the system's temporary one, for this person alone, and gone afterwards; the copy of a
protected file is as protected, under the same key.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .copying import copy_database
from .drivers import driver_errors
from .errors import StoreError
from .files import SCHOOLS, database, plain_error, reading
from .keyring import SCHOOL_KEY, home_of, keyring
from .lock import NAME as LOCK
from .lock import WriterLock
from .migrate import migrate_school

PREFIX = "workshopdesk-"


class WorkingCopy:
    """A school's copy in a folder of its own; `folder` is a school's folder like any other."""

    def __init__(self, folder: Path, scripts: Path) -> None:
        """Copy a school and bring the copy up to date; raise a StoreError, and then nothing is left behind."""
        self._home = Path(tempfile.mkdtemp(prefix=PREFIX))
        self.folder = self._home / SCHOOLS / folder.name
        try:
            self._copy(folder)
            migrate_school(self.folder, scripts)
        except BaseException as error:
            self.remove()
            if isinstance(error, driver_errors(OSError)) and not isinstance(error, StoreError):
                raise plain_error(error, database(folder)) from error
            raise

    def _copy(self, folder: Path) -> None:
        self.folder.mkdir(parents=True, mode=0o700)
        key = keyring.key_of(folder)
        secret = keyring.secret(home_of(folder))
        if key is not None and secret is not None:
            keyring.hold(self._home, secret)
            shutil.copyfile(folder / SCHOOL_KEY, self.folder / SCHOOL_KEY)
        with reading(folder, allow_older=True) as connection:
            copy_database(connection, database(self.folder), key)

    def remove(self) -> None:
        """Take the copy away; harmless where it is gone."""
        keyring.forget(self._home)
        shutil.rmtree(self._home, ignore_errors=True)


@contextlib.contextmanager
def working_copy(folder: Path, scripts: Path) -> Iterator[Path]:
    """Give the folder of a copy that is up to date, and take it away afterwards; raise a StoreError."""
    copy = WorkingCopy(folder, scripts)
    try:
        yield copy.folder
    finally:
        copy.remove()


def remove_stale() -> int:
    """Take away copies that a kill left behind; one that is looked at now has its lock. Return how many went."""
    gone = 0
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/{SCHOOLS}/*/{LOCK}"):
        lock = WriterLock(left.parent)
        with contextlib.suppress(OSError, StoreError):
            lock.acquire(0.0)
            lock.release()
            shutil.rmtree(home_of(left.parent))
            gone += 1
    return gone
