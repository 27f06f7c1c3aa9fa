"""Which files a pack consists of, where they may stand, and the digest of their content."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import Final

from ..domain.terms import LANGUAGES
from .faults import Fault

AREAS: Final = ("cards", "texts", "steps", "situations", "reference")
PACK_FILE: Final = "pack.json"
MOST_FILES: Final = 400
FILE_MB, PACK_MB = 20, 60
# Beside the content, never part of it: the digest of an installed pack, the journal of a draft.
SEAL, JOURNAL = ".seal", ".journal"
MARKS: Final = frozenset({SEAL, JOURNAL})

FOLDERS: Final = frozenset({*LANGUAGES, "images"})
_MEMBER: Final = re.compile(
    rf"pack\.json|(?:{'|'.join(LANGUAGES)})/(?:{'|'.join(AREAS)})\.json"
    r"|images/[a-z0-9][a-z0-9_-]{0,60}\.(?:png|jpe?g)"
)
# Windows keeps these names for devices, with any ending.
_DEVICES: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_KEY: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_VERSION: Final = re.compile(r"(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){0,3}")


def is_member(name: str) -> bool:
    """Say whether a pack may have a file of this name, with forward slashes."""
    return _MEMBER.fullmatch(name) is not None and not is_device(Path(name).stem)


def is_device(name: str) -> bool:
    """Say whether Windows keeps this name for a device."""
    return _DEVICES.fullmatch(name.lower()) is not None


def is_pack_key(key: str) -> bool:
    """Say whether a pack may have this key; it becomes a folder's name."""
    return len(key) <= 40 and _KEY.fullmatch(key) is not None and not is_device(key)


def is_version(version: str) -> bool:
    """Say whether a pack may have this version ("1", "2.1"); it becomes a folder's name."""
    return _VERSION.fullmatch(version) is not None


def version_order(version: str) -> tuple[int, ...]:
    """Return what versions are sorted by: 1.10 comes after 1.9."""
    return tuple(int(part) for part in version.split("."))


def list_files(folder: Path) -> tuple[list[str], list[Fault]]:
    """Return the names of a pack's files, sorted, and faults for what is no part of one; raise OSError."""
    names: list[str] = []
    faults: list[Fault] = []
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        with os.scandir(folder / prefix) as entries:
            for entry in entries:
                name = prefix + entry.name
                if not prefix and entry.name in MARKS:
                    continue
                if entry.is_symlink():
                    faults.append(Fault(name, "", "link"))
                elif entry.is_dir(follow_symlinks=False) and name in FOLDERS:
                    waiting.append(name + "/")
                elif entry.is_file(follow_symlinks=False) and is_member(name):
                    names.append(name)
                else:
                    faults.append(Fault(name, "", "unknown-file"))
                if len(names) + len(faults) > MOST_FILES:
                    return sorted(names), [Fault("", "", "too-many-files", {"limit": MOST_FILES})]
    return sorted(names), sorted(faults, key=lambda fault: fault.file)


def digest(folder: Path) -> str:
    """Return the SHA-256 over names and bytes of a pack's files; raise OSError."""
    total = hashlib.sha256()
    for name in list_files(folder)[0]:
        data = (folder / name).read_bytes()
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()
