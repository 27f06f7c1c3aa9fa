"""Reads one JSON file of a pack strictly: size, UTF-8, no key twice, no NaN, no deep nesting."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

from ..domain.limits import NESTING
from .faults import Fault, PackBroken

FILE_BYTES = 4_000_000


class _Twice(ValueError):
    """A key stands twice in one object."""


class _NoNumber(ValueError):
    """NaN or Infinity, which JSON does not have."""


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(name for name in names if names.count(name) > 1))
    return made


def _no_number(name: str) -> NoReturn:
    raise _NoNumber(name)


def _deeper_than(value: object, limit: int) -> bool:
    level = [value]
    for _ in range(limit):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return False
    return True


def read_json(folder: Path, file: str) -> Any:
    """Return the parsed JSON of a pack's `file` ("nl/cards.json"); raise PackBroken with one fault."""

    def broken(code: str, **facts: object) -> PackBroken:
        return PackBroken([Fault(file, "", code, facts)])

    path = folder / file
    try:
        if path.is_symlink() or not path.is_file():
            raise broken("missing-file")
        with path.open("rb") as stream:
            data = stream.read(FILE_BYTES + 1)
    except OSError as error:
        raise broken("unreadable-file", reason=error.strerror or type(error).__name__) from error
    if len(data) > FILE_BYTES:
        raise broken("file-too-large", limit=FILE_BYTES // 1_000_000)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise broken("not-utf8", at=error.start) from error
    try:
        value = json.loads(text, object_pairs_hook=_pairs, parse_constant=_no_number)
    except _Twice as error:
        raise broken("key-twice", key=str(error)[:80]) from error
    except _NoNumber as error:
        raise broken("not-a-number", name=str(error)) from error
    except json.JSONDecodeError as error:
        raise broken("not-json", line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise broken("too-deep", limit=NESTING) from error
    except ValueError as error:  # a number of thousands of digits
        raise broken("not-a-number", name="…") from error
    if _deeper_than(value, NESTING):
        raise broken("too-deep", limit=NESTING)
    return value
