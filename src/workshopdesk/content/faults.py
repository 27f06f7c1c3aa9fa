"""What can be wrong with a pack: faults that name file and place, and the errors that carry them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..domain.errors import Refused
from .words import words

AREA = "pack_faults"
Step = str | int


def pointer(*steps: Step) -> str:
    """Return a JSON pointer ("/cards/quality.vision/back/0"); the whole document is ""."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: `file` in the pack, `path` as a JSON pointer, `code` with `facts` for the sentence."""

    file: str
    path: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """Where it is, for people: the file, then the path."""
        return f"{self.file} {self.path}".strip()

    def say(self, language: str) -> str:
        """Return the sentence for people, without the place."""
        return words(language)(f"{AREA}.{self.code}", **self.facts)

    def __str__(self) -> str:
        return f"{self.place}: {self.say('en')}"


class PackError(Refused):
    """Something with a pack is not as it must be; nothing was changed. The words are `pack_faults.<code>`."""

    area = AREA
    exit_code = 2

    def say(self, language: str) -> str:
        """Return the sentence for people."""
        return words(language)(f"{self.area}.{self.code}", **self.facts)


class PackBroken(PackError):
    """A pack can't be used; `faults` says why, file by file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        first = self.faults[0]
        super().__init__("pack-broken", n=len(self.faults), place=first.place, fault=first.code)
        if any(fault.code == "newer-format" for fault in self.faults):
            self.exit_code = 4


class PackDamaged(PackBroken):
    """A pack that was installed in order is so no longer."""

    exit_code = 3


class PackMissing(PackError, LookupError):
    """A pack of this key and version (None: of any version) is neither built in nor installed."""

    def __init__(self, key: str, version: str | None = None) -> None:
        super().__init__("pack-missing", key=key, version="*" if version is None else version)
        self.key = key
        self.version = version
