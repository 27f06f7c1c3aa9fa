"""A parcel: one file to hand a school to a colleague. A zip with a manifest, the record as data, what was taken away
from it (as digests), and attachments.

Never a database file: a foreign one could act on its own when it is opened. Encrypted with age to a passphrase or to
recipients, or plain. The format stands in docs/developer/parcel-format.md.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from ..domain.school import Archive
from . import json_text
from .faults import ParcelNewer, ParcelRefused, RecordRefused
from .parcel_memory import read_memory, write_memory
from .parcel_zip import MANIFEST, MEMORY, PARCEL_BYTES, RECORD, read_zip, write_zip
from .records import FindWords, parse_record, write_record

FORMAT, VERSION = "workshopdesk.parcel", 2
WITHOUT_MEMORY = 1
"""The version of a parcel from which nothing was taken away; every WorkshopDesk reads it."""
SUFFIX = ".workshopdesk"
AGE = b"age-encryption.org/v1\n"
LEAST_PASSPHRASE = 8


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a parcel held: the school, and attachments by name."""

    archive: Archive
    attachments: Mapping[str, bytes] = field(default_factory=dict)


def write_parcel(archive: Archive, moment: datetime, attachments: Mapping[str, bytes] | None = None) -> bytes:
    """Return a school as a parcel that everyone can read; the same school and instant make the same bytes."""
    members = {RECORD: write_record(archive)}
    remembers = bool(archive.memory.taken or archive.memory.erased)
    if remembers:
        members[MEMORY] = write_memory(archive.memory)
    members |= {f"attachments/{name}": data for name, data in sorted((attachments or {}).items())}
    manifest = {
        "format": FORMAT,
        "version": VERSION if remembers else WITHOUT_MEMORY,
        "school": archive.school.id,
        "made_at": moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "members": {name: {"size": len(data), "sha256": sha256(data).hexdigest()} for name, data in members.items()},
    }
    told = (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()
    return write_zip({MANIFEST: told, **members}, moment.astimezone(UTC))


def read_parcel(data: bytes, find_words: FindWords) -> Parcel:
    """Return what a parcel holds; raise ParcelRefused (or ParcelNewer), or RecordRefused for what its record says."""
    members = read_zip(data)
    _check_manifest(members)
    archive = parse_record(members[RECORD], find_words)
    if MEMORY in members:
        archive = replace(archive, memory=read_memory(members[MEMORY]).settled(archive))
    attachments = {name.partition("/")[2]: held for name, held in members.items() if name.startswith("attachments/")}
    return Parcel(archive, attachments)


def _check_manifest(members: Mapping[str, bytes]) -> None:
    """Hold every member against the manifest; raise ParcelRefused for one that is not in it, or is not as it says."""
    if MANIFEST not in members or RECORD not in members:
        raise ParcelRefused("not-a-parcel")
    try:
        manifest: Any = json_text.parse(members[MANIFEST])
    except RecordRefused:
        raise ParcelRefused("not-a-parcel") from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise ParcelRefused("not-a-parcel")
    version = manifest.get("version")
    if type(version) is int and version > VERSION:
        raise ParcelNewer("parcel-newer")
    told = manifest.get("members")
    if type(version) is not int or version < WITHOUT_MEMORY or not isinstance(told, dict):
        raise ParcelRefused("not-a-parcel")
    if version == WITHOUT_MEMORY and MEMORY in members:
        raise ParcelRefused("member-not-allowed", member=MEMORY)
    for name in sorted({*told, *members} - {MANIFEST}):
        data, facts = members.get(name), told.get(name)
        if facts is None:
            raise ParcelRefused("member-not-allowed", member=name[:80])
        if data is None or facts != {"size": len(data), "sha256": sha256(data).hexdigest()}:
            raise ParcelRefused("member-changed", member=name[:80])


def is_encrypted(data: bytes) -> bool:
    """Say whether a parcel was encrypted with age."""
    return data.startswith(AGE)


def encrypt_to_passphrase(data: bytes, passphrase: str) -> bytes:
    """Return a parcel that a passphrase opens; raise ParcelRefused for one that is too short to protect anything."""
    import pyrage

    if len(passphrase.strip()) < LEAST_PASSPHRASE:
        raise ParcelRefused("empty-passphrase", least=LEAST_PASSPHRASE)
    return bytes(pyrage.passphrase.encrypt(data, passphrase))


def encrypt_to_recipients(data: bytes, recipients: Sequence[str]) -> bytes:
    """Return a parcel that the keys of recipients (age1...) open; raise ParcelRefused."""
    import pyrage

    return bytes(pyrage.encrypt(data, [_recipient(one) for one in recipients]))


def check_recipient(key: str) -> None:
    """Raise ParcelRefused where a key is none of a recipient (age1...)."""
    _recipient(key)


def _recipient(key: str) -> Any:
    import pyrage

    try:
        return pyrage.x25519.Recipient.from_str(key.strip())
    except Exception:
        raise ParcelRefused("not-a-recipient", value=key[:80]) from None


def decrypt(data: bytes, passphrase: str | None = None, identities: Sequence[str] = ()) -> bytes:
    """Return the plain parcel; a plain one as it is. Raises ParcelRefused where the key is missing or wrong."""
    if len(data) > PARCEL_BYTES:
        raise ParcelRefused("parcel-too-large", most=PARCEL_BYTES // 1_000_000)
    if not is_encrypted(data):
        return data
    if passphrase is None and not identities:
        raise ParcelRefused("parcel-locked")
    import pyrage

    try:
        if passphrase is not None:
            return bytes(pyrage.passphrase.decrypt(data, passphrase))
        return bytes(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(one.strip()) for one in identities]))
    except Exception:  # pyrage's own kinds, and whatever a broken header brings up
        raise ParcelRefused("parcel-wrong-key") from None
