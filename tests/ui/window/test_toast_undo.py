"""The toast that offers undo goes when what it speaks of is no longer the last thing that was done."""

import pytest

from workshopdesk.ui.run.led_phase import led_phase


@pytest.fixture
def told(desk_window):
    """A card was placed and the toast offers to take that back."""
    desk_window.show()
    desk = desk_window.desk
    desk.show_place("run")
    said = []

    def done(_answer):
        desk.say("Geplaatst", True)
        said.append(True)

    desk.run("place_card", card="quality.training", zone="strength", x=0.3, y=0.4, done=done)
    desk_window.qtbot.waitUntil(lambda: bool(said))
    desk_window.wait()
    assert desk_window.window.toast.isVisible()
    return desk_window


def test_it_goes_after_undo_by_another_way(told):
    told.desk.undo()
    told.qtbot.waitUntil(lambda: not told.window.toast.isVisible(), timeout=3000)


def test_it_goes_when_something_else_is_stored(told):
    told.desk.run("place_card", card="quality.training", zone="strength", x=0.6, y=0.6)
    told.qtbot.waitUntil(lambda: not told.window.toast.isVisible(), timeout=3000)


def test_it_goes_with_the_step(told):
    screen = told.window._present
    other = next(item.step for item in led_phase(told.desk).run.agenda if item.step != screen.shown_step)
    screen.show_step(other)
    assert not told.window.toast.isVisible()


def test_it_goes_with_the_place(told):
    told.desk.show_place("shelf")
    assert not told.window.toast.isVisible()


def test_it_goes_with_the_workshop(told):
    other = next(one for one in told.desk.school.archive.workshops if one.id != told.desk.workshop_id)
    told.desk.choose_workshop(other.id, 1)
    assert not told.window.toast.isVisible()


def test_what_can_not_be_undone_stays_to_be_read_at_another_place(told):
    told.desk.say("Bewaard", False)
    told.desk.show_place("shelf")
    assert told.window.toast.isVisible()
