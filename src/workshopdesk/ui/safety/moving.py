"""Moving the data to a place of this laptop alone: what moves where, with progress, and a start anew from there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QProcess, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from ..desk import Desk
from ..parts.button import Button
from ..parts.check import Check
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.narrow_column import narrow_column
from ..parts.sheet import Sheet
from ..parts.worker import Worker
from ..screen import Screen
from ..stages.frame.page import StagePage
from ..texts import speech, tr

_STEPS = 1000


class MovingScreen(Screen):
    """Begins when the guide says so; stopping leaves everything where it is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        theme = desk.theme
        self._to = Path()
        self.worker = Worker(self)
        self.worker.progressed.connect(self._progressed)
        self.worker.finished.connect(self._moved)
        self.worker.failed.connect(self._failed)
        self.worker.stopped.connect(self._stopped)
        page = StagePage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        sheet = Sheet(page.page)
        self.said = Label("", "body", sheet)
        self.place = Label("", "strong", sheet)
        self.remove = Check(tr("safety.move-remove"), sheet, note=tr("safety.move-remove-how"), checked=True)
        self.fault = Label("", "body", sheet)
        self.progress = QProgressBar(sheet)
        self.progress.setRange(0, _STEPS)
        self.move_button = Button(tr("safety.cloud-move"), "primary", sheet, sign="export")
        self.move_button.clicked.connect(self.begin)
        self.other_button = Button(tr("safety.move-other"), parent=sheet)
        self.other_button.clicked.connect(self._choose)
        self.stop_button = Button(tr("safety.move-stop"), parent=sheet, sign="close")
        self.stop_button.clicked.connect(self.worker.stop)
        self.restart_button = Button(tr("safety.move-restart"), "primary", sheet)
        self.restart_button.clicked.connect(self._restart)
        sheet.body.addWidget(Label(tr("safety.move-title"), "title", sheet))
        for widget in (self.said, self.place, self.remove, self.fault, self.progress):
            sheet.body.addWidget(widget)
        row = FlowLayout(gap_px=theme.px(12))
        for button in (self.move_button, self.other_button, self.stop_button, self.restart_button):
            row.addWidget(button)
        sheet.body.addLayout(row)
        holder = QWidget(page.page)
        column = narrow_column(holder, theme.px(760))
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        page.column.addWidget(holder)
        page.column.addStretch(1)

    def title(self) -> str:
        return tr("safety.cloud-move")

    def enter(self) -> None:
        from ...app.moving import proposed_place

        if not self.worker.is_busy and self.restart_button.isHidden() | (self._to == Path()):
            self.show_place(proposed_place(self.desk.library.home))
            self._show("asking")

    def show_place(self, to: Path) -> None:
        """Show where the data would go."""
        self._to = to
        self.said.setText(tr("safety.move-how", old=str(self.desk.library.home)))
        self.place.setText(str(to))
        self.fault.hide()

    def _show(self, state: str) -> None:
        for widget, when in (
            (self.remove, "asking"),
            (self.move_button, "asking"),
            (self.other_button, "asking"),
            (self.progress, "moving"),
            (self.stop_button, "moving"),
            (self.restart_button, "moved"),
        ):
            widget.setVisible(state == when)

    def _choose(self) -> None:
        named = QFileDialog.getExistingDirectory(self, tr("safety.move-other"))
        if named:
            self.show_place(Path(named) / "WorkshopDesk")

    def begin(self) -> None:
        """Let the open school go, and move."""
        from ...app.moving import move_home

        home, to, remove = self.desk.library.home, self._to, self.remove.isChecked()
        self.desk.close_school()
        self.fault.hide()
        self.progress.setValue(0)
        self._show("moving")
        self.worker.start(lambda progress: move_home(home, to, remove, progress))

    def _progressed(self, done: int, total: int) -> None:
        self.progress.setValue(round(_STEPS * done / max(1, total)))

    def _moved(self, moved: object) -> None:
        from ...app.library import Library
        from ...app.settings import Settings

        # whoever does not start anew at once works in the new place too
        self.desk.library, self.desk.settings = Library(self._to), Settings(self._to)
        left = getattr(moved, "left", ())
        self.said.setText(tr("safety.moved-partly" if left else "safety.moved"))
        self.fault.setText("\n".join(str(path) for path in left))
        self.fault.setVisible(bool(left))
        self._show("moved")
        self.restart_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: BaseException) -> None:
        from ...app.explain import exit_code, explain

        self._show("asking")
        if exit_code(error) is None:
            raise error
        self.fault.setText(explain(error, speech().words))
        self.fault.show()

    def _stopped(self) -> None:
        self._show("asking")
        self.fault.setText(tr("safety.move-stopped"))
        self.fault.show()

    def _restart(self) -> None:
        from ...app.apart import own_command

        program, *first = own_command()
        QProcess.startDetached(program, [*first, "--home", str(self._to)])
        QGuiApplication.exit(0)
