"""A passphrase for the data home: its key, wrapped by what Argon2id makes of the passphrase, and by a recovery key.

`protection.json` in the home holds the wrapped key; each school's `school.key` carries a copy of it, so that a school's
folder alone can be opened with the passphrase too. A new passphrase is one atomic replacement of `protection.json`.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..content.durable import replace_file
from .errors import Damaged, Locked, WrongPassphrase
from .keyring import (
    HOME_KEY,
    KEY_FORMAT,
    SCHOOL_KEY,
    keyring,
    packed,
    read_key_file,
    unpacked,
    write_school_key,
)
from .wrapping import WrongKey, new_key, unwrap, wrap

HOME_FORMAT = "workshopdesk.protection"
SALT_BYTES = 16
KEY_BEGINS = "AGE-SECRET-KEY-1"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a derivation costs; RFC 9106's second recommended choice: three passes over 64 MiB."""

    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 4


COST = Cost()
_MOST = Cost(16, 1_048_576, 16)  # a key file from elsewhere may not ask for all memory


def normalised(passphrase: str) -> bytes:
    """Return a passphrase as bytes, the same however a keyboard composes its accents; a final line break is dropped."""
    return unicodedata.normalize("NFC", passphrase.rstrip("\r\n")).encode("utf-8")


def _derived(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        normalised(passphrase),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=32,
        type=Type.ID,
    )


def _wrapped_by(passphrase: str, secret: bytes) -> dict[str, Any]:
    salt = new_key()[:SALT_BYTES]
    return {
        "kdf": {
            "algorithm": "argon2id",
            "passes": COST.passes,
            "memory_kib": COST.memory_kib,
            "lanes": COST.lanes,
            "salt": packed(salt),
        },
        "wrapped": packed(wrap(secret, _derived(passphrase, salt, COST), b"home")),
    }


def secret_of(path: Path, told: dict[str, Any], passphrase: str) -> bytes:
    """Return the home's key; raise WrongPassphrase, or Damaged for a file that says nothing sensible."""
    kdf = told.get("kdf")
    if not isinstance(kdf, dict) or kdf.get("algorithm") != "argon2id":
        raise Damaged(path, detail="key")
    given = [kdf.get(name) for name in ("passes", "memory_kib", "lanes")]
    limits = (_MOST.passes, _MOST.memory_kib, _MOST.lanes)
    if not all(type(one) is int and 0 < one <= most for one, most in zip(given, limits, strict=True)):
        raise Damaged(path, detail="key")
    salt = unpacked(path, kdf, "salt")
    if not 8 <= len(salt) <= 64 or given[1] < 8 * given[2]:  # type: ignore[operator]
        raise Damaged(path, detail="key")
    under = _derived(passphrase, salt, Cost(*given))  # type: ignore[arg-type]
    try:
        return unwrap(unpacked(path, told, "wrapped"), under, b"home")
    except WrongKey:
        raise WrongPassphrase(path.parent) from None


def is_protected(home: Path) -> bool:
    """Say whether a home has a passphrase."""
    return (home / HOME_KEY).exists()


def is_unlocked(home: Path) -> bool:
    """Say whether the schools of a home can be read now: it has no passphrase, or it was given."""
    return not is_protected(home) or keyring.secret(home) is not None


def read_home_key(home: Path) -> dict[str, Any]:
    """Return what `protection.json` says; raise Damaged."""
    return read_key_file(home / HOME_KEY, HOME_FORMAT)


def _sealed(secret: bytes, recipient: str) -> dict[str, str]:
    import pyrage

    to = pyrage.x25519.Recipient.from_str(recipient.strip())
    return {"recipient": recipient.strip(), "sealed": packed(pyrage.encrypt(secret, [to]))}


def is_recipient(told: str) -> bool:
    """Say whether a text is the public half of a recovery key."""
    import pyrage

    try:
        pyrage.x25519.Recipient.from_str(told.strip())
    except Exception:
        return False
    return True


def new_recovery_key() -> tuple[str, str]:
    """Return a new recovery key and its public half (AGE-SECRET-KEY-1..., age1...); the first is never stored."""
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def protect(home: Path, passphrase: str, recipient: str | None = None) -> None:
    """Give a home its passphrase and unlock it; new schools are protected from now on. Existing ones stay as they are.

    `recipient` is the public half of the organisation's recovery key.
    """
    if is_protected(home):
        raise ValueError("this home has a passphrase")
    secret = new_key()
    told = {"format": HOME_FORMAT, "version": 1, **_wrapped_by(passphrase, secret)}
    if recipient:
        told["recovery"] = _sealed(secret, recipient)
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    replace_file(home / HOME_KEY, json.dumps(told, indent=1).encode("ascii"))
    keyring.hold(home, secret)


def unlock(home: Path, passphrase: str) -> None:
    """Unlock a home; raise WrongPassphrase, and then nothing was written."""
    keyring.hold(home, secret_of(home / HOME_KEY, read_home_key(home), passphrase))


def unlock_with_recovery_key(home: Path, identity: str) -> None:
    """Unlock a home with the recovery key of the organisation; raise WrongPassphrase."""
    keyring.hold(home, recovered(home / HOME_KEY, read_home_key(home), identity))


def recovered(path: Path, told: dict[str, Any], identity: str) -> bytes:
    """Return the home's key by its recovery key; raise WrongPassphrase, or Damaged."""
    import pyrage

    recovery = told.get("recovery")
    if not isinstance(recovery, dict):
        raise WrongPassphrase(path.parent)
    sealed = unpacked(path, recovery, "sealed")
    try:
        secret = bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(_as_printed(identity))]))
    except Exception:
        raise WrongPassphrase(path.parent) from None
    if len(secret) != 32:
        raise Damaged(path, detail="key")
    return secret


def _as_printed(typed: str) -> str:
    """Return a recovery key that was typed from paper as it was made: without gaps, in capitals, with its beginning."""
    key = "".join(typed.split()).upper()
    return key if key.startswith(KEY_BEGINS) else KEY_BEGINS + key


def lock(home: Path) -> None:
    """Forget the key of a home."""
    keyring.forget(home)


def set_passphrase(home: Path, passphrase: str, recipient: str | None = None) -> None:
    """Give an unlocked home another passphrase, and another recovery key where one is named; raise Locked."""
    secret = keyring.secret(home)
    if secret is None:
        raise Locked(home)
    told = {**read_home_key(home), **_wrapped_by(passphrase, secret)}
    if recipient:
        told["recovery"] = _sealed(secret, recipient)
    replace_file(home / HOME_KEY, json.dumps(told, indent=1).encode("ascii"))


def _envelope(told: dict[str, Any]) -> dict[str, Any]:
    return {"home": {name: told[name] for name in ("kdf", "wrapped", "recovery") if name in told}}


def write_key_of_new_school(folder: Path, home: Path, key: bytes) -> None:
    """Write `school.key` into a school's folder, for a home that is unlocked; raise Locked."""
    secret = keyring.secret(home)
    if secret is None:
        raise Locked(home)
    write_school_key(folder, key, secret, _envelope(read_home_key(home)))


def refresh_school_key(folder: Path, home: Path) -> bool:
    """Bring the copy of the home's wrapped key in `school.key` up to date; says whether it was out of date.

    After a new passphrase the old one must open no school's folder either.
    """
    path = folder / SCHOOL_KEY
    if not path.exists():
        return False
    envelope = _envelope(read_home_key(home))
    if read_key_file(path, KEY_FORMAT).get("home") == envelope["home"]:
        return False
    key = keyring.key_of(folder)
    assert key is not None
    write_key_of_new_school(folder, home, key)
    return True
