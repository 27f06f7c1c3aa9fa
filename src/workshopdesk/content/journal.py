"""The edits of a draft, a JSON object a line, written before the edit itself: undo outlives a kill.

Every line sets values outright, so that the last one can be done again when a file was not written any more.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from .durable import replace_file
from .faults import Step

MOST_STEPS: Final = 500


@dataclass(frozen=True, slots=True)
class Change:
    """One value that was set: in which file, at which keys, from what to what."""

    file: str
    at: tuple[Step, ...]
    old: Any
    new: Any

    @property
    def place(self) -> tuple[str, tuple[Step, ...]]:
        """Where it is."""
        return self.file, self.at

    def turned(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.file, self.at, self.new, self.old)


Changes = tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class EditStep:
    """What one undo takes back; steps with the same `merge` key follow on as one (typing)."""

    changes: Changes
    merge: str | None = None


class Journal:
    """The steps of a draft and how many of them are done; raises OSError where it can't be written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.steps: list[EditStep] = []
        self.done = 0
        self.last: Changes = ()
        self._open = False
        self._read()

    def edit(self, changes: Changes, merge: str | None) -> None:
        """Note an edit before it is made; what was undone can't be redone any more."""
        self._append({"do": "edit", "merge": merge, "changes": [_out(change) for change in changes]})
        self._edited(EditStep(changes, merge))

    def undo(self) -> Changes:
        """Note that the last step is taken back, and return what to set."""
        self._append({"do": "undo"})
        return self._undone()

    def redo(self) -> Changes:
        """Note that a step is done again, and return what to set."""
        self._append({"do": "redo"})
        return self._redone()

    def _edited(self, step: EditStep) -> None:
        del self.steps[self.done :]
        before = self.steps[-1] if self.steps and self._open else None
        self.last = step.changes
        if before and step.merge and before.merge == step.merge and _places(before) == _places(step):
            merged = tuple(
                Change(old.file, old.at, old.old, new.new)
                for old, new in zip(before.changes, step.changes, strict=True)
            )
            self.steps[-1] = EditStep(merged, step.merge)
        else:
            self.steps.append(step)
        self.done = len(self.steps)
        self._open = True

    def _undone(self) -> Changes:
        self.done -= 1
        self._open = False
        self.last = tuple(change.turned() for change in reversed(self.steps[self.done].changes))
        return self.last

    def _redone(self) -> Changes:
        self.last = self.steps[self.done].changes
        self.done += 1
        self._open = False
        return self.last

    def _append(self, line: dict[str, Any]) -> None:
        left = _line(line)
        with self._path.open("ab", buffering=0) as stream:
            before = stream.seek(0, os.SEEK_END)
            try:
                while left:
                    left = left[stream.write(left) :]
                os.fsync(stream.fileno())
            except OSError:
                with suppress(OSError):  # half a line would spoil the next one
                    stream.truncate(before)
                raise

    def _read(self) -> None:
        data = self._path.read_bytes() if self._path.exists() else b""
        whole = data.rfind(b"\n") + 1
        if whole < len(data):  # the line at which the program was killed: that edit was never made
            replace_file(self._path, data[:whole])
        if not all(self._replay(line) for line in data[:whole].splitlines()):
            self._forget()
        if len(self.steps) > MOST_STEPS and self.done == len(self.steps):
            self._shorten()

    def _replay(self, line: bytes) -> bool:
        try:
            told = json.loads(line)
            match told["do"]:
                case "edit":
                    changes = tuple(_in(change) for change in told["changes"])
                    self._edited(EditStep(changes, told["merge"]))
                case "undo" if self.done > 0:
                    self._undone()
                case "redo" if self.done < len(self.steps):
                    self._redone()
                case _:
                    return False
        except (ValueError, LookupError, TypeError):
            return False
        return True

    def _forget(self) -> None:
        """Begin anew where the journal makes no sense: the files are right, only undo is lost."""
        self.steps, self.done, self.last, self._open = [], 0, (), False
        replace_file(self._path, b"")

    def _shorten(self) -> None:
        # without their keys: nothing may follow on to a step that was apart from it
        self.steps = [EditStep(step.changes) for step in self.steps[-MOST_STEPS:]]
        self.done = len(self.steps)
        lines = [
            {"do": "edit", "merge": None, "changes": [_out(change) for change in step.changes]} for step in self.steps
        ]
        replace_file(self._path, b"".join(map(_line, lines)))


def _places(step: EditStep) -> list[tuple[str, tuple[Step, ...]]]:
    return [change.place for change in step.changes]


def _line(told: dict[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False).encode() + b"\n"


def _out(change: Change) -> dict[str, Any]:
    return {"file": change.file, "at": list(change.at), "old": change.old, "new": change.new}


def _in(told: dict[str, Any]) -> Change:
    return Change(told["file"], tuple(told["at"]), told["old"], told["new"])
