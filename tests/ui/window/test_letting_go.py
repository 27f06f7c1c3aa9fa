"""A school is let go with all that was typed: by lock, by close, while the keyboard is still in the field."""

import pytest


@pytest.fixture
def opened(desk_window):
    desk_window.show()
    return desk_window


def again(there):
    """The school as it is read from its file, opened once more."""
    assert there.desk.open_school(there.desk.library.list()[0].folder)
    return there.desk.school.archive


def test_a_note_typed_just_now_is_stored(opened, qtbot):
    desk = opened.desk
    workshop = desk.workshop_id
    desk.show_place("run")
    screen = opened.window._present
    screen._rail_chosen("note")
    qtbot.keyClicks(screen.panels.panel.field.edit, "Rustig begonnen")
    desk.close_school()
    assert "Rustig begonnen" in [note.text for note in again(opened).workshop(workshop).step_notes]


def test_a_subject_that_was_not_entered_yet_is_stored(opened, qtbot):
    desk = opened.desk
    workshop = desk.workshop_id
    desk.show_place("run")
    screen = opened.window._present
    screen._rail_chosen("parking")
    qtbot.keyClicks(screen.panels.panel.field.edit, "Gsm-beleid")
    desk.close_school()
    assert "Gsm-beleid" in [one.text for one in again(opened).workshop(workshop).parking_lot]


def test_a_field_of_the_preparation_is_stored(opened, qtbot):
    desk = opened.desk
    desk.show_place("prepare")
    screen = opened.window._present
    screen.facts.fold.button.click()
    edit = screen.facts._lines["name"].edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "Zoals getypt")
    desk.close_school()
    assert again(opened).school.name == "Zoals getypt"


def test_a_locked_desk_says_nothing_of_what_was_done(opened, qtbot):
    desk = opened.desk
    desk.say("Bewaard als Verslag van de school")
    assert opened.window.toast.isVisible()
    desk.close_school()
    desk.show_place("locked")
    assert not opened.window.toast.isVisible()
