"""A school comes in from a file or goes out as a parcel; called by the window and by `import` and `export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..archive.faults import ParcelRefused
from ..domain.errors import Refused
from ..domain.limits import RECORD_BYTES
from ..domain.school import Archive
from .exporting import note_export
from .library import Imported, Library
from .taking_in import Arriving, How, look_at, take_in


def read_passphrase(file: Path) -> str:
    """Return the passphrase in a file, without its line break; raise Refused for one that is no text."""
    try:
        return file.read_bytes()[:10_000].decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise Refused("not-a-text", what="passphrase-file") from None


SECRET_KEY = "AGE-SECRET-KEY-1"
"""What the secret half of an age key begins with."""


def unlock_apart(library: Library, file: Path, passphrase: str) -> Archive:
    """Return the school of a locked parcel, as `read_school` does, without holding the window's process still.

    A secret key (AGE-SECRET-KEY-1...) opens what was locked for its recipient; anything else is a passphrase.
    """
    if passphrase.strip().upper().startswith(SECRET_KEY):
        return read_school(library, file, identities=[passphrase.strip().upper()])  # quick: nothing is derived from it
    from ..archive.parcel_zip import PARCEL_BYTES
    from ..archive.parcels import read_parcel
    from .apart import decrypt_apart

    with file.open("rb") as stream:
        data = stream.read(PARCEL_BYTES + 1)
    return read_parcel(decrypt_apart(data, passphrase), library.words_of).archive


def check_recipient(key: str) -> None:
    """Raise ParcelRefused where a key is none of a recipient (age1...)."""
    from ..archive.parcels import check_recipient as check

    check(key)


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
