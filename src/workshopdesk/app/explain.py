"""Turns what went wrong into one sentence for the guide, in her language, and into an exit code."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from ..archive.faults import RecordRefused
from ..content.words import Words
from ..domain.errors import Refused
from ..store.errors import StoreError

WRONG_USE, DISK_FULL, READ_ONLY, CANCELLED = 2, 5, 7, 8


def exit_code(error: BaseException) -> int | None:
    """Return the exit code of a known error; None for a bug."""
    code = getattr(error, "exit_code", None)
    if isinstance(code, int):
        return code
    if isinstance(error, Refused):
        return WRONG_USE
    if isinstance(error, OSError):
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return DISK_FULL
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            return READ_ONLY
        return WRONG_USE
    return None


def is_disk_full(error: BaseException) -> bool:
    """Say whether there was no room to write."""
    return exit_code(error) == DISK_FULL


def _say(words: Words, key: str, facts: Mapping[str, object]) -> str | None:
    """Return a sentence with its gaps filled; a fact that the sentence does not use is no harm."""
    if key not in words:
        return None
    try:
        return words(key, **facts)
    except (KeyError, IndexError):
        return None


def explain(error: BaseException, words: Words, called: str = "") -> str:
    """Return one sentence: what happened, with which file, and what to do.

    `called` is how a person knows a school whose file the error names.
    """
    if isinstance(error, RecordRefused):
        reason = _say(words, f"record.{error.code}", error.facts) or _say(words, f"refused.{error.code}", error.facts)
        return words("explain.record", path=error.path, reason=reason or error.code)
    if isinstance(error, Refused):
        area = getattr(error, "area", "refused")
        return _say(words, f"{area}.{error.code}", error.facts) or f"{error.code} {error.facts}"
    if isinstance(error, StoreError):
        told = {**error.facts, "file": called} if called else error.facts
        return _say(words, f"store.{error.code}", told) or f"{error.code}: {error.path}"
    code, facts = getattr(error, "code", None), getattr(error, "facts", None)
    if isinstance(code, str) and isinstance(facts, Mapping):
        for area in ("archive", "packs", "printing"):
            said = _say(words, f"{area}.{code}", facts)
            if said:
                return said
    if isinstance(error, OSError):
        known = {
            DISK_FULL: "explain.disk-full",
            READ_ONLY: "explain.read-only",
        }
        key = known.get(exit_code(error) or 0, "explain.file")
        if isinstance(error, FileNotFoundError):
            key = "explain.no-such-file"
        return words(key, file=error.filename or "", detail=error.strerror or str(error))
    return str(error) or type(error).__name__
