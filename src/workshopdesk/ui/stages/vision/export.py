"""Giving a document away as a file: asking where to stops nothing, and it is made beside the window."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ....app.exporting import note_document
from ....app.printing import Wish, print_document
from ....app.settings import write_whole
from ...desk import Desk
from ...texts import tr

Chosen = Callable[[Path], None]


def ask_to_print(desk: Desk, document: str) -> None:
    """Go where documents are printed, with one chosen."""
    desk.show_place("print", document=document)


def ask_where(host: QWidget | None, name: str, chosen: Chosen) -> None:
    """Ask for a place to store a file in, in a window that stops nothing."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    if not folder.is_dir():
        folder = Path.home()  # else the dialog would open where the program was started
    dialog = QFileDialog(host, tr("phase1.export-where"), str(folder / name))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(False)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.show()


class Exporter(QObject):
    """Makes one document at a time; says in the window when it is there, or why not."""

    made = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, desk: Desk, ask: Callable[[QWidget | None, str, Chosen], None] = ask_where) -> None:
        super().__init__(desk)
        self._desk, self._ask = desk, ask
        self._thread: Thread | None = None
        self.made.connect(self._say)
        self.failed.connect(self._complain)

    def let_go(self) -> None:
        """Go, once what is being made is there and was told."""
        if self._thread is None:
            self.deleteLater()
        else:
            self.finished.connect(self.deleteLater)

    def export(self, document: str, ending: str, host: QWidget | None = None) -> None:
        """Ask where to, then make it."""
        school = self._desk.school
        if school is None:
            return
        name = re.sub(r"[^\w.-]+", "-", school.archive.school.name).strip("-")
        title = tr(f"phase1.file-{document}")
        self._ask(host, f"{name}-{title}.{ending}", lambda path: self._make(document, ending, path))

    def _make(self, document: str, ending: str, path: Path) -> None:
        school, workshop = self._desk.school, self._desk.workshop
        if school is None or workshop is None:
            return
        library, archive = self._desk.library, school.archive

        def work() -> None:
            try:
                data = print_document(library, Wish(document), ending, archive, workshop)
                write_whole(path, data)
                note_document(library, archive, path)
            except Exception as error:
                self.failed.emit(error)
            else:
                self.made.emit(path)

        self._thread = Thread(target=work, name="export", daemon=True)
        self._thread.start()

    def _say(self, path: Path) -> None:
        # the file is named after the school
        name = tr("library.the-file") if self._desk.group_looks else path.name
        self._desk.say(tr("phase1.exported", name=name))
        self._thread = None
        self.finished.emit()

    def _complain(self, error: BaseException) -> None:
        self._thread = None
        self.finished.emit()
        self._desk.complain(error)
