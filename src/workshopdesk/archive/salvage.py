"""Reading what can be read of a damaged school, row by row, and saying what was left out.

The damaged file is only read. A row counts where its digest fits; a row that can be read but is not what was written is
told with its texts, so that a guide can judge, and is left out of the facts.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..domain.facts import new_uuid
from ..domain.school import Archive, School
from ..domain.workshop import Workshop
from ..store.checksums import digest
from ..store.drivers import connect, driver_errors
from ..store.errors import Damaged
from ..store.files import database
from ..store.keyring import keyring
from ..store.mapping import KEYS, Row, Rows, key_of, to_school, to_workshop

MOST_ROWS = 100_000


@dataclass(frozen=True, slots=True)
class Lost:
    """What was left out of one table: how many rows, as far as is known, and texts of those not as written."""

    table: str
    rows: int
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What could be read, and what could not."""

    archive: Archive
    lost: tuple[Lost, ...]


def salvage(folder: Path, pack: tuple[str, str], school_year: str) -> Salvaged:
    """Return what can be read of a school; raise Damaged where nothing can.

    `pack` (key and version) and `school_year` stand in for those of a workshop whose own row is lost.
    """
    path = database(folder)
    found: dict[str, list[Row]] = {}
    lost: list[Lost] = []
    try:
        with contextlib.closing(connect(path, "ro", keyring.key_of(folder))) as connection:
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            connection.execute("PRAGMA trusted_schema = OFF")
            for table in KEYS:
                good, bad, missing = _table(connection, table)
                found[table] = good
                if bad or missing:
                    lost.append(Lost(table, missing + len(bad), tuple(text for row in bad for text in _texts(row))))
    except driver_errors(OSError) as error:
        raise Damaged(path, detail=str(error)) from error
    if not any(found.values()):
        raise Damaged(path, detail="nothing can be read")
    return _built(folder, found, lost, pack, school_year)


def _texts(row: Row) -> Iterator[str]:
    for name, value in row.items():
        if isinstance(value, str) and not name.endswith("_id") and name not in ("id", "checksum") and len(value) > 2:
            yield value


def _table(connection: Any, table: str) -> tuple[list[Row], list[Row], int]:
    """Return the rows that are as written, those that are not, and how many more there should be."""
    rows = _readable(connection, table)
    good: list[Row] = []
    bad: list[Row] = []
    for row in rows.values():
        told = row.pop("checksum", None)
        try:
            fits = told == digest(table, row)
        except (TypeError, ValueError):
            fits = False
        (good if fits else bad).append(row)
    expected = len(rows)
    with contextlib.suppress(*driver_errors(TypeError, IndexError)):
        sealed = connection.execute("SELECT rows FROM seal WHERE name = ?", (table,)).fetchone()[0]
        if isinstance(sealed, int) and sealed < MOST_ROWS:
            expected = max(expected, sealed)
    return good, bad, expected - len(rows)


def _readable(connection: Any, table: str) -> dict[int, Row]:
    """Return every row that can be reached: from the front, from the back, and what lies between one by one."""
    found: dict[int, Row] = {}
    reached: list[int] = []
    for order in ("ASC", "DESC"):
        last = None
        with contextlib.suppress(*driver_errors()):
            cursor = connection.execute(f"SELECT rowid AS number_, * FROM {table} ORDER BY rowid {order}")
            names = [column[0] for column in cursor.description]
            for values in cursor:
                row = dict(zip(names, values, strict=True))
                last = row.pop("number_")
                found[last] = row
                if len(found) >= MOST_ROWS:
                    break
            else:
                return found
        if last is not None:
            reached.append(last)
    if len(reached) == 2:
        for number in range(reached[0] + 1, min(reached[1], reached[0] + MOST_ROWS)):
            with contextlib.suppress(*driver_errors()):
                cursor = connection.execute(f"SELECT * FROM {table} WHERE rowid = ?", (number,))
                names = [column[0] for column in cursor.description]
                values = cursor.fetchone()
                if values is not None:
                    found[number] = dict(zip(names, values, strict=True))
    return found


def _built(
    folder: Path, found: dict[str, list[Row]], lost: list[Lost], pack: tuple[str, str], school_year: str
) -> Salvaged:
    school = to_school(found["school"][0]) if found["school"] else School(folder.name, folder.name)
    owners = {row["workshop_id"]: None for table, rows in found.items() for row in rows if "workshop_id" in row}
    known = {row["id"]: row for row in sorted(found["workshop"], key=lambda row: row["position"])}
    workshops: list[Workshop] = []
    for place, workshop_id in enumerate([*known, *(owner for owner in owners if owner not in known)]):
        rows: Rows = {table: {} for table in KEYS if table != "school"}
        own = known.get(workshop_id) or _stand_in(workshop_id, place, pack, school_year)
        rows["workshop"][(workshop_id,)] = own
        for table, content in found.items():
            if table not in ("school", "workshop"):
                rows[table].update((key_of(table, row), row) for row in content if row["workshop_id"] == workshop_id)
        workshops.append(to_workshop(rows))
    return Salvaged(Archive(school, tuple(workshops)), tuple(lost))


def _stand_in(workshop_id: str, place: int, pack: tuple[str, str], school_year: str) -> Row:
    empty = Workshop(workshop_id, school_year, *pack, school_year)
    return {
        "id": workshop_id,
        "position": place,
        "title": empty.title,
        "pack": empty.pack,
        "pack_version": empty.pack_version,
        "school_year": school_year,
        "status": empty.status.value,
        "language": empty.language,
        "guide": "",
        "vision_text": "",
        "plan_year": None,
        "chosen_situations": "[]",
    }


def as_new_school(salvaged: Salvaged, name: str) -> Archive:
    """Return what was saved as a school of its own, so that it stands beside the damaged one."""
    return replace(salvaged.archive, school=replace(salvaged.archive.school, id=new_uuid(), name=name))
