"""What can be wrong with something that comes from outside; nothing of it is stored."""

from __future__ import annotations


class RecordRefused(Exception):
    """A record is refused as a whole; `path` is where (JSON path), `code` a key of the word list (`record.<code>`)."""

    exit_code = 2

    def __init__(self, path: str, code: str, /, **facts: object) -> None:
        super().__init__(path, code, facts)
        self.path = path
        self.code = code
        self.facts = facts


class RecordNewer(RecordRefused):
    """A record of a newer version than this program knows."""

    exit_code = 4


class ParcelRefused(Exception):
    """A parcel, or a merge, is refused as a whole; `code` is a key of the word list (`archive.<code>`)."""

    exit_code = 2

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class ParcelNewer(ParcelRefused):
    """A parcel of a newer version than this program knows."""

    exit_code = 4
