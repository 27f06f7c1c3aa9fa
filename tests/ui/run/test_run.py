"""Leading a phase: the clock by keys, notes and parking list as typed, questions about time, the end of a phase."""

import io
import threading
import wave
from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from workshopdesk.app.backups import list_backups
from workshopdesk.domain.terms import TimerState
from workshopdesk.ui.run.chime import chime, sound
from workshopdesk.ui.run.end_once import EndOnce
from workshopdesk.ui.someone_tells import SomeoneTells

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def led(new_workshop):
    """A fresh workshop's phase 1 in the run of show, its clock not started."""
    new_workshop.desk.show_place("run")
    new_workshop.qtbot.wait(10)
    new_workshop.window.setFocus()
    return new_workshop


def run_of(desk):
    return desk.workshop.phase(1)


def press(led, key, held=Qt.KeyboardModifier.NoModifier):
    led.qtbot.keyClick(led.window, key, held)
    led.qtbot.wait(5)
    led.wait()


def test_the_clock_by_keys(led):
    desk = led.desk
    press(led, Qt.Key.Key_Space, CTRL)
    assert run_of(desk).timer.state is TimerState.RUNNING
    press(led, Qt.Key.Key_Up, ALT)
    press(led, Qt.Key.Key_Up, ALT)
    press(led, Qt.Key.Key_Down, ALT)
    assert run_of(desk).agenda[0].added_minutes == 1
    press(led, Qt.Key.Key_Return, CTRL)
    assert run_of(desk).timer.step == "criteria-and-flags"
    press(led, Qt.Key.Key_Z, CTRL)
    assert run_of(desk).timer.step == "welcome"
    press(led, Qt.Key.Key_Space, CTRL)
    assert run_of(desk).timer.state is TimerState.PAUSED


def test_clock_keys_rest_while_somebody_types(led, qtbot):
    screen = led.window._present
    screen._rail_chosen("note")
    qtbot.waitUntil(lambda: screen.panels.panel is not None and screen.panels.panel.field.edit.hasFocus())
    qtbot.keyClick(screen.panels.panel.field.edit, Qt.Key.Key_Space, CTRL)
    qtbot.wait(20)
    led.wait()
    assert run_of(led.desk).timer is None or run_of(led.desk).timer.state is TimerState.IDLE


def test_a_note_saves_as_typed_and_when_the_step_is_left(led, qtbot):
    desk, screen = led.desk, led.window._present
    screen._rail_chosen("note")
    qtbot.keyClicks(screen.panels.panel.field.edit, "Rustig begonnen")
    qtbot.waitUntil(lambda: [note.text for note in desk.workshop.step_notes] == ["Rustig begonnen"])
    qtbot.keyClicks(screen.panels.panel.field.edit, " en goed")
    screen.show_step("mission")
    led.wait()
    assert [note.text for note in desk.workshop.step_notes] == ["Rustig begonnen en goed"]


def test_the_parking_list_keeps_ticks_and_gives_back(led, qtbot):
    desk, screen = led.desk, led.window._present
    screen._rail_chosen("parking")
    edit = screen.panels.panel.field.edit
    assert edit.hasFocus()
    for words in ("Gsm-beleid", "Ouderavond"):
        qtbot.keyClicks(edit, words)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        led.wait()
    assert [one.text for one in desk.workshop.parking_lot] == ["Gsm-beleid", "Ouderavond"]
    row = screen.panels.panel._widgets[0]
    row.layout().itemAt(0).widget().click()
    led.wait()
    assert desk.workshop.parking_lot[0].done
    screen.panels.panel._widgets[0].layout().itemAt(1).widget().click()
    led.wait()
    assert [one.text for one in desk.workshop.parking_lot] == ["Ouderavond"]
    desk.undo()
    qtbot.waitUntil(lambda: len(screen.panels.panel._widgets) == 2)


def test_references_unfold_in_the_drawer_only_when_opened(led):
    screen = led.window._present
    screen._rail_chosen("guide")
    folds = screen.panels.panel.folds
    assert folds[0].button.text() == "Hoe je erover praat"
    assert folds[0].content.layout().count() == 0
    folds[0].button.click()
    assert folds[0].content.isVisible()
    assert folds[0].content.layout().count() == 1


