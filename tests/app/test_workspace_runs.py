"""The workspace: run, undo and redo of every operation, what is told of it, and what a failure leaves."""

import pytest

from tests.fakes.schools import HandClock, full_archive, make_school, open_workspace, words
from workshopdesk.app.library import Library
from workshopdesk.app.operations import OPERATIONS, _parameters
from workshopdesk.domain.board import place_card
from workshopdesk.domain.errors import Refused
from workshopdesk.store.errors import DiskFull

WORDS = words()
CARDS = list(WORDS.cards)
# An operation of each kind that changes the full school, so that undoing it can be seen.
RUNS = {
    "set_present": {"id": "p1", "present": False},
    "place_card": {"card": CARDS[0], "zone": "work", "x": 0.9, "y": 0.9},
    "mark_contested": {"card": CARDS[5], "contested": True},
    "tidy_cards": {},
    "share_out": {"among": ["p1"]},
    "set_note": {"card": CARDS[3], "prompt": WORDS.prompts[1], "text": "New"},
    "set_step_note": {"phase": 1, "step": "mission", "text": "New"},
    "park": {"text": "New"},
    "unpark": {"text": "Later"},
    "judge_situation": {"situation": WORDS.situations[5], "flag": "red"},
    "rate_criterion": {"situation": WORDS.situations[0], "criterion": "impact", "rating": "met"},
    "give_reason": {"situation": WORDS.situations[0], "criterion": "impact", "text": "New"},
    "set_reaction": {"situation": WORDS.situations[0], "text": "New"},
    "set_practice_note": {"situation": WORDS.situations[0], "text": "New"},
    "remove_situation": {"situation": 3},
    "choose_situations": {"situations": list(WORDS.situations[3:6])},
    "set_principle_votes": {"counts": {WORDS.principles[5]: 7}},
    "choose_principles": {"principles": list(WORDS.principles[4:6])},
    "set_own_wording": {"principle": WORDS.principles[1], "text": "New"},
    "set_mission_note": {"mission": WORDS.missions[2], "text": "New"},
    "set_vision_text": {"text": "New"},
    "redraft_vision_text": {"text": "Newer"},
    "set_ballot": {"slip": 7, "cards": CARDS[:5]},
    "set_ranking": {"cards": CARDS[:5], "reason": "New"},
    "set_ranking_reason": {"reason": "New"},
    "set_plan_row": {"card": CARDS[9], "tasks": [{"text": "New"}]},
    "remove_plan_row": {"card": CARDS[1]},
    "order_plan": {"cards": [CARDS[1], CARDS[0]]},
    "rows_from_ranking": {},
    "set_plan_year": {"plan_year": "2029-2030"},
    "set_participant": {"id": "p2", "label": "New", "duties": [WORDS.duties[0]]},
    "remove_participant": {"id": "p1"},
    "order_participants": {"participants": ["p2", "p1"]},
    "set_phase": {"phase": 2, "date": "2027-01-01"},
    "set_agenda_item": {"phase": 1, "step": "welcome", "minutes": 11},
    "set_agenda_minutes": {"phase": 1, "minutes": {"mission": 1}},
    "order_agenda": {"phase": 1, "steps": [step.key for step in reversed(WORDS.steps_of(1))]},
    "reset_agenda": {"phase": 2},
    "set_material": {"key": "pens", "ready": True},
    "set_workshop": {"title": "New"},
    "next_step": {"phase": 1},
}


@pytest.fixture
def folder(data_home):
    return make_school(data_home)


@pytest.fixture
def workspace(folder):
    opened = open_workspace(folder)
    yield opened
    opened.close()


@pytest.fixture
def workshop_id(workspace):
    return workspace.archive.workshops[0].id


@pytest.mark.parametrize("name", RUNS)
def test_each_operation_is_stored_undone_and_done_again(workspace, workshop_id, data_home, folder, name):
    before = workspace.archive
    told = []
    workspace.subscribe(told.append)
    workspace.run(name, workshop_id, **RUNS[name])
    after = workspace.archive
    assert after != before
    workspace.undo(workshop_id)
    if name != "next_step":
        assert workspace.archive == before
    workspace.redo(workshop_id)
    if name != "next_step":
        assert workspace.archive == after
    assert [(one.how, one.operation, one.workshop) for one in told] == [
        ("run", name, workshop_id),
        ("undo", name, workshop_id),
        ("redo", name, workshop_id),
    ]
    assert all(one.written.keys for one in told)
    assert Library(data_home).read(folder) == workspace.archive


def test_every_undoable_operation_is_among_them_or_new():
    later = {"deal_cards", "gather_cards"}  # refused while a card lies on a face; proven below
    undoable = {name for name, one in OPERATIONS.items() if one.undoable and not one.whole_school}
    assert undoable - set(RUNS) - later <= {"write_plan_text"}
    assert set(RUNS) <= undoable


def test_dealing_and_gathering_are_steps_too(workspace, workshop_id):
    for card in CARDS[:2]:
        workspace.run("place_card", workshop_id, card=card, zone="pile")
    before = workspace.archive
    workspace.run("deal_cards", workshop_id, seed=4)
    dealt = workspace.archive
    workspace.run("gather_cards", workshop_id)
    workspace.undo(workshop_id)
    assert workspace.archive == dealt
    workspace.undo(workshop_id)
    assert workspace.archive == before


