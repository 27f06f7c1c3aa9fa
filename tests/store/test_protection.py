"""A protected home: nothing without the passphrase, nothing in plain, and a kill leaves one or the other."""

import json
import os
import random
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes.schools import NOON, all_bytes, full_archive, make_school, open_workspace
from workshopdesk.app import backups as app_backups
from workshopdesk.app import protection
from workshopdesk.app.library import Library
from workshopdesk.app.transfer import note_export, parcel_of
from workshopdesk.archive import backups, converting
from workshopdesk.domain.errors import Refused
from workshopdesk.store import protection as store
from workshopdesk.store.errors import Damaged, Locked, StoreError, WrongPassphrase
from workshopdesk.store.exports import known_exports
from workshopdesk.store.files import database, has_hot_journal
from workshopdesk.store.keyring import keyring
from workshopdesk.store.lone_folder import open_lone_folder
from workshopdesk.store.reader import read_archive
from workshopdesk.store.school_file import SchoolFile
from workshopdesk.store.summaries import summaries
from workshopdesk.store.verification import verify_school
from workshopdesk.store.wrapping import WrongKey, new_key, unwrap, wrap

PASSPHRASE = "vier woorden zonder één zin"
CHEAP = store.Cost(1, 64, 1)
PLANTED = [b"Leie", b"Vision 1", b"Head of school", b"Owner 1", b"Deinze", b"Task 1a", b"set_vision_text"]


@pytest.fixture(autouse=True)
def _cheap(monkeypatch, data_home):
    monkeypatch.setattr(store, "COST", CHEAP)
    yield
    keyring.forget(data_home)


@pytest.fixture
def protected(data_home, archive):
    """A school made in a protected home."""
    protection.set_up(data_home, PASSPHRASE)
    return make_school(data_home, archive)


def assert_nothing_plain(*roots):
    for path, data in all_bytes(*roots).items():
        for word in PLANTED:
            assert word not in data, f"{word} stands in {path}"
        assert not data.startswith(b"SQLite format 3"), path


def test_wrapping_opens_with_the_same_key_alone():
    one, other, under = new_key(), new_key(), new_key()
    held = wrap(one, under, b"school")
    assert unwrap(held, under, b"school") == one
    assert wrap(one, under, b"school") != held, "never the same twice"
    for wrong in [
        lambda: unwrap(held, other, b"school"),
        lambda: unwrap(held, under, b"home"),
        lambda: unwrap(held[:-1], under, b"school"),
        *[
            lambda at=at: unwrap(held[:at] + bytes([held[at] ^ 1]) + held[at + 1 :], under, b"school")
            for at in range(80)
        ],
    ]:
        with pytest.raises(WrongKey):
            wrong()


def test_a_school_in_a_protected_home_is_encrypted(protected, data_home, archive):
    with closing(open_workspace(protected)) as workspace:
        workspace.run("set_vision_text", archive.workshops[0].id, text="Vision 1 again")
        workspace.undo(archive.workshops[0].id)
        app_backups.back_up(data_home, protected, file=workspace.file)
    app_backups.back_up(data_home, protected)
    note_export(Library(data_home), protected, protected / "school.key")  # any file will do
    assert [one.path for one in known_exports(protected)] == [protected / "school.key"]
    assert verify_school(protected) == archive
    assert_nothing_plain(data_home)


def test_a_locked_home_shows_nothing(protected, data_home):
    protection.lock(data_home)
    before = all_bytes(data_home)
    library = Library(data_home)
    for act in [
        library.list,
        lambda: read_archive(protected),
        lambda: SchoolFile.open(protected),
        lambda: backups.make_backup(protected, "by-hand"),
        lambda: make_school(data_home, full_archive(2)),
        lambda: parcel_of(library, protected, plain=True),
        lambda: verify_school(protected),
    ]:
        with pytest.raises(Locked) as told:
            act()
        assert told.value.exit_code == 2
    assert {path: data for path, data in all_bytes(data_home).items() if path.name != "school.lock"} == {
        path: data for path, data in before.items() if path.name != "school.lock"
    }


