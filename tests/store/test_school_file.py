"""A school's file: made whole, opened, written to and read back."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.schools import NOON, full_archive, make_school, open_workspace
from workshopdesk.domain.errors import Refused
from workshopdesk.locations import migrations
from workshopdesk.store import history
from workshopdesk.store.errors import NoSuchSchool
from workshopdesk.store.files import database, school_folders
from workshopdesk.store.history import Entry
from workshopdesk.store.pragmas import APPLICATION_ID
from workshopdesk.store.reader import read_archive
from workshopdesk.store.revision import HEAD, REVISIONS, SCHEMAS, schema_digest
from workshopdesk.store.school_file import SchoolFile
from workshopdesk.store.summaries import summaries, summarise


def test_a_school_comes_back_as_it_was_stored(folder, archive):
    assert read_archive(folder) == archive
    with closing(SchoolFile.open(folder)) as file:
        assert file.archive == archive


def test_only_this_user_can_read_a_school(folder):
    assert folder.stat().st_mode & 0o077 == 0
    assert database(folder).stat().st_mode & 0o077 == 0


def test_a_school_that_cannot_be_made_leaves_nothing(data_home, archive, monkeypatch):
    monkeypatch.setattr("workshopdesk.store.making.write", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        SchoolFile.create(data_home, archive, migrations())
    assert list((data_home / "schools").iterdir()) == []


def test_what_has_no_file_is_no_school(data_home):
    with pytest.raises(NoSuchSchool):
        SchoolFile.open(data_home / "schools" / "nothing")
    assert school_folders(data_home) == []


def test_the_revisions_are_those_of_the_migrations(folder):
    names = sorted(path.name[:4] for path in (migrations() / "versions").glob("[0-9]*.py"))
    assert names == list(REVISIONS) == list(SCHEMAS)
    with closing(sqlite3.connect(database(folder))) as connection:
        assert schema_digest(connection) == SCHEMAS[HEAD]
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("temp_store", 2),
    ],
)
def test_every_connection_is_set_and_read_back(folder, pragma, value):
    with closing(SchoolFile.open(folder)) as file, file.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_a_setting_that_does_not_hold_is_refused(folder, monkeypatch):
    from workshopdesk.store import pragmas
    from workshopdesk.store.errors import StoreError

    wrong = tuple((name, text, 1 if name == "synchronous" else held) for name, text, held in pragmas.SETTINGS)
    monkeypatch.setattr(pragmas, "SETTINGS", wrong)
    with pytest.raises(StoreError):
        SchoolFile.open(folder)


def test_a_failing_commit_changes_nothing(folder, archive, monkeypatch):
    with closing(SchoolFile.open(folder)) as file:
        monkeypatch.setattr(history, "push", lambda *_: 1 / 0)
        other = replace(archive, school=replace(archive.school, name="Other"))
        with pytest.raises(ZeroDivisionError):
            file.commit(other, Entry("", "set_school"))
        assert file.archive == archive
    assert read_archive(folder) == archive


def test_typing_is_one_step_until_two_minutes_pass(folder, archive):
    mine = archive.workshops[0]

    def typed(text):
        return replace(archive, workshops=(replace(mine, vision_text=text), *archive.workshops[1:]))

    entry = Entry(mine.id, "set_vision_text", {}, "set_vision_text")
    with closing(SchoolFile.open(folder)) as file:
        file.commit(typed("a"), entry, NOON)
        file.commit(typed("ab"), entry, NOON + timedelta(seconds=90))
        file.commit(typed("abc"), entry, NOON + timedelta(seconds=180))
        assert len(file.journal(mine.id)) == 1
        file.commit(typed("abcd"), entry, NOON + timedelta(seconds=301))
        assert len(file.journal(mine.id)) == 2
        file.revert(file.next_to_undo(mine.id))
        assert file.archive == typed("abc")
        file.revert(file.next_to_undo(mine.id))
        assert file.archive == archive == read_archive(folder)
        file.reapply(file.next_to_redo(mine.id))
        assert file.archive == typed("abc")


def test_what_is_typed_and_taken_away_leaves_no_step(folder, archive):
    workspace = open_workspace(folder)
    mine = archive.workshops[0].id
    card = archive.workshops[0].placements[1].card
    prompt = archive.workshops[0].notes[0].prompt
    with closing(workspace):
        workspace.run("set_note", mine, card=card, prompt=prompt, text="x")
        workspace.run("set_note", mine, card=card, prompt=prompt, text="")
        assert workspace.archive == archive
        with pytest.raises(Refused, match="nothing-to-undo"):
            workspace.undo(mine)
    assert read_archive(folder) == archive


def test_undo_survives_a_restart_and_another_step_ends_redo(folder, archive):
    mine = archive.workshops[0].id
    card = archive.workshops[0].placements[3].card
    with closing(open_workspace(folder)) as workspace:
        workspace.run("place_card", mine, card=card, zone="work", x=0.2, y=0.3)
        placed = workspace.archive
    with closing(open_workspace(folder)) as workspace:
        workspace.undo(mine)
        assert workspace.archive == archive
    with closing(open_workspace(folder)) as workspace:
        workspace.redo(mine)
        assert workspace.archive == placed
        workspace.undo(mine)
        workspace.run("set_vision_text", mine, text="other")
        with pytest.raises(Refused, match="nothing-to-redo"):
            workspace.redo(mine)


def test_undo_leaves_what_the_printer_wrote_to_the_same_row(folder, archive):
    mine = archive.workshops[0].id
    with closing(open_workspace(folder)) as workspace:
        workspace.run("set_material", mine, key="cards", ready=True)
        workspace.run("note_printed", mine, key="cards")
        printed = next(one for one in workspace.workshop(mine).materials if one.key == "cards").printed_at
        workspace.undo(mine)
        after = next(one for one in workspace.workshop(mine).materials if one.key == "cards")
        assert (after.ready, after.printed_at) == (False, printed)
        assert read_archive(folder) == workspace.archive


def test_redo_of_a_row_that_the_printer_made_meanwhile(folder, archive):
    mine = archive.workshops[0].id
    with closing(open_workspace(folder)) as workspace:
        workspace.run("set_material", mine, key="cards", ready=True)
        workspace.undo(mine)
        workspace.run("note_printed", mine, key="cards")
        workspace.redo(mine)
        assert next(one for one in workspace.workshop(mine).materials if one.key == "cards").printed_at
        assert read_archive(folder) == workspace.archive


def test_undo_in_a_workshop_that_was_removed_is_refused(folder, archive):
    mine = archive.workshops[0].id
    with closing(open_workspace(folder)) as workspace:
        workspace.run("set_vision_text", mine, text="other")
        workspace.run("remove_workshop", id=mine)
        with pytest.raises(Refused, match="nothing-to-undo"):
            workspace.undo(mine)
        workspace.undo()
        workspace.undo(mine)
        assert workspace.archive == archive == read_archive(folder)


def test_the_list_tells_what_the_file_holds(folder, data_home, archive):
    make_school(data_home, full_archive(2))
    found = summaries(data_home, "2026-03-01")
    assert [one.name for one in found] == ["School 1 aan de Leie", "School 2 aan de Leie"]
    one = found[0]
    assert (one.id, one.municipality, one.last_date) == (archive.school.id, "Deinze", "2026-03-12")
    assert one.next_follow_up == "2026-10-01"
    assert [line.title for line in one.workshops] == ["Workshop 1", "Workshop 2"]


def test_a_broken_file_is_listed_with_its_fault(folder):
    database(folder).write_bytes(b"no database at all, but long enough to look at" * 20)
    found = summarise(folder, "2026-03-01")
    assert found.fault is not None
    assert found.fault.code == "not-a-school"
