"""A phase that is over: one quiet line above the stage, which can be put away, and a clock that tells no step."""

import pytest


@pytest.fixture
def over(desk_window):
    """The run of show of phase 1, which is over."""
    desk = desk_window.desk
    desk.choose_workshop(desk.workshop_id, 1)
    desk_window.show()
    desk_window.window.resize(1366, 768)
    desk.show_place("run")
    desk_window.qtbot.waitUntil(lambda: desk_window.window._present.ended.isVisible())
    return desk_window


def test_it_takes_one_line_above_the_stage(over, qtbot):
    sheet = over.window._present.ended
    qtbot.waitUntil(lambda: sheet.height() < 90)
    tops = {button.y() for button in (sheet.print_button, sheet.next_button, sheet.reopen_button)}
    assert len(tops) == 1


def test_put_away_it_stays_away_at_every_step_until_the_guide_comes_back(over, qtbot):
    screen = over.window._present
    screen.ended.close_button.setFocus()
    screen.ended.close_button.click()
    assert not screen._frame.above.isVisible(), "it leaves its room to the stage"
    assert screen.rail.items.hasFocus()
    screen.show_step("mission")
    screen.clock.look()
    assert not screen.ended.isVisible()
    over.desk.show_place("library")
    over.desk.show_place("run")
    assert over.window._present.ended.isVisible()


def test_it_names_the_phase_that_is_looked_at(over, qtbot):
    screen = over.window._present
    assert "fase 1" in screen.ended._fact.text().lower()
    finished = next(one for one in over.desk.school.archive.workshops if one.phase(2).ended_at)
    over.desk.choose_workshop(finished.id, 1)
    over.desk.show_place("run")
    over.desk.phase = 2
    over.desk.show_place("prepare")
    over.desk.show_place("run")
    screen = over.window._present
    assert "fase 2" in screen.ended._fact.text().lower()


def test_the_clock_of_a_phase_that_is_over_tells_no_step_and_no_time_left(over):
    strip = over.window._present.strip
    assert strip.pill.mood == "ended"
    assert strip.pill.digits == ""
    assert not strip._step.text()
