"""An editable copy of a pack on disk: each change is saved at once, undo outlives a restart."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ..domain.terms import LANGUAGES
from .check import check_pack
from .copying import as_bytes, copy_files, copy_pack, drafts
from .durable import replace_file
from .faults import Fault, PackError, Step
from .files import AREAS, JOURNAL, PACK_FILE, is_version, version_order
from .glyphs import SOFT_HYPHEN
from .journal import Change, Changes, Journal
from .loader import load_pack
from .reading import read_json
from .settle import incoming, settle
from .shelf import PackSummary, Shelf, installed_folder
from .values import check_value, place_name

__all__ = ["Change", "Draft", "Edit", "copy_pack", "drafts"]

_FILES: Final = frozenset({PACK_FILE, *(f"{language}/{area}.json" for language in LANGUAGES for area in AREAS)})


@dataclass(frozen=True, slots=True)
class Edit:
    """A value to set: in `file` ("nl/cards.json"), at the keys and numbers of `at`."""

    file: str
    at: tuple[Step, ...]
    value: Any


class Draft:
    """A pack that is being edited, in HOME/drafts/KEY; every method may raise OSError."""

    def __init__(self, folder: Path) -> None:
        """Open a draft; raise PackBroken where it can't be used."""
        self.folder = folder
        self._journal = Journal(folder / JOURNAL)
        self._files: dict[str, Any] = {}
        self._unwritten: dict[str, None] = {}
        with suppress(PackError):  # in case the program was killed between the journal and the file
            self._write([change for change in self._journal.last if self._differs(change)])
        pack = load_pack(folder)
        self.key, self.languages, self.based_on = pack.key, pack.languages, pack.based_on

    @property
    def version(self) -> str:
        """The version that was copied or published last."""
        return str(self.value(PACK_FILE, "pack_version"))

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return self._journal.done > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit to do again."""
        return self._journal.done < len(self._journal.steps)

    def value(self, file: str, *at: Step) -> Any:
        """Return what stands at a place; raise PackError where there is no such place."""
        found = self._file(file)
        for step in at:
            if isinstance(found, dict):
                known = step in found
            else:  # -1 would be the last
                known = isinstance(found, list) and isinstance(step, int) and 0 <= step < len(found)
            if not known:
                raise PackError("no-such-place", place=place_name(file, at))
            found = found[step]
        return found

    def set(self, file: str, at: Sequence[Step], value: Any, merge: str | None = None) -> None:
        """Set one value and save it; edits in a row with the same `merge` are undone as one."""
        self.change([Edit(file, tuple(at), value)], merge)

    def set_title(self, language: str, card: str, marked: str, merge: str | None = None) -> None:
        """Set a card's title from one with soft hyphens at the points where it may break."""
        file, at = f"{language}/cards.json", ("cards", card)
        title = marked.replace(SOFT_HYPHEN, "")
        self.change([Edit(file, (*at, "title"), title), Edit(file, (*at, "hyphenated"), marked)], merge)

    def change(self, edits: Sequence[Edit], merge: str | None = None) -> None:
        """Set several values as one step; raise PackError for a place or a kind of value that will not do."""
        self._write(())
        # copies throughout: a list that went in must not change with what is set inside it later
        changes = [
            Change(edit.file, edit.at, deepcopy(self.value(edit.file, *edit.at)), deepcopy(edit.value))
            for edit in edits
        ]
        for change in changes:
            check_value(change.file, change.at, change.old, change.new)
        if any(change.old != change.new for change in changes):
            self._journal.edit(tuple(changes), merge)
            self._write(changes)

    def undo(self) -> Changes:
        """Take the last edit back; return what was set, nothing where there was none."""
        self._write(())
        return self._write(self._journal.undo()) if self.can_undo else ()

    def redo(self) -> Changes:
        """Do an edit again that was taken back; return what was set, nothing where there was none."""
        self._write(())
        return self._write(self._journal.redo()) if self.can_redo else ()

    def faults(self) -> list[Fault]:
        """Return all that stands in the way of publishing."""
        return check_pack(self.folder)

    def publish(self, version: str) -> PackSummary:
        """Install what stands here as a version of its own; raise PackBroken with faults, or PackError."""
        home = self.folder.parent.parent
        if not is_version(version):
            raise PackError("wrong-version", version=version)
        known = [pack.version for pack in Shelf(home).list() if pack.key == self.key]
        newest = max(known, key=version_order, default=None)
        if newest is not None and version_order(version) <= version_order(newest):
            raise PackError("version-not-newer", version=version, newest=newest)
        facts = as_bytes({**self._file(PACK_FILE), "pack_version": version})
        with incoming(installed_folder(home)) as made:
            copy_files(self.folder, made, {PACK_FILE: facts})
            summary = settle(made, home)
        replace_file(self.folder / PACK_FILE, facts)
        self._files.pop(PACK_FILE, None)
        return summary

    def discard(self) -> None:
        """Throw the draft away; what was published stays."""
        gone = self.folder.with_name(f".{self.folder.name}.gone")
        shutil.rmtree(gone, ignore_errors=True)
        self.folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)

    def _file(self, file: str) -> Any:
        if file not in _FILES:
            raise PackError("no-such-place", place=file)
        if file not in self._files:
            self._files[file] = read_json(self.folder, file)
        return self._files[file]

    def _differs(self, change: Change) -> bool:
        return bool(self.value(change.file, *change.at) != change.new)

    def _write(self, changes: Sequence[Change]) -> Changes:
        for change in changes:
            if change.at:
                *way, last = change.at
                self.value(change.file, *way)[last] = deepcopy(change.new)
            else:
                self._files[change.file] = deepcopy(change.new)
            self._unwritten[change.file] = None
        # first what an earlier edit could not write (the disk was full): only the journal's last step is ever behind
        for file in list(self._unwritten):
            replace_file(self.folder / file, as_bytes(self._files[file]))
            del self._unwritten[file]
        return tuple(changes)
