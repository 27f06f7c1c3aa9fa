"""Where a school of the list leads to: preparing, a phase that was interrupted, keeping it, or its recovery."""

from __future__ import annotations

from pathlib import Path

from ..desk import Desk
from .rows import SchoolRow


class Opening:
    """Opens a school and goes to the place that was meant; one that cannot be opened is said by the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def row(self, row: SchoolRow) -> None:
        """Open a school of the list; one that cannot be read leads to its recovery."""
        if row.summary.fault is not None:
            self._desk.show_place("recovery", folder=row.summary.folder, fault=row.summary.fault)
        else:
            self._show(row.summary.folder, "prepare")

    def workshop(self, folder: Path, workshop: str) -> None:
        """Open a school with one of its workshops chosen."""
        self._show(folder, "prepare", workshop)

    def interrupted(self, folder: Path, workshop: str, phase: int) -> None:
        """Go on with a phase whose clock is not done."""
        self._show(folder, "run", workshop, phase)

    def expiring(self, folder: Path) -> None:
        """Open a school where it is kept and erased."""
        self._show(folder, "safety")

    def _show(self, folder: Path, place: str, workshop: str = "", phase: int | None = None) -> None:
        if not self._desk.open_school(folder):
            return
        if workshop:
            self._desk.choose_workshop(workshop, phase)
        self._desk.show_place(place)
