"""What all commands share: the data home, the words, and how a known error ends (one sentence, its own exit code)."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from ..app.explain import CANCELLED, exit_code, explain
from ..app.library import Library
from ..app.settings import Settings
from ..content.words import Words, words
from ..domain.errors import Refused
from ..domain.school import Archive
from ..domain.workshop import Workshop
from ..locations import default_home

BUG = 1


@dataclass
class Frame:
    """The choices before the command's name."""

    home: Path

    @property
    def words(self) -> Words:
        """The words of the desk's language."""
        return words(Settings(self.home).language)

    @property
    def library(self) -> Library:
        """The schools of this home."""
        return Library(self.home)


frame = Frame(Path())


def set_home(home: Path | None) -> None:
    """Take the data home of this call."""
    frame.home = home.expanduser().absolute() if home else default_home()


class Stop(Exception):
    """A wrong use of the command line, said by a key of the word list."""

    exit_code = 2

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key, facts)
        self.key = key
        self.facts = facts


def sentence(error: BaseException) -> str:
    """Return what to say of an error."""
    if isinstance(error, Stop):
        return frame.words(error.key, **error.facts)
    return explain(error, frame.words)


@contextmanager
def answering() -> Iterator[None]:
    """End a known error with one sentence on standard error; a bug with its traceback and a report."""
    try:
        yield
    except typer.Exit:
        raise
    except (KeyboardInterrupt, typer.Abort):
        raise typer.Exit(CANCELLED) from None
    except BrokenPipeError:
        sys.stdout = None
        raise typer.Exit(0) from None
    except Exception as error:
        code = error.exit_code if isinstance(error, Stop) else exit_code(error)
        if code is None:
            _tell_bug(error)
            raise typer.Exit(BUG) from None
        typer.echo(sentence(error), err=True)
        raise typer.Exit(code) from None


def _tell_bug(error: Exception) -> None:
    """Show where it went wrong, and keep a report that holds nothing of a school."""
    from ..app import crash_report

    traceback.print_exception(error)
    report = crash_report.write_report(frame.home, crash_report.report_of(error))
    where = str(report or frame.home)
    try:
        told = frame.words("explain.bug", file=where)
    except Exception:  # the words may be what failed
        told = where
    typer.echo(told, err=True)


def say(told: Any, as_json: bool, text: str) -> None:
    """Print one JSON document for programs or text for people."""
    typer.echo(json.dumps(told, ensure_ascii=False, indent=1) if as_json else text)


def pick_workshop(archive: Archive, workshop_id: str | None) -> Workshop:
    """Return the workshop of --workshop, or the newest."""
    if workshop_id is None:
        newest = archive.newest()
        if newest is None:
            raise Stop("explain.no-workshop")
        return newest
    found = [workshop for workshop in archive.workshops if workshop.id == workshop_id]
    found = found or [workshop for workshop in archive.workshops if workshop.id.startswith(workshop_id.lower())]
    if len(found) != 1:
        raise Stop("explain.which-workshop", value=workshop_id)
    return found[0]


def write_file(path: Path, data: bytes, force: bool) -> None:
    """Write a file that appears whole or not at all; an existing one only with --force."""
    from ..app.settings import write_whole

    if path.exists() and not force:
        raise Stop("explain.exists", file=str(path))
    if path.is_dir():
        raise Stop("explain.exists", file=str(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(2, "", str(path.parent))
    try:
        write_whole(path, data)
    except OSError as error:  # say which file was wanted, not the one that is written beside it first
        raise OSError(error.errno, error.strerror, str(path)) from error


__all__ = [
    "BUG",
    "Frame",
    "Refused",
    "Stop",
    "answering",
    "frame",
    "pick_workshop",
    "say",
    "sentence",
    "set_home",
    "write_file",
]
