"""All places of the desk with words 40 % longer, at three sizes: no word is cut, nothing leaves its parent."""

import pytest
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from workshopdesk.app import protection
from workshopdesk.content.words import Words
from workshopdesk.store.errors import Damaged, Outdated
from workshopdesk.store.files import database
from workshopdesk.ui import places
from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.parts.check import Check, Round
from workshopdesk.ui.parts.chip import Chip
from workshopdesk.ui.parts.label import Label
from workshopdesk.ui.run.led_phase import led_phase

SHOWN = (Label, Button, Check, Round, Chip)
LISTS = ("months", "days", "days_short", "months_short", "relative")
SMALL = (1366, 768)
SIZES = [SMALL, (1440, 900)]
SCALES = [1.0, 1.5, 2.0]
PLACES = (
    "library",
    "prepare",
    "print",
    "history",
    "shelf",
    "safety",
    "settings",
    "packs",
    "start-check",
    "protect",
    "move",
    "run",
)


def longer(text):
    return " ".join(
        word + word[: max(1, round(len(word) * 0.4))] if len(word) > 2 else word for word in text.split(" ")
    )


@pytest.fixture
def stretched(monkeypatch):
    plain = Words.__call__

    def call(self, key, /, **facts):
        said = plain(self, key, **facts)
        return said if key.endswith(LISTS) else longer(said)

    monkeypatch.setattr(Words, "__call__", call)


def cut_words(window):
    """Name what is narrower or lower than its words, and what sticks out at the right of its parent."""
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, SHOWN) or not widget.isVisible():
            continue
        what = widget.accessibleName() or (widget.text() if isinstance(widget, (Label, QAbstractButton)) else "")
        if widget.width() < widget.minimumSizeHint().width():
            yield f"narrow: {what}"
        if widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            yield f"low: {what}"
        if widget.geometry().right() > widget.parentWidget().width() + 1:
            yield f"out: {what}"


def look_at(desk_window, size, scale):
    desk_window.desk.settings.set("reduced_motion", True)
    desk_window.desk.set_look(language="nl", scale=scale)
    window = desk_window.window
    window.setMinimumSize(0, 0)
    window.resize(*size)
    desk_window.show()
    return window


def assert_nothing_is_cut(window, qtbot, size):
    assert (window.width(), window.height()) == size, "the window keeps its size"
    deadline = QDeadlineTimer(3000)  # a place that reads or draws beside the window has more to lay out
    while not deadline.hasExpired() and any(cut_words(window)):
        qtbot.wait(50)
    assert list(cut_words(window)) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("place", PLACES)
def test_no_word_is_cut(desk_window, stretched, qtbot, place, scale, size):
    window = look_at(desk_window, size, scale)
    desk_window.desk.show_place(place)
    qtbot.wait(120)
    if place == "run":
        window._present.clock.end()  # each second lays the strip out anew
        window._present.strip._fit()
        qtbot.wait(50)
    assert_nothing_is_cut(window, qtbot, size)
    assert places.exists(place)


@pytest.mark.parametrize("scale", SCALES)
def test_no_word_of_the_locked_desk_is_cut(desk_window, stretched, qtbot, scale):
    desk, window = desk_window.desk, look_at(desk_window, SMALL, scale)
    desk.close_school()
    protection.set_up(desk.library.home, "vier woorden zijn genoeg")
    desk.do_lock()
    qtbot.wait(120)
    assert desk.place == "locked"
    screen = window._present
    assert_nothing_is_cut(window, qtbot, SMALL)
    screen.key_button.click()
    screen.passphrase.setText("niet dit")
    screen.unlock()
    qtbot.waitUntil(lambda: screen.fault.isVisible(), timeout=20_000)
    assert_nothing_is_cut(window, qtbot, SMALL)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("fault", ["damaged", "older"])
def test_no_word_of_the_ways_out_is_cut(desk_window, stretched, qtbot, scale, fault):
    desk, window = desk_window.desk, look_at(desk_window, SMALL, scale)
    folder = desk.library.list()[0].folder
    desk.close_school()
    path = database(folder)
    desk.show_place("recovery", folder=folder, fault=Damaged(path) if fault == "damaged" else Outdated(path))
    qtbot.wait(120)
    assert desk.place == "recovery"
    assert_nothing_is_cut(window, qtbot, SMALL)


@pytest.mark.parametrize("scale", SCALES)
def test_no_word_after_erasing_is_cut(desk_window, stretched, qtbot, scale):
    desk, window = desk_window.desk, look_at(desk_window, SMALL, scale)
    folder = desk.library.list()[0].folder
    desk.close_school()
    desk.show_place("erased", folder=folder, kind="ballots")
    screen = window._present
    qtbot.waitUntil(lambda: screen.back_button.isVisible(), timeout=20_000)
    assert_nothing_is_cut(window, qtbot, SMALL)


@pytest.mark.slow
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("phase", [1, 2])
def test_no_word_is_cut_around_any_stage(desk_window, stretched, qtbot, phase, scale):
    """Rail, clock, drawer and what the guide says, at each step, and the panes that she opens beside it."""
    desk, window = desk_window.desk, desk_window.window
    desk.settings.set("reduced_motion", True)
    desk.set_look(language="nl", scale=scale)
    window.setMinimumSize(0, 0)
    window.resize(1366, 768)
    desk_window.show()
    desk.choose_workshop(desk.workshop_id, phase)
    desk.show_place("run")
    screen = window._present
    screen.clock.end()
    cut = {}
    for item in led_phase(desk).run.agenda:
        screen.show_step(item.step)
        for pane in ("guide", "parking", "note"):
            screen._rail_chosen(pane)
            qtbot.wait(40)
            found = [*cut_words(screen.drawer), *cut_words(screen.strip), *cut_words(screen.rail)]
            if found:
                cut[item.step, pane] = found
        assert (window.width(), window.height()) == (1366, 768), item.step
    assert cut == {}


def test_a_place_that_is_not_shown_asks_for_no_room(desk_window, qtbot):
    desk_window.desk.set_look(language="nl", scale=2.0)
    window = desk_window.window
    window.setMinimumSize(0, 0)
    window.resize(1366, 768)
    desk_window.show()
    for place in ("start-check", "run", "library", "prepare", "packs", "safety"):
        desk_window.desk.show_place(place)
        qtbot.wait(50)
        assert (window.width(), window.height()) == (1366, 768), place
