"""Packs as one file: installing one that someone sent, and making one to send."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Final

from .check import check_pack
from .durable import replace_file, write_new
from .faults import PackBroken
from .files import list_files
from .settle import incoming, settle
from .shelf import PackSummary, installed_folder
from .zips import read_members

_DATE: Final = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE: Final = 0o100644 << 16
_UNIX: Final = 3


def install_pack(file: Path, home: Path) -> PackSummary:
    """Install a zipped pack under the data home; the same again changes nothing.

    Raises PackBroken with all faults, PackError for a zip that is not to be trusted or a version that holds
    something else, and OSError (disk full, read-only home). Whatever it raises, nothing was installed.
    """
    with incoming(installed_folder(home)) as folder:
        for name, data in read_members(file):
            target = folder / name
            target.parent.mkdir(exist_ok=True)
            write_new(target, data)
        return settle(folder, home)


def export_pack(folder: Path, file: Path) -> None:
    """Write a pack as one zip, in place of what is there; raise PackBroken if it has faults, or OSError."""
    faults = check_pack(folder)
    if faults:
        raise PackBroken(faults)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name in list_files(folder)[0]:
            # Stored, dated 1980, sorted: the same bytes on every machine, whatever its zlib.
            member = zipfile.ZipInfo(name, _DATE)
            member.external_attr = _PLAIN_FILE
            member.create_system = _UNIX
            archive.writestr(member, (folder / name).read_bytes())
    replace_file(file, made.getvalue())