def test_a_wrong_passphrase_opens_nothing_and_writes_nothing(protected, data_home, archive):
    protection.lock(data_home)
    before = all_bytes(data_home)
    for wrong in (PASSPHRASE + ".", PASSPHRASE.upper(), "", "x" * 10_000):
        with pytest.raises(WrongPassphrase) as told:
            protection.unlock(data_home, wrong)
        assert told.value.exit_code == 2
        assert not protection.is_unlocked(data_home)
        with pytest.raises(WrongPassphrase):
            protection.change_passphrase(data_home, wrong, "iets heel anders")
    assert all_bytes(data_home) == before
    protection.unlock(data_home, PASSPHRASE)
    assert read_archive(protected) == archive


def test_accents_may_be_composed_by_any_keyboard(protected, data_home, archive):
    protection.lock(data_home)
    protection.unlock(data_home, PASSPHRASE.replace("é", "e\u0301") + "\r\n")
    assert read_archive(protected) == archive


def test_another_passphrase_ends_the_old_one_everywhere(protected, data_home, archive):
    protection.change_passphrase(data_home, PASSPHRASE, "iets heel anders")
    protection.lock(data_home)
    with pytest.raises(WrongPassphrase):
        protection.unlock(data_home, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        open_lone_folder(protected, PASSPHRASE)
    protection.unlock(data_home, "iets heel anders")
    assert read_archive(protected) == archive
    assert open_lone_folder(protected, "iets heel anders").key == keyring.key_of(protected)


def test_a_kill_between_passphrase_and_school_keys_is_mended(protected, data_home, monkeypatch):
    monkeypatch.setattr(protection, "refresh", lambda home: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        protection.change_passphrase(data_home, PASSPHRASE, "iets heel anders")
    monkeypatch.undo()
    monkeypatch.setattr(store, "COST", CHEAP)
    protection.lock(data_home)
    protection.unlock(data_home, "iets heel anders")
    protection.convert(data_home)
    with pytest.raises(WrongPassphrase):
        open_lone_folder(protected, PASSPHRASE)


def test_the_recovery_key_opens_and_sets_a_new_passphrase(data_home, archive):
    identity, recipient = protection.new_recovery_key()
    protection.set_up(data_home, PASSPHRASE, recipient)
    folder = make_school(data_home, archive)
    assert not any(identity.encode() in data for data in all_bytes(data_home).values())
    protection.lock(data_home)
    other, _ = protection.new_recovery_key()
    for wrong in (other, "AGE-SECRET-KEY-1", ""):
        with pytest.raises(WrongPassphrase):
            protection.unlock_with_recovery_key(data_home, wrong)
    protection.reset_passphrase(data_home, identity, "iets heel anders")
    protection.lock(data_home)
    protection.unlock(data_home, "iets heel anders")
    assert read_archive(folder) == archive
    sheet = protection.recovery_sheet(data_home, identity, recipient, NOON.date())
    assert (sheet.identity, sheet.recipient) == (identity, recipient)


def test_what_protects_nothing_is_refused(data_home):
    with pytest.raises(Refused, match="short-passphrase"):
        protection.set_up(data_home, "  kort  ")
    with pytest.raises(Refused, match="not-a-recovery-key"):
        protection.set_up(data_home, PASSPHRASE, "age1nobody")
    assert not protection.is_protected(data_home)
    protection.set_up(data_home, PASSPHRASE)
    with pytest.raises(Refused, match="protected-already"):
        protection.set_up(data_home, PASSPHRASE)


def plain_home(data_home, archive, tmp_path):
    """A home with everything that holds facts in plain."""
    stick = tmp_path / "stick"
    stick.mkdir()
    app_backups.set_second_place(data_home, stick)
    folder = make_school(data_home, archive)
    binned = make_school(data_home, full_archive(2))
    with closing(open_workspace(folder)) as workspace:
        workspace.run("set_vision_text", archive.workshops[0].id, text="Vision 1 again")
        workspace.undo(archive.workshops[0].id)
    app_backups.back_up(data_home, folder, now=datetime(2026, 3, 5, tzinfo=UTC))
    (tmp_path / "Leie.json").write_bytes(b"{}")
    note_export(Library(data_home), folder, tmp_path / "Leie.json")
    good = database(folder).read_bytes()
    database(folder).write_bytes(good[:20_000] + bytes(2000) + good[22_000:])
    app_backups.restore(folder, "20260305")
    assert any(path.suffix == ".damaged" for path in (folder / "backups").iterdir())
    Library(data_home).discard(binned)
    return folder, stick


def test_a_plain_home_is_converted_with_all_that_lies_around(data_home, archive, tmp_path):
    folder, stick = plain_home(data_home, archive, tmp_path)
    known = [backup.name for backup in backups.list_backups(folder)]
    protection.set_up(data_home, PASSPHRASE)
    assert_nothing_plain(data_home, stick)
    assert protection.plain_schools(data_home) == []
    assert read_archive(folder) == archive == verify_school(folder)
    assert [one.path for one in known_exports(folder)] == [tmp_path / "Leie.json"]
    assert [backup.name for backup in backups.list_backups(folder)] == known
    app_backups.restore(folder, known[0])
    assert read_archive(folder) == archive
    copy = next((stick / folder.name).glob("*.db"))
    app_backups.restore(folder, str(copy))
    library = Library(data_home)
    back = library.put_back(full_archive(2).school.id)
    assert read_archive(back) == full_archive(2)


def test_a_second_place_that_was_away_is_protected_with_the_next_backup(data_home, archive, tmp_path):
    folder, stick = plain_home(data_home, archive, tmp_path)
    stick.rename(tmp_path / "away")
    protection.set_up(data_home, PASSPHRASE)
    (tmp_path / "away").rename(stick)
    assert app_backups.back_up(data_home, folder).second
    assert_nothing_plain(data_home, stick)


def test_a_damaged_school_is_not_destroyed_by_converting(data_home, archive):
    folder = make_school(data_home, archive)
    other = make_school(data_home, full_archive(2))
    damaged = database(folder).read_bytes()[:30_000]
    database(folder).write_bytes(damaged)
    with pytest.raises(Damaged):
        protection.set_up(data_home, PASSPHRASE)
    assert database(folder).read_bytes() == damaged
    assert protection.plain_schools(data_home) == [folder]
    assert read_archive(other) == full_archive(2)
    protection.lock(data_home)
    with pytest.raises(Locked):
        read_archive(folder)


def test_a_kill_at_any_step_of_converting_leaves_the_school_whole(data_home, archive, tmp_path, monkeypatch):
    """Every call that changes something on the disk is a place to be killed at."""
    steps = []
    for number in range(100):
        home = tmp_path / str(number)
        folder = make_school(home, archive)
        backups.make_backup(folder, "by-hand")
        left = [number]

        def step(name, real, left=left):
            def killed(*arguments, **named):
                if left[0] == 0:
                    raise KeyboardInterrupt(name)
                left[0] -= 1
                return real(*arguments, **named)

            return killed

        with monkeypatch.context() as patch:
            for module, name in [
                (converting, "encrypt_copy"),
                (converting, "verify_copy"),
                (converting, "write_key_of_new_school"),
                (converting, "destroy"),
                (converting, "sync_folder"),
                (converting.os, "replace"),
                (store, "replace_file"),
            ]:
                patch.setattr(module, name, step(name, getattr(module, name)))
            try:
                protection.set_up(home, PASSPHRASE)
            except KeyboardInterrupt as killed:
                steps.append(str(killed))
            else:
                break
        keyring.forget(home)
        if not protection.is_protected(home):
            assert read_archive(folder) == archive
            continue
        protection.unlock(home, PASSPHRASE)
        assert read_archive(folder) == archive, f"killed at {steps[-1]} ({number})"
        protection.convert(home)
        assert read_archive(folder) == archive
        assert_nothing_plain(home)
        keyring.forget(home)
    assert len(steps) > 12


def test_a_half_written_protected_school_is_recovered(protected, data_home, archive):
    holder = Path(__file__).with_name("holder.py")
    code = (
        "import sys\nfrom pathlib import Path\nfrom workshopdesk.store import protection\n"
        f"protection.unlock(Path({str(data_home)!r}), {PASSPHRASE!r})\n"
        f"sys.argv = ['holder', 'die', {str(protected)!r}]\nexec(open({str(holder)!r}).read())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == -9, done.stderr
    assert has_hot_journal(database(protected))
    assert_nothing_plain(data_home)
    assert read_archive(protected) == archive


def test_damage_to_a_protected_school_is_told_from_a_lock(protected, archive):
    data = database(protected).read_bytes()
    chance = random.Random(8)
    for _ in range(20):
        spoilt = bytearray(data)
        spoilt[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        database(protected).write_bytes(spoilt)
        with pytest.raises(StoreError) as told:
            verify_school(protected)
        assert told.value.exit_code == 3
        assert database(protected).read_bytes() == spoilt
    database(protected).write_bytes(data)
    assert verify_school(protected) == archive


@pytest.mark.parametrize(
    "spoilt", [b"", b"{}", b"\xff", b"[" * 9999, b'{"format": "workshopdesk.school-key", "version": 1}']
)
def test_a_spoilt_key_file_is_damage(protected, data_home, spoilt):
    (protected / "school.key").write_bytes(spoilt)
    with pytest.raises(Damaged):
        read_archive(protected)
    (data_home / "protection.json").write_bytes(spoilt)
    protection.lock(data_home)
    with pytest.raises(Damaged):
        protection.unlock(data_home, PASSPHRASE)


def test_a_key_file_may_not_ask_for_all_memory(protected, data_home):
    path = data_home / "protection.json"
    good = json.loads(path.read_text())
    for name, value in [
        ("memory_kib", 1 << 30),
        ("passes", 10**9),
        ("lanes", 0),
        ("passes", "3"),
        ("salt", "x"),
    ]:
        path.write_text(json.dumps({**good, "kdf": {**good["kdf"], name: value}}))
        with pytest.raises(Damaged):
            protection.unlock(data_home, PASSPHRASE)


def test_sqlcipher_says_nothing_on_standard_error(protected, data_home):
    code = (
        "from pathlib import Path\nfrom workshopdesk.store import protection\n"
        "from workshopdesk.store.verification import verify_school\n"
        f"protection.unlock(Path({str(data_home)!r}), {PASSPHRASE!r})\n"
        f"try:\n    verify_school(Path({str(protected)!r}))\n"
        "except Exception as error:\n    print(type(error).__name__)\n"
    )
    data = bytearray(database(protected).read_bytes())
    data[5000] ^= 1
    database(protected).write_bytes(data)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("Damaged\n", "")


def test_a_thousand_protected_schools_are_listed_fast(data_home, protected):
    """One file many times; the list of a protected home has no derivation to pay for each school."""
    import shutil
    import time

    for number in range(200):
        shutil.copytree(protected, protected.with_name(f"{number:08d}-copy"))
    summaries(data_home, "2026-01-01")
    start = time.perf_counter()
    assert len(summaries(data_home, "2026-01-01")) == 201
    spent = time.perf_counter() - start
    print(f"{spent / 201 * 1e6:.0f} us a school")
    assert spent < 2


def test_temporary_files_hold_nothing_plain(data_home, archive, monkeypatch, tmp_path):
    place = tmp_path / "tmp"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setenv("SQLITE_TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    seen = {}
    real = os.fsync

    def watching(descriptor):
        seen.update(all_bytes(place, data_home))
        return real(descriptor)

    monkeypatch.setattr(os, "fsync", watching)
    protection.set_up(data_home, PASSPHRASE)
    folder = make_school(data_home, archive)
    with closing(open_workspace(folder)) as workspace:
        workspace.run("set_vision_text", archive.workshops[0].id, text="Vision 1 again " * 1000)
        app_backups.back_up(data_home, folder, file=workspace.file)
    app_backups.restore(folder, backups.list_backups(folder)[0].name)
    verify_school(folder)
    assert seen
    for path, data in seen.items():
        assert not any(word in data for word in PLANTED), path
    assert_nothing_plain(data_home, place)
