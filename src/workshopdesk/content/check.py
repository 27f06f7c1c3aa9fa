"""Checks a pack through and through: files, shape, keys, texts, pictures; names each fault with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..domain.terms import LANGUAGES
from .faults import Fault, PackBroken
from .files import AREAS, FILE_MB, PACK_FILE, list_files
from .languages import language_faults
from .loader import check_format
from .pictures import picture_fault
from .reading import read_json
from .shapes import shape_faults
from .structure import structure_faults
from .wording import character_faults, length_faults


def _unreadable(error: OSError) -> list[Fault]:
    return [Fault("", "", "unreadable-folder", {"reason": error.strerror or type(error).__name__})]


def _pictures(folder: Path, names: list[str]) -> list[Fault]:
    faults = []
    for name in names:
        if not name.startswith("images/"):
            continue
        if (folder / name).stat().st_size > FILE_MB * 1_000_000:
            faults.append(Fault(name, "", "file-too-large", {"limit": FILE_MB}))
            continue
        fault = picture_fault(name, (folder / name).read_bytes())
        if fault:
            faults.append(fault)
    return faults


class _Check:
    """One run over one folder; keeps the faults in the order of the files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.faults: list[Fault] = []

    def read(self, file: str) -> tuple[Any, bool]:
        """Return a file's JSON and whether its shape is right."""
        try:
            value = read_json(self._folder, file)
            if file == PACK_FILE:
                check_format(value)
        except PackBroken as broken:
            self.faults += broken.faults
            return None, False
        shape = shape_faults(file, value)
        self.faults += [*shape, *character_faults(file, value)]
        return value, not shape

    def languages(self, pack: Any, sound: bool) -> list[str]:
        """Check the files of every language that is named, and return the names of all that were read."""
        named = pack.get("languages") if isinstance(pack, dict) else None
        known = [name for name in LANGUAGES if isinstance(named, list) and name in named]
        files = [f"{language}/{area}.json" for language in known for area in AREAS]
        for file in files:
            value, shaped = self.read(file)
            if shaped:
                self.faults += length_faults(file, value)
                self.faults += language_faults(file, pack, value) if sound else []
        return files


def check_pack(folder: Path) -> list[Fault]:
    """Return all faults of the pack in a folder, an empty list when it can be used; raises nothing."""
    run = _Check(folder)
    try:
        names, strangers = list_files(folder)
        run.faults += strangers
        pack, sound = run.read(PACK_FILE)
        if any(fault.code == "newer-format" for fault in run.faults):
            return run.faults  # whatever else differs is to be expected
        if sound:
            run.faults += structure_faults(pack)
        read = run.languages(pack, sound)
        left = [name for name in names if name.endswith(".json") and name not in (PACK_FILE, *read)]
        if sound:
            run.faults += [Fault(name, "", "language-not-listed") for name in left]
        run.faults += _pictures(folder, names)
    except OSError as error:
        return [*run.faults, *_unreadable(error)]
    return run.faults
