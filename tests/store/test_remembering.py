"""What was taken away is remembered with the step that took it, goes with its undo, and outlives the program."""

from contextlib import closing

import pytest

from tests.fakes.schools import HandClock, open_workspace
from workshopdesk.archive.merging import merge
from workshopdesk.store.errors import Damaged
from workshopdesk.store.files import database
from workshopdesk.store.reader import read_archive
from workshopdesk.store.verification import verify_school


@pytest.fixture
def workspace(folder):
    opened = open_workspace(folder)
    yield opened
    opened.close()


@pytest.fixture
def mine(archive):
    return archive.workshops[0].id


def merged_with(workspace, archive):
    words = workspace.pack_of(workspace.archive.workshops[0]).vocabulary
    return merge(workspace.archive, archive, lambda *_: words).archive.workshops[0]


def test_a_deletion_is_remembered_in_the_file(workspace, folder, mine):
    workspace.run("unpark", mine, text="Later")
    assert [place[1] for place in workspace.archive.memory.taken] == ["parking_lot"]
    assert read_archive(folder).memory == workspace.archive.memory
    workspace.close()
    with closing(open_workspace(folder)) as again:
        assert again.archive.memory == workspace.archive.memory
    assert verify_school(folder).memory == workspace.archive.memory


def test_undo_takes_the_memory_away_and_redo_brings_it_back(workspace, archive, mine):
    workspace.run("unpark", mine, text="Later")
    workspace.undo(mine)
    assert workspace.archive.memory.places() == frozenset()
    assert merged_with(workspace, archive).parking_lot == archive.workshops[0].parking_lot
    workspace.redo(mine)
    assert [parked.text for parked in merged_with(workspace, archive).parking_lot] == ["Parked 1"]


def test_the_same_put_back_by_hand_is_there_again(workspace, archive, mine):
    workspace.run("unpark", mine, text="Later")
    workspace.run("park", mine, text="Later")
    assert workspace.archive.memory.places() == frozenset()
    assert merged_with(workspace, archive).parking_lot == workspace.archive.workshops[0].parking_lot


def test_a_text_wiped_letter_by_letter_was_the_whole_text(workspace, archive, mine):
    for text in ("Vision 1\nsecond", "Vision", "Vi", ""):
        workspace.run("set_vision_text", mine, text=text)
    assert merged_with(workspace, archive).vision_text == ""
    assert len(workspace.archive.memory.taken) == 1, "no digest of what was half wiped"


def test_what_was_typed_and_wiped_at_once_was_never_there(workspace, archive, mine):
    for text in ("K", "Ka", "K", ""):
        workspace.run("set_note", mine, card=archive.workshops[0].plan[1].card, prompt=prompt(archive), text=text)
    assert workspace.archive.memory.taken == {}


def prompt(archive):
    return archive.workshops[0].notes[0].prompt


def test_typing_in_another_field_begins_anew(folder, archive, mine):
    clock = HandClock()
    with closing(open_workspace(folder, clock)) as workspace:
        workspace.run("set_vision_text", mine, text="Vision 1")
        clock.pass_s(3600)
        workspace.run("set_vision_text", mine, text="")
        assert merged_with(workspace, archive).vision_text == archive.workshops[0].vision_text, "changed before"


def test_a_letter_changed_in_the_memory_is_found(workspace, folder, mine, tmp_path):
    import sqlite3

    workspace.run("unpark", mine, text="Later")
    workspace.close()
    with closing(sqlite3.connect(database(folder))) as connection:
        connection.execute("UPDATE taken SET times = 2")
        connection.commit()
    with pytest.raises(Damaged):
        verify_school(folder)
    with pytest.raises(Damaged):
        read_archive(folder)


def test_a_workshop_that_was_thrown_away_is_remembered(workspace, folder, archive, mine):
    workspace.run("remove_workshop", id=mine)
    assert [place[:2] for place in workspace.archive.memory.taken] == [(mine, "workshop")]
    assert [one.id for one in merge_all(workspace, archive).workshops] == [archive.workshops[1].id]
    workspace.undo()
    assert merge_all(workspace, archive) == archive


def merge_all(workspace, archive):
    words = workspace.pack_of(archive.workshops[0]).vocabulary
    return merge(workspace.archive, archive, lambda *_: words).archive
