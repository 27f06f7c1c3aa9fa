"""A school that may be looked at and given out, and not worked in: its folder is read-only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from ..domain.school import Archive
from ..locations import migrations
from ..store.errors import ReadOnly
from ..store.school_file import SchoolFile
from ..store.viewing import WorkingCopy
from .clock import Clock
from .workspace import Change, Packs, Workspace


class ViewedSchool(Workspace):
    """Shows a copy of a school; whatever would change it is refused with ReadOnly, and the school stays as it is."""

    def __init__(self, folder: Path, packs: Packs, clock: Clock) -> None:
        """Copy the school and open the copy; raise a StoreError."""
        self._folder = folder
        self._copy = WorkingCopy(folder, migrations())
        try:
            super().__init__(SchoolFile.open(self._copy.folder), packs, clock)
        except BaseException:
            self._copy.remove()
            raise

    def _refuse(self) -> NoReturn:
        raise ReadOnly(self._folder)

    def run(self, name: str | Callable[..., Any], workshop_id: str | None = None, /, **arguments: Any) -> Change:
        """Refuse."""
        self._refuse()

    def undo(self, workshop_id: str | None = None) -> Change:
        """Refuse."""
        self._refuse()

    def redo(self, workshop_id: str | None = None) -> Change:
        """Refuse."""
        self._refuse()

    def replace_all(self, archive: Archive) -> Change:
        """Refuse."""
        self._refuse()

    def close(self) -> None:
        """Let the copy go."""
        super().close()
        self._copy.remove()
