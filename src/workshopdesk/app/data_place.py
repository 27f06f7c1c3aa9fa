"""Where the data home lies: a folder that another program copies to the internet is no good place for it.

Such a program takes hold of a file while it is written to, and may put an old copy in its place.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mijn drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "pclouddrive": "pCloud",
    "box": "Box",
    "box sync": "Box",
    "mega": "MEGA",
    "megasync": "MEGA",
    "syncthing": "Syncthing",
    "seafile": "Seafile",
}
_VARIABLES = {"OneDrive": "OneDrive", "OneDriveCommercial": "OneDrive", "OneDriveConsumer": "OneDrive"}
_MARKS = {".dropbox": "Dropbox", ".stfolder": "Syncthing", ".sync_folder": "Nextcloud"}


def synced_by(home: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """Return the name of the program that copies this folder to the internet, as far as its place tells, or None."""
    whole = Path(os.path.realpath(home))
    for variable, name in _VARIABLES.items():
        told = environment.get(variable)
        if told and Path(os.path.realpath(told)) in (whole, *whole.parents):
            return name
    for folder in (whole, *whole.parents):
        known = folder.name.casefold()
        # OneDrive adds the name of the organisation: "OneDrive - School"
        found = _NAMES.get(known) or _NAMES.get(known.partition(" - ")[0].partition("-")[0].strip())
        if found:
            return found
        for mark, name in _MARKS.items():
            if (folder / mark).exists():
                return name
    return None
