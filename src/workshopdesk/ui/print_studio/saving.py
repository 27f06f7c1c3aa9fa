"""Saving: the system's own dialog asks where to, and a thread writes; one file, a pair, or a folder of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ...app.library import Library
from ...app.print_jobs import KIT, file_name, save_as, save_kit
from ...app.printing import Wish
from ...domain.school import Archive
from ...domain.workshop import Workshop
from ..texts import tr
from .worker import Worker

FOLDER = "folder"
Item = tuple[Wish, str]
"""What to save, and what it is called."""


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
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

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
            path = Path(named) if Path(named).suffix else Path(f"{named}.{ending}")
            self._folder = str(path.parent)
            self._write(lambda: save_as(self._library, wish, ending, archive, workshop, path), documents, path)
            return True
        chosen = QFileDialog.getExistingDirectory(self._window, tr("printing.save-folder"), self._folder)
        if not chosen:
            return False
        folder = Path(chosen)
        self._folder = chosen

        def all_of_them() -> None:
            for wish, title in items:
                if wish.document == KIT:
                    save_kit(self._library, wish, archive, workshop, folder, self._told)
                else:
                    self._told(title)
                    path = folder / file_name(school, title, "pdf")
                    save_as(self._library, wish, "pdf", archive, workshop, path)

        self._write(all_of_them, documents, folder)
        return True

    def close(self) -> None:
        """End for good; a file that is being written is still written whole."""
        self._worker.close()

    def _told(self, name: str) -> None:
        self._worker.post(lambda: self.progressed.emit(name))

    def _write(self, work: Callable[[], None], documents: tuple[str, ...], where: Path) -> None:
        self._worker.submit(work, lambda _none: self.saved.emit(documents, where), self.failed.emit)
