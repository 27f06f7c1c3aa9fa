"""Backups while a phase is led: every ten minutes, and when it ends; made by the school's own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ..desk import Desk

if TYPE_CHECKING:
    from ...app.backups import Keeper, Made
    from ...app.open_school import OpenSchool
    from ...app.workspace import Workspace

_LOOK_MS = 30_000


class PhaseBackups(QObject):
    """`made` carries what became of a backup, `failed` why there is none."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._school: OpenSchool | None = None
        self._keeper: Keeper | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look after the open school from now on."""
        from ...app.backups import Keeper

        school = self._desk.school
        self._timer.start()
        if school is None or school is self._school:
            return
        self._school, self._keeper = school, None
        home, clock = self._desk.library.home, self._desk.library.clock

        def ready(keeper: Keeper) -> None:
            self._keeper = keeper

        school.ask(lambda workspace: Keeper(home, workspace, clock), ready, self.failed.emit)

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Make the backup that is due, if one is."""
        keeper = self._keeper
        if keeper is None or self._school is None or self._school is not self._desk.school:
            return

        def told(made: Made | None) -> None:
            if made is not None:
                self.made.emit(made)

        def work(_workspace: Workspace) -> Made | None:
            return keeper.keep()

        self._school.ask(work, told, self.failed.emit)
