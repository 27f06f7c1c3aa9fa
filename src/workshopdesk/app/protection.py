"""Protecting a data home with a passphrase: set up, unlock, lock, change, and convert what is there already.

What it means to lose the passphrase is said before it is set; a recovery key of the organisation opens the home without
it. Converting copies, reads the copy through, swaps it in and destroys the plain file; it can be stopped at any moment
and gone on with.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..archive import converting
from ..archive.destroying import destroy_seen
from ..domain.errors import Refused
from ..store import protection as store
from ..store.errors import Locked, StoreError, WrongPassphrase
from ..store.files import school_folders
from .second_place import second_place

LEAST_PASSPHRASE = 8

is_protected = store.is_protected
is_unlocked = store.is_unlocked
new_recovery_key = store.new_recovery_key
lock = store.lock


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on the sheet that is printed once: the recovery key, what it opens, and since when.

    `identity` is the secret half and is kept nowhere in the program.
    """

    home: str
    made_on: date
    identity: str
    recipient: str


def check_passphrase(passphrase: str) -> None:
    """Raise Refused for a passphrase that protects nothing."""
    if len(store.normalised(passphrase.strip())) < LEAST_PASSPHRASE:
        raise Refused("short-passphrase", least=LEAST_PASSPHRASE)


def set_up(
    home: Path,
    passphrase: str,
    recipient: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Protect a home: new schools from now on, and every school that is there.

    `recipient` is the public half of a recovery key. Raises Refused, or a StoreError where a school could not be
    converted; what was converted stays so, and `convert` goes on.
    """
    check_passphrase(passphrase)
    if is_protected(home):
        raise Refused("protected-already")
    if recipient is not None and not store.is_recipient(recipient):
        raise Refused("not-a-recovery-key", value=recipient[:80])
    store.protect(home, passphrase, recipient)
    convert(home, progress)


def unlock(home: Path, passphrase: str) -> None:
    """Unlock a home; raise WrongPassphrase, and then nothing was written. What was left half-way is gone on with."""
    store.unlock(home, passphrase)
    _finish(home)


def _finish(home: Path) -> None:
    """Go on with a conversion that was killed between two files of one school."""
    for folder in _folders(home):
        if converting.is_half_way(folder):
            converting.protect_school(folder, home)


def unlock_with_recovery_key(home: Path, identity: str) -> None:
    """Unlock a home with the recovery key from the sheet; raise WrongPassphrase."""
    store.unlock_with_recovery_key(home, identity)
    _finish(home)


def change_passphrase(home: Path, old: str, new: str, recipient: str | None = None) -> None:
    """Give a home another passphrase; raise WrongPassphrase or Refused, and then nothing was written."""
    check_passphrase(new)
    if recipient is not None and not store.is_recipient(recipient):
        raise Refused("not-a-recovery-key", value=recipient[:80])
    store.unlock(home, old)
    _replace(home, new, recipient)


def reset_passphrase(home: Path, identity: str, new: str, recipient: str | None = None) -> None:
    """Give a home another passphrase with its recovery key, and another key too; raise WrongPassphrase or Refused."""
    check_passphrase(new)
    store.unlock_with_recovery_key(home, identity)
    _replace(home, new, recipient)


def _replace(home: Path, new: str, recipient: str | None) -> None:
    store.set_passphrase(home, new, recipient)
    refresh(home)


def refresh(home: Path) -> None:
    """Bring the copies of the home's wrapped key up to date, so that an old passphrase opens no school's folder."""
    for folder in _folders(home):
        store.refresh_school_key(folder, home)


def convert(home: Path, progress: Callable[[int, int], None] | None = None) -> int:
    """Protect every school that is plain still, in the bin too; return how many. The home must be unlocked.

    Raises the first StoreError after trying all; what could not be converted is as it was.
    """
    if not is_protected(home) or not is_unlocked(home):
        raise Locked(home)
    refresh(home)
    destroy_seen(home)
    folders = _folders(home)
    place = second_place(home)
    first: StoreError | None = None
    converted = 0
    for number, folder in enumerate(folders):
        try:
            converted += converting.protect_school(folder, home)
            if place is not None:
                converting.protect_copies(folder, place / folder.name)
        except StoreError as fault:
            first = first or fault
        if progress is not None:
            progress(number + 1, len(folders))
    if first is not None:
        raise first
    return converted


def plain_schools(home: Path) -> list[Path]:
    """Return the schools of a protected home that are not protected yet."""
    return [folder for folder in _folders(home) if is_protected(home) and converting.is_plain(folder)]


def protect_rest(home: Path) -> int:
    """Protect what is plain still in an unlocked home, where that can be done; return how many schools stay plain.

    A school that was open elsewhere, or damaged, while the others were protected.
    """
    for folder in plain_schools(home):
        with contextlib.suppress(StoreError):
            converting.protect_school(folder, home)
    return len(plain_schools(home))


def _folders(home: Path) -> list[Path]:
    binned = home / "bin"
    return [*school_folders(home), *(sorted(binned.iterdir()) if binned.is_dir() else [])]


def grouped(identity: str) -> str:
    """Return a recovery key as it can be copied by hand: its beginning, then groups of five."""
    rest = identity.removeprefix(store.KEY_BEGINS)
    groups = [rest[at : at + 5] for at in range(0, len(rest), 5)]
    return " ".join([identity[: len(identity) - len(rest)], *groups]).strip()


def recovery_sheet(home: Path, identity: str, recipient: str, today: date) -> RecoverySheet:
    """Return what is to be printed of a recovery key; the printing is done elsewhere."""
    return RecoverySheet(str(home), today, identity, recipient)


__all__ = ["RecoverySheet", "WrongPassphrase", "set_up", "unlock"]
