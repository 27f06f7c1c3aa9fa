"""Where things are: what ships with the program, and where the guide's data lives."""

from __future__ import annotations

import json
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
    return moved_home(Path(named).expanduser().absolute() if named else platform_home())


def platform_home() -> Path:
    """Return the platform's user data folder, where data lives unless somebody said otherwise."""
    from platformdirs import user_data_path

    return user_data_path("WorkshopDesk", appauthor=False, roaming=False)


def moves_file() -> Path:
    """Return where is written down which data home moved to which place; of this machine, never in a data home."""
    from platformdirs import user_config_path

    return user_config_path("WorkshopDesk", appauthor=False, roaming=False) / "moved.json"


def read_moves() -> dict[str, str]:
    """Return which data home moved where."""
    try:
        told = json.loads(moves_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(old): str(new) for old, new in told.items()} if isinstance(told, dict) else {}


def moved_home(home: Path) -> Path:
    """Return where a data home is now; a place that is not there is not followed."""
    moves = read_moves()
    for _ in range(len(moves)):
        to = moves.get(str(home))
        if to is None or not Path(to).is_dir():
            break
        home = Path(to)
    return home
