"""Backups: made while open or not, read through, rotated, restored; a second place counts after it was read again."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.schools import NOON, HandClock, all_bytes, open_workspace
from workshopdesk.app import backups as app
from workshopdesk.archive import backups
from workshopdesk.archive.rotation import MONTHS, RECENT, Backup, to_keep
from workshopdesk.store.errors import Damaged, InUse, NoSuchBackup, StoreError
from workshopdesk.store.files import database
from workshopdesk.store.naming import REASONS, backup_name, read_backup_name
from workshopdesk.store.reader import read_archive
from workshopdesk.store.verification import verify_copy


def test_a_name_tells_the_instant_and_the_reason():
    moment = datetime(2026, 3, 5, 12, 0, 1, 234_000, tzinfo=UTC)
    for reason in REASONS:
        assert read_backup_name(backup_name(moment, reason)) == (moment, reason)
    for name in ("school.db", "20260305T120001.234Z-odd.db", "20261305T120001.234Z-by-hand.db", ".x.part"):
        assert read_backup_name(name) is None
    with pytest.raises(ValueError, match="odd"):
        backup_name(moment, "odd")


def test_a_backup_holds_everything(folder, archive):
    made = backups.make_backup(folder, "by-hand", NOON)
    assert verify_copy(made.path, None) == archive
    assert made.path.stat().st_mode & 0o077 == 0
    assert backups.list_backups(folder) == [made]


def test_two_backups_in_one_instant_are_two(folder):
    names = {backups.make_backup(folder, "by-hand", NOON).name for _ in range(3)}
    assert len(names) == 3


def test_an_open_school_is_copied_through_its_own_connection(folder, archive):
    with closing(open_workspace(folder)) as workspace:
        workspace.run("set_school", name="Other name")
        made = app.back_up(folder.parent.parent, folder, file=workspace.file)
        assert verify_copy(made.backup.path, None) == workspace.archive
        other = sqlite3.connect(database(folder), timeout=0, isolation_level=None)
        with closing(other), workspace.file.reading(), pytest.raises(sqlite3.OperationalError):
            other.execute("BEGIN IMMEDIATE")


def test_a_copy_that_does_not_read_through_is_no_backup(folder):
    with closing(sqlite3.connect(database(folder))) as connection:
        connection.execute("UPDATE note SET text = text || 'x'")
        connection.commit()
    with pytest.raises(Damaged):
        backups.make_backup(folder, "by-hand")
    assert list((folder / "backups").iterdir()) == []


def test_a_full_disk_leaves_no_half_backup(folder, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workshopdesk.store.copying.sync_file", full)
    with pytest.raises(StoreError) as told:
        backups.make_backup(folder, "by-hand")
    assert told.value.exit_code == 5
    assert list((folder / "backups").iterdir()) == []


def test_restoring_goes_back_and_keeps_what_was_there(folder, archive):
    first = backups.make_backup(folder, "by-hand", NOON)
    with closing(open_workspace(folder)) as workspace:
        workspace.run("set_school", name="Changed since")
    kept = app.restore(folder, first.name)
    assert read_archive(folder) == archive
    assert verify_copy(kept.path, None).school.name == "Changed since"
    with closing(open_workspace(folder)) as workspace:
        assert workspace.archive == archive


def test_restoring_pauses_rotation(folder, monkeypatch):
    now = datetime.now(UTC)
    for hours in range(5):
        backups.make_backup(folder, "by-hand", now + timedelta(hours=hours))
    app.restore(folder, backups.list_backups(folder)[-1].name, now)
    monkeypatch.setattr("workshopdesk.archive.rotation.RECENT", 0)
    assert backups.rotate(folder, now + timedelta(days=29), most_bytes=1) == []
    assert len(backups.list_backups(folder)) == 6
    app.resume(folder)
    assert len(backups.rotate(folder, now, most_bytes=1)) == 5
    assert len(backups.list_backups(folder)) == 1


def test_a_damaged_school_is_restored_and_kept_as_it_was(folder, archive):
    first = backups.make_backup(folder, "by-hand")
    damaged = database(folder).read_bytes()[:9000] + b"\xff" * 9000
    database(folder).write_bytes(damaged)
    kept = app.restore(folder, first.name)
    assert kept.path.read_bytes() == damaged
    assert read_archive(folder) == archive


def test_a_journal_left_behind_is_not_rolled_into_what_is_restored(folder, archive):
    first = backups.make_backup(folder, "by-hand")
    database(folder).write_bytes(b"broken" * 1000)
    database(folder).with_name("school.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 1016)
    app.restore(folder, first.name)
    assert read_archive(folder) == archive


def test_a_damaged_backup_is_refused_and_nothing_changes(folder):
    first = backups.make_backup(folder, "by-hand")
    data = bytearray(first.path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    first.path.write_bytes(data)
    before = all_bytes(folder)
    try:
        app.restore(folder, first.name)
    except StoreError:
        assert all_bytes(folder) == before
    else:
        pytest.skip("that byte holds nothing")


def test_restoring_an_open_school_is_refused(folder):
    first = backups.make_backup(folder, "by-hand")
    with closing(open_workspace(folder)), pytest.raises(InUse):
        app.restore(folder, first.name)


def test_a_backup_is_found_by_an_unambiguous_beginning(folder):
    first = backups.make_backup(folder, "by-hand", NOON)
    backups.make_backup(folder, "by-hand", NOON + timedelta(days=1))
    assert backups.find_backup(folder, "20260305").name == first.name
    for named in ("2026", "", "../school.db", "nothing"):
        with pytest.raises(NoSuchBackup):
            backups.find_backup(folder, named)


def test_the_second_place_counts_after_it_was_read_again(folder, tmp_path, data_home):
    stick = tmp_path / "stick"
    app.set_second_place(data_home, stick)
    made = app.back_up(data_home, folder)
    assert made.second is None
    assert made.fault.code == "unreachable"
    stick.mkdir()
    made = app.back_up(data_home, folder)
    assert made.second.read_bytes() == made.backup.path.read_bytes()
    with pytest.raises(Damaged):
        backups.copy_to_second_place(folder, made.backup, stick, read=lambda path: path.read_bytes()[:-1] + b"?")
    kept = app.restore(folder, str(made.second)) if made.second.exists() else None
    assert kept is None, "what did not read back the same is taken away"


def some(moments):
    return [
        Backup(__import__("pathlib").Path(f"{number}"), moment, "by-hand", 1) for number, moment in enumerate(moments)
    ]


@given(st.lists(st.integers(0, 3_000_000), max_size=120, unique=True), st.integers(1, 200))
def test_rotation_keeps_the_recent_and_stays_within_its_size(minutes, most):
    known = some(NOON + timedelta(minutes=minute) for minute in minutes)
    kept = to_keep(known, most)
    ordered = sorted(known, key=lambda backup: backup.moment, reverse=True)
    assert kept[: min(RECENT, most)] == ordered[: min(RECENT, most)][: len(kept)]
    assert len(kept) <= max(1, most)
    assert set(to_keep(kept, most)) == set(kept), "rotating twice takes nothing more"


def test_a_year_of_days_leaves_days_weeks_and_months():
    known = some(NOON - timedelta(days=day) for day in range(1000))
    kept = {backup.moment for backup in to_keep(known)}
    assert all(NOON - timedelta(days=day) in kept for day in range(RECENT))
    assert RECENT + MONTHS <= len(kept) <= RECENT + 8 + MONTHS
    assert len({(moment.year, moment.month) for moment in kept}) == MONTHS


def test_a_keeper_backs_up_every_ten_minutes_of_a_phase_and_after_it(folder, archive, data_home):
    clock = HandClock()
    told = []
    with closing(open_workspace(folder, clock)) as workspace:
        mine = workspace.archive.workshops[0].id
        keeper = app.Keeper(data_home, workspace, clock, told.append)
        assert keeper.keep() is None, "nothing has changed"
        workspace.run("start_timer", mine, phase=2)
        assert keeper.keep().backup.reason == "during"
        workspace.run("set_vision_text", mine, text="something")
        assert keeper.keep() is None, "ten minutes have not passed"
        clock.pass_s(601)
        assert keeper.keep().backup.reason == "during"
        clock.pass_s(601)
        assert keeper.keep() is None, "nothing has changed since"
        steps = len(workspace.workshop(mine).phase(2).agenda)
        for _ in range(steps):
            workspace.run("next_step", mine, phase=2)
            if workspace.workshop(mine).phase(2).ended_at:
                break
        assert workspace.workshop(mine).phase(2).ended_at
        assert keeper.keep().backup.reason == "after-phase"
        assert keeper.keep() is None
    assert [made.backup.reason for made in told] == ["during", "during", "after-phase"]
