from datetime import date

import pytest
from PySide6.QtCore import Qt

from workshopdesk.ui.parts.choice import Choice
from workshopdesk.ui.parts.date_field import DateField
from workshopdesk.ui.parts.note_field import NoteField
from workshopdesk.ui.parts.search_field import SearchField
from workshopdesk.ui.parts.text_field import TextField

TODAY = date(2026, 11, 24)
# Offscreen has no keyboard to grab for a popup.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$")


@pytest.fixture
def day_field(shown):
    field = DateField("Tegen wanneer")
    field.set_range(TODAY, date(2029, 8, 31), TODAY)
    shown(field)
    return field


def test_a_search_tells_each_letter_and_escape_clears_it(shown, qtbot):
    field = SearchField("Zoek school of jaar")
    shown(field)
    told = []
    field.searched.connect(told.append)
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "gen")
    assert field.clear_button.isVisible()
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert told == ["g", "ge", "gen", ""]
    assert not field.clear_button.isVisible()
    with qtbot.waitSignal(field.stepped_down):
        qtbot.keyClick(field.edit, Qt.Key.Key_Down)
    assert field.height() >= 44


def test_a_text_settles_on_enter_once_and_escape_takes_back(shown, qtbot):
    field = TextField("Functie")
    field.show_text("Directie")
    other = TextField("Andere")
    shown(field, other)
    told = []
    field.text_settled.connect(told.append)
    field.edit.setFocus()
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "CLB")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    other.edit.setFocus()
    assert told == ["CLB"]
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "x")
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert field.text() == "CLB"


def test_a_note_settles_after_a_pause_and_when_it_is_left(shown, qtbot):
    note, other = NoteField("Reactie"), TextField("Andere")
    shown(note, other)
    note.focus_end()
    with qtbot.waitSignal(note.text_settled, timeout=3000) as told:
        qtbot.keyClicks(note.edit, "Rustig")
    assert told.args == ["Rustig"]
    qtbot.keyClicks(note.edit, " gesprek")
    with qtbot.waitSignal(note.text_settled, timeout=100) as told:
        qtbot.keyClick(note.edit, Qt.Key.Key_Tab)
    assert told.args == ["Rustig gesprek"]
    assert other.edit.hasFocus()


def test_a_note_is_never_longer_than_allowed(shown):
    note = NoteField("Reactie", longest=10)
    shown(note)
    note.edit.setPlainText("123456789012345")
    assert note.text() == "1234567890"


def test_a_date_is_typed_and_shown_with_its_day(day_field, qtbot):
    day_field.edit.setFocus()
    qtbot.keyClicks(day_field.edit, "5/3/27")
    with qtbot.waitSignal(day_field.date_changed) as told:
        qtbot.keyClick(day_field.edit, Qt.Key.Key_Return)
    assert told.args == [date(2027, 3, 5)]
    assert day_field.edit.text() == "vr 5 mrt 2027"
    assert day_field.edit.accessibleDescription() == "vrijdag 5 maart 2027"


def test_what_is_no_date_is_said_and_kept_to_mend(day_field, qtbot):
    told = []
    day_field.date_changed.connect(told.append)
    day_field.edit.setFocus()
    qtbot.keyClicks(day_field.edit, "31 februari")
    qtbot.keyClick(day_field.edit, Qt.Key.Key_Return)
    assert told == []
    assert day_field.edit.text() == "31 februari"
    assert day_field.problem.startswith("Dat is geen datum")
    assert day_field.edit.accessibleDescription() == day_field.problem
    qtbot.keyClick(day_field.edit, Qt.Key.Key_Backspace)
    assert day_field.problem == ""


def test_a_date_outside_the_range_is_said_with_the_range(day_field, qtbot):
    day_field.edit.setFocus()
    qtbot.keyClicks(day_field.edit, "1/1/2026")
    qtbot.keyClick(day_field.edit, Qt.Key.Key_Return)
    assert day_field.problem == "Kies een datum vanaf di 24 nov 2026."
    assert day_field.day() is None


def test_an_emptied_date_is_none(day_field, qtbot):
    day_field.show_day(date(2027, 3, 5))
    day_field.edit.setFocus()
    day_field.edit.selectAll()
    qtbot.keyClick(day_field.edit, Qt.Key.Key_Delete)
    with qtbot.waitSignal(day_field.date_changed) as told:
        qtbot.keyClick(day_field.edit, Qt.Key.Key_Return)
    assert told.args == [None]


def test_a_day_is_chosen_on_the_calendar_with_the_keys(day_field, qtbot):
    day_field.show_day(date(2027, 3, 5))
    qtbot.keyClick(day_field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = day_field._popup
    assert popup.isVisible()
    grid = popup.grid
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert grid.day == date(2027, 4, 13)
    with qtbot.waitSignal(day_field.date_changed) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == [date(2027, 4, 13)]
    assert not popup.isVisible()


def test_a_day_is_chosen_on_the_calendar_with_the_mouse_within_the_range(day_field, qtbot):
    qtbot.mouseClick(day_field.calendar_button, Qt.MouseButton.LeftButton)
    grid = day_field._popup.grid
    cell = grid.width() / 7
    assert cell >= 44
    before_range = grid.mapFromGlobal(grid.mapToGlobal(grid.rect().topLeft()))
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=before_range + grid.rect().center() * 0)
    assert day_field.day() is None
    monday_30_november = (int(cell * 0.5), int(cell * 6.5))
    place = grid.rect().topLeft()
    place.setX(monday_30_november[0])
    place.setY(monday_30_november[1])
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert day_field.day() == date(2026, 11, 30)


def test_escape_closes_the_calendar_and_changes_nothing(day_field, qtbot):
    day_field.open_calendar()
    qtbot.keyClick(day_field._popup.grid, Qt.Key.Key_Escape)
    assert not day_field._popup.isVisible()
    assert day_field.day() is None


def test_a_choice_tells_the_key_and_the_wheel_changes_nothing(shown, qtbot):
    choice = Choice("Printer")
    choice.show_options([("a", "Printer op school"), ("b", "Bewaar als pdf")], "a")
    shown(choice)
    assert choice.chosen() == "a"
    with qtbot.waitSignal(choice.option_chosen) as told:
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert told.args == ["b"]
    assert choice.height() >= 44
