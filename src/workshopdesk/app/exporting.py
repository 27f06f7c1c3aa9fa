"""What was written of a school outside the data home is remembered, so that erasing can find it."""

from __future__ import annotations

import logging
from pathlib import Path
from uuid import UUID

from ..domain.school import Archive
from ..store.errors import StoreError
from ..store.files import SCHOOLS
from .library import Library


def note_export(library: Library, folder: Path, file: Path) -> None:
    """Remember where a copy of a school went; a failure here loses no export."""
    from ..store import exports

    try:
        exports.note_export(folder, file, library.clock.tick().utc)
    except (StoreError, OSError) as fault:
        logging.getLogger("workshopdesk").warning("an export is not remembered: %s", type(fault).__name__)


def note_document(library: Library, archive: Archive | None, file: Path, blank: bool = False) -> None:
    """Remember a document that was written for a school; blank material holds nothing of it."""
    if archive is not None and not blank:
        note_export(library, library.home / SCHOOLS / str(UUID(archive.school.id)), file)
