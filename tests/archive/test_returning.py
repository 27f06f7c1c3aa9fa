"""A laptop is gone: what lay in the second place comes back on another one, protected as it was, or not at all."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.schools import NOON, SCHOOL_ID, all_bytes, full_archive, make_school
from workshopdesk.app import backups, protection
from workshopdesk.app.erased_schools import note_erased
from workshopdesk.app.library import Library
from workshopdesk.app.returning import find_schools, pick, take_back, why_not
from workshopdesk.app.tidying import tidy
from workshopdesk.archive.records import to_record
from workshopdesk.domain.errors import Refused
from workshopdesk.store import protection as store
from workshopdesk.store.errors import Damaged, Locked, StoreError, WrongPassphrase
from workshopdesk.store.files import database
from workshopdesk.store.keyring import SCHOOL_KEY, keyring
from workshopdesk.store.naming import backup_name
from workshopdesk.store.verification import verify_school

PASSPHRASE = "vier woorden zonder één zin"
OTHER = "een heel andere zin"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch, tmp_path):
    monkeypatch.setattr(store, "COST", store.Cost(1, 64, 1))
    yield
    for name in ("old", "new"):
        keyring.forget(tmp_path / name)


@pytest.fixture
def old(tmp_path):
    """The stolen laptop, with one school and a second place; returns the library."""
    home = tmp_path / "old"
    make_school(home)
    (tmp_path / "stick").mkdir()
    backups.set_second_place(home, tmp_path / "stick")
    return Library(home)


@pytest.fixture
def new(tmp_path):
    (tmp_path / "new").mkdir()
    return Library(tmp_path / "new")


@pytest.fixture
def stick(tmp_path):
    return tmp_path / "stick"


def _folder(library, number=1):
    return library.home / "schools" / SCHOOL_ID.format(number)


def _kept(library, minutes=0, number=1):
    """A copy in the second place."""
    return backups.back_up(library.home, _folder(library, number), "by-hand", NOON + timedelta(minutes=minutes)).second


def test_a_school_comes_back_whole_and_the_stick_is_as_it_was(old, new, stick):
    _kept(old)
    newest = _kept(old, 10)
    before = all_bytes(stick)
    (found,) = find_schools(stick)
    assert (found.name, found.id, found.is_protected, found.is_older) == (
        "School 1 aan de Leie",
        found.folder.name,
        False,
        False,
    )
    assert [one.moment for one in found.backups] == [NOON + timedelta(minutes=10), NOON]
    assert find_schools(found.folder) == [found], "its own folder may be named too"
    assert take_back(new, found).backup.path == newest
    assert verify_school(_folder(new)) == old.read(_folder(old))
    assert all_bytes(stick) == before
    assert [one.name for one in _folder(new).iterdir()] == ["school.db"]
    assert (_folder(new) / "school.db").stat().st_mode & 0o077 == 0
    new.open(_folder(new)).close()


def test_the_newest_copy_that_reads_through_is_taken(old, new, stick):
    sound = _kept(old)
    letter = _kept(old, 10)
    letter.write_bytes(letter.read_bytes().replace(b"Deinze", b"Deinse"))
    empty = _kept(old, 20)
    empty.write_bytes(b"")
    (found,) = find_schools(stick)
    assert isinstance(found.fault, Damaged)
    assert take_back(new, found).backup.path == sound
    assert verify_school(_folder(new)) == full_archive()


def test_where_none_reads_through_nothing_is_written(old, new, stick):
    _kept(old).write_bytes(b"noise" * 1000)
    before = all_bytes(new.home)
    with pytest.raises(StoreError):
        take_back(new, find_schools(stick)[0])
    assert all_bytes(new.home) == before
    assert list((new.home / "schools").iterdir()) == []


def test_a_copy_of_another_school_is_none_of_this_one(old, new, stick):
    _kept(old)
    (stick / SCHOOL_ID.format(1)).rename(stick / SCHOOL_ID.format(7))
    with pytest.raises(Damaged):
        take_back(new, find_schools(stick)[0])
    assert new.list() == []


def test_a_school_that_is_here_or_was_erased_here_does_not_come_in(old, new, stick):
    _kept(old)
    (found,) = find_schools(stick)
    assert why_not(old, found) == "here"
    before = database(_folder(old)).read_bytes()
    with pytest.raises(Refused, match="school-is-here"):
        take_back(old, found)
    assert database(_folder(old)).read_bytes() == before
    note_erased(new.home, found.id, datetime.now(UTC))
    assert why_not(new, found) == "erased"
    with pytest.raises(Refused, match="school-was-erased"):
        take_back(new, found)
    assert new.list() == []


def test_a_place_that_is_gone_or_holds_nothing_says_so(stick, old):
    assert find_schools(stick) == []
    (stick / "holiday.jpg").write_bytes(b"x")
    (stick / SCHOOL_ID.format(1)).mkdir()
    assert find_schools(stick) == []
    with pytest.raises(StoreError):
        find_schools(stick / "gone")
    with pytest.raises(Refused, match="no-copies-of"):
        pick([], "School 1", stick)


@pytest.fixture
def recovery_key(old, stick):
    """Protects the stolen laptop; a copy lies in the second place, and nothing is unlocked."""
    identity, recipient = protection.new_recovery_key()
    protection.set_up(old.home, PASSPHRASE, recipient)
    _kept(old)
    protection.lock(old.home)
    return identity


def test_a_protected_school_comes_back_on_an_empty_home_with_its_passphrase(old, new, stick, recovery_key):
    (found,) = find_schools(stick)
    assert (found.is_protected, found.name) == (True, "")
    for wrong, error in (("", Locked), (OTHER, WrongPassphrase)):
        with pytest.raises(error):
            take_back(new, found, wrong)
        assert all_bytes(new.home) == {}
    taken = take_back(new, found, PASSPHRASE)
    assert (taken.adopted, taken.by_recovery_key) == (True, False)
    assert verify_school(_folder(new)) == full_archive()
    protection.lock(new.home)
    with pytest.raises(Locked):
        verify_school(_folder(new))
    with pytest.raises(WrongPassphrase):
        protection.unlock(new.home, OTHER)
    protection.unlock(new.home, PASSPHRASE)
    assert verify_school(_folder(new)) == full_archive()
    protection.lock(new.home)
    protection.unlock_with_recovery_key(new.home, recovery_key)
    assert verify_school(_folder(new)) == full_archive()
    for data in all_bytes(new.home).values():
        assert b"Deinze" not in data
        assert PASSPHRASE.encode() not in data


def test_the_recovery_key_takes_it_back_too(new, stick, recovery_key):
    taken = take_back(new, find_schools(stick)[0], recovery_key.lower())
    assert (taken.adopted, taken.by_recovery_key) == (True, True)
    protection.reset_passphrase(new.home, recovery_key, OTHER)
    protection.lock(new.home)
    protection.unlock(new.home, OTHER)
    assert verify_school(_folder(new)) == full_archive()


def test_in_a_home_with_its_own_passphrase_that_one_opens_it(new, stick, recovery_key):
    protection.set_up(new.home, OTHER)
    assert not take_back(new, find_schools(stick)[0], PASSPHRASE).adopted
    protection.lock(new.home)
    (found,) = find_schools(stick)
    with pytest.raises(WrongPassphrase):
        protection.unlock(new.home, PASSPHRASE)
    protection.unlock(new.home, OTHER)
    assert verify_school(_folder(new)) == full_archive()
    assert found.is_protected


def test_a_locked_home_takes_nothing_in(old, new, stick):
    _kept(old)
    protection.set_up(new.home, OTHER)
    protection.lock(new.home)
    before = all_bytes(new.home)
    with pytest.raises(Locked):
        take_back(new, find_schools(stick)[0])
    assert all_bytes(new.home) == before


def test_a_plain_copy_is_encrypted_in_a_protected_home(old, new, stick):
    _kept(old)
    protection.set_up(new.home, OTHER)
    take_back(new, find_schools(stick)[0])
    assert (_folder(new) / SCHOOL_KEY).exists()
    assert verify_school(_folder(new)) == full_archive()
    assert not any(b"Deinze" in data for data in all_bytes(new.home).values())


def test_a_protected_copy_never_comes_to_lie_beside_plain_schools(new, stick, recovery_key):
    make_school(new.home, full_archive(2))
    before = all_bytes(new.home)
    with pytest.raises(Refused, match="protect-first"):
        take_back(new, find_schools(stick)[0], PASSPHRASE)
    assert all_bytes(new.home) == before
    assert not protection.is_protected(new.home)


def test_a_damaged_protected_copy_leaves_the_home_without_a_passphrase(new, stick, recovery_key):
    (found,) = find_schools(stick)
    found.backups[0].path.write_bytes(b"\x07" * 40_960)
    with pytest.raises(StoreError):
        take_back(new, found, PASSPHRASE)
    assert all_bytes(new.home) == {}
    assert not protection.is_protected(new.home)


def test_a_copy_of_an_earlier_version_is_marked_and_opens(new, stick):
    fixtures = Path(__file__).parents[1] / "store" / "fixtures"
    told = json.loads((fixtures / "0001.json").read_bytes())
    lying = stick / told["school"]["id"]
    lying.mkdir(parents=True)
    shutil.copyfile(fixtures / "0001.db", lying / backup_name(NOON, "by-hand"))
    (found,) = find_schools(stick)
    assert (found.name, found.is_older) == (told["school"]["name"], True)
    assert take_back(new, found).name == told["school"]["name"]
    (here,) = new.list()
    new.open(here.folder).close()
    assert to_record(new.read(here.folder)) == told
    lying.rename(stick / SCHOOL_ID.format(7))
    with pytest.raises(Damaged):
        take_back(new, find_schools(stick)[0])


KILLED = """
import os
from pathlib import Path
from workshopdesk.app.library import Library
from workshopdesk.app.returning import take_back
from workshopdesk.archive import returning
returning.verify_copy = lambda path, key: os._exit(9)
take_back(Library(Path({home!r})), returning.find_schools(Path({stick!r}))[0])
"""


def test_a_kill_leaves_nothing_that_the_next_start_does_not_take_away(old, new, stick):
    _kept(old)
    done = subprocess.run([sys.executable, "-c", KILLED.format(home=str(new.home), stick=str(stick))], check=False)
    assert done.returncode == 9
    (left,) = (new.home / "schools").iterdir()
    assert new.list() == []
    os.utime(left, (0, 0))
    assert tidy(new.home) == 1
    assert all_bytes(new.home) == {}
    take_back(new, find_schools(stick)[0])
    assert verify_school(_folder(new)) == full_archive()
