"""A school that may not be written to is looked at by way of a copy: as protected, up to date, and gone afterwards."""

import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes.schools import all_bytes, full_archive, make_school
from tests.store.test_locking import in_read_only, need_unshare
from workshopdesk.archive.records import to_record
from workshopdesk.locations import migrations
from workshopdesk.store import protection
from workshopdesk.store.errors import Locked, Outdated
from workshopdesk.store.reader import read_archive
from workshopdesk.store.school_file import SchoolFile
from workshopdesk.store.viewing import PREFIX, WorkingCopy, remove_stale, working_copy


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """Where copies go in this test."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def test_a_copy_is_the_school_and_leaves_nothing_behind(folder, archive, temporary):
    before = all_bytes(folder)
    with working_copy(folder, migrations()) as copy, closing(SchoolFile.open(copy)) as file:
        assert file.archive == archive
        assert next(temporary.iterdir()).name.startswith(PREFIX)
    assert list(temporary.iterdir()) == []
    assert all_bytes(folder) == before


def test_the_copy_of_a_protected_school_is_as_protected(data_home, temporary):
    protection.protect(data_home, "vier woorden zonder zin")
    archive = full_archive()
    folder = make_school(data_home, archive)
    with working_copy(folder, migrations()) as copy:
        assert to_record(read_archive(copy)) == to_record(archive)
        for path, data in all_bytes(temporary).items():
            assert archive.school.name.encode() not in data, path
            assert b"SQLite format 3" not in data, path
    protection.lock(data_home)
    with pytest.raises(Locked), working_copy(folder, migrations()):
        pass
    assert list(temporary.iterdir()) == []


SHOWN = """
from workshopdesk.app.library import Library
from workshopdesk.app.open_school import OpenSchool
from workshopdesk.store.errors import ReadOnly
library = Library(folder.parent.parent)
posted = []
school = OpenSchool(library, folder, posted.append)
print(school.archive.school.name, school.view_only is not None)
workshop = school.archive.workshops[0].id
answers = [school.run("set_vision_text", workshop, text="other"), school.undo(workshop), school.redo(workshop)]
while len(posted) < 3:
    pass
for work in posted:
    work()
print(all(isinstance(answer.exception(), ReadOnly) for answer in answers))
print(len(library.record(folder)) > 1000)
school.close()
"""


@need_unshare
def test_a_read_only_school_opens_for_looking_and_exporting(folder, archive):
    before, copies = all_bytes(folder), set(Path(tempfile.gettempdir()).glob(f"{PREFIX}*"))
    done = in_read_only(folder, SHOWN)
    assert done.stdout.split("\n") == [f"{archive.school.name} True", "True", "True", ""], done.stderr
    assert all_bytes(folder) == before
    left = set(Path(tempfile.gettempdir()).glob(f"{PREFIX}*")) - copies
    assert not [path for path in left if folder.name in str(list(path.rglob("*")))]


def test_an_older_school_is_read_without_being_touched(folder, archive, next_revision, scripts, temporary):
    before = all_bytes(folder)
    with pytest.raises(Outdated):
        read_archive(folder)
    with working_copy(folder, scripts) as copy:
        assert to_record(read_archive(copy)) == to_record(archive)
    assert all_bytes(folder) == before
    assert list(temporary.iterdir()) == []


def test_a_copy_that_a_kill_left_goes_at_the_next_start_and_one_in_use_stays(folder, temporary):
    left, used = WorkingCopy(folder, migrations()), WorkingCopy(folder, migrations())
    with closing(SchoolFile.open(used.folder)):
        SchoolFile.open(left.folder).close()
        assert remove_stale() == 1
        assert not left.folder.exists()
        assert used.folder.exists()
    used.remove()
