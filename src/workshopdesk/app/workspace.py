"""One open school: run, undo and redo, each its own transaction, and news of what changed.

Called by one thread (the school's own, or the command line's). What it publishes is told after COMMIT returned.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from ..content.pack import Pack
from ..domain.errors import Refused
from ..domain.facts import Facts
from ..domain.school import Archive
from ..domain.terms import TimerState
from ..domain.timing import next_step, return_to_step
from ..domain.workshop import Workshop
from ..store.history import DONE, UNDONE, Entry, Step
from ..store.school_file import SchoolFile, Written
from .clock import Clock
from .operations import Operation, check_arguments, find, merge_key


class Packs(Protocol):
    """Where packs come from."""

    def find(self, key: str, version: str) -> Pack:
        """Return the pack of exactly that version."""
        ...

    def newest(self, key: str) -> Pack:
        """Return the newest version of a pack."""
        ...


@dataclass(frozen=True, slots=True)
class Change:
    """What was done: the operation, where, and which rows it touched; `how` is run, undo or redo."""

    how: str
    operation: str
    workshop: str | None
    facts: Mapping[str, Any]
    written: Written


Listener = Callable[[Change], None]


class Workspace:
    """A school open for working; `archive` is what its file holds."""

    def __init__(self, file: SchoolFile, packs: Packs, clock: Clock) -> None:
        self._file = file
        self._packs = packs
        self._clock = clock
        self._listeners: list[Listener] = []

    @property
    def archive(self) -> Archive:
        """What the file holds."""
        return self._file.archive

    @property
    def file(self) -> SchoolFile:
        """The school's file."""
        return self._file

    def workshop(self, workshop_id: str) -> Workshop:
        """Return one workshop; raise Refused where there is none of that id."""
        try:
            return self._file.archive.workshop(workshop_id)
        except KeyError:
            raise Refused("no-such-workshop", value=workshop_id) from None

    def pack_of(self, workshop: Workshop) -> Pack:
        """Return the pack and version that a workshop is run with."""
        return self._packs.find(workshop.pack, workshop.pack_version)

    def subscribe(self, listener: Listener) -> None:
        """Tell `listener` of every change from now on."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Let the school go."""
        self._file.close()

    def facts(self, pack: Pack) -> Facts:
        """Return what a rule may know now."""
        tick = self._clock.tick()
        return Facts(pack.vocabulary, tick, tick.utc.astimezone().date())

    def run(self, name: str | Callable[..., Any], workshop_id: str | None = None, /, **arguments: Any) -> Change:
        """Run an operation by its function or its name; raise Refused or a StoreError, and then nothing is changed.

        `pack` (a key) is taken by `add_workshop` alone: the newest version of that pack is used.
        """
        operation = find(name if isinstance(name, str) else name.__name__)
        if operation.whole_school:
            return self._run_on_school(operation, arguments)
        if workshop_id is None:
            raise Refused("which-workshop")
        workshop = self.workshop(workshop_id)
        facts = self.facts(self.pack_of(workshop))
        check_arguments(operation, arguments)
        fresh = operation.run(workshop, facts, **arguments)
        if fresh == workshop:
            return self._tell(Change("run", operation.name, workshop_id, {}, Written.of(())))
        entry = self._entry(operation, workshop_id, arguments)
        if operation.run is next_step:
            entry = replace(entry, compensation=_step_back(workshop, arguments))
        written = self._file.commit(_with(self.archive, fresh), entry, facts.tick.utc)
        return self._tell(Change("run", operation.name, workshop_id, entry.facts, written))

    def _run_on_school(self, operation: Operation, arguments: dict[str, Any]) -> Change:
        pack = self._packs.newest(arguments.pop("pack", "sexting"))
        facts = self.facts(pack)
        check_arguments(operation, arguments)
        fresh = operation.run(self.archive, facts, **arguments)
        entry = self._entry(operation, "", arguments)
        written = self._file.commit(fresh, entry, facts.tick.utc)
        return self._tell(Change("run", operation.name, None, entry.facts, written))

    def _entry(self, operation: Operation, scope: str, arguments: Mapping[str, Any]) -> Entry:
        told = {name: arguments[name] for name in operation.told if arguments.get(name) is not None}
        return Entry(scope, operation.name, told, merge_key(operation, arguments), operation.undoable)

    def replace_all(self, archive: Archive) -> Change:
        """Put another archive of the same school in the place of this one; older steps can't be taken back over it."""
        entry = Entry("", "replace_all", {}, None, False)
        return self._tell(Change("run", "replace_all", None, {}, self._file.replace_all(archive, entry)))

    def undo(self, workshop_id: str | None = None) -> Change:
        """Take the last step of a workshop (or of the school) back; raise Refused where there is none."""
        step = self._file.next_to_undo(workshop_id or "")
        if step is None:
            raise Refused("nothing-to-undo")
        if step.compensation is None:
            written = self._file.revert(step)
        else:
            written = self._compensate(step, "undo", UNDONE)
        return self._tell(Change("undo", step.operation, workshop_id, step.facts, written))

    def redo(self, workshop_id: str | None = None) -> Change:
        """Bring back what undo took; raise Refused where there is nothing."""
        step = self._file.next_to_redo(workshop_id or "")
        if step is None:
            raise Refused("nothing-to-redo")
        if step.compensation is None:
            written = self._file.reapply(step)
        else:
            written = self._compensate(step, "redo", DONE)
        return self._tell(Change("redo", step.operation, workshop_id, step.facts, written))

    def _compensate(self, step: Step, direction: str, state: str) -> Written:
        assert step.compensation is not None
        name, arguments = step.compensation[direction]
        workshop = self.workshop(step.scope)
        known: dict[str, Callable[..., Workshop]] = {"return_to_step": return_to_step, "next_step": next_step}
        operation = known[name]
        fresh = operation(workshop, self.facts(self.pack_of(workshop)), **arguments)
        return self._file.compensate(step.seq, state, _with(self.archive, fresh))

    def _tell(self, change: Change) -> Change:
        for listener in list(self._listeners):
            listener(change)
        return change


def _with(archive: Archive, workshop: Workshop) -> Archive:
    return replace(archive, workshops=tuple(workshop if old.id == workshop.id else old for old in archive.workshops))


def _step_back(workshop: Workshop, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Return how to undo and redo a move to the next step: rows would bring back time that has passed."""
    phase = arguments["phase"]
    run = workshop.phase(phase)
    timer = run.timer
    left = timer.step if timer else None
    keys = [item.step for item in run.agenda]
    to = arguments.get("step")
    if to is None:
        after = keys.index(left) + 1 if left in keys else 0
        to = next((item.step for item in run.agenda[after:] if not item.skipped), None)
    spent = next((item.spent_ms for item in run.agenda if item.step == to), 0)
    idle = timer is None or timer.state is TimerState.IDLE
    return {
        "undo": ["return_to_step", {"phase": phase, "step": None if idle else left, "spent_ms": spent}],
        "redo": ["next_step", dict(arguments)],
    }
