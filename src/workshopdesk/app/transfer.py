"""A school comes in from a file or goes out as a parcel; called by the window and by `import` and `export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from ..domain.errors import Refused
from ..domain.limits import RECORD_BYTES
from .library import Imported, Library

How = Literal["refuse", "merge", "replace"]


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
    if file.is_file() and file.stat().st_size > RECORD_BYTES:
        raise Refused("file-too-large", most=RECORD_BYTES // 1_000_000)
    data = file.read_bytes()
    return library.take_in(library.parse(data), replace=how == "replace")


def make_parcel(
    library: Library,
    folder: Path,
    passphrase_file: Path | None = None,
    recipients: Sequence[str] | None = None,
    plain: bool = False,
) -> bytes:
    """Return a school as a parcel."""
    raise NotImplementedError


def note_export(library: Library, folder: Path, file: Path) -> None:
    """Remember where a copy of a school went, so that erasing can name it."""
