"""Ways out of a file that cannot be opened, and messages: a school goes by its name, a disk by what helps."""

import errno
import os

import pytest

from tests.fakes.schools import full_archive, make_school
from workshopdesk.app import backups, ballast
from workshopdesk.app.settings import write_whole
from workshopdesk.store import seen
from workshopdesk.store.errors import DiskFull, InUse
from workshopdesk.store.files import database
from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.parts.label import Label
from workshopdesk.ui.texts import tr


@pytest.fixture
def warned(desk_window):
    desk_window.show()
    told = []
    desk_window.desk.warned.connect(lambda said, _kind: told.append(said))
    return told


def texts(widget):
    return [label.text() for label in widget.findChildren(Label)]


def press(widget, word):
    next(one for one in widget.findChildren(Button) if one.text() == word).click()


def damaged_school(desk, with_backup):
    """A school in the home whose file is empty."""
    archive = full_archive(5)
    folder = make_school(desk.library.home, archive)
    if with_backup:
        backups.back_up(desk.library.home, folder)
    database(folder).write_bytes(b"")
    return folder, archive.school.name


@pytest.mark.parametrize("how", ["seen before", "in a backup"])
def test_a_school_that_cannot_be_read_is_listed_by_its_name(how, desk_window):
    desk = desk_window.desk
    folder, name = damaged_school(desk, with_backup=True)
    if how == "seen before":
        backups.restore(folder, backups.list_backups(folder)[0].name)
        os.utime(database(folder), (1_700_000_000, 1_700_000_000))
        desk.library.list()
        for backup in backups.list_backups(folder):
            backup.path.unlink()
        database(folder).write_bytes(b"")
    else:
        seen.forget()
    found = next(one for one in desk.library.list() if one.folder == folder)
    assert found.fault is not None
    assert found.name == name


def test_the_recovery_screen_names_the_school_and_what_is_saved_of_it(desk_window, qtbot):
    desk_window.show()
    desk = desk_window.desk
    folder, archive = desk.school.folder, desk.school.archive
    desk.close_school()
    path = database(folder)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    desk.library.list()
    town = archive.school.municipality.encode()
    path.write_bytes(path.read_bytes().replace(town, b"#" * len(town)))
    assert not desk.open_school(folder)
    screen = desk_window.window._present
    first = next(text for text in texts(screen) if archive.school.name in text)
    assert str(folder) not in first
    press(screen, tr("safety.salvage"))
    qtbot.waitUntil(lambda: desk.place == "library", timeout=20_000)
    names = [one.name for one in desk.library.list()]
    assert tr("safety.salvaged-of", name=archive.school.name) in names


def test_where_nothing_is_left_that_is_said(desk_window, warned, qtbot):
    desk = desk_window.desk
    folder, _ = damaged_school(desk, with_backup=False)
    fault = next(one for one in desk.library.list() if one.folder == folder).fault
    desk.show_place("recovery", folder=folder, fault=fault)
    press(desk_window.window._present, tr("safety.salvage"))
    qtbot.waitUntil(lambda: warned == [tr("safety.nothing-salvaged")], timeout=20_000)


def test_a_message_calls_a_school_by_its_name_and_not_while_the_group_looks(desk_window, warned):
    desk = desk_window.desk
    folder, name = desk.school.folder, desk.school.archive.school.name
    for error in (InUse(folder), InUse(database(folder))):
        desk.complain(error)
        assert name in warned[-1]
        assert str(folder) not in warned[-1]
    desk.close_school()
    os.utime(database(folder), (1_700_000_000, 1_700_000_000))
    desk.library.list()
    desk.complain(InUse(folder))
    assert name in warned[-1]
    desk.let_group_look(True)
    desk.complain(InUse(folder))
    assert name not in warned[-1]


def test_a_full_disk_says_what_to_free_and_the_kept_room_is_for_its_own_disk_alone(desk_window, warned, tmp_path):
    desk = desk_window.desk
    home, offered = desk.library.home, []
    desk.offered.connect(lambda said, *_: offered.append(said))
    assert ballast.lay(home)
    elsewhere = DiskFull("/proc/stick/school.workshopdesk")
    desk.complain(elsewhere)
    assert (len(warned), offered) == (1, []), "room on another disk helps a stick in nothing"
    desk.complain(DiskFull(desk.school.folder))
    assert len(offered) == 1
    assert ballast.give_back(home)
    desk.complain(DiskFull(desk.school.folder))
    assert warned[-1] == tr("desk.disk-full-still")


def test_an_error_of_writing_names_the_file_that_was_asked_for(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    path = tmp_path / "file" / "school.json"
    with pytest.raises(OSError, match=r"school\.json") as raised:
        write_whole(path, b"{}")
    assert raised.value.filename == str(path)
    assert raised.value.errno in (errno.ENOTDIR, errno.EEXIST)
