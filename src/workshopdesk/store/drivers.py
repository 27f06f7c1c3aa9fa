"""The two drivers of SQLite: the standard library's for plain files, SQLCipher's for protected ones.

SQLCipher is imported only for a file that has a key, and its own log is switched off: it writes to standard error.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

KEY_BYTES = 32


def uri(path: Path, mode: str) -> str:
    """Return SQLite's address of a file; every special character of the path is quoted."""
    return f"file:{quote(str(path.absolute()).replace(os.sep, '/'))}?mode={mode}"


def module(key: bytes | None) -> Any:
    """Return the driver for a plain file (no key) or a protected one."""
    if key is None:
        return sqlite3
    from sqlcipher3 import dbapi2

    return dbapi2


def connect(path: Path, mode: str, key: bytes | None = None) -> Any:
    """Open a file in autocommit, `mode` as SQLite names them (ro, rw, rwc); used by one thread at a time.

    A protected file is opened with its raw key, so that no derivation is paid for each file.
    """
    connection = module(key).connect(uri(path, mode), uri=True, isolation_level=None, check_same_thread=False)
    if key is not None:
        if len(key) != KEY_BYTES:
            connection.close()
            raise ValueError("a key has 32 bytes")
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def driver_errors(*others: type[BaseException]) -> tuple[type[BaseException], ...]:
    """Return what either driver raises, and `others`: `except driver_errors(OSError) as error`.

    A damaged schema puts bytes that are no text into a message, which Python's driver then cannot decode.
    Asked only when something was raised, so that SQLCipher need not be imported for it.
    """
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    known = (sqlite3.Error, UnicodeDecodeError, *others)
    return known if cipher is None else (cipher.Error, *known)
