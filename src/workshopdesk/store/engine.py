"""The one place where a writing engine is made, so that an encrypted driver can be put in.

SQLite's driver is put in autocommit and every transaction begins with BEGIN IMMEDIATE, said by us: the driver's own
guess at when to begin would let a reader turn writer half-way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from .files import uri
from .pragmas import apply_settings

Connect = Callable[[Path], Any]


def connect_plainly(path: Path) -> sqlite3.Connection:
    """Open a file with the standard library's driver, in autocommit; used by one thread only."""
    return sqlite3.connect(uri(path, "rw"), uri=True, isolation_level=None, check_same_thread=False)


def make_engine(path: Path, connect: Connect = connect_plainly, foreign_keys: bool = True) -> Engine:
    """Return an engine with one connection and the settings of every connection.

    `foreign_keys` is off for migrations alone: a batch rebuild of a parent table with it on deletes the children.
    """

    def open_it() -> Any:
        connection = connect(path)
        apply_settings(connection, writing=True)
        if not foreign_keys:
            connection.execute("PRAGMA foreign_keys = OFF")
        return connection

    engine = create_engine("sqlite://", creator=open_it, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
