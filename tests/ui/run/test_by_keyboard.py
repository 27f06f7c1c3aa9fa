"""A phase led by keyboard alone: find the school, prepare, start check, lead all steps, note, tell, finish."""

import pytest
from PySide6.QtCore import Qt

from workshopdesk.domain.terms import TimerState
from workshopdesk.ui.someone_tells import SomeoneTells

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk_by_keys(new_workshop):
    """A new workshop of the rehearsal school; the guide stands in the library."""
    new_workshop.desk.show_place("library")
    new_workshop.qtbot.wait(20)
    return new_workshop


def press(there, key, held=Qt.KeyboardModifier.NoModifier):
    there.qtbot.keyClick(there.window.focusWidget() or there.window, key, held)
    there.qtbot.wait(10)
    there.wait()


def go_to(there, what):
    """Press Tab until the keyboard is where `what` says; every place on the way is visible."""
    for _ in range(120):
        now = there.window.focusWidget()
        if now is not None and what(now):
            return now
        there.qtbot.keyClick(now or there.window, Qt.Key.Key_Tab)
        assert there.window.focusWidget() is None or there.window.focusWidget().isVisible()
    raise AssertionError("Tab never leads there")


def named(words):
    return lambda widget: words in widget.accessibleName() or words in getattr(widget, "text", lambda: "")()


def test_a_whole_phase_by_keyboard_alone(desk_by_keys, qtbot):
    there, desk, window = desk_by_keys, desk_by_keys.desk, desk_by_keys.window
    press(there, Qt.Key.Key_F6)
    go_to(there, lambda widget: widget is window.rail.items)
    while window.rail.items.current_key() != "prepare":
        press(there, Qt.Key.Key_Down)
    press(there, Qt.Key.Key_Return)
    assert desk.place == "prepare"
    go_to(there, named("Start fase 1"))
    press(there, Qt.Key.Key_Space)
    assert desk.place == "start-check"
    go_to(there, named("Begin zonder zaalscherm"))
    press(there, Qt.Key.Key_Space)
    assert desk.place == "run"
    screen = window._present
    press(there, Qt.Key.Key_Space, CTRL)
    timer = lambda: desk.workshop.phase(1).timer  # noqa: E731
    assert timer().state is TimerState.RUNNING
    press(there, Qt.Key.Key_Up, ALT)
    assert desk.workshop.phase(1).agenda[0].added_minutes == 1

    go_to(there, lambda widget: widget is screen.rail.foot)
    while screen.rail.foot.current_key() != "note":
        press(there, Qt.Key.Key_Down)
    press(there, Qt.Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), "Vlot begonnen")
    press(there, Qt.Key.Key_Escape)
    assert not screen.drawer.is_open

    go_to(there, named("Iemand vertelt iets"))
    press(there, Qt.Key.Key_Space)
    told = window.findChild(SomeoneTells)
    assert told.isVisible()
    press(there, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: timer().state is TimerState.PAUSED)
    press(there, Qt.Key.Key_Space, CTRL)

    steps = [item.step for item in desk.workshop.phase(1).agenda]
    for step in steps[1:]:
        press(there, Qt.Key.Key_Return, CTRL)
        assert timer().step == step
        assert screen.shown_step == step
    press(there, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: screen.ended.isVisible())
    assert timer().state is TimerState.ENDED
    assert [note.text for note in desk.workshop.step_notes] == ["Vlot begonnen"]
    go_to(there, named("fase 2 voorbereiden"))
    press(there, Qt.Key.Key_Space)
    assert (desk.place, desk.phase) == ("prepare", 2)
