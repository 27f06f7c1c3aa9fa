"""The zip of a parcel: written plainly, and read member by member within limits, whoever made it.

Narrower than zip allows: the members that a parcel has and no others, each once, nothing before, between or after them.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from ..content.safe_zip import BAD, ENCRYPTED, END_BYTES, METHODS, Broken, MoreThanSaid, end_of, read_member
from ..domain.limits import RECORD_BYTES
from .faults import ParcelRefused

MANIFEST, RECORD, MEMORY = "manifest.json", "record.json", "memory.json"
MOST_MEMBERS: Final = 64
MEMBER_BYTES: Final = RECORD_BYTES
PARCEL_BYTES: Final = 100_000_000
MOST_RATIO: Final = 200
SMALL: Final = 100_000
_NAME = re.compile(
    r"manifest\.json|record\.json|memory\.json|attachments/[A-Za-z0-9][A-Za-z0-9_-]{0,60}(?:\.[A-Za-z0-9]{1,8})?"
)


def write_zip(members: Mapping[str, bytes], moment: datetime) -> bytes:
    """Return members as a zip; the same members and instant make the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in members.items():
            if not _NAME.fullmatch(name) or len(data) > MEMBER_BYTES:
                raise ParcelRefused("member-not-allowed", member=name[:80])
            told = zipfile.ZipInfo(name, moment.timetuple()[:6])
            packed = zlib.compress(data, 6)
            # what would pack too well to be believed is stored as it is
            believable = len(data) <= SMALL or len(data) < MOST_RATIO // 2 * len(packed)
            told.compress_type = zipfile.ZIP_DEFLATED if believable else zipfile.ZIP_STORED
            told.external_attr = 0o600 << 16
            archive.writestr(told, data)
    return target.getvalue()


def read_zip(data: bytes) -> dict[str, bytes]:
    """Return the members of a parcel's zip; raise ParcelRefused for all that is not right, and then nothing is kept."""
    if len(data) > PARCEL_BYTES:
        raise ParcelRefused("parcel-too-large", most=PARCEL_BYTES // 1_000_000)
    _check_end(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except BAD:
        raise ParcelRefused("not-a-parcel") from None
    with archive:
        _check(members, len(data))
        return {member.filename: _read(archive, member) for member in members}


def _check_end(data: bytes) -> None:
    """Look at the end first: no comment, no parts, no zip64."""
    end = end_of(data[-END_BYTES:], len(data))
    if end is None or end.comment or not end.whole:
        raise ParcelRefused("not-a-parcel")
    if end.members > MOST_MEMBERS:
        raise ParcelRefused("too-many-members", most=MOST_MEMBERS)


def _check(members: list[zipfile.ZipInfo], size: int) -> None:
    seen: set[str] = set()
    total = 0
    for member in members:
        shown = member.orig_filename.encode("ascii", "replace").decode()[:80]
        if not _NAME.fullmatch(member.orig_filename) or member.filename != member.orig_filename:
            raise ParcelRefused("member-not-allowed", member=shown)
        if member.filename.lower() in seen:
            raise ParcelRefused("member-twice", member=shown)
        seen.add(member.filename.lower())
        if member.flag_bits & ENCRYPTED or member.compress_type not in METHODS or member.extra:
            raise ParcelRefused("member-not-allowed", member=shown)
        if member.external_attr >> 16 & 0o170000 not in (0, 0o100000):
            raise ParcelRefused("member-not-allowed", member=shown)
        total += member.file_size
        large = member.file_size > MEMBER_BYTES or total > PARCEL_BYTES
        if large or (member.file_size > SMALL and member.file_size > MOST_RATIO * member.compress_size):
            raise ParcelRefused("member-suspicious", member=shown)
    if sum(member.compress_size for member in members) > size:
        raise ParcelRefused("not-a-parcel")


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    try:
        return read_member(archive, member)
    except MoreThanSaid:
        raise ParcelRefused("member-suspicious", member=member.filename) from None
    except Broken:
        raise ParcelRefused("member-changed", member=member.filename) from None
