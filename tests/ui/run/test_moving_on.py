"""Moving on by key or button: the keyboard's place goes along, and what was private to one is covered."""

from PySide6.QtCore import Qt


def _running(desk_window, phase=2):
    desk = desk_window.desk
    desk.choose_workshop(desk.workshop_id, phase)
    desk_window.show()
    desk.show_place("run")
    desk.run("start_timer", phase=phase)
    desk_window.wait()
    return desk_window.window._present


def test_the_keyboards_place_on_the_rail_goes_along_with_the_step(desk_window):
    screen = _running(desk_window)
    screen.rail.items.setFocus(Qt.FocusReason.OtherFocusReason)
    before = screen.rail.items.current_key()
    screen.do_next_step()
    desk_window.wait()
    assert screen.shown_step != before
    assert screen.rail.items.current_key() == screen.shown_step


def test_at_the_end_the_keyboard_does_not_fall_on_what_takes_the_end_back(desk_window, qtbot):
    screen = _running(desk_window)
    steps = [item.step for item in desk_window.desk.workshop.phase(2).agenda if not item.skipped]
    while desk_window.desk.workshop.phase(2).timer.step != steps[-1]:
        screen.do_next_step()
        desk_window.wait()
    screen.strip.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
    screen.do_next_step()
    desk_window.wait()
    qtbot.waitUntil(lambda: not screen.strip.next_button.isVisible())
    assert screen.rail.items.hasFocus()


def test_when_someone_tells_a_half_chosen_slip_is_covered(desk_window, qtbot):
    screen = _running(desk_window)
    screen.show_step("top-five")
    turn = screen.stage.round
    screen.stage.pass_button.click()
    turn.begin()
    turn.pick(next(iter(turn.tiles)))
    screen.rail.tell_button.click()
    assert turn.currentIndex() == 0, "who comes to help sees no choice"
    assert turn.chosen == []
