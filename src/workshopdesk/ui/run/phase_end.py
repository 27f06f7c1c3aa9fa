"""What can be done when a phase is over: print its result, go on, open it again; and whether a backup was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from .. import places
from ..desk import Desk
from ..texts import tr
from .ended_sheet import EndedSheet
from .phase_backups import PhaseBackups

if TYPE_CHECKING:
    from ...app.backups import Made


class PhaseEnd(QObject):
    """Ties the sheet above the stage to the desk and to the backups."""

    def __init__(self, desk: Desk, sheet: EndedSheet, backups: PhaseBackups, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheet = sheet
        sheet.next_asked.connect(self._go_on)
        sheet.print_asked.connect(self._print_result)
        sheet.reopen_asked.connect(self._reopen)
        backups.made.connect(self._kept)
        backups.failed.connect(self._not_kept)

    def _go_on(self) -> None:
        if self._desk.phase == 1:
            self._desk.phase = 2
            self._desk.show_place("prepare")
        else:
            self._desk.show_place("history" if places.exists("history") else "library")

    def _print_result(self) -> None:
        if places.exists("print"):
            self._desk.show_place("print", document="vision-poster" if self._desk.phase == 1 else "action-plan")

    def _reopen(self) -> None:
        self._desk.run("reopen_phase", phase=self._desk.phase)

    def _kept(self, made: Made) -> None:
        when = f"{made.backup.moment.astimezone():%H:%M}"
        self._sheet.show_kept(tr("run.backup-made", time=when))
        if made.fault is not None:
            self._desk.complain(made.fault)

    def _not_kept(self, error: BaseException) -> None:
        self._sheet.show_kept("")
        self._desk.complain(error)
