"""What every zip from outside goes through, whatever it should hold: its end first, then members within bounds.

Who reads a kind of zip says which members it may have; here is what can be wrong with any.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final

METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
ENCRYPTED: Final = 0x1 | 0x40 | 0x2000
END_BYTES, COMMENT_BYTES = 22, 65535
BAD: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
    EOFError,
    LookupError,
    OverflowError,
    OSError,
)
"""All that zipfile is known to raise for files that are no good zips."""
_SIGN: Final = b"PK\x05\x06"
_CHUNK: Final = 1 << 16


class MoreThanSaid(Exception):
    """A member that unpacks to more than it said."""


class Broken(Exception):
    """A member that does not unpack to what it said."""


@dataclass(frozen=True, slots=True)
class End:
    """How a zip ends: how many members, how large their directory is, and how long a comment stands behind it.

    `whole` says that it is in one part, and that nothing hides before, between or behind what it tells of.
    """

    members: int
    directory: int
    comment: int
    whole: bool


def end_of(tail: bytes, size: int) -> End | None:
    """Read the end of a zip of `size` bytes out of its last ones, before zipfile reads a whole directory into memory.

    None for what is no zip.
    """
    at = tail.rfind(_SIGN)
    if at < 0 or len(tail) - at < END_BYTES:
        return None
    disk, first_disk, here, count, directory, start, comment = struct.unpack("<4H2LH", tail[at + 4 : at + END_BYTES])
    in_order = start + directory == size - len(tail) + at and len(tail) - at == END_BYTES + comment
    return End(max(count, here), directory, comment, in_order and not disk and not first_disk and here == count)


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return a member's bytes, never more than it said; raise MoreThanSaid or Broken."""
    data = bytearray()
    try:
        with archive.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                data += chunk
                if len(data) > member.file_size:
                    raise MoreThanSaid
    except BAD as error:
        raise Broken from error
    if len(data) != member.file_size:
        raise Broken
    return bytes(data)
