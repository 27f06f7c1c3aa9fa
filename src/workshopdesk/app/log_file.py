"""The log in the data home: as little of a guide's words as a crash report holds, and never past a fixed size.

A file of its own, since what it needs of the standard library is not needed before the first paint.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from .crash_report import LOGS, lines_of

_LOG = "workshopdesk.log"
_LOG_BYTES, _OLDER_LOGS = 200_000, 3


class _WithoutContent(logging.Formatter):
    """A line says when, how bad and where in the program; what was said there is left out."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = f"{moment} {record.levelname} {record.name} {record.module}:{record.lineno}"
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([line, *lines_of(error)]) if error is not None else line


class _Log(RotatingFileHandler):
    """A log that never gets in the way: a disk that is full or read-only loses only the log."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing: there is nobody who could do something about it."""


def start_log(home: Path) -> logging.Handler | None:
    """Write warnings and errors to a log in the data home that never grows past a fixed size."""
    folder = home / LOGS
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = _Log(folder / _LOG, maxBytes=_LOG_BYTES, backupCount=_OLDER_LOGS, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setLevel(logging.WARNING)
    handler.setFormatter(_WithoutContent())
    logging.getLogger().addHandler(handler)
    return handler
