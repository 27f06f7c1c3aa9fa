"""A new school by the form over the window."""

import pytest
from PySide6.QtCore import Qt

from workshopdesk.app.workspace import Workspace
from workshopdesk.store.errors import DiskFull
from workshopdesk.ui.library.new_school import NewSchool


@pytest.fixture
def form(desk_window):
    desk_window.show()
    made = NewSchool(desk_window.desk, desk_window.window)
    made.open_overlay()
    return made


def test_a_name_is_enough(form, desk_window, qtbot):
    qtbot.keyClicks(form.name.edit, "  Basisschool De Linde ")
    qtbot.keyClick(form.name.edit, Qt.Key.Key_Return)
    school = desk_window.desk.school.archive
    assert school.school.name == "Basisschool De Linde"
    assert len(school.workshops) == 1
    assert desk_window.desk.place == "prepare"


def test_without_a_name_it_says_so_and_stays(form, desk_window, qtbot):
    form.make.click()
    assert form.fault.isVisible()
    assert form.name.edit.hasFocus()
    assert len(desk_window.desk.library.list()) == 1


def test_a_school_whose_workshop_could_not_be_stored_is_in_use_by_nobody(form, desk_window, qtbot, monkeypatch):
    desk = desk_window.desk

    def full(workspace, name, *_arguments, **_facts):
        raise DiskFull(workspace.file.folder)

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "run", full)
        qtbot.keyClicks(form.name.edit, "De Linde")
        form.make.click()
    made = next(one for one in desk.library.list() if one.name == "De Linde")
    desk.library.open(made.folder).close()


def test_what_closes_it_says_what_it_closes(form):
    assert form.close_button.accessibleName() == "Sluit: Nieuwe school"
