"""The settings of every connection, set and read back.

TRUNCATE with FULL lost no commit in a replay of unsynced writes, where SQLite's defaults lost the last one, and one
file also survives being copied by hand. `secure_delete` overwrites what is erased; `trusted_schema` off keeps a
foreign file's views and triggers from calling functions.
"""

from __future__ import annotations

import sqlite3
from typing import Any

APPLICATION_ID = 0x57446B31  # "WDk1"
SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("busy_timeout", "2000", 2000),
    ("trusted_schema", "OFF", 0),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("synchronous", "FULL", 2),
)


def apply_settings(connection: Any, writing: bool) -> None:
    """Set what every connection needs and read it back; raise sqlite3.OperationalError where one does not hold."""
    for name, value, expected in SETTINGS:
        connection.execute(f"PRAGMA {name} = {value}")
        held = connection.execute(f"PRAGMA {name}").fetchone()
        if held is None or held[0] != expected:
            raise sqlite3.OperationalError(f"PRAGMA {name} is {held}, not {expected}")
    if writing:
        held = connection.execute("PRAGMA journal_mode = TRUNCATE").fetchone()
        if held is None or held[0] != "truncate":
            raise sqlite3.OperationalError(f"PRAGMA journal_mode is {held}, not truncate")
