"""The settings: at once, remembered, and the guide stays where she was."""

import pytest

from workshopdesk.app.settings import Settings
from workshopdesk.ui.about import AboutPane
from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.parts.label import Label
from workshopdesk.ui.texts import tr


@pytest.fixture
def opened(desk_window):
    desk_window.show()
    desk_window.desk.show_place("settings")
    desk_window.qtbot.wait(10)
    return desk_window


def press(segmented, key):
    next(piece for piece in segmented._pieces if piece.segment.key == key).click()


def test_language_and_theme_change_at_once_and_the_keyboard_stays(opened, qtbot):
    desk = opened.desk
    press(opened.window._present.language, "en")
    qtbot.waitUntil(lambda: desk.settings.language == "en")
    assert opened.window._present.title() == "Settings"
    press(opened.window._present.theme, "dark")
    qtbot.waitUntil(lambda: desk.theme.is_dark)
    assert desk.place == "settings"
    assert Settings(desk.library.home).get("theme", "") == "dark"


def test_text_grows_to_twice_its_size(opened, qtbot):
    opened.window._present.scale._move(100)
    qtbot.waitUntil(lambda: opened.desk.theme.scale == 2.0)
    opened.window._present.scale._move(-100)
    qtbot.waitUntil(lambda: opened.desk.theme.scale == 1.0)


@pytest.mark.parametrize(("field", "name", "first"), [("letters", "letter_keys", True), ("bell", "chime", False)])
def test_ticks_are_remembered(opened, field, name, first):
    check = getattr(opened.window._present, field)
    assert check.isChecked() is first
    check.click()
    assert Settings(opened.desk.library.home).get(name, first) is not first


def test_what_the_room_shows_of_the_time_is_remembered(opened):
    press(opened.window._present.room_clock, "hidden")
    assert opened.desk.settings.get("room_clock", "") == "hidden"


def test_about_says_where_the_schools_are_and_leads_to_the_credits(opened):
    (pane,) = opened.window.findChildren(AboutPane)
    assert pane.isVisible()
    assert str(opened.desk.library.home) in " ".join(label.text() for label in pane.findChildren(Label))
    next(button for button in pane.findChildren(Button) if button.text() == tr("settings.credits")).click()
    assert opened.desk.place == "shelf"
    assert opened.desk.place_arguments["reference"] == "credits"
