"""A school comes in from a file or goes out as a parcel; called by the window and by `import` and `export`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from uuid import UUID

from ..archive.faults import ParcelRefused, RecordRefused
from ..archive.joining import Conflict
from ..archive.records import parse_record, to_record, write_record
from ..domain.errors import Refused
from ..domain.limits import RECORD_BYTES
from ..domain.school import Archive
from ..store.files import SCHOOLS
from .exporting import note_export
from .library import Imported, Library
from .workspace import Workspace

How = Literal["refuse", "merge", "replace"]


@dataclass(frozen=True, slots=True)
class Arriving:
    """A school that was read from a file and not stored yet; `known` says whether it is here, `conflicts` what differs.

    `same` says that nothing would change; `merged` is what merging would make.
    """

    archive: Archive
    known: bool
    same: bool
    conflicts: tuple[Conflict, ...] = ()
    merged: Archive | None = None


def read_passphrase(file: Path) -> str:
    """Return the passphrase in a file, without its line break; raise Refused for one that is no text."""
    try:
        return file.read_bytes()[:10_000].decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise Refused("not-a-text", what="passphrase-file") from None


def unlock_apart(library: Library, file: Path, passphrase: str) -> Archive:
    """Return the school of a locked parcel, as `read_school` does, without holding the window's process still."""
    from ..archive.parcel_zip import PARCEL_BYTES
    from ..archive.parcels import read_parcel
    from .apart import decrypt_apart

    with file.open("rb") as stream:
        data = stream.read(PARCEL_BYTES + 1)
    return read_parcel(decrypt_apart(data, passphrase), library.words_of).archive


def parcel_apart(library: Library, folder: Path, passphrase: str) -> bytes:
    """Return a school as a parcel that a passphrase opens, without holding the window's process still."""
    from .apart import encrypt_apart

    return encrypt_apart(parcel_of(library, folder, plain=True), passphrase)


def read_school(library: Library, file: Path, passphrase: str | None = None, identities: Sequence[str] = ()) -> Archive:
    """Return the school of a record or a parcel; raise RecordRefused, ParcelRefused or OSError. Nothing is stored."""
    from ..archive.parcel_zip import PARCEL_BYTES
    from ..archive.parcels import SUFFIX, decrypt, is_encrypted, read_parcel

    with file.open("rb") as stream:
        data = stream.read(PARCEL_BYTES + 1)
    if file.suffix.lower() == SUFFIX or is_encrypted(data) or data.startswith(b"PK"):
        return read_parcel(decrypt(data, passphrase, identities), library.words_of).archive
    if len(data) > RECORD_BYTES:
        raise Refused("file-too-large", most=RECORD_BYTES // 1_000_000)
    return library.parse(data)


def look_at(library: Library, archive: Archive) -> Arriving:
    """Return what taking in a school would mean; raise a StoreError where the one that is here cannot be read."""
    folder = _folder(library, archive)
    if not folder.is_dir():
        return Arriving(archive, False, False)
    present = library.read(folder)
    if to_record(present) == to_record(archive):
        return Arriving(archive, True, True)
    try:
        merged, conflicts = _merged(library, present, archive)
    except ParcelRefused:
        return Arriving(archive, True, False)
    return Arriving(archive, True, False, conflicts, merged)


def take_in(library: Library, archive: Archive, how: How = "refuse", workspace: Workspace | None = None) -> Imported:
    """Store a school that came from outside; the same again changes nothing, over other facts a backup is kept first.

    `workspace` is the school where this process has it open. Raises Refused (`other-facts`) unless `how` says to merge
    or to replace, ParcelRefused where merging is not possible, and StoreError; then nothing is changed.
    """
    from .backups import back_up

    school = archive.school
    folder = _folder(library, archive)
    if not folder.is_dir():
        return library.take_in(archive)
    present = workspace.archive if workspace is not None else library.read(folder)
    if to_record(present) == to_record(archive):
        return Imported(school.id, school.name, "same")
    if how == "refuse":
        raise Refused("other-facts", name=present.school.name)
    fresh = archive if how == "replace" else _merged(library, present, archive)[0]
    if to_record(fresh) == to_record(present):
        return Imported(school.id, present.school.name, "same")
    mine = workspace or library.open(folder)
    try:
        if mine.archive != present:
            raise Refused("changed-meanwhile")
        back_up(library.home, folder, "before-import", file=mine.file)
        mine.replace_all(fresh)
    finally:
        if workspace is None:
            mine.close()
    return Imported(school.id, fresh.school.name, "merged" if how == "merge" else "replaced")


def _folder(library: Library, archive: Archive) -> Path:
    return library.home / SCHOOLS / str(UUID(archive.school.id))


def _merged(library: Library, present: Archive, archive: Archive) -> tuple[Archive, tuple[Conflict, ...]]:
    """Return both sides as one, held against every rule of a record; what is only known here (a boot's clock) stays."""
    from ..archive.merging import merge

    merged = merge(present, archive, library.words_of)
    try:
        parse_record(write_record(merged.archive), library.words_of)
    except RecordRefused:
        raise ParcelRefused("does-not-fit") from None
    return merged.archive, merged.conflicts


def take_in_file(
    library: Library,
    file: Path,
    how: How = "refuse",
    passphrase_file: Path | None = None,
    identity_file: Path | None = None,
) -> Imported:
    """Take in a record (.json) or a parcel (.workshopdesk); the same again changes nothing.

    Other facts of a school that is here are refused unless `how` says to merge or to replace them.
    """
    passphrase = read_passphrase(passphrase_file) if passphrase_file else None
    lines = read_passphrase(identity_file).splitlines() if identity_file else []
    identities = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return take_in(library, read_school(library, file, passphrase, identities), how)


def parcel_of(
    library: Library,
    folder: Path,
    passphrase: str | None = None,
    recipients: Sequence[str] = (),
    plain: bool = False,
) -> bytes:
    """Return a school as a parcel; exactly one of a passphrase, recipients or `plain` says who can read it."""
    from ..archive.parcels import encrypt_to_passphrase, encrypt_to_recipients, write_parcel

    if [passphrase is not None, bool(recipients), plain].count(True) != 1:
        raise ParcelRefused("how-protected")
    data = write_parcel(library.read(folder), library.clock.tick().utc)
    if passphrase is not None:
        return encrypt_to_passphrase(data, passphrase)
    return encrypt_to_recipients(data, recipients) if recipients else data


def make_parcel(
    library: Library,
    folder: Path,
    passphrase_file: Path | None = None,
    recipients: Sequence[str] | None = None,
    plain: bool = False,
) -> bytes:
    """Return a school as a parcel, its passphrase in a file."""
    passphrase = read_passphrase(passphrase_file) if passphrase_file else None
    return parcel_of(library, folder, passphrase, tuple(recipients or ()), plain)


__all__ = [
    "Arriving",
    "How",
    "look_at",
    "make_parcel",
    "note_export",
    "parcel_apart",
    "parcel_of",
    "read_school",
    "take_in",
    "take_in_file",
    "unlock_apart",
]
__all__ = [
    "Arriving",
    "How",
    "look_at",
    "make_parcel",
    "note_export",
    "parcel_of",
    "read_school",
    "take_in",
    "take_in_file",
]
