"""The workshop record: a school with its workshops as one JSON document, out and back with the same facts.

The format stands in docs/developer/record-format.md and, as a JSON Schema, in resources/schemas/.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ..domain.school import Archive
from ..domain.vocabulary import Vocabulary
from . import json_text
from .faults import RecordNewer, RecordRefused
from .record_reading import read_school
from .record_schema import check_shape
from .record_writing import told_school

FORMAT, VERSION = "workshopdesk.record", 1
FindWords = Callable[[str, str], Vocabulary]


def parse_record(data: bytes, find_words: FindWords) -> Archive:
    """Return the archive that a record holds; raise RecordRefused (or RecordNewer) with the path and the reason.

    `find_words` gives the keys of a pack and version, and raises LookupError for one that is not there.
    """
    return read_record(json_text.parse(data), find_words)


def read_record(told: Any, find_words: FindWords) -> Archive:
    """Return the archive of a record that is already parsed JSON."""
    if not isinstance(told, dict):
        raise RecordRefused("$", "other-type", expected="object")
    if "format" not in told:
        raise RecordRefused("$.format", "missing")
    if told["format"] != FORMAT:
        raise RecordRefused("$.format", "not-a-record")
    version = told.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise RecordNewer("$.version", "newer", version=version)
    check_shape(told)
    return read_school(told, find_words)


def to_record(archive: Archive) -> dict[str, Any]:
    """Return the record of an archive, as JSON values."""
    return {"format": FORMAT, "version": VERSION, **told_school(archive)}


def write_record(archive: Archive) -> bytes:
    """Return the record of an archive as UTF-8 JSON; the same archive makes the same bytes."""
    return (json.dumps(to_record(archive), ensure_ascii=False, indent=1) + "\n").encode()
