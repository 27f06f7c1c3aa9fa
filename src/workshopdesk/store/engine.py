"""The one place where a writing engine is made, for plain files and for protected ones.

SQLite's driver is put in autocommit and every transaction begins with BEGIN IMMEDIATE, said by us: the driver's own
guess at when to begin would let a reader turn writer half-way.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from .drivers import connect, module
from .pragmas import apply_settings


def make_engine(
    path: Path,
    key: bytes | None = None,
    foreign_keys: bool = True,
    check: Callable[[Any], object] | None = None,
) -> Engine:
    """Return an engine with one connection and the settings of every connection.

    `check` sees the driver's connection before anything is set that could write: making a foreign file's journal ours
    would change it. `foreign_keys` is off for migrations alone: a batch rebuild of a parent table with it on deletes
    the children.
    """

    def open_it() -> Any:
        connection = connect(path, "rw", key)
        try:
            apply_settings(connection, writing=False)
            if check is not None:
                check(connection)
            apply_settings(connection, writing=True)
            if not foreign_keys:
                connection.execute("PRAGMA foreign_keys = OFF")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=open_it, poolclass=StaticPool, module=module(key))

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
