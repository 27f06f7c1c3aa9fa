"""One school open for writing: the lock, the engine, and what the file holds.

Used by one thread. What is in memory changes only after COMMIT returned; on any error the transaction is rolled back
and the memory is as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from ..domain.memory import Memory
from ..domain.school import Archive
from . import history
from .changes import Change, settled
from .copying import copy_database
from .drivers import driver_errors
from .engine import make_engine
from .errors import NoSuchSchool, NotASchool, StoreError
from .files import check_identity, check_schema, database, plain_error
from .held import Held, changes_between
from .keyring import keyring
from .lock import WriterLock
from .making import make_school
from .recorder import write
from .remembering import write_memory
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


class SchoolFile:
    """The writer of one school; `archive` is what the file holds."""

    def __init__(self, folder: Path, engine: Engine, lock: WriterLock, key: bytes | None = None) -> None:
        self.folder = folder
        self._key = key
        self._engine = engine
        self._lock = lock
        self._step: tuple[int, Archive] | None = None  # the last one by its number, and what it began with
        with self.reading() as connection:
            self._held = Held.read(connection.connection.driver_connection, database(folder))

    @property
    def archive(self) -> Archive:
        """What the file holds."""
        return self._held.archive

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
        """Make a new school and open it; its folder appears whole or not at all. `scripts` are the migrations."""
        return cls.open(make_school(home, archive, scripts))

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
        held = self._held.moved_to(after)
        changes = changes_between(self._held, held)
        if not changes and entry.compensation is None:
            return Written.of(())
        stored = changes if entry.compensation is None else []
        before = self._held
        with self._transaction() as connection:
            write(connection, changes, before.flat(changes))
            seq = history.push(connection, entry, stored, now or datetime.now(UTC))
            # what is typed letter by letter is one step: what it took away is what stood there at its start
            start = self._step[1] if self._step and self._step[0] == seq else before.archive
            held = held.remembering(before.archive.memory.after(start, after))
            write_memory(connection, before.archive.memory, held.archive.memory)
        self._held, self._step = held, (seq, start)
        return Written.of(changes)

    def remember(self, memory: Memory) -> None:
        """Store what another side remembers of deletions too; nothing that the school says changes."""
        held = self._held.remembering(self.archive.memory.joined(memory).settled(self.archive))
        with self._writing([], held):
            pass

    def replace_all(self, after: Archive, entry: history.Entry, now: datetime | None = None) -> Written:
        """Store an archive that came from elsewhere; steps from before can no longer be taken back."""
        memory = self.archive.memory.joined(after.memory).settled(after)
        held = Held.of(after).remembering(memory)
        changes = changes_between(self._held, held)
        with self._writing(changes, held) as connection:
            history.fix_all(connection)
            history.push(connection, entry, changes, now or datetime.now(UTC))
        return Written.of(changes)

    def compensate(self, seq: int, state: str, after: Archive) -> Written:
        """Store `after` as the undo or redo of a step whose rows would not do."""
        held = Held.of(after).remembering(self.archive.memory.after(self.archive, after))
        changes = changes_between(self._held, held)
        with self._writing(changes, held) as connection:
            history.mark(connection, seq, state)
        return Written.of(changes)

    def revert(self, step: history.Step) -> Written:
        """Undo a step by its rows."""
        return self._replay([change.reversed() for change in step.changes], step.seq, history.UNDONE)

    def reapply(self, step: history.Step) -> Written:
        """Redo a step by its rows."""
        return self._replay(step.changes, step.seq, history.DONE)

    def _replay(self, given: list[Change], seq: int, state: str) -> Written:
        changes = settled(self._held.flat(given), given)
        held = self._held.replayed(changes, database(self.folder))  # before it is written, so that it can be read again
        undoing = state == history.UNDONE
        held = held.remembering(self.archive.memory.after(self.archive, held.archive, undoing))
        with self._writing(changes, held) as connection:
            history.mark(connection, seq, state)
        return Written.of(changes)

    @contextmanager
    def _writing(self, changes: list[Change], held: Held) -> Iterator[Connection]:
        """Write changes and what the block adds in one transaction; the memory follows once it is stored."""
        with self._transaction() as connection:
            write(connection, changes, self._held.flat(changes))
            write_memory(connection, self.archive.memory, held.archive.memory)
            yield connection
        self._held, self._step = held, None

    def next_to_undo(self, scope: str) -> history.Step | None:
        """Return what undo would take back; nothing for a workshop that is not there (any more)."""
        if scope and scope not in self._held.rows:
            return None
        with self.reading() as connection:
            return history.next_to_undo(connection, scope)

    def next_to_redo(self, scope: str) -> history.Step | None:
        """Return what redo would bring back; nothing for a workshop that is not there (any more)."""
        if scope and scope not in self._held.rows:
            return None
        with self.reading() as connection:
            return history.next_to_redo(connection, scope)

    def journal(self, scope: str, most: int = 200) -> list[history.Step]:
        """Return the latest entries of a scope, newest first."""
        with self.reading() as connection:
            return history.recent(connection, scope, most)


__all__ = ["SchoolFile", "StoreError", "Written"]
