"""The keys of unlocked homes, in the memory of this process alone, and of each school with its `school.key`.

A school's file is encrypted with a random key of its own; `school.key` beside it holds that key wrapped by the home's
key. It also tells a protected file from a damaged one, which by its bytes alone nobody can.
"""

from __future__ import annotations

import base64
import json
import threading
from pathlib import Path
from typing import Any

from ..content.durable import replace_file
from .errors import Damaged, Locked
from .wrapping import WrongKey, new_key, unwrap, wrap

SCHOOL_KEY = "school.key"
HOME_KEY = "protection.json"
KEY_FORMAT = "workshopdesk.school-key"
_MOST_BYTES = 65_536


def home_of(folder: Path) -> Path:
    """Return the data home that a school's folder stands in (`schools/<id>` or `bin/<id>`)."""
    return folder.parent.parent


class Keyring:
    """What is unlocked; one for the process, since every reader of a file needs it."""

    def __init__(self) -> None:
        self._homes: dict[Path, bytes] = {}
        self._schools: dict[Path, tuple[tuple[int, int, int], bytes]] = {}
        self._guard = threading.Lock()

    def hold(self, home: Path, secret: bytes) -> None:
        """Keep the key of a home; its schools can be opened from now on."""
        with self._guard:
            self._homes[home.absolute()] = secret

    def forget(self, home: Path) -> None:
        """Lock a home."""
        home = home.absolute()
        with self._guard:
            self._homes.pop(home, None)
            for folder in [one for one in self._schools if home_of(one) == home]:
                del self._schools[folder]

    def secret(self, home: Path) -> bytes | None:
        """Return the key of an unlocked home, or None."""
        return self._homes.get(home.absolute())

    def key_of(self, folder: Path) -> bytes | None:
        """Return the key of a school's file, None for a plain one; raise Locked, or Damaged for a broken key file.

        In a locked home nothing is read, a school that is plain still neither.
        """
        folder = folder.absolute()
        path = folder / SCHOOL_KEY
        try:
            found = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            home = home_of(folder)
            if home not in self._homes and (home / HOME_KEY).exists():
                raise Locked(folder) from None
            return None
        secret = self._homes.get(home_of(folder))
        if secret is None:
            raise Locked(folder)
        stamp = (found.st_mtime_ns, found.st_size, found.st_ino)
        known = self._schools.get(folder)
        if known is not None and known[0] == stamp:
            return known[1]
        told = read_key_file(path, KEY_FORMAT)
        try:
            key = unwrap(unpacked(path, told, "wrapped"), secret, b"school")
        except WrongKey:
            raise Damaged(path, detail="key") from None
        with self._guard:
            if home_of(folder) in self._homes:
                self._schools[folder] = (stamp, key)
        return key


keyring = Keyring()


def read_key_file(path: Path, form: str) -> dict[str, Any]:
    """Return what a key file says; raise Damaged where it is none of that form."""
    try:
        with path.open("rb") as file:
            told = json.loads(file.read(_MOST_BYTES).decode("utf-8"))
    except (ValueError, RecursionError):
        raise Damaged(path, detail="key") from None
    if not isinstance(told, dict) or told.get("format") != form or told.get("version") != 1:
        raise Damaged(path, detail="key")
    return told


def unpacked(path: Path, told: dict[str, Any], name: str) -> bytes:
    """Return a field of a key file that holds bytes as base64; raise Damaged."""
    try:
        return base64.b64decode(told[name], validate=True)
    except (KeyError, TypeError, ValueError):
        raise Damaged(path, detail="key") from None


def packed(data: bytes) -> str:
    """Return bytes as a key file holds them."""
    return base64.b64encode(data).decode("ascii")


def write_school_key(folder: Path, key: bytes, secret: bytes, extra: dict[str, Any]) -> None:
    """Write `school.key`: the key wrapped by the home's, and what a recovery needs (`extra`)."""
    told = {"format": KEY_FORMAT, "version": 1, "wrapped": packed(wrap(key, secret, b"school")), **extra}
    replace_file(folder / SCHOOL_KEY, json.dumps(told, indent=1).encode("ascii"))


def key_for_new_school(home: Path) -> bytes | None:
    """Return a new key for a school in a protected home, None in a plain one; raise Locked."""
    if not (home / HOME_KEY).exists():
        return None
    if keyring.secret(home) is None:
        raise Locked(home)
    return new_key()
