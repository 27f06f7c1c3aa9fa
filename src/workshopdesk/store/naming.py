"""Names of backups: the instant in UTC and the reason, so that a list needs no file opened and sorts by time."""

from __future__ import annotations

import re
from datetime import UTC, datetime

BACKUPS = "backups"
REASONS = (
    "by-hand",
    "during",
    "after-phase",
    "before-migration",
    "before-restore",
    "before-import",
    "before-erasure",
)
_NAME = re.compile(r"^(\d{8}T\d{6}\.\d{3}Z)-([a-z-]+)\.db$")


def backup_name(moment: datetime, reason: str) -> str:
    """Return the file name of a backup; `reason` is one of REASONS."""
    if reason not in REASONS:
        raise ValueError(reason)
    told = moment.astimezone(UTC)
    return f"{told:%Y%m%dT%H%M%S}.{told.microsecond // 1000:03d}Z-{reason}.db"


def read_backup_name(name: str) -> tuple[datetime, str] | None:
    """Return the instant and the reason of a backup's name, or None where it is none."""
    found = _NAME.match(name)
    if found is None or found[2] not in REASONS:
        return None
    try:
        moment = datetime.strptime(found[1], "%Y%m%dT%H%M%S.%fZ")
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC), found[2]