def test_what_changes_nothing_is_no_step(workspace, workshop_id):
    workspace.run("set_vision_text", workshop_id, text="Other")
    same = workspace.run("set_vision_text", workshop_id, text="Other")
    assert not same.written.keys
    assert workspace.undo(workshop_id).operation == "set_vision_text"
    with pytest.raises(Refused, match="nothing-to-undo"):
        workspace.undo(workshop_id)


def test_each_workshop_has_its_own_steps(workspace):
    one, two = (workshop.id for workshop in workspace.archive.workshops)
    workspace.run("park", one, text="In one")
    workspace.run("park", two, text="In two")
    workspace.undo(one)
    assert [parked.text for parked in workspace.workshop(two).parking_lot][-1] == "In two"
    assert "In one" not in [parked.text for parked in workspace.workshop(one).parking_lot]
    with pytest.raises(Refused, match="nothing-to-undo"):
        workspace.undo(one)


def test_the_school_has_steps_of_its_own(workspace):
    before = workspace.archive
    workspace.run("set_school", municipality="Lier")
    workspace.run("remove_workshop", id=before.workshops[1].id)
    assert len(workspace.archive.workshops) == 1
    workspace.undo()
    workspace.undo()
    assert workspace.archive == before


def test_after_another_step_there_is_nothing_to_redo(workspace, workshop_id):
    workspace.run("park", workshop_id, text="One")
    workspace.undo(workshop_id)
    workspace.run("park", workshop_id, text="Two")
    with pytest.raises(Refused, match="nothing-to-redo"):
        workspace.redo(workshop_id)


def test_time_that_has_passed_stays_passed_when_a_step_comes_back(folder):
    clock = HandClock()
    workspace = open_workspace(folder, clock)
    workshop_id = workspace.archive.workshops[0].id
    workspace.run("start_timer", workshop_id, phase=1)
    clock.pass_s(60)
    workspace.run("next_step", workshop_id, phase=1)
    clock.pass_s(30)
    workspace.undo(workshop_id)
    run = workspace.workshop(workshop_id).phase(1)
    assert run.timer.step == "welcome"
    spent = {item.step: item.spent_ms for item in run.agenda}
    before = {item.step: item.spent_ms for item in full_archive().workshops[0].phase(1).agenda}
    assert spent["welcome"] - before["welcome"] == pytest.approx(92_000, abs=3_000)
    assert spent["criteria-and-flags"] == before["criteria-and-flags"]
    workspace.redo(workshop_id)
    assert workspace.workshop(workshop_id).phase(1).timer.step == "criteria-and-flags"
    workspace.close()


@pytest.mark.parametrize("name", ["start_timer", "add_minutes", "note_printed"])
def test_what_happened_in_the_room_cannot_be_undone(workspace, workshop_id, name):
    arguments = {
        "start_timer": {"phase": 1},
        "add_minutes": {"phase": 1, "minutes": 3},
        "note_printed": {"key": "cards"},
    }
    workspace.run(name, workshop_id, **arguments[name])
    with pytest.raises(Refused, match="nothing-to-undo"):
        workspace.undo(workshop_id)


def test_a_failure_tells_nobody_and_changes_nothing(workspace, workshop_id, folder, monkeypatch):
    before, told = workspace.archive, []
    workspace.subscribe(told.append)

    def full(*arguments, **more):
        raise DiskFull(folder)

    monkeypatch.setattr(workspace.file, "commit", full)
    with pytest.raises(DiskFull):
        workspace.run("park", workshop_id, text="New")
    monkeypatch.undo()
    assert (workspace.archive, told) == (before, [])
    workspace.run("park", workshop_id, text="New")
    assert len(told) == 1


@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("dance", {}, "unknown-operation"),
        ("park", {}, "missing-field"),
        ("park", {"text": "x", "colour": "red"}, "unknown-field"),
        ("place_card", {"card": "none", "zone": "work"}, "unknown-key"),
    ],
)
def test_what_is_refused_is_refused_before_anything_is_written(workspace, workshop_id, name, arguments, code):
    before = workspace.archive
    with pytest.raises(Refused) as caught:
        workspace.run(name, workshop_id, **arguments)
    assert caught.value.code == code
    assert workspace.archive is before


def test_an_operation_is_named_by_its_function_too_and_needs_its_workshop(workspace, workshop_id):
    workspace.run(place_card, workshop_id, card=CARDS[0], zone="strength", x=0.2, y=0.3)
    assert workspace.workshop(workshop_id).placement(CARDS[0]).x == 0.2
    with pytest.raises(Refused, match="which-workshop"):
        workspace.run("park", text="x")
    with pytest.raises(Refused, match="no-such-workshop"):
        workspace.run("park", "nowhere", text="x")


def test_the_journal_keeps_keys_and_never_what_was_typed(workspace, workshop_id):
    """Texts go into rows that erasing reaches; what a step tells of itself is not one of those."""
    for name, operation in OPERATIONS.items():
        typed = {"text", "reason", "note", "reaction", "approach", "owner", "label", "title", "name", "guide", "tasks"}
        assert not set(operation.told) & typed, name
        assert set(operation.told) <= set(_parameters(name)), name
        assert set(operation.merged_by or ()) <= set(_parameters(name)), name
