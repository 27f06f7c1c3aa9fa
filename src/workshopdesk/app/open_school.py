"""A school open in the window: a thread of its own owns the file, so that a slow disk never freezes the canvas.

The window asks; the answer comes back through `post`, which the window gives (it runs a function on its own thread).
`archive` is the state of the last COMMIT that came back, so a card shows as placed only after it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from ..content.pack import Pack
from ..domain.school import Archive
from ..domain.workshop import Workshop
from ..store.errors import ReadOnly
from .library import Library
from .workspace import Change, Workspace

T = TypeVar("T")
Post = Callable[[Callable[[], None]], None]
Done = Callable[[Change], None]
Failed = Callable[[BaseException], None]


def _ignore(_error: BaseException) -> None:
    """Take an error that somebody else is told of."""


class OpenSchool:
    """One open school, asked from the window's thread; every callback is called there."""

    def __init__(self, library: Library, folder: Path, post: Post) -> None:
        self._post = post
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="school")
        self._listeners: list[Done] = []
        self._error_listeners: list[Failed] = []
        self._waiting = 0
        self._waiting_listeners: list[Callable[[int], None]] = []
        self.library = library
        self.folder = folder
        self.view_only: ReadOnly | None = None
        """Why it can only be looked at and given out; None where it can be worked in."""
        try:
            self._workspace: Workspace = self._pool.submit(self._open).result()
        except BaseException:
            self._pool.shutdown(wait=False)
            raise
        self.archive: Archive = self._workspace.archive

    def _open(self) -> Workspace:
        """Open for working, or for looking at where nothing may be written."""
        try:
            return self.library.open(self.folder)
        except ReadOnly as fault:
            self.view_only = fault
            return self.library.view(self.folder)

    def workshop(self, workshop_id: str) -> Workshop:
        """Return a workshop as it was last stored; raise KeyError where there is none of that id."""
        return self.archive.workshop(workshop_id)

    def pack_of(self, workshop: Workshop) -> Pack:
        """Return the pack and version that a workshop is run with."""
        return self.library.packs.find(workshop.pack, workshop.pack_version)

    @property
    def waiting(self) -> int:
        """How many operations are not stored yet."""
        return self._waiting

    def subscribe(self, listener: Done) -> Callable[[], None]:
        """Tell `listener` of every change after its COMMIT; returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def on_error(self, listener: Failed) -> Callable[[], None]:
        """Tell `listener` of every operation that failed; returns what ends it."""
        self._error_listeners.append(listener)
        return lambda: self._error_listeners.remove(listener) if listener in self._error_listeners else None

    def on_waiting(self, listener: Callable[[int], None]) -> Callable[[], None]:
        """Tell `listener` how many operations wait whenever that changes; returns what ends it."""
        self._waiting_listeners.append(listener)
        return lambda: self._waiting_listeners.remove(listener) if listener in self._waiting_listeners else None

    def run(
        self,
        name: str,
        workshop_id: str | None = None,
        /,
        *,
        done: Done | bool | None = None,
        failed: Failed | None = None,
        **arguments: Any,
    ) -> Future[Change]:
        """Run an operation; `done` or `failed` is called when it is stored or was not.

        A `done` that is yes or no is handed on: it is the operation's own (a subject that was dealt with).
        """
        if isinstance(done, bool):
            arguments["done"], done = done, None
        return self._submit(lambda: self._workspace.run(name, workshop_id, **arguments), done, failed)

    def undo(
        self, workshop_id: str | None = None, done: Done | None = None, failed: Failed | None = None
    ) -> Future[Change]:
        """Take the last step back."""
        return self._submit(lambda: self._workspace.undo(workshop_id), done, failed)

    def redo(
        self, workshop_id: str | None = None, done: Done | None = None, failed: Failed | None = None
    ) -> Future[Change]:
        """Bring back what undo took."""
        return self._submit(lambda: self._workspace.redo(workshop_id), done, failed)

    def ask(self, question: Callable[[Workspace], T], done: Callable[[T], None], failed: Failed = _ignore) -> Future[T]:
        """Ask the workspace something on its own thread (the journal, a backup); `done` gets the answer."""
        future = self._pool.submit(question, self._workspace)

        def answered(ready: Future[T]) -> None:
            error = ready.exception()
            if error is not None:
                self._post(lambda: failed(error))
            else:
                self._post(lambda: done(ready.result()))

        future.add_done_callback(answered)
        return future

    def _submit(self, work: Callable[[], Change], done: Done | None, failed: Failed | None) -> Future[Change]:
        self._wait(+1)

        def job() -> tuple[Change, Archive]:
            change = work()
            return change, self._workspace.archive

        future = self._pool.submit(job)
        answer: Future[Change] = Future()

        def answered(ready: Future[tuple[Change, Archive]]) -> None:
            def tell() -> None:
                self._wait(-1)
                error = ready.exception()
                if error is not None:
                    answer.set_exception(error)
                    if failed is not None:
                        failed(error)
                    for complain in list(self._error_listeners):
                        complain(error)
                    return
                change, self.archive = ready.result()
                answer.set_result(change)
                for listener in list(self._listeners):
                    listener(change)
                if done is not None:
                    done(change)

            self._post(tell)

        future.add_done_callback(answered)
        return answer

    def _wait(self, step: int) -> None:
        self._waiting += step
        for listener in list(self._waiting_listeners):
            listener(self._waiting)

    def close(self) -> None:
        """Finish what was asked and let the school go."""
        self._pool.submit(self._workspace.close).result()
        self._pool.shutdown(wait=True)
