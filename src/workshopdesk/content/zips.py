"""Reads a pack out of a zip that anyone may have made: member by member, within limits, never trusting it."""

from __future__ import annotations

import re
import stat
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from .faults import PackError
from .files import FILE_MB, FOLDERS, MOST_FILES, PACK_FILE, PACK_MB, is_member
from .safe_zip import BAD, COMMENT_BYTES, ENCRYPTED, END_BYTES, METHODS, Broken, MoreThanSaid, end_of, read_member

MOST_RATIO: Final = 100
_MB: Final = 1_000_000


def read_members(file: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each file of a zipped pack; raise PackError for all that is not right."""
    try:
        if not file.is_file():
            raise PackError("no-such-file", file=file.name)
        stream = file.open("rb")
    except OSError as error:
        raise PackError("unreadable-zip", file=file.name, reason=str(error.strerror)) from error
    with stream:
        _check_end(stream)
        try:
            archive = zipfile.ZipFile(stream)
            members = archive.infolist()
        except BAD as error:
            raise PackError("not-a-zip") from error
        with archive:
            for name, member in _checked(members):
                yield name, _read(archive, member)


def _check_end(stream: BinaryIO) -> None:
    """Look at the end of a zip before zipfile reads its whole directory into memory."""
    try:
        size = stream.seek(0, 2)
        if size > (PACK_MB + 1) * _MB:
            raise PackError("zip-too-large", limit=PACK_MB)
        stream.seek(max(0, size - END_BYTES - COMMENT_BYTES))
        tail = stream.read()
        stream.seek(0)
    except OSError as error:
        raise PackError("not-a-zip") from error
    end = end_of(tail, size)
    if end is None:
        raise PackError("not-a-zip")
    if end.members > MOST_FILES or end.directory > MOST_FILES * 1024:
        raise PackError("too-many-members", limit=MOST_FILES)
    if not end.whole:
        raise PackError("not-a-zip")


def _checked(members: list[zipfile.ZipInfo]) -> list[tuple[str, zipfile.ZipInfo]]:
    """Return the files among the members, under the names that they get; raise PackError."""
    if len(members) > MOST_FILES:
        raise PackError("too-many-members", limit=MOST_FILES)
    seen: set[str] = set()
    for member in members:
        _check_name(member)
        folded = member.orig_filename.rstrip("/").casefold()
        if folded in seen:
            raise PackError("member-twice", member=_shown(member))
        seen.add(folded)
        _check_kind(member)
        _check_size(member)
    if sum(member.file_size for member in members) > PACK_MB * _MB:
        raise PackError("zip-too-large", limit=PACK_MB)
    around = _folder_around(members)
    files = []
    for member in members:
        name = member.orig_filename.removeprefix(around)
        if not (name.rstrip("/") in {"", *FOLDERS} if member.is_dir() else is_member(name)):
            raise PackError("member-not-allowed", member=_shown(member))
        if not member.is_dir():  # folders are made as files need them
            files.append((name, member))
    return files


def _folder_around(members: list[zipfile.ZipInfo]) -> str:
    """Return the one folder that everything stands in ("my-pack/"), as zips made by hand have; else ""."""
    names = [member.orig_filename for member in members]
    tops = {name.partition("/")[0] + "/" for name in names}
    return tops.pop() if len(tops) == 1 and PACK_FILE not in names else ""


def _check_name(member: zipfile.ZipInfo) -> None:
    name = member.orig_filename
    parts = name.removesuffix("/").split("/")
    hidden = any(unicodedata.category(char) in ("Cc", "Cs", "Cf") for char in name)
    if (
        hidden
        or "\\" in name
        or re.match(r"[A-Za-z]:", name)
        or any(part in ("", ".", "..") for part in parts)
        or not unicodedata.is_normalized("NFC", name)
    ):
        raise PackError("unsafe-path", member=_shown(member))


def _check_kind(member: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind and not (stat.S_ISREG(kind) or (stat.S_ISDIR(kind) and member.is_dir())):
        raise PackError("member-is-link", member=_shown(member))
    if member.flag_bits & ENCRYPTED:
        raise PackError("encrypted", member=_shown(member))
    if member.compress_type not in METHODS:
        raise PackError("other-compression", member=_shown(member))


def _check_size(member: zipfile.ZipInfo) -> None:
    if member.file_size > FILE_MB * _MB:
        raise PackError("member-too-large", member=_shown(member), limit=FILE_MB)
    if member.file_size > MOST_RATIO * member.compress_size or (member.is_dir() and member.file_size):
        raise PackError("suspicious-size", member=_shown(member))


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    try:
        return read_member(archive, member)
    except MoreThanSaid:
        raise PackError("suspicious-size", member=_shown(member)) from None
    except Broken as error:
        raise PackError("damaged-member", member=_shown(member)) from error


def _shown(member: zipfile.ZipInfo) -> str:
    """Return a member's name fit to be shown: no controls, not endless."""
    name = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in member.orig_filename)
    return name if len(name) <= 80 else name[:79] + "…"
