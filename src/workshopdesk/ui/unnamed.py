"""A sentence about a fault while the group looks at this screen: no school and no file is named in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from .texts import tr


def unnamed(sentence: str, error: BaseException) -> str:
    """Return the sentence with the names that the error brought along said in general."""
    for name, instead in sorted(_names(error), key=lambda pair: -len(pair[0])):
        for quoted in (f"'{name}'", f"‘{name}’", name):
            sentence = sentence.replace(quoted, instead)
    return sentence[:1].upper() + sentence[1:]


def _names(error: BaseException) -> Iterator[tuple[str, str]]:
    facts: Any = getattr(error, "facts", None)
    told = dict(facts) if isinstance(facts, Mapping) else {}
    school, file = tr("library.the-school"), tr("library.the-file")
    for key, instead in (("name", school), ("file", file), ("folder", file), ("place", file)):
        if told.get(key):
            yield str(told[key]), instead
    for path in (getattr(error, "path", None), getattr(error, "filename", None)):
        # a record's fault has a path inside the record, which names nothing of a disk
        if isinstance(path, os.PathLike) or (isinstance(path, str) and os.sep in path):
            yield os.fspath(path), file
