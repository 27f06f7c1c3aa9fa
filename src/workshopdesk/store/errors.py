"""What can be wrong with a school's file; each has its own plain answer and exit code."""

from __future__ import annotations

from pathlib import Path


class StoreError(Exception):
    """Something about a file; `code` is a key of the word list (`store.<code>`), with the command line's exit code."""

    code = "unreadable"
    exit_code = 3

    def __init__(self, path: Path | str, /, **facts: object) -> None:
        super().__init__(self.code, str(path), facts)
        self.path = Path(path)
        self.facts = {"file": str(path), **facts}


class Damaged(StoreError):
    """The file is no school's file, or a fact in it is not what was written."""

    code = "damaged"


class NotASchool(Damaged):
    """A file of zero bytes, or another program's database."""

    code = "not-a-school"


class Newer(StoreError):
    """The file was made by a newer version of the program."""

    code = "newer"
    exit_code = 4


class Outdated(StoreError):
    """The file is older than this version and must be migrated before it is written to."""

    code = "outdated"


class Unreachable(StoreError):
    """The disk does not answer: a stick was pulled, a network folder is gone, a sector cannot be read."""

    code = "unreachable"


class DiskFull(StoreError):
    """There is no room to write."""

    code = "disk-full"
    exit_code = 5


class InUse(StoreError):
    """Another process has the school open for writing."""

    code = "in-use"
    exit_code = 6


class ReadOnly(StoreError):
    """The folder or the file may not be written to."""

    code = "read-only"
    exit_code = 7


class Locked(StoreError):
    """The school is protected, and the passphrase was not given."""

    code = "locked"
    exit_code = 2


class WrongPassphrase(StoreError):
    """The passphrase, or the recovery key, is not the one of this home."""

    code = "wrong-passphrase"
    exit_code = 2


class NoSuchSchool(StoreError):
    """There is no school of that id or name."""

    code = "no-such-school"
    exit_code = 2


class NoSuchBackup(StoreError):
    """There is no backup of that name."""

    code = "no-such-backup"
    exit_code = 2