def test_a_phase_that_falls_behind_is_shortened_only_when_accepted(led, qtbot):
    desk, screen = led.desk, led.window._present
    desk.run("start_timer", phase=1)
    led.wait()
    assert screen.ask.key == ""
    desk.library.clock.pass_s(13 * 60)
    screen.clock.look()
    assert screen.ask.key.startswith("late-")
    before = run_of(desk).agenda
    screen.ask.buttons[1].click()
    screen.clock.look()
    assert screen.ask.key == "", "what was ignored is not asked at every tick"
    assert run_of(desk).agenda == before
    desk.library.clock.pass_s(4 * 60)
    screen.clock.look()
    assert screen.ask.key.startswith("late-"), "it got worse"
    screen.ask.buttons[0].click()
    qtbot.waitUntil(lambda: run_of(desk).agenda[-1].planned_minutes < 12)
    screen.clock.look()
    assert screen.ask.key == ""


@pytest.mark.parametrize(("answer", "counted"), [(0, True), (1, False)])
def test_a_closed_lid_is_asked_about_and_counted_as_the_guide_says(led, qtbot, monkeypatch, answer, counted):
    from dataclasses import replace

    desk, screen = led.desk, led.window._present
    desk.run("start_timer", phase=1)
    led.wait()
    screen.clock.look()
    clock = desk.library.clock
    asleep = 5 * 60_000
    clock.pass_s(asleep / 1000)
    plain = clock.tick
    monkeypatch.setattr(clock, "tick", lambda: replace(plain(), awake_ms=clock.ms - asleep))
    screen.clock.look()
    assert screen.ask.key.startswith("lid-")
    screen.ask.buttons[answer].click()
    led.wait()
    screen.clock.look()
    spent = run_of(desk).agenda[0].spent_ms
    assert (spent >= asleep) is counted
    assert screen.ask.key == ""


def test_the_end_of_a_steps_time_rings_once_and_only_where_it_is_wanted(led):
    desk, screen = led.desk, led.window._present
    rung = []
    screen.clock.questions.ring = lambda: rung.append(1)
    desk.run("start_timer", phase=1)
    led.wait()
    screen.clock.look()
    desk.library.clock.pass_s(9 * 60)
    for _ in range(3):
        screen.clock.look()
    assert rung == [], "muted until it is turned on"
    desk.settings.set("chime", True)
    desk.run("add_minutes", phase=1, minutes=10)
    led.wait()
    screen.clock.look()
    desk.library.clock.pass_s(11 * 60)
    for _ in range(3):
        screen.clock.look()
    assert rung == [1]


def test_the_end_is_crossed_once_for_each_time_it_runs_out():
    end = EndOnce()
    told = [
        end.passed("a", left, runs)
        for left, runs in [(5, True), (0, True), (-5, True), (5, True), (-1, False), (-1, True)]
    ]
    assert told == [False, True, False, False, False, True]
    assert not end.passed("b", -10, True), "what was over already does not ring"


def test_a_phase_ends_once_with_a_backup_and_can_be_reopened(led, qtbot):
    desk, screen = led.desk, led.window._present
    qtbot.waitUntil(lambda: screen.backups._keeper is not None)
    desk.run("start_timer", phase=1)
    for _ in run_of(desk).agenda:
        desk.run("next_step", phase=1)
    qtbot.waitUntil(lambda: screen.ended.isVisible())
    qtbot.waitUntil(lambda: any("after-phase" in backup.path.name for backup in list_backups(desk.school.folder)))
    assert not screen.strip.next_button.isVisible()
    screen.ended.reopen_button.click()
    qtbot.waitUntil(lambda: not screen.ended.isVisible())
    assert run_of(desk).timer.state is TimerState.PAUSED


