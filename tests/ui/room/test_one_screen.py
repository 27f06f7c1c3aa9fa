"""One screen that the group looks at too: what is private is covered until held, other schools have no name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.someone_tells import SomeoneTells

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def looked_at(desk_window):
    """The run of show of phase 2, begun from the start check as on one screen."""
    desk_window.show()
    desk = desk_window.desk
    desk.choose_workshop(desk.workshop_id, 2)
    desk.show_place("start-check")
    one = next(b for b in desk_window.window.findChildren(Button) if b.text() == "Werk op één scherm")
    desk_window.qtbot.mouseClick(one, LEFT)
    assert desk.place == "run"
    assert desk.group_looks
    return desk_window


def shown_words(window):
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("pane", ["guide", "note", "parking"])
def test_the_drawer_is_seen_only_while_held(looked_at, qtbot, pane):
    screen = looked_at.window._present
    screen._rail_chosen(pane)
    cover, panel = screen.panels.cover, screen.panels.panel
    assert not panel.isVisible()
    qtbot.mousePress(cover.hold_button, LEFT)
    assert panel.isVisible()
    qtbot.mouseRelease(cover.hold_button, LEFT)
    assert not panel.isVisible()
    cover.hold_button.setFocus()
    qtbot.keyPress(cover.hold_button, Qt.Key.Key_Space)
    assert panel.isVisible()
    qtbot.keyRelease(cover.hold_button, Qt.Key.Key_Space)
    assert not panel.isVisible()


def test_a_note_is_typed_unseen_and_stored(looked_at, qtbot):
    screen = looked_at.window._present
    screen._rail_chosen("note")
    typed_on = looked_at.window.focusWidget()
    assert typed_on is screen.panels.cover.cloth
    qtbot.keyClicks(typed_on, "Rustige groep")
    qtbot.waitUntil(lambda: "Rustige groep" in [note.text for note in looked_at.desk.workshop.step_notes])
    assert not screen.panels.panel.isVisible()


def test_holding_with_the_mouse_leaves_the_keyboard_to_the_note(looked_at, qtbot):
    screen = looked_at.window._present
    screen._rail_chosen("note")
    qtbot.mousePress(screen.panels.cover.hold_button, LEFT)
    assert screen.panels.panel.field.edit.hasFocus()
    qtbot.keyClicks(screen.panels.panel.field.edit, "Gezien")
    qtbot.mouseRelease(screen.panels.cover.hold_button, LEFT)
    assert looked_at.window.focusWidget() is screen.panels.cover.cloth
    qtbot.waitUntil(lambda: "Gezien" in [note.text for note in looked_at.desk.workshop.step_notes])


def test_a_slip_is_typed_behind_the_cover(looked_at, qtbot):
    desk, screen = looked_at.desk, looked_at.window._present
    screen.show_step("top-five")
    slips = screen.stage.slips
    before = len(desk.workshop.ballots)
    assert not slips.entry.isVisible()
    assert not slips._grid.isVisible()
    codes = [slips._texts.cards[card].code for card in list(slips._texts.cards)[:5]]
    cloth = slips.entry_cover.cloth
    assert looked_at.window.focusWidget() is cloth
    qtbot.keyClicks(cloth, " ".join(codes[:3]))
    assert cloth.said.text() == "3 van 5"
    qtbot.keyClick(cloth, Qt.Key.Key_Return)
    assert len(desk.workshop.ballots) == before
    assert "klopt nog niet" in cloth.said.text()
    assert not any(code in shown_words(cloth) for code in codes)
    qtbot.keyClicks(cloth, " " + " ".join(codes[3:]))
    qtbot.keyClick(cloth, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.workshop.ballots) == before + 1)
    assert not slips.entry.isVisible()
    screen.stage.pass_button.click()
    assert screen.stage.round.looked_at.isVisible(), "who chooses is told that the group looks"


def test_a_slip_on_the_ranking_is_covered_too(looked_at):
    screen = looked_at.window._present
    stages = {one.stage: one.key for one in screen.stage.pack.vocabulary.steps_of(2)}
    screen.show_step(stages["ranking"])
    assert not screen.stage.slips.entry.isVisible()
    assert not screen.stage.slips._grid.isVisible()


def test_other_schools_have_no_name_until_held(looked_at, qtbot):
    desk, window = looked_at.desk, looked_at.window
    name = desk.library.list()[0].name
    desk.show_place("library")
    qtbot.wait(80)
    assert not window._present.list.isVisible()
    assert name not in shown_words(window)
    qtbot.mousePress(window.cover.hold_button, LEFT)
    assert window._present.list.isVisible()
    qtbot.mouseRelease(window.cover.hold_button, LEFT)
    assert not window._present.list.isVisible()
    nobody = next(b for b in window.findChildren(Button) if b.text() == "De groep kijkt niet meer mee")
    nobody.click()
    assert window._present.list.isVisible()
    assert not desk.group_looks


def test_the_open_school_stays_in_sight(looked_at, qtbot):
    looked_at.desk.show_place("library")
    looked_at.desk.show_place("prepare")
    assert not looked_at.window.cover.is_covering
    assert looked_at.window._present.isVisible()


def test_what_to_do_when_someone_tells_is_covered(looked_at, qtbot):
    looked_at.window._present._tell()
    told = looked_at.window.findChild(SomeoneTells)
    assert told.isVisible()
    assert not told.cover.shows_content
    qtbot.mousePress(told.cover.hold_button, LEFT)
    assert told.cover.shows_content
    qtbot.mouseRelease(told.cover.hold_button, LEFT)
    assert not told.cover.shows_content


def test_the_strip_says_that_the_group_looks_and_leads_back_to_the_check(looked_at, qtbot):
    screen = looked_at.window._present
    assert screen.strip.room_button.accessibleName() == "De groep kijkt mee"
    qtbot.mouseClick(screen.strip.room_button, LEFT)
    assert looked_at.desk.place == "start-check"
    assert not looked_at.desk.group_looks


def test_a_window_of_the_group_on_a_wall_uncovers(looked_at, qtbot):
    looked_at.desk.room.close_it()
    looked_at.desk.show_place("library")
    assert looked_at.window._present.list.isVisible()


def test_no_ring_goes_round_a_whole_page(desk_window, qtbot):
    desk_window.show()
    desk, window = desk_window.desk, desk_window.window
    for place in ("prepare", "history", "safety", "start-check", "settings", "prepare"):
        before = window._present
        desk.show_place(place)
        qtbot.waitUntil(lambda: window.focusWidget() is not None)
        now = window.focusWidget()
        assert now is not window._present, place
        assert window._present.isAncestorOf(now), place
        assert before is not now


def test_a_message_names_no_school_while_the_group_looks(looked_at, qtbot):
    desk, said = looked_at.desk, []
    desk.said.connect(lambda text, _undo: said.append(text))
    desk.show_place("library")
    looked_at.window._present.make_rehearsal()
    assert said == ["De school staat klaar."]
