"""The data home moves out of a folder that is copied to the internet: whole, read again, or not at all."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes.schools import all_bytes, full_archive, make_school
from workshopdesk.app import ballast, moving, protection
from workshopdesk.app.backups import back_up
from workshopdesk.app.library import Library
from workshopdesk.app.moving import fault_of, move_home, proposed_place
from workshopdesk.domain.errors import Refused
from workshopdesk.locations import HOME_VARIABLE, default_home
from workshopdesk.store.errors import Damaged, InUse
from workshopdesk.store.school_file import SchoolFile


@pytest.fixture
def synced(tmp_path, monkeypatch):
    """A home in a folder of OneDrive, with schools and all that a running program lays there."""
    home = tmp_path / "OneDrive - School" / "WorkshopDesk"
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    for number in (1, 2):
        folder = make_school(home, full_archive(number))
        back_up(home, folder)
    (home / "settings.json").write_text('{"welcomed": true}')
    ballast.lay(home)
    return home


def worth(home):
    """What is to be moved: place and bytes."""
    return {
        path.relative_to(home).as_posix(): data
        for path, data in all_bytes(home).items()
        if path.name not in ("ballast", "school.lock", "window.lock", "window.asked")
    }


@pytest.mark.parametrize("remove", [True, False])
@pytest.mark.parametrize("protected", [True, False])
def test_everything_moves_and_the_next_start_finds_it(synced, tmp_path, remove, protected):
    if protected:
        protection.set_up(synced, "vier woorden zonder zin")
    before, schools = worth(synced), [one.name for one in Library(synced).list()]
    to, told = tmp_path / "local" / "WorkshopDesk", []
    to.parent.mkdir()
    moved = move_home(synced, to, remove, lambda done, total: told.append((done, total)))
    assert (moved.home, moved.files, moved.left) == (to, len(before), ())
    assert worth(to) == before
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
    assert synced.exists() is not remove
    if not remove:
        assert worth(synced) == before
    assert default_home() == to
    if protected:
        protection.unlock(to, "vier woorden zonder zin")
    library = Library(to)
    assert [one.name for one in library.list()] == schools
    with closing(library.open(library.list()[0].folder)) as workspace:
        workspace.run("set_school", name="Still works")


class Stopped(Exception):
    pass


@pytest.mark.parametrize("at", [1, 5, 12])
def test_stopping_leaves_everything_where_it_was(synced, tmp_path, at):
    before, to, count = worth(synced), tmp_path / "local", []

    def stop(done, total):
        count.append(done)
        if len(count) == at:
            raise Stopped

    with pytest.raises(Stopped):
        move_home(synced, to, True, stop)
    assert worth(synced) == before
    assert [path.name for path in tmp_path.iterdir()] == ["OneDrive - School"]
    assert default_home() == synced


def test_a_copy_that_reads_otherwise_is_no_move(synced, tmp_path):
    before, to = worth(synced), tmp_path / "local"
    spoilt = []

    def spoil(done, total):
        if done >= total // 2 and not spoilt:  # all is written: the disk turns a letter round
            file = next((tmp_path / ".local.moving").rglob("school.db"))
            data = bytearray(file.read_bytes())
            data[5000] ^= 1
            file.write_bytes(data)
            spoilt.append(file)

    with pytest.raises(Damaged):
        move_home(synced, to, True, spoil)
    assert spoilt
    assert worth(synced) == before
    assert not to.exists()
    assert default_home() == synced


def test_a_school_that_is_open_is_not_moved(synced, tmp_path):
    before = worth(synced)
    folder = Library(synced).list()[0].folder
    with closing(SchoolFile.open(folder)), pytest.raises(InUse):
        move_home(synced, tmp_path / "local", True)
    assert worth(synced) == before
    assert not (tmp_path / "local").exists()


def test_places_that_will_not_do(synced, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a").write_text("a")
    (tmp_path / "empty").mkdir()
    places = {
        synced: "move-inside",
        synced / "below": "move-inside",
        synced.parent: "move-inside",
        tmp_path / "full": "move-not-empty",
        tmp_path / "Dropbox" / "WorkshopDesk": "move-synced",
    }
    for place, code in places.items():
        with pytest.raises(Refused) as refused:
            move_home(synced, place, True)
        assert refused.value.code == code
    assert fault_of(synced, tmp_path / "empty") is None


def test_the_proposed_place_is_free_and_on_this_machine_alone(synced, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "person"))
    first = proposed_place(synced)
    assert first == moving.platform_home()
    first.mkdir(parents=True)
    (first / "a").write_text("a")
    second = proposed_place(synced)
    assert second == Path.home() / "WorkshopDesk"
    assert fault_of(synced, second) is None


def test_a_home_that_went_with_a_stick_is_not_followed(synced, tmp_path):
    to = tmp_path / "stick"
    move_home(synced, to, remove=False)
    assert default_home() == to
    to.rename(tmp_path / "pulled")
    assert default_home() == synced
