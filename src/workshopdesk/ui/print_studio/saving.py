"""Saving: the system's own dialog asks where to, and a thread writes; one file, a pair, or a folder of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ...app.library import Library
from ...app.print_jobs import KIT, file_name
from ...app.printing import Wish
from ...app.saving import FOLDER, ToSave, save, with_ending
from ...domain.school import Archive
from ...domain.workshop import Workshop
from ..texts import tr
from .worker import Worker

Item = tuple[Wish, str]
"""What to save, and what it is called."""


def _first_folder() -> str:
    """Return where the dialog opens first: at home, where there is no folder for documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else str(Path.home())


class Saver(QObject):
    """`ask` opens the dialog and saves what it was told."""

    saved = Signal(object, object)
    """The documents' names, and where they are (Path)."""
    failed = Signal(object)
    progressed = Signal(str)

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._window = parent
        self._worker = Worker("saving", self)
        self._folder = _first_folder()
        self._stop: threading.Event | None = None

    def ask(
        self, items: Sequence[Item], ending: str, school: str, archive: Archive | None, workshop: Workshop | None
    ) -> bool:
        """Ask where to and save there; return whether the person chose a place."""
        documents = tuple(dict.fromkeys(wish.document for wish, _ in items))
        if len(items) == 1 and ending != FOLDER:
            wish, title = items[0]
            suggested = str(Path(self._folder) / file_name(school, title, ending))
            named, _ = QFileDialog.getSaveFileName(
                self._window, tr("printing.save-where"), suggested, f"{ending} (*.{ending})"
            )
            if not named:
                return False
            path = with_ending(Path(named), ending)
            self._folder = str(path.parent)
            self._write([ToSave(wish, ending, path, title)], archive, workshop, documents, path)
            return True
        chosen = QFileDialog.getExistingDirectory(self._window, tr("printing.save-folder"), self._folder)
        if not chosen:
            return False
        folder = Path(chosen)
        self._folder = chosen
        wanted = [
            ToSave(wish, FOLDER, folder)
            if wish.document == KIT
            else ToSave(wish, "pdf", folder / file_name(school, title, "pdf"), title)
            for wish, title in items
        ]
        self._write(wanted, archive, workshop, documents, folder)
        return True

    def cancel(self) -> bool:
        """Stop before anything is written; return whether something was being saved."""
        if self._stop is None:
            return False
        self._stop.set()
        return True

    def close(self) -> None:
        """End for good; a file that is being written is still written whole."""
        self._worker.close()

    def _told(self, name: str) -> None:
        self._worker.post(lambda: self.progressed.emit(name))

    def _write(
        self,
        wanted: Sequence[ToSave],
        archive: Archive | None,
        workshop: Workshop | None,
        documents: tuple[str, ...],
        where: Path,
    ) -> None:
        self._stop = stop = threading.Event()
        library = self._library
        self._worker.submit(
            lambda: save(library, wanted, archive, workshop, self._told, stop),
            lambda _count: self._ended(lambda: self.saved.emit(documents, where)),
            lambda error: self._ended(lambda: self.failed.emit(error)),
        )

    def _ended(self, tell: Callable[[], None]) -> None:
        self._stop = None
        tell()
