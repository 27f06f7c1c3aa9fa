"""Where copies of a school went that this program wrote: a register beside its file, as protected as it is.

In the school's folder and under its key, since the names of files tell of a school too.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .drivers import connect, driver_errors
from .errors import StoreError
from .files import plain_error
from .keyring import keyring
from .pragmas import apply_settings

REGISTER = "exports.db"


@contextlib.contextmanager
def _opened(folder: Path, mode: str) -> Iterator[Any]:
    path = folder / REGISTER
    try:
        with contextlib.closing(connect(path, mode, keyring.key_of(folder))) as connection:
            apply_settings(connection, writing=mode != "ro")
            yield connection
    except driver_errors(OSError, StoreError) as error:
        raise plain_error(error, path) from error


def note_export(folder: Path, file: Path, moment: datetime | None = None) -> None:
    """Remember a copy; raise a StoreError."""
    made = (moment or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    with _opened(folder, "rwc") as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS export (file TEXT PRIMARY KEY, made_at TEXT NOT NULL)")
        connection.execute("INSERT OR REPLACE INTO export VALUES (?, ?)", (str(file.absolute()), made))


def known_exports(folder: Path) -> list[Path]:
    """Return the copies that were remembered, oldest first; raise a StoreError."""
    if not (folder / REGISTER).is_file():
        return []
    with _opened(folder, "ro") as connection:
        return [Path(row[0]) for row in connection.execute("SELECT file FROM export ORDER BY made_at, file")]


def forget_exports(folder: Path, files: list[Path]) -> None:
    """Take copies out of the register, and their names out of its file; raise a StoreError."""
    if not files or not (folder / REGISTER).is_file():
        return
    with _opened(folder, "rw") as connection:
        connection.executemany("DELETE FROM export WHERE file = ?", [(str(file),) for file in files])
        connection.execute("VACUUM")
