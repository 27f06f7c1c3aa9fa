"""The files a school comes in: chosen in a dialog, or dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ..texts import tr

_ENDINGS = (".json", ".workshopdesk")


def choose_file(host: QWidget) -> list[Path]:
    """Ask for a record or a parcel; nothing where it was cancelled."""
    named, _ = QFileDialog.getOpenFileName(host, tr("library.choose-file"), "", "WorkshopDesk (*.workshopdesk *.json)")
    return [Path(named)] if named else []


def files_of(event: QDropEvent) -> list[Path]:
    """Return what is dragged as far as a name says that it is a record or a parcel; a stick may name it in capitals."""
    named = [url.toLocalFile() for url in event.mimeData().urls()]
    return [Path(file) for file in named if file.lower().endswith(_ENDINGS)]
