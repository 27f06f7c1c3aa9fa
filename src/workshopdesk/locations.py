"""Where things are: what ships with the program, and where the guide's data lives."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
HOME_VARIABLE = "WORKSHOPDESK_HOME"


def _shipped(packed: str, in_checkout: str) -> Path:
    """Return a shipped folder: inside the package first, else in the checkout (never in site-packages)."""
    inside = _PACKAGE / packed
    return inside if inside.is_dir() else _PACKAGE.parent.parent / in_checkout


@cache
def resources() -> Path:
    """Return the folder with packs, fonts' licences, icons, words and schemas."""
    return _shipped("_resources", "resources")


@cache
def migrations() -> Path:
    """Return the folder with Alembic's env.py and versions."""
    return _shipped("_migrations", "migrations")


def default_home() -> Path:
    """Return where all data lives: WORKSHOPDESK_HOME, else the platform's user data folder."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("WorkshopDesk", appauthor=False, roaming=False)
