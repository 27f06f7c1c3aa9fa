"""Whatever is done, undone and redone: the memory equals a model, and the file read again equals the memory."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.fakes.schools import HandClock, full_archive, make_school, open_workspace, words
from workshopdesk.domain.errors import Refused
from workshopdesk.domain.materials import ALL as MATERIALS
from workshopdesk.store.reader import read_archive

WORDS = words()
CARDS = st.sampled_from(list(WORDS.cards)[:6])
PROMPTS = st.sampled_from(WORDS.prompts[:2])
TEXTS = st.sampled_from(["", "a", "ab", "‘é’ 🏫\n2"])
SHARES = st.integers(0, 1000).map(lambda value: value / 1000)
DATES = st.sampled_from(["2026-05-01", "2026-09-01"])


def operation(name, **fields):
    return st.tuples(st.just(name), st.fixed_dictionaries(fields))


UNDOABLE = st.one_of(
    operation("place_card", card=CARDS, zone=st.sampled_from(["strength", "work"]), x=SHARES, y=SHARES),
    operation("mark_contested", card=CARDS, contested=st.booleans()),
    operation("tidy_cards"),
    operation("set_note", card=CARDS, prompt=PROMPTS, text=TEXTS),
    operation("set_vision_text", text=TEXTS),
    operation("set_mission_note", mission=st.sampled_from(WORDS.missions), text=TEXTS),
    operation("park", text=st.sampled_from(["one", "two"]), owner=TEXTS.filter(lambda text: "\n" not in text)),
    operation("set_ballot", slip=st.integers(1, 3), cards=st.permutations(list(WORDS.cards)[:5])),
    operation("set_ballot", slip=st.integers(1, 3), cards=st.none()),
    operation("set_plan_row", card=CARDS, approach=TEXTS, tasks=st.lists(st.just({"text": "t"}), max_size=3)),
    operation("set_plan_row", card=CARDS, deadline=DATES),
    operation("remove_plan_row", card=CARDS),
    operation("rows_from_ranking"),
    operation("set_participant", id=st.sampled_from(["p1", "p9"]), role=st.sampled_from(WORDS.roles[:3])),
    operation("remove_participant", id=st.sampled_from(["p1", "p9"])),
    operation("judge_situation", situation=st.sampled_from(WORDS.situations[:3]), note=TEXTS),
    operation("choose_principles", principles=st.permutations(WORDS.principles[:3]).map(lambda keys: keys[:2])),
    operation(
        "set_agenda_item",
        phase=st.just(1),
        step=st.just(WORDS.steps_of(1)[0].key),
        minutes=st.integers(1, 60),
    ),
)
FIXED = st.one_of(
    operation("start_timer", phase=st.integers(1, 2)),
    operation("pause_timer", phase=st.integers(1, 2)),
    operation("next_step", phase=st.integers(1, 2)),
    operation("add_minutes", phase=st.integers(1, 2), minutes=st.integers(-5, 5)),
    operation("note_printed", key=st.sampled_from(MATERIALS[:3])),
    operation("set_material", key=st.sampled_from(MATERIALS[:3]), ready=st.booleans()),
    operation("set_phase", phase=st.integers(1, 2), date=DATES),
    operation("reset_agenda", phase=st.integers(1, 2)),
)


class Machine(RuleBasedStateMachine):
    """One school with two workshops, and what it should hold."""

    @initialize()
    def start(self):
        self.place = Path(tempfile.mkdtemp())
        self.clock = HandClock()
        self.folder = make_school(self.place, full_archive())
        self.workspace = open_workspace(self.folder, self.clock)

    def teardown(self):
        self.workspace.close()
        shutil.rmtree(self.place)

    @property
    def archive(self):
        return self.workspace.archive

    @rule(seconds=st.sampled_from([1, 130]))
    def wait(self, seconds):
        self.clock.pass_s(seconds)

    @rule()
    def restart(self):
        self.workspace.close()
        self.workspace = open_workspace(self.folder, self.clock)

    @invariant()
    def the_file_holds_what_the_memory_holds(self):
        assert read_archive(self.folder) == self.archive


class Undoing(Machine):
    """With operations that can be undone alone, undo and redo walk exactly the states that were."""

    def __init__(self):
        super().__init__()
        self.done = [[], []]
        self.undone = [[], []]

    @rule(which=st.integers(0, 1), what=UNDOABLE)
    def run_one(self, which, what):
        mine = self.archive.workshops[which]
        name, arguments = what
        before = len(self.workspace.file.journal(mine.id))
        with suppress(Refused):
            self.workspace.run(name, mine.id, **arguments)
        after = self.archive.workshops[which]
        if after == mine:
            return
        self.undone[which].clear()
        grown = len(self.workspace.file.journal(mine.id)) - before
        if grown == 1:
            self.done[which].append((mine, after))
        else:  # typing: one step with the one before, or none if nothing is left of it
            first = self.done[which].pop()[0]
            assert grown == (-1 if first == after else 0)
            if grown == 0:
                self.done[which].append((first, after))
        assert self.archive.workshops[1 - which] == self.archive.workshops[1 - which]

    @rule(which=st.integers(0, 1))
    def undo(self, which):
        mine = self.archive.workshops[which].id
        if not self.done[which]:
            with suppress(Refused):
                self.workspace.undo(mine)
                raise AssertionError("there was nothing to undo")
            return
        before, after = self.done[which].pop()
        assert self.archive.workshops[which] == after
        self.workspace.undo(mine)
        assert self.archive.workshops[which] == before
        self.undone[which].append((before, after))

    @rule(which=st.integers(0, 1))
    def redo(self, which):
        mine = self.archive.workshops[which].id
        if not self.undone[which]:
            with suppress(Refused):
                self.workspace.redo(mine)
                raise AssertionError("there was nothing to redo")
            return
        before, after = self.undone[which].pop()
        self.workspace.redo(mine)
        assert self.archive.workshops[which] == after
        self.done[which].append((before, after))


class Mixing(Machine):
    """With clocks and printing in between, nothing fails and the file stays readable."""

    @rule(which=st.integers(0, 1), what=st.one_of(UNDOABLE, FIXED))
    @precondition(lambda self: len(self.archive.workshops) == 2)
    def run_one(self, which, what):
        with suppress(Refused):
            self.workspace.run(what[0], self.archive.workshops[which].id, **what[1])

    @rule(which=st.integers(0, 1), times=st.integers(1, 4))
    def undo(self, which, times):
        with suppress(Refused, IndexError):
            for _ in range(times):
                self.workspace.undo(self.archive.workshops[which].id)

    @rule(which=st.integers(0, 1))
    def redo(self, which):
        with suppress(Refused, IndexError):
            self.workspace.redo(self.archive.workshops[which].id)

    @rule(name=st.sampled_from(["A", "B"]))
    def rename(self, name):
        self.workspace.run("set_school", name=name)

    @rule(which=st.integers(0, 1))
    def remove_and_bring_back(self, which):
        mine = self.archive.workshops[which]
        self.workspace.run("remove_workshop", id=mine.id)
        assert read_archive(self.folder) == self.archive
        self.workspace.undo()
        assert self.archive.workshops[which] == mine

    @rule()
    def undo_on_school(self):
        with suppress(Refused):
            self.workspace.undo()


def run_it(machine, examples):
    chosen = settings(
        max_examples=examples,
        stateful_step_count=30,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=chosen)


@pytest.mark.parametrize("machine", [Undoing, Mixing])
def test_the_file_the_memory_and_the_model_agree(machine):
    run_it(machine, 6)


@pytest.mark.slow
@pytest.mark.parametrize("machine", [Undoing, Mixing])
def test_they_agree_for_long(machine):
    run_it(machine, 150)
