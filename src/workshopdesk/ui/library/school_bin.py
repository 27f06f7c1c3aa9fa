"""Throwing a school away and bringing it back: the bin is a folder of the data home, so nothing is lost at once."""

from __future__ import annotations

from pathlib import Path

from ..desk import Desk


class SchoolBin:
    """Remembers what was thrown away last; what cannot be done is told the guide."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last = ""

    def throw(self, folder: Path) -> bool:
        """Put a school in the bin, closed first where it is open; return whether it went."""
        if self._desk.school is not None and self._desk.school.folder == folder:
            self._desk.close_school()
        try:
            self._desk.library.discard(folder)
        except Exception as error:
            self._desk.complain(error)
            return False
        self._last = folder.name
        return True

    def bring_back(self) -> bool:
        """Bring back the school that was thrown away last; return whether there was one and it came."""
        school, self._last = self._last, ""
        if not school:
            return False
        try:
            self._desk.library.put_back(school)
        except Exception as error:
            self._desk.complain(error)
            return False
        return True
