"""The folder of a protected school that came from another home: opened by that home's passphrase or recovery key.

Its `school.key` carries a copy of that home's wrapping, so nothing of that home is needed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..content.durable import replace_file
from .errors import Damaged, WrongPassphrase
from .keyring import HOME_KEY, KEY_FORMAT, SCHOOL_KEY, keyring, read_key_file, unpacked
from .protection import HOME_FORMAT, recovered, secret_of
from .wrapping import WrongKey, unwrap


@dataclass(frozen=True, slots=True)
class Opened:
    """The key of a school and of the home it came from; `by_recovery_key` says what opened them."""

    key: bytes
    home_key: bytes
    by_recovery_key: bool


def open_lone_folder(folder: Path, typed: str) -> Opened:
    """Open a school's folder with the passphrase or the recovery key of its home; raise WrongPassphrase or Damaged."""
    path = folder / SCHOOL_KEY
    told = read_key_file(path, KEY_FORMAT)
    home = _wrapping(path, told)
    by_recovery_key = False
    try:
        home_key = secret_of(path, home, typed)
    except WrongPassphrase:
        home_key = recovered(path, home, typed)
        by_recovery_key = True
    try:
        key = unwrap(unpacked(path, told, "wrapped"), home_key, b"school")
    except WrongKey:
        raise Damaged(path, detail="key") from None
    return Opened(key, home_key, by_recovery_key)


def adopt_protection(home: Path, folder: Path, opened: Opened) -> None:
    """Give a home that holds no school the protection of the home that a folder came from, and unlock it.

    The same passphrase and the same recovery key open it: only what is wrapped is copied.
    """
    path = folder / SCHOOL_KEY
    told = {"format": HOME_FORMAT, "version": 1, **_wrapping(path, read_key_file(path, KEY_FORMAT))}
    replace_file(home / HOME_KEY, json.dumps(told, indent=1).encode("ascii"))
    keyring.hold(home, opened.home_key)


def drop_protection(home: Path) -> None:
    """Take back what `adopt_protection` did, in a home that still holds no school."""
    (home / HOME_KEY).unlink(missing_ok=True)
    keyring.forget(home)


def _wrapping(path: Path, told: dict[str, Any]) -> dict[str, Any]:
    home = told.get("home")
    if not isinstance(home, dict):
        raise Damaged(path, detail="key")
    return {name: home[name] for name in ("kdf", "wrapped", "recovery") if name in home}
