"""Where copies of a school went that this program wrote: a register beside its file, as protected as it is.

In the school's folder and under its key, since the names of files tell of a school too.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Export:
    """A copy that was written: where, and the digest of its bytes."""

    path: Path
    sha256: str

    def is_unchanged(self) -> bool:
        """Say whether what lies there is still what was written, and not another file of that name; raise OSError."""
        return _digest(self.path) == self.sha256


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def note_export(folder: Path, file: Path, moment: datetime | None = None) -> None:
    """Remember a copy that was written just now; raise a StoreError or OSError. A folder or a pipe is none."""
    if not file.is_file():
        return
    made = (moment or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    row = (str(file.absolute()), made, _digest(file))
    with _opened(folder, "rwc") as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS export (file TEXT PRIMARY KEY, made_at TEXT NOT NULL, sha256 TEXT NOT NULL)"
        )
        connection.execute("INSERT OR REPLACE INTO export VALUES (?, ?, ?)", row)


def known_exports(folder: Path) -> list[Export]:
    """Return the copies that were remembered, oldest first; raise a StoreError."""
    if not (folder / REGISTER).is_file():
        return []
    with _opened(folder, "ro") as connection:
        rows = connection.execute("SELECT file, sha256 FROM export ORDER BY made_at, file").fetchall()
    return [Export(Path(file), digest) for file, digest in rows]


def forget_exports(folder: Path, files: list[Path]) -> None:
    """Take copies out of the register, and their names out of its file; raise a StoreError."""
    if not files or not (folder / REGISTER).is_file():
        return
    with _opened(folder, "rw") as connection:
        connection.executemany("DELETE FROM export WHERE file = ?", [(str(file),) for file in files])
        connection.execute("VACUUM")
