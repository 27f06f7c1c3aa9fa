"""The list remembers what it read for as long as a file stays the same; nothing of it is left where it may not be."""

import json
import os
import sys
import time
from contextlib import closing

import pytest

from tests.fakes.schools import all_bytes, full_archive, make_school, open_workspace
from workshopdesk.app import erasure, protection
from workshopdesk.app.library import Library
from workshopdesk.store import protection as store
from workshopdesk.store import seen
from workshopdesk.store.files import database
from workshopdesk.store.keyring import keyring
from workshopdesk.store.summaries import summaries

TODAY = "2026-03-01"
NAME = "School 1 aan de Leie"

_opened: list[str] = []
_counting = [False]


def _count(event: str, arguments: tuple) -> None:
    if _counting[0] and event == "sqlite3.connect":
        _opened.append(str(arguments[0]))


sys.addaudithook(_count)


@pytest.fixture
def folder(data_home, archive):
    made = make_school(data_home, archive)
    age(made)
    return made


@pytest.fixture(autouse=True)
def anew():
    seen.forget()
    yield
    seen.forget()


def age(folder) -> None:
    """As if the file was written a while ago."""
    long_ago = time.time() - 60
    os.utime(database(folder), (long_ago, long_ago))


def listed(home, today=TODAY):
    """List as a new start does; return what was listed and how many files were opened for it."""
    seen.forget()
    _opened.clear()
    _counting[0] = True
    try:
        return summaries(home, today), len(_opened)
    finally:
        _counting[0] = False


def test_a_second_start_opens_no_file(data_home, folder):
    first, opened = listed(data_home)
    again, opened_again = listed(data_home)
    assert (opened, opened_again) == (1, 0)
    assert again == first
    assert first[0].name == NAME


def test_what_is_still_to_come_follows_the_day(data_home, folder):
    listed(data_home)
    (later,), opened = listed(data_home, "2027-12-31")
    assert opened == 0
    assert later.next_follow_up is None
    assert all(line.coming_date is None for line in later.workshops)


def test_a_file_that_changed_is_read_anew(data_home, folder):
    listed(data_home)
    with closing(open_workspace(folder)) as workspace:
        workspace.run("set_school", name="Another name")
    (summary,), opened = listed(data_home)
    assert (summary.name, opened) == ("Another name", 1)


def test_a_file_that_was_just_written_is_not_kept_for_the_next_start(data_home, archive):
    make_school(data_home, archive)
    listed(data_home)
    assert listed(data_home)[1] == 1


@pytest.mark.parametrize("spoilt", [b"", b"\0" * 300, b"[1, 2]", b'{"a": 1}', b'{"a": [[1, 2, 3], []]}', b"[" * 90_000])
def test_what_cannot_be_read_counts_as_nothing_seen(data_home, folder, spoilt):
    first, _ = listed(data_home)
    (data_home / seen.SEEN).write_bytes(spoilt)
    again, opened = listed(data_home)
    assert (again, opened) == (first, 1)


def test_rows_that_are_none_of_a_school_are_read_anew(data_home, folder):
    first, _ = listed(data_home)
    told = json.loads((data_home / seen.SEEN).read_bytes())
    told[folder.name][1] = [[0, "only", "three"]]
    (data_home / seen.SEEN).write_text(json.dumps(told))
    again, opened = listed(data_home)
    assert (again, opened) == (first, 1)


def test_a_home_that_cannot_be_written_is_listed_all_the_same(data_home, folder):
    (data_home / f".{seen.SEEN}.new").mkdir()
    assert [one.name for one in listed(data_home)[0]] == [NAME]


@pytest.mark.parametrize("what", ["all", "people"])
def test_erasing_leaves_nothing_of_what_was_seen(data_home, folder, what):
    listed(data_home)
    assert (data_home / seen.SEEN).exists()
    erasure.erase(Library(data_home), folder, what)
    assert not (data_home / seen.SEEN).exists()


def test_a_protected_home_keeps_nothing_on_the_disk(data_home, folder, monkeypatch):
    monkeypatch.setattr(store, "COST", store.Cost(1, 64, 1))
    listed(data_home)
    protection.set_up(data_home, "vier woorden zonder zin")
    try:
        assert [one.name for one in listed(data_home)[0]] == [NAME]
        assert [path for path, data in all_bytes(data_home).items() if NAME.encode() in data] == []
    finally:
        keyring.forget(data_home)


def test_other_schools_stay_listed_when_one_is_gone(data_home, folder):
    other = make_school(data_home, full_archive(2))
    age(other)
    listed(data_home)
    Library(data_home).discard(folder)
    found, opened = listed(data_home)
    assert ([one.name for one in found], opened) == (["School 2 aan de Leie"], 0)
