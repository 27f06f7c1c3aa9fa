"""The printers of this machine, whoever drives them: which there are, what they can do, a job and what became of it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

Sides = Literal["one-sided", "two-sided-long-edge", "two-sided-short-edge"]
JobState = Literal["waiting", "printing", "done", "failed"]


class PrintFailed(Exception):
    """Something that a guide can mend or go around; `code` is a key of the word list (`printing.<code>`)."""

    exit_code = 2

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, object] = facts


@dataclass(frozen=True, slots=True)
class Printer:
    """One printer; None and empty where the system does not tell."""

    name: str
    title: str = ""
    is_default: bool = False
    stopped: bool = False
    refuses: bool = False
    reasons: tuple[str, ...] = ()
    duplex: bool | None = None
    colour: bool | None = None
    papers: tuple[str, ...] = ()
    trays: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What a person calls it."""
        return self.title or self.name

    def takes(self, paper: str) -> bool:
        """Say whether it has that paper; True where the system does not tell."""
        return not self.papers or paper in self.papers


@dataclass(frozen=True, slots=True)
class Order:
    """One document for a printer, at 100 % on one kind of paper."""

    printer: str
    title: str
    data: bytes
    paper: str = "A4"
    sides: Sides = "one-sided"
    copies: int = 1
    tray: str = ""
    grey: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """What a printer was given."""

    printer: str
    number: int


@dataclass(frozen=True, slots=True)
class JobNews:
    """How a job stands, and the printer's reasons (keywords such as `media-empty`) where it says any."""

    state: JobState
    reasons: tuple[str, ...] = ()


class Printers(Protocol):
    """The printers of a system. Every call may take seconds: never on the window's thread."""

    def all(self) -> tuple[Printer, ...]:
        """Return the printers, the default one first; raise PrintFailed where nothing answers."""
        ...

    def send(self, order: Order) -> Job:
        """Hand a document over; raise PrintFailed where it is not taken."""
        ...

    def news(self, job: Job) -> JobNews:
        """Return how a job stands."""
        ...

    def cancel(self, job: Job) -> None:
        """Take a job back where that still can be."""
        ...


class NoPrinters:
    """A system that no printer can be reached on."""

    def all(self) -> tuple[Printer, ...]:
        """Return none."""
        return ()

    def send(self, order: Order) -> Job:
        """Refuse."""
        raise PrintFailed("no-printer")

    def news(self, job: Job) -> JobNews:
        """Return that nothing came of it."""
        return JobNews("failed")

    def cancel(self, job: Job) -> None:
        """Do nothing: there is no job."""


def printers_of_system() -> Printers | None:
    """Return the printers of this machine through CUPS; None on Windows, where the window has its own way."""
    if sys.platform == "win32":
        return None
    from .cups import CupsPrinters, has_cups

    return CupsPrinters() if has_cups() else NoPrinters()