def test_someone_tells_stops_the_clock_and_stores_nothing_else(led, qtbot):
    desk, screen = led.desk, led.window._present
    desk.run("start_timer", phase=1)
    led.wait()
    before = desk.school.archive
    screen._tell()
    qtbot.waitUntil(lambda: run_of(desk).timer.state is TimerState.PAUSED)
    shown = led.window.findChild(SomeoneTells)
    assert shown.isVisible()
    assert shown.back_button.hasFocus()
    qtbot.keyClick(shown.back_button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: led.window.findChild(SomeoneTells) is None or not shown.isVisible())
    asked = []
    desk.school.ask(lambda workspace: workspace.file.journal(desk.workshop_id), asked.append)
    qtbot.waitUntil(lambda: bool(asked))
    assert [step.operation for step in asked[0]][:2] == ["pause_timer", "start_timer"]
    assert desk.school.archive.school == before.school
    assert not any("tell" in name for name in desk.settings._values)


def test_f6_goes_round_the_parts_and_f1_shows_the_keys(led, qtbot):
    window = led.window
    window._present.show_step("situations")  # a page that has nothing to press or to scroll is passed over
    seen = []
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        now = window.window().focusWidget()
        seen.append(next(region for region in window._present.regions() if region.isAncestorOf(now)))
    assert len(set(map(id, seen))) >= 3
    qtbot.keyClick(window, Qt.Key.Key_F1)
    from workshopdesk.ui.parts.help_overlay import HelpOverlay

    overlay = window.findChild(HelpOverlay)
    assert overlay.isVisible()
    qtbot.keyClick(overlay.close_button, Qt.Key.Key_Escape)
    assert not overlay.isVisible()


def test_arriving_and_looking_around_never_put_the_keyboard_on_the_clock(led, qtbot):
    desk, window, screen = led.desk, led.window, led.window._present
    desk.show_place("prepare")
    window._present.start_button.setFocus()
    desk.show_place("run")
    qtbot.waitUntil(lambda: screen.rail.items.hasFocus())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    led.wait()
    assert run_of(desk).timer is None or run_of(desk).timer.state is TimerState.IDLE
    for step in ("mission", "situations", "welcome", "vision-poster", "welcome"):
        screen.show_step(step)
        now = window.focusWidget()
        assert not screen.strip.isAncestorOf(now), step
        screen.stage.setFocus()
        for child in screen.stage.findChildren(QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible():
                child.setFocus()
                break


def test_a_phase_that_is_over_offers_no_clock_to_start(led, qtbot):
    desk, screen = led.desk, led.window._present
    desk.run("start_timer", phase=1)
    for _ in run_of(desk).agenda:
        desk.run("next_step", phase=1)
    led.wait()
    screen.clock.look()
    assert not screen.strip.start_button.isVisible()
    assert not screen.strip.minute_button.isVisible()
    desk.run("reopen_phase", phase=1)
    led.wait()
    screen.clock.look()
    assert screen.strip.start_button.isVisible()


def test_a_phase_that_was_led_without_the_clock_reads_as_finished(desk_window):
    desk = desk_window.desk
    finished = next(one for one in desk.school.archive.workshops if one.phase(1).ended_at and not one.phase(1).timer)
    desk.choose_workshop(finished.id, 1)
    desk_window.show()
    desk.show_place("prepare")
    assert "Start fase" not in desk_window.window._present.start_button.text()
    desk.show_place("run")
    screen = desk_window.window._present
    assert screen.strip._view.mood == "ended"
    assert screen.ended.isVisible()
    assert screen.strip.next_button.accessibleName(), "a button has a name while it is hidden too"


def test_the_chime_is_a_sound_that_can_be_played():
    with wave.open(io.BytesIO(sound())) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert 1 < file.getnframes() / file.getframerate() < 3
        samples = array("h", file.readframes(file.getnframes()))
    assert 1000 < max(map(abs, samples)) < 32_000, "heard, and never clipped"
    assert abs(samples[0]) < 50, "it begins softly"


def test_where_nothing_plays_a_sound_the_system_beeps_on_the_windows_thread(qtbot, tmp_path, monkeypatch):
    heard = []
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(threading.current_thread()))
    chime()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [threading.main_thread()]
