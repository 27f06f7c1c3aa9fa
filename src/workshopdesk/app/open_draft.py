"""A draft open in the window: a thread of its own writes, so that a slow disk never holds up typing.

`value` is what was typed last, written or not. What became of it comes back through `post`, which the window
gives (it runs a function on its own thread), as one `Told` after the other.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from ..content.editing import Change, Draft, Edit
from ..content.faults import Fault, PackError, Step
from ..content.files import AREAS, PACK_FILE
from ..content.shelf import PackSummary
from ..domain.errors import Refused

Post = Callable[[Callable[[], None]], None]
How = Literal["edit", "undo", "redo", "refused", "failed", "checked", "published", "not-published"]


@dataclass(frozen=True, slots=True)
class Told:
    """What happened: stored, taken back, refused (what was typed will not do), failed (the disk), or checked."""

    how: How
    changes: tuple[Change, ...] = ()
    can_undo: bool = False
    can_redo: bool = False
    faults: tuple[Fault, ...] = ()
    error: BaseException | None = None
    published: PackSummary | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    edits: tuple[Edit, ...]
    merge: str | None


class OpenDraft:
    """One draft, asked from the window's thread; `listener` is called there."""

    def __init__(self, folder: Path, post: Post, listener: Callable[[Told], None]) -> None:
        """Open a draft; raise PackBroken where it can't be used."""
        self.folder = folder
        self._post, self._listener = post, listener
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="draft")
        self._checks = ThreadPoolExecutor(max_workers=1, thread_name_prefix="draft-check")
        self._waiting: deque[_Asked] = deque()
        self._check: Future[None] | None = None
        self._open = True
        try:
            self._draft: Draft = self._pool.submit(Draft, folder).result()
            self._files = self._pool.submit(self._read).result()
        except BaseException:
            self._pool.shutdown(wait=False)
            self._checks.shutdown(wait=False)
            raise
        self.key, self.languages, self.based_on = self._draft.key, self._draft.languages, self._draft.based_on
        self.can_undo, self.can_redo = self._draft.can_undo, self._draft.can_redo

    def _read(self) -> dict[str, Any]:
        named = [PACK_FILE, *(f"{language}/{area}.json" for language in self._draft.languages for area in AREAS)]
        return {file: deepcopy(self._draft.value(file)) for file in named}

    # --- reading ---

    @property
    def version(self) -> str:
        """The version that was copied or published last."""
        return str(self.value(PACK_FILE, "pack_version"))

    def value(self, file: str, *at: Step) -> Any:
        """Return what stands at a place, as typed last; raise LookupError where there is no such place."""
        found = self._files[file]
        for step in at:
            found = found[step]
        return found

    # --- changing ---

    def set(self, file: str, at: Sequence[Step], value: Any, merge: str | None = None) -> None:
        """Set one value; saved at once on the draft's own thread."""
        self.change([Edit(file, tuple(at), value)], merge)

    def change(self, edits: Iterable[Edit], merge: str | None = None) -> None:
        """Set several values as one step."""
        asked = _Asked(tuple(Edit(edit.file, edit.at, deepcopy(edit.value)) for edit in edits), merge)
        for edit in asked.edits:
            self._put(edit.file, edit.at, edit.value)
        self._waiting.append(asked)
        self._pool.submit(self._write)

    def retry(self) -> None:
        """Try once more to write what the disk did not take."""
        self._pool.submit(self._write)

    def undo(self) -> None:
        """Take the last edit back."""
        self._pool.submit(self._turn, "undo")

    def redo(self) -> None:
        """Do an edit again that was taken back."""
        self._pool.submit(self._turn, "redo")

    def check(self) -> None:
        """Look through the whole draft, as it stands on disk; told as `checked`. The last one asked for counts."""
        if self._check is not None:
            self._check.cancel()
        if self._open:
            self._check = self._checks.submit(self._look_through)

    def publish(self, version: str, going: Callable[[], bool] = lambda: True) -> None:
        """Install what stands here as a version; told as `published` or `not-published`."""
        self._pool.submit(self._publish, version, going)

    def close(self) -> None:
        """Write what waits and let go; nothing is told any more."""
        self._open = False
        if self._check is not None:
            self._check.cancel()
        self._checks.shutdown(wait=False)
        self._pool.shutdown(wait=True)

    # --- on the draft's own threads ---

    def _write(self) -> None:
        while self._waiting:
            asked = self._waiting[0]
            try:
                self._draft.change(asked.edits, asked.merge)
            except OSError as error:  # what waits stays and is tried again
                self._tell(Told("failed", error=error))
                return
            except Refused as error:
                self._waiting.popleft()
                self._tell(Told("refused", self._as_changes(asked), error=error))
                continue
            self._waiting.popleft()
            self._tell(self._done("edit", self._as_changes(asked)))

    def _turn(self, how: Literal["undo", "redo"]) -> None:
        self._write()
        try:
            changes = self._draft.undo() if how == "undo" else self._draft.redo()
        except OSError as error:
            self._tell(Told("failed", error=error))
            return
        self._tell(self._done(how, changes))

    def _look_through(self) -> None:
        faults = tuple(self._draft.faults())
        self._tell(Told("checked", faults=faults))

    def _publish(self, version: str, going: Callable[[], bool]) -> None:
        self._write()
        try:
            faults = tuple(self._draft.faults())
            if faults or self._waiting or not going():
                self._tell(Told("not-published", faults=faults))
                return
            summary = self._draft.publish(version)
        except (OSError, Refused) as error:
            self._tell(Told("not-published", faults=getattr(error, "faults", ()), error=error))
            return
        self._tell(Told("published", published=summary))

    def _as_changes(self, asked: _Asked) -> tuple[Change, ...]:
        found = []
        for edit in asked.edits:
            with suppress(PackError):
                now = deepcopy(self._draft.value(edit.file, *edit.at))
                found.append(Change(edit.file, edit.at, edit.value, now))
        return tuple(found)

    def _done(self, how: How, changes: tuple[Change, ...]) -> Told:
        return Told(how, changes, self._draft.can_undo, self._draft.can_redo)

    def _tell(self, told: Told) -> None:
        self._post(lambda: self._arrived(told))

    # --- back on the window's thread ---

    def _arrived(self, told: Told) -> None:
        if not self._open:
            return
        if told.how in ("edit", "undo", "redo"):
            self.can_undo, self.can_redo = told.can_undo, told.can_redo
        if told.how in ("undo", "redo", "refused"):
            for change in told.changes:
                self._put(change.file, change.at, change.new)
        if told.published is not None:
            self._files[PACK_FILE]["pack_version"] = told.published.version
        self._listener(told)

    def _put(self, file: str, at: Sequence[Step], value: Any) -> None:
        if not at:
            self._files[file] = deepcopy(value)
            return
        *way, last = at
        self.value(file, *way)[last] = deepcopy(value)
