"""One window a data home: a second start brings the first one forward and ends.

The first one holds a lock of the operating system on a file in the home; a second one cannot get it and writes what it
was asked to open into another file, which the first one watches. No socket, no port.
"""

from __future__ import annotations

import errno
import json
import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QTimer, Signal

LOCK, ASKED = "window.lock", "window.asked"
_PATIENCE = 80


class SingleInstance(QObject):
    """`is_first` says whether this one may open a window; `asked` carries what a later start was asked to open."""

    asked = Signal(list)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = QLockFile(str(home / LOCK))
        self._lock.setStaleLockTime(0)  # only a process that is gone leaves a stale one
        # where no lock can be made at all (a full disk, a read-only home) the window opens all the same
        self.is_first = self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError
        self._watcher: QFileSystemWatcher | None = None
        if self.is_first:
            self._watch()

    def _watch(self) -> None:
        file = self._home / ASKED
        try:
            file.write_text("", "utf-8")
        except OSError:  # a home that can't be written to: nobody can ask for anything
            return
        self._watcher = QFileSystemWatcher([str(file)], self)
        self._watcher.fileChanged.connect(lambda _: QTimer.singleShot(30, self, self._read))

    def _read(self) -> None:
        file = self._home / ASKED
        if self._watcher is not None and str(file) not in self._watcher.files() and file.exists():
            self._watcher.addPath(str(file))
        try:
            told = json.loads(file.read_text("utf-8") or "null")
        except (OSError, ValueError):
            return
        if isinstance(told, dict) and isinstance(told.get("open"), list):
            file.write_text("", "utf-8")
            self.asked.emit([one for one in told["open"] if isinstance(one, str)])

    def ask_first(self, what: list[str]) -> bool:
        """Ask the window that is there to come forward and open `what`; False where this one is to be the first.

        The first one empties the file when it has read it. One that does not, since it is just closing, is waited for.
        """
        file = self._home / ASKED
        try:
            file.write_text(json.dumps({"open": what}), "utf-8")
        except OSError as error:
            # where nothing may be written, the lock is what a process that is gone has left: nobody holds it
            return error.errno not in (errno.EROFS, errno.EACCES, errno.EPERM)
        for _ in range(_PATIENCE):
            time.sleep(0.05)
            if file.stat().st_size == 0:
                return True
            if self._lock.tryLock(0):
                self.is_first = True
                self._watch()
                return False
        return True

    def let_go(self) -> None:
        """Let another window be the first."""
        self._lock.unlock()
