"""What is looked after at each start, off the window's thread: leftovers, begun erasing, ballast, the place."""

from __future__ import annotations

import logging
from pathlib import Path

from ..store import viewing
from ..store.errors import StoreError


def look_after(home: Path) -> str | None:
    """Do it; return the name of the program that copies this home to the internet, or None. Never raises."""
    from . import ballast, data_place, erasure, tidying

    home.mkdir(parents=True, exist_ok=True)
    for care in (tidying.tidy, erasure.finish, ballast.lay):
        try:
            care(home)
        except (OSError, StoreError) as fault:
            logging.getLogger("workshopdesk").warning("%s at the start: %s", care.__name__, type(fault).__name__)
    viewing.remove_stale()
    return data_place.synced_by(home)
