"""The window: going about, another language, theme and text size while it runs, and its keys."""

import pytest
from PySide6.QtCore import Qt

from workshopdesk.ui import places
from workshopdesk.ui.texts import tr


def test_every_place_of_the_table_can_be_gone_to(desk_window):
    desk_window.show()
    for key, place in places.PLACES.items():
        if places.exists(key) and (place.in_rail or key in ("protect", "start-check")):
            desk_window.desk.show_place(key)
            assert desk_window.desk.place == key
            assert desk_window.window._present is not None


@pytest.mark.parametrize("place", ["library", "prepare", "safety", "run"])
def test_language_theme_and_size_change_where_the_guide_stands(desk_window, place):
    desk_window.show()
    desk = desk_window.desk
    desk.show_place(place)
    desk.set_look(language="en")
    assert desk.place == place
    assert tr("desk.place-library") == "Library"
    desk.set_look(theme="dark", scale=2.0)
    assert desk.theme.is_dark
    assert desk.theme.scale == 2.0
    assert desk_window.window._present.isVisible()
    desk.set_look(language="nl", theme="light", scale=1.0)
    assert desk.settings.language == "nl"


def test_undo_by_key_takes_a_drop_back(desk_window, qtbot):
    desk_window.show()
    desk = desk_window.desk
    desk.show_place("run")
    before = desk.workshop.placement("quality.training")
    desk.run("place_card", card="quality.training", zone="strength", x=0.3, y=0.4)
    desk_window.wait()
    qtbot.keyClick(desk_window.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.workshop.placement("quality.training") == before)


def test_the_clock_runs_by_key_and_the_step_moves_only_when_asked(desk_window, qtbot):
    desk_window.show()
    desk = desk_window.desk
    desk.show_place("run")
    run = desk_window.window._present
    step = desk.workshop.phase(2).timer.step
    run.show_step("action-plan")
    assert desk.workshop.phase(2).timer.step == step, "looking ahead moves nothing"
    run.do_next_step()
    desk_window.wait()
    qtbot.waitUntil(lambda: desk.workshop.phase(2).timer.step != step)
    desk.undo()
    qtbot.waitUntil(lambda: desk.workshop.phase(2).timer.step == step)
