"""An encrypted copy of a plain database, by SQLCipher's own export; nothing of it is written in plain."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from .copying import sync_file
from .drivers import driver_errors, module, uri
from .files import plain_error


def encrypt_copy(path: Path, to: Path, key: bytes) -> None:
    """Write an encrypted copy of a plain database that nobody writes to; raise a StoreError, and then there is none."""
    try:
        to.unlink(missing_ok=True)
        os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        driver = module(key)
        connection = driver.connect(uri(path, "ro"), uri=True, isolation_level=None)
        with contextlib.closing(connection):
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute(f"ATTACH DATABASE ? AS fresh KEY \"x'{key.hex()}'\"", (uri(to, "rw"),))
            connection.execute("PRAGMA fresh.journal_mode = OFF")  # a new file: a kill leaves nothing to keep
            connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
            for name in ("application_id", "user_version"):
                number = connection.execute(f"PRAGMA main.{name}").fetchone()[0]
                connection.execute(f"PRAGMA fresh.{name} = {int(number)}")
            connection.execute("DETACH DATABASE fresh")
        sync_file(to)
    except driver_errors(OSError) as error:
        with contextlib.suppress(OSError):
            to.unlink(missing_ok=True)
        raise plain_error(error, path) from error
