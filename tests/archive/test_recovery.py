"""What is done for a school that cannot be read, for a home in a bad place, and for what a kill left lying."""

import os
import time
from contextlib import closing
from datetime import timedelta

import pytest

from tests.fakes.schools import NOON, open_workspace
from workshopdesk.app.checking import check_schools
from workshopdesk.app.data_place import synced_by
from workshopdesk.app.library import Library
from workshopdesk.app.recovering import salvage_as_new
from workshopdesk.app.tidying import tidy
from workshopdesk.archive.backups import check_backups, latest_good_backup, make_backup
from workshopdesk.store.files import database


def test_the_latest_backup_that_reads_through_is_proposed(folder):
    assert latest_good_backup(folder) is None
    first = make_backup(folder, "by-hand", NOON)
    second = make_backup(folder, "by-hand", NOON + timedelta(hours=1))
    assert latest_good_backup(folder) == second
    second.path.write_bytes(b"")
    assert latest_good_backup(folder) == first


def test_what_can_be_read_becomes_a_school_beside_the_damaged_one(folder, data_home, archive):
    data = database(folder).read_bytes()
    database(folder).write_bytes(data.replace(b"Vision 1", b"Vis\xffon 1"))
    library = Library(data_home)
    assert salvage_as_new(library, folder, "Saved") == 1
    fresh = library.read(library.find("Saved"))
    assert fresh.workshop(archive.workshops[1].id) == archive.workshops[1]
    assert fresh.workshop(archive.workshops[0].id).plan == archive.workshops[0].plan


def test_a_check_reads_the_backups_too(folder, data_home):
    made = make_backup(folder, "by-hand", NOON)
    library = Library(data_home)
    (report,) = check_schools(library)
    assert (report.faults, report.exit_code) == ((), 0)
    data = bytearray(made.path.read_bytes())
    data[data.find(b"Vision 1")] ^= 1
    made.path.write_bytes(data)
    assert len(check_backups(folder)) == 1
    (report,) = check_schools(library)
    assert report.exit_code == 3
    assert report.codes == ("store.damaged",)
    assert made.name in str(report.faults[0][1])


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("OneDrive/data", "OneDrive"),
        ("OneDrive - Atheneum Deinze/Documenten/desk", "OneDrive"),
        ("Dropbox/x", "Dropbox"),
        ("Library/Mobile Documents/x", "iCloud Drive"),
        ("Mijn Drive", "Google Drive"),
        ("plain/one", None),
        ("Dropboxes/one", None),
        ("boxes", None),
    ],
)
def test_a_folder_that_is_copied_to_the_internet_is_named(tmp_path, place, name):
    assert synced_by(tmp_path / place, {}) == name


def test_a_synced_folder_of_any_name_is_known_by_the_system(tmp_path):
    assert synced_by(tmp_path / "wolk" / "x", {"OneDriveCommercial": str(tmp_path / "wolk")}) == "OneDrive"
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / ".stfolder").mkdir()
    assert synced_by(tmp_path / "other" / "x", {}) == "Syncthing"


def test_what_a_kill_left_is_taken_away(folder, data_home):
    schools = folder.parent
    for name in (".new-old-1", ".new-fresh-2"):
        (schools / name).mkdir()
        (schools / name / "school.db").write_bytes(b"half")
    os.utime(schools / ".new-old-1", (time.time() - 7200,) * 2)
    (folder / "backups").mkdir()
    left = [folder / "school.migrating.db", folder / ".school.db.old", folder / "backups" / ".x.db.part"]
    for path in left:
        path.write_bytes(b"half")
    with closing(open_workspace(folder)):
        tidy(data_home)
        assert all(path.exists() for path in left), "nothing is touched beside a writer"
    assert tidy(data_home) == 3
    assert not any(path.exists() for path in left)
    assert not (schools / ".new-old-1").exists()
    assert (schools / ".new-fresh-2").exists(), "somebody may be making it"
    assert tidy(data_home) == 0
