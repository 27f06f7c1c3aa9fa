"""One school open for writing: the lock, the engine, and the rows as they stand in the file.

Used by one thread. What is in memory changes only after COMMIT returned; on any error the transaction is rolled back
and the memory is as it was.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from ..content.durable import sync_folder
from ..domain.school import Archive
from . import history
from .changes import Change, applied, difference, settled
from .copying import copy_database, sync_file
from .drivers import driver_errors
from .engine import make_engine
from .errors import NoSuchSchool, NotASchool, StoreError
from .files import SCHOOLS, check_identity, check_schema, database, plain_error
from .keyring import key_for_new_school, keyring
from .lock import WriterLock
from .mapping import Row, Rows, school_row, workshop_rows
from .migrate import make_database
from .protection import write_key_of_new_school
from .reader import build, read_rows
from .recorder import write
from .verification import verify_copy


@dataclass(frozen=True, slots=True)
class Written:
    """What a transaction changed: tables and keys, for whoever shows them."""

    tables: frozenset[str]
    keys: frozenset[tuple[str, tuple[object, ...]]]

    @classmethod
    def of(cls, changes: Iterable[Change]) -> Written:
        """Return what changes touch."""
        touched = frozenset((change.table, change.key) for change in changes)
        return cls(frozenset(table for table, _ in touched), touched)


def _rows_of(archive: Archive) -> dict[str, Rows]:
    return {workshop.id: workshop_rows(workshop, place) for place, workshop in enumerate(archive.workshops)}


def _differences(
    school: Row | None, rows: dict[str, Rows], archive: Archive, after_rows: dict[str, Rows]
) -> list[Change]:
    before = {"school": {(school["id"],): school} if school else {}}
    fresh = school_row(archive.school)
    found = difference(before, {"school": {(fresh["id"],): fresh}})
    for workshop in {**rows, **after_rows}:
        found += difference(rows.get(workshop, {}), after_rows.get(workshop, {}))
    return found


def write_database(path: Path, archive: Archive, scripts: Path, key: bytes | None) -> None:
    """Write an archive to a new file, without a history, down to the disk; driver errors and OSError pass through."""
    make_database(path, scripts, key)
    engine = make_engine(path, key)
    try:
        changes = _differences(None, {}, archive, _rows_of(archive))
        with engine.connect() as connection, connection.begin():
            write(connection, changes, {})
    finally:
        engine.dispose()
    sync_file(path)


class SchoolFile:
    """The writer of one school; `archive` is what the file holds."""

    def __init__(self, folder: Path, engine: Engine, lock: WriterLock, key: bytes | None = None) -> None:
        self.folder = folder
        self._key = key
        self._engine = engine
        self._lock = lock
        self._school: Row | None = None
        self._rows: dict[str, Rows] = {}
        self.archive: Archive
        self._read()

    @classmethod
    def open(cls, folder: Path, wait_s: float = 1.0) -> SchoolFile:
        """Open a school for writing; raise a StoreError that says what is wrong. A killed writer's half is undone."""
        path = database(folder)
        if not path.is_file():
            raise NoSuchSchool(folder)
        lock = WriterLock(folder)
        lock.acquire(wait_s)
        engine = None

        def check(connection: Any) -> None:
            check_identity(connection, path)
            check_schema(connection, path)

        try:
            key = keyring.key_of(folder)
            if not path.stat().st_size:
                raise NotASchool(path)
            engine = make_engine(path, key, check=check)
            return cls(folder, engine, lock, key)
        except BaseException as error:
            if engine is not None:
                engine.dispose()
            lock.release()
            if isinstance(error, driver_errors(DBAPIError, OSError)):
                raise plain_error(error, path) from error
            raise

    @classmethod
    def create(cls, home: Path, archive: Archive, scripts: Path) -> SchoolFile:
        """Make a new school; its folder appears whole or not at all. `scripts` are the migrations."""
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
        return cls.open(folder)

    def close(self) -> None:
        """Let the school go."""
        self._engine.dispose()
        self._lock.release()

    def copy_to(self, to: Path) -> None:
        """Copy what is stored to a new file, which is read through before it gets its name; raise a StoreError.

        Through this file's own connection: opening it a second time would drop SQLite's lock.
        """
        try:
            with self._engine.connect() as connection:
                source = connection.connection.driver_connection
                copy_database(source, to, self._key, lambda part: verify_copy(part, self._key))
        except driver_errors(DBAPIError, OSError) as error:
            raise plain_error(error, to) from error

    def _read(self) -> None:
        path = database(self.folder)
        with self.reading() as connection:
            school, rows = read_rows(connection.connection.driver_connection, path)
        self.archive = build(school, rows, path)
        self._school, self._rows = school, rows

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a connection for reading; errors of the driver become plain ones."""
        with self._transaction() as connection:
            yield connection

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection, connection.begin():
                yield connection
        except driver_errors(DBAPIError, OSError) as error:
            raise plain_error(error, database(self.folder)) from error

    def commit(self, after: Archive, entry: history.Entry, now: datetime | None = None) -> Written:
        """Store the difference between what the file holds and `after`, with its entry in the history."""
        rows = dict(self._rows)
        old = {workshop.id: (place, workshop) for place, workshop in enumerate(self.archive.workshops)}
        fresh: dict[str, Rows] = {}
        for place, workshop in enumerate(after.workshops):
            same = old.get(workshop.id) == (place, workshop) if workshop.id in old else False
            fresh[workshop.id] = rows[workshop.id] if same else workshop_rows(workshop, place)
        changes = _differences(self._school, rows, after, fresh)
        if not changes and entry.compensation is None:
            return Written.of(())
        moment = now or datetime.now(UTC)
        with self._transaction() as connection:
            write(connection, changes, self._flat(changes))
            stored = changes if entry.compensation is None else []
            history.push(connection, entry, stored, moment)
        self._school, self._rows, self.archive = school_row(after.school), fresh, after
        return Written.of(changes)

    def replace_all(self, after: Archive, entry: history.Entry, now: datetime | None = None) -> Written:
        """Store an archive that came from elsewhere; steps from before can no longer be taken back."""
        fresh = _rows_of(after)
        changes = _differences(self._school, self._rows, after, fresh)
        with self._transaction() as connection:
            write(connection, changes, self._flat(changes))
            history.fix_all(connection)
            history.push(connection, entry, changes, now or datetime.now(UTC))
        self._school, self._rows, self.archive = school_row(after.school), fresh, after
        return Written.of(changes)

    def compensate(self, seq: int, state: str, after: Archive) -> Written:
        """Store `after` as the undo or redo of a step whose rows would not do."""
        fresh = _rows_of(after)
        changes = _differences(self._school, self._rows, after, fresh)
        with self._transaction() as connection:
            write(connection, changes, self._flat(changes))
            history.mark(connection, seq, state)
        self._school, self._rows, self.archive = school_row(after.school), fresh, after
        return Written.of(changes)

    def revert(self, step: history.Step) -> Written:
        """Undo a step by its rows."""
        return self._replay([change.reversed() for change in step.changes], step.seq, history.UNDONE)

    def reapply(self, step: history.Step) -> Written:
        """Redo a step by its rows."""
        return self._replay(step.changes, step.seq, history.DONE)

    def _replay(self, changes: list[Change], seq: int, state: str) -> Written:
        before = self._flat(changes)
        changes = settled(before, changes)
        after = applied(before, changes)
        school = next(iter(after.get("school", {}).values()), self._school)
        rows = self._spread(after, {change.key[0] for change in changes if change.table != "school"})
        ordered = dict(sorted(rows.items(), key=lambda pair: next(iter(pair[1]["workshop"].values()))["position"]))
        assert school is not None
        archive = build(school, ordered, database(self.folder))  # before it is written, so that it can be read again
        with self._transaction() as connection:
            write(connection, changes, before)
            history.mark(connection, seq, state)
        self.archive, self._school, self._rows = archive, school, ordered
        return Written.of(changes)

    def _flat(self, changes: Iterable[Change]) -> Rows:
        """Return the rows of the workshops that changes touch, by table."""
        flat: Rows = {"school": {(self._school["id"],): self._school} if self._school else {}}
        for workshop in {change.key[0] for change in changes if change.table != "school"}:
            for table, content in self._rows.get(workshop, {}).items():
                flat.setdefault(table, {}).update(content)
        return flat

    def _spread(self, flat: Rows, touched: set[object]) -> dict[str, Rows]:
        rows = {workshop: content for workshop, content in self._rows.items() if workshop not in touched}
        for key in flat.get("workshop", {}):
            if key[0] in touched:
                rows[key[0]] = {table: {} for table in flat if table != "school"}
        for table, content in flat.items():
            if table == "school":
                continue
            for key, row in content.items():
                if key[0] in touched and key[0] in rows:
                    rows[key[0]].setdefault(table, {})[key] = row
        return rows

    def next_to_undo(self, scope: str) -> history.Step | None:
        """Return what undo would take back; nothing for a workshop that is not there (any more)."""
        if scope and scope not in self._rows:
            return None
        with self.reading() as connection:
            return history.next_to_undo(connection, scope)

    def next_to_redo(self, scope: str) -> history.Step | None:
        """Return what redo would bring back; nothing for a workshop that is not there (any more)."""
        if scope and scope not in self._rows:
            return None
        with self.reading() as connection:
            return history.next_to_redo(connection, scope)

    def journal(self, scope: str, most: int = 200) -> list[history.Step]:
        """Return the latest entries of a scope, newest first."""
        with self.reading() as connection:
            return history.recent(connection, scope, most)


__all__ = ["SchoolFile", "StoreError", "Written"]
