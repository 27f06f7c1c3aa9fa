"""A fault of the program itself: one plain window that says that the work is stored, and can start anew.

It hangs on as little of the rest as possible, since the rest may be what failed: Qt's own label and buttons,
and sentences of its own where even the words can't be read.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Qt, QThread, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..app import crash_report, hard_stops

_PLAIN = {
    "title": "WorkshopDesk",
    "stored": "Je werk is bewaard. / Your work is stored.",
    "failed": "Er ging iets fout in het programma zelf. / Something went wrong in the program itself.",
    "stopped": "WorkshopDesk stopte de vorige keer onverwacht. / WorkshopDesk stopped unexpectedly last time.",
    "report": "Het verslag bevat niets van je scholen. / The report holds nothing of your schools.",
    "restart": "Opnieuw starten / Restart",
    "copy": "Verslag kopiëren / Copy report",
    "copied": "Gekopieerd / Copied",
    "go-on": "Verder werken / Carry on",
}


def _word(key: str) -> str:
    """Return a word of the desk's language, or both languages where the list can't be read."""
    try:
        from .texts import tr

        return tr(f"crash.{key}")
    except Exception:
        return _PLAIN[key]


class CrashWindow(QDialog):
    """Says that the work is stored; `restart_chosen` when the guide asks to start anew."""

    restart_chosen = Signal()

    def __init__(self, report: str, parent: QWidget | None = None, *, earlier: bool = False) -> None:
        super().__init__(parent)
        self.report = report
        self.setObjectName("CrashWindow")
        self.setWindowTitle(_word("title"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        for key, size in (("stored", 22), ("stopped" if earlier else "failed", 16), ("report", 14)):
            label = QLabel(_word(key), self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            weight = "bold" if key == "stored" else "normal"
            label.setStyleSheet(f"font-size: {size}px; font-weight: {weight};")  # a font would lose to the desk's look
            column.addWidget(label)
        column.addStretch(1)
        row = QHBoxLayout()
        self.copy_button = QPushButton(_word("copy"), self)
        self.copy_button.clicked.connect(self._copy)
        self.go_on_button = QPushButton(_word("go-on"), self)
        self.go_on_button.clicked.connect(self.accept)
        self.restart_button = QPushButton(_word("restart"), self)
        self.restart_button.clicked.connect(self._restart)
        self.restart_button.setVisible(not earlier)
        for button in (self.copy_button, self.go_on_button, self.restart_button):
            button.setMinimumHeight(44)
            row.addWidget(button)
        (self.go_on_button if earlier else self.restart_button).setDefault(True)
        column.addLayout(row)
        self.setMinimumWidth(560)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.copy_button.setText(_word("copied"))

    def _restart(self) -> None:
        self.accept()
        self.restart_chosen.emit()


class CrashGuard(QObject):
    """Takes what nobody caught, from any thread; shows one window however many faults follow."""

    _arrived = Signal(object, str)

    def __init__(
        self,
        home: Path,
        arguments: Callable[[], list[str]],
        parent: QObject | None = None,
        *,
        can_go_on: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._home, self._arguments, self._can_go_on = home, arguments, can_go_on
        self._nowhere = logging.NullHandler()
        self._window: CrashWindow | None = None
        self._seen: set[str] = set()
        self._before = sys.excepthook, threading.excepthook
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    # --- standing guard ---

    def install(self) -> None:
        """Take over what Python does with an error that nobody caught.

        Until the log stands, what is logged goes nowhere: Python would print it, with the message of the error.
        """
        logging.getLogger().addHandler(self._nowhere)
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def begin(self) -> None:
        """Start the log and the watch for hard stops; tell of one in an earlier run. After the first paint."""
        from ..app.log_file import start_log

        start_log(self._home)
        earlier = hard_stops.last_stop(self._home)
        hard_stops.watch(self._home)
        if earlier is not None:
            crash_report.write_report(self._home, earlier)
            self._open(earlier, earlier=True)

    def remove(self) -> None:
        """Give back what was taken over."""
        logging.getLogger().removeHandler(self._nowhere)
        sys.excepthook, threading.excepthook = self._before
        hard_stops.leave()

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            self._before[0](kind, error, trace)  # Ctrl-C, SystemExit
            return
        self.take(error.with_traceback(trace), "MainThread")
        if QThread.currentThread().loopLevel() == 0:  # before the desk ran, or after
            self._wait_for_answer()

    def _thread_hook(self, told: threading.ExceptHookArgs) -> None:
        if isinstance(told.exc_value, Exception):
            name = told.thread.name if told.thread else "?"
            self.take(told.exc_value.with_traceback(told.exc_traceback), name)

    # --- telling ---

    def take(self, error: BaseException, thread: str) -> None:
        """Keep a report of an error and have it told on the window's thread; the same one is told once."""
        signature = "\n".join(crash_report.lines_of(error))
        if signature in self._seen:
            return  # a paint that fails does so sixty times a second
        self._seen.add(signature)
        report = crash_report.report_of(error, thread)
        crash_report.write_report(self._home, report)
        logging.getLogger("workshopdesk").critical("bug", exc_info=error)
        with contextlib.suppress(Exception):
            if sys.stderr is not None:
                sys.stderr.write(report)
        self._arrived.emit(report, thread)

    def _show(self, report: str, _thread: str) -> None:
        if self._window is None:
            self._open(report)

    def _open(self, report: str, *, earlier: bool = False) -> None:
        window = CrashWindow(report, earlier=earlier)
        window.go_on_button.setVisible(earlier or self._can_go_on())
        window.restart_chosen.connect(self.restart)
        window.finished.connect(self._closed)
        self._window = window
        window.adjustSize()
        _to_the_guide(window)
        window.open()

    def _wait_for_answer(self) -> None:
        """Show what arrived, where no loop of events would."""
        QCoreApplication.sendPostedEvents(self)
        if self._window is not None:
            self._window.exec()

    def _closed(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
            self._window = None

    def restart(self) -> None:
        """Start the program anew, where the guide was, and end this one."""
        from ..app.apart import own_command

        program, *first = own_command()
        hard_stops.leave()
        QProcess.startDetached(program, [*first, "--home", str(self._home), *self._arguments()])
        QGuiApplication.exit(0)


def _to_the_guide(window: QWidget) -> None:
    """Put a window in front of the guide, never on the room's screen: on that of the main window."""
    shells = [one for one in QApplication.topLevelWidgets() if one.objectName() == "Shell" and one.isVisible()]
    here = shells[0].screen() if shells else QGuiApplication.screenAt(QCursor.pos())
    screen = here or QGuiApplication.primaryScreen()
    area = screen.availableGeometry()
    window.move(area.center() - window.rect().center())
