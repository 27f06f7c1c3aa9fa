"""The plan as a PDF in the person's documents, for a desk without a print studio."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from ...texts import tr

if TYPE_CHECKING:
    from .stage import PlanStage


def save_plan(stage: PlanStage) -> None:
    """Make the PDF off the window's thread, say where it is, and open it."""
    from ....app.exporting import note_document
    from ....app.printing import Wish, print_document
    from ....app.settings import write_whole

    school, desk = stage.desk.school, stage.desk
    if school is None:
        return
    archive, workshop, library = school.archive, stage.workshop, desk.library
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def made(content: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{tr('phase2.plan-file')}-{workshop.plan_year or ''}.pdf"
        write_whole(path, content)
        note_document(library, archive, path)
        desk.say(tr("phase2.plan-saved", name=path.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    school.ask(lambda _: print_document(library, Wish("action-plan"), "pdf", archive, workshop), made, desk.complain)
