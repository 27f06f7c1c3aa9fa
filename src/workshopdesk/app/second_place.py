"""The folder elsewhere (a stick, the network) that backups are copied to."""

from __future__ import annotations

from pathlib import Path

from .settings import Settings

SECOND_PLACE = "second-place"


def second_place(home: Path) -> Path | None:
    """Return the folder elsewhere that backups are copied to, if one was chosen."""
    told = Settings(home).get(SECOND_PLACE, "")
    return Path(told) if told else None


def set_second_place(home: Path, place: Path | None) -> None:
    """Choose the folder elsewhere, or none."""
    Settings(home).set(SECOND_PLACE, str(place.absolute()) if place else "")
