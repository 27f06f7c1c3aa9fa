from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui.parts.gallery import clock_view
from workshopdesk.ui.parts.clock_strip import ClockStrip


@pytest.fixture
def strip(shown):
    made = ClockStrip()
    made.show_view(clock_view())
    shown(made, width=1480)
    return made


def test_the_button_pauses_a_running_clock_and_starts_one_that_stands_still(strip, qtbot):
    with qtbot.waitSignal(strip.pause_pressed):
        qtbot.mouseClick(strip.start_button, Qt.MouseButton.LeftButton)
    assert strip.start_button.accessibleName() == "Pauzeer de klok"
    strip.show_view(clock_view("paused"))
    assert strip.start_button.accessibleName() == "Start de klok"
    with qtbot.waitSignal(strip.start_pressed):
        qtbot.keyClick(strip.start_button, Qt.Key.Key_Space)


def test_each_button_tells_what_was_asked_for(strip, qtbot):
    for button, signal in (
        (strip.minute_button, strip.minute_added),
        (strip.undo_button, strip.undo_pressed),
        (strip.room_button, strip.room_pressed),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_undo_waits_until_there_is_something_to_undo(strip):
    strip.show_view(replace(clock_view(), can_undo=False))
    assert not strip.undo_button.isEnabled()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [1180, 1280, 1440, 1920])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_strip_drops_captions_but_never_time_or_buttons(shown, look, scale, width, language):
    look(scale=scale, language=language)
    strip = ClockStrip()
    strip.show_view(clock_view("overtime", "+12:05"))
    strip.setFixedWidth(width)
    shown(strip, width=width + 40)
    kept = (
        strip.pill,
        strip.start_button,
        strip.minute_button,
        strip.undo_button,
        strip.room_button,
        strip._wall,
        strip.tape,
    )
    places = [strip.tape, *kept]
    for widget in kept:
        assert widget.isVisible()
        assert widget.width() >= widget.minimumSizeHint().width()
        left = widget.mapTo(strip, widget.rect().topLeft()).x()
        assert 0 <= left <= width - widget.width()
    assert len(places) == 8
    assert strip.height() == round(76 * scale)


def test_captions_go_in_order(shown):
    strip = ClockStrip()
    strip.show_view(clock_view())
    window = shown(strip, width=1500)
    shows = []
    for width in (1440, 1300, 1180, 1050, 880, 700, 620):
        window.setFixedWidth(width + 40)
        strip.setFixedWidth(width)
        captions = (strip._pace, strip._minutes, strip._head, strip._end, strip._step)
        shows.append(sum(caption.isVisible() for caption in captions))
    assert shows == sorted(shows, reverse=True)
    assert shows[0] == 5
    assert strip.room_button.text() == ""
    assert strip.room_button.accessibleName() == "Zaalscherm aan"


def test_a_second_changes_nothing_but_the_figures(strip, monkeypatch):
    fits = []
    monkeypatch.setattr(strip, "_fit", lambda: fits.append(1))
    strip.show_view(replace(clock_view(), digits="16:09", left=0.69))
    assert fits == []


@pytest.mark.parametrize("state", ["off", "on", "blank", "test", "lost"])
def test_the_room_button_says_what_the_group_sees(strip, state):
    strip.show_view(replace(clock_view(), room=state))
    said = {"off": "Zaalscherm", "on": "Zaalscherm aan", "blank": "Effen bord", "test": "Zaalscherm: proef"}
    assert strip.room_button.accessibleName() == said.get(state, "Zaalscherm weg")
    assert strip.room_button.isChecked() == (state != "off")


def test_pressing_the_room_button_does_not_change_what_it_says(strip, qtbot):
    qtbot.mouseClick(strip.room_button, Qt.MouseButton.LeftButton)
    assert strip.room_button.isChecked()
