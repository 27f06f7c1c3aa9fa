"""The rehearsal school: made-up facts to practise with, one finished workshop and one half-way."""

from __future__ import annotations

from ..domain.school import Archive
from ..locations import resources
from .library import Library

RECORD = "rehearsal/{language}.json"


def rehearsal_school(library: Library, language: str = "nl") -> Archive:
    """Return the rehearsal school as it ships with the program."""
    return library.parse((resources() / RECORD.format(language=language)).read_bytes())
