"""Schools that lie in a second place (a stick, the network) and are not here: what is found, and taking one in.

Nothing is opened for use over there: a copy is brought over as bytes, read through here, and becomes the school's file.
"""

from __future__ import annotations

import contextlib
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

from ..content.durable import sync_folder
from ..domain.errors import Refused
from ..store.converting import encrypt_copy
from ..store.copying import sync_file
from ..store.drivers import connect, driver_errors
from ..store.errors import Damaged, Locked, NoSuchBackup, StoreError
from ..store.files import SCHOOLS, check_identity, check_schema, database, plain_error
from ..store.keyring import SCHOOL_KEY, keyring
from ..store.lone_folder import Opened, adopt_protection, drop_protection, open_lone_folder
from ..store.naming import read_backup_name
from ..store.pragmas import apply_settings
from ..store.protection import is_protected, write_key_of_new_school
from ..store.revision import HEAD
from ..store.verification import verify_copy
from ..store.wrapping import new_key
from .destroying import destroy, destroy_folder
from .rotation import Backup


@dataclass(frozen=True, slots=True)
class Found:
    """One school in a second place; `backups` newest first. What was not read of it is empty.

    `fault` is why the newest copy cannot be read; an older one may be sound still.
    """

    folder: Path
    backups: tuple[Backup, ...]
    name: str = ""
    is_protected: bool = False
    is_older: bool = False
    fault: StoreError | None = None

    @property
    def id(self) -> str:
        """The school's id."""
        return self.folder.name


def _copies(folder: Path) -> tuple[Backup, ...]:
    found = []
    for path in folder.iterdir():
        known = read_backup_name(path.name)
        if known is not None and path.is_file():
            found.append(Backup(path, *known, path.stat().st_size))
    return tuple(sorted(found, key=lambda backup: (backup.moment, backup.name), reverse=True))


def _is_id(name: str) -> bool:
    try:
        return str(uuid.UUID(name)) == name
    except ValueError:
        return False


def find_schools(place: Path) -> list[Found]:
    """Return the schools in a second place, or the one whose own folder was named; raise a StoreError."""
    try:
        named = place.name and _is_id(place.name)
        folders = [place] if named else [one for one in place.iterdir() if _is_id(one.name) and one.is_dir()]
        found = [(folder, _copies(folder)) for folder in sorted(folders)]
    except OSError as error:
        raise plain_error(error, place) from error
    return [_look_at(folder, copies) for folder, copies in found if copies]


def _look_at(folder: Path, copies: tuple[Backup, ...]) -> Found:
    if (folder / SCHOOL_KEY).exists():
        return Found(folder, copies, is_protected=True)
    path = copies[0].path
    try:
        with contextlib.closing(connect(path, "ro")) as connection:
            apply_settings(connection, writing=False)
            revision = check_identity(connection, path, allow_older=True)
            check_schema(connection, path, revision)
            (name,) = connection.execute("SELECT name FROM school").fetchone()
    except driver_errors(OSError, StoreError, TypeError) as error:
        fault = Damaged(path) if isinstance(error, TypeError) else plain_error(error, path)
        return Found(folder, copies, fault=fault)
    return Found(folder, copies, str(name), is_older=revision != HEAD)


@dataclass(frozen=True, slots=True)
class Returned:
    """What was taken in: from which copy, and what became of the home's protection."""

    backup: Backup
    name: str = ""
    adopted: bool = False
    by_recovery_key: bool = False


def take_back(home: Path, found: Found, secret: str = "") -> Returned:
    """Take in the newest copy of a school that reads through, whole or not at all.

    `secret` is the passphrase or the recovery key of the desk that a protected school comes from. A home that is empty
    gets that desk's protection; one that is protected already must be unlocked, and keeps its own. Raises Refused where
    the school is here or would come to lie in plain, a StoreError otherwise; then nothing was written.
    """
    folder = home / SCHOOLS / found.id
    if folder.exists():
        raise Refused("school-is-here", name=found.name or found.id)
    here_is_protected = is_protected(home)
    if here_is_protected and keyring.secret(home) is None:
        raise Locked(home)
    opened: Opened | None = None
    adopted = False
    # named like a school in the making, which the next start takes away where a kill left it
    making = folder.with_name(f".new-{found.id}-{uuid.uuid4().hex[:8]}")
    try:
        if found.is_protected:
            if not secret:
                raise Locked(found.folder)
            opened = open_lone_folder(found.folder, secret)
            if not here_is_protected and _has_schools(home):
                raise Refused("protect-first")
        making.mkdir(parents=True, mode=0o700)
        backup, name = _bring(found, making, opened.key if opened else None)
        if opened is not None and not here_is_protected:
            adopted = True
            adopt_protection(home, found.folder, opened)
        if is_protected(home):
            write_key_of_new_school(making, home, opened.key if opened else _encrypt(making))
        sync_folder(making)
        making.rename(folder)
        sync_folder(folder.parent)
    except BaseException as error:
        if adopted and not folder.exists():
            drop_protection(home)
        if isinstance(error, driver_errors(OSError)):
            raise plain_error(error, found.folder) from error
        raise
    finally:
        with contextlib.suppress(OSError):
            if making.exists():
                destroy_folder(making)
    return Returned(backup, name, adopted, opened is not None and opened.by_recovery_key)


def _has_schools(home: Path) -> bool:
    return any(
        not one.name.startswith(".")
        for place in (home / SCHOOLS, home / "bin")
        if place.is_dir()
        for one in place.iterdir()
    )


def _bring(found: Found, making: Path, key: bytes | None) -> tuple[Backup, str]:
    """Bring over the newest copy that reads through, with the school's name; raise the newest's fault if none does."""
    first: StoreError | None = None
    to = database(making)
    for backup in found.backups:
        shutil.copyfile(backup.path, to)
        to.chmod(0o600)
        sync_file(to)
        try:
            verify_copy(to, key)
            school_id, name = _told_of_itself(to, key)
            if school_id != found.id:
                raise Damaged(backup.path, detail="another school")
            return backup, name
        except StoreError as fault:
            fault = type(fault)(backup.path, **{name: fact for name, fact in fault.facts.items() if name != "file"})
            first = first or fault
            to.unlink()
    raise first or NoSuchBackup(found.folder)


def _told_of_itself(path: Path, key: bytes | None) -> tuple[str, str]:
    """Return the id and the name in a file that was read through, of whatever revision."""
    with contextlib.closing(connect(path, "ro", key)) as connection:
        school_id, name = connection.execute("SELECT id, name FROM school").fetchone()
    return str(school_id), str(name)


def _encrypt(making: Path) -> bytes:
    """Put an encrypted copy in the place of a plain file that came into a protected home; return its key."""
    path, key = database(making), new_key()
    fresh = path.with_name("school.protected.db")
    encrypt_copy(path, fresh, key)
    verify_copy(fresh, key)
    destroy(path)
    fresh.rename(path)
    return key


__all__ = ["Found", "Returned", "find_schools", "take_back"]
