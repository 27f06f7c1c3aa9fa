"""Slips: five by keyboard, refused in their place, remarked on, changed, thrown away, covered and passed round."""

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

FIVE = ("K7 R1 P6 P8 R4", "r1 r8 p7 p3 k7", "P7R1P6R8P2", "visie stap R3 R4 R5", "K1 K2 K3 K4 K5")


def type_line(stage, line):
    QTest.keyClicks(QApplication.focusWidget(), line)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_five_slips_by_keyboard_alone(room):
    there = room(placed=24)
    stage = there.stage("top-five")
    start = time.monotonic()
    for line in FIVE:
        type_line(stage, line)
    there.settle()
    assert time.monotonic() - start < 120
    assert [ballot.slip for ballot in there.workshop.ballots] == [1, 2, 3, 4, 5]
    code = [[stage.texts.cards[card].code for card in ballot.cards] for ballot in there.workshop.ballots]
    assert code[0] == ["K7", "R1", "P6", "P8", "R4"]
    assert code[3] == ["K7", "R1", "R3", "R4", "R5"]
    assert there.stored().ballots == there.workshop.ballots
    assert stage.slips.title.text() == "5 van 5 strookjes"
    strokes = sum(len(line) + 1 for line in FIVE)
    assert strokes < 120, "at one key a second five slips stay under two minutes"


def test_twice_the_same_is_refused_in_its_place(room):
    there = room(placed=24)
    stage = there.stage("top-five")
    entry = stage.slips.entry
    QTest.keyClicks(entry.field.edit, "K7 R1 K7 ")
    assert entry.problem.text() == "K7 staat er al. Kies een andere kaart."
    assert entry.field.is_wrong
    QTest.keyClicks(entry.field.edit, "P6 P8 R4")
    QTest.keyClick(entry.field.edit, Qt.Key.Key_Return)
    there.settle()
    assert there.workshop.ballots == ()
    assert entry.field.text().startswith("K7 R1 K7")


def test_too_few_and_unknown_are_said(room):
    there = room(placed=24)
    entry = there.stage("top-five").slips.entry
    QTest.keyClicks(entry.field.edit, "K7 R1")
    QTest.keyClick(entry.field.edit, Qt.Key.Key_Return)
    assert "2 kaarten van de vijf" in entry.problem.text()
    QTest.keyClicks(entry.field.edit, " X9 ")
    assert "X9" in entry.problem.text()
    there.settle()
    assert there.workshop.ballots == ()


def test_letters_of_a_title_are_offered_and_tab_takes_one(room):
    there = room(placed=24)
    entry = there.stage("top-five").slips.entry
    QTest.keyClicks(entry.field.edit, "K7 comm")
    assert len(entry.offers.cards) > 1
    QTest.keyClick(entry.field.edit, Qt.Key.Key_Tab)
    assert entry.field.text() == f"K7 {there.shown.texts.cards[entry.cards()[1]].code} "
    assert entry.field.edit.hasFocus()


def test_the_rule_stands_there_and_blue_is_remarked_on(room):
    there = room(placed=24)
    stage = there.stage("top-five")
    entry = stage.slips.entry
    QTest.keyClicks(entry.field.edit, "K1 K2")
    assert "Ligt op blauw: K1." in entry.remark.text()
    said = [label.text() for label in stage.findChildren(type(entry.remark))]
    assert stage.texts.texts["quality_rule"] in said
    entry.field.edit.clear()
    QTest.keyClicks(entry.field.edit, "P1 P2 P3 P4 P5")
    assert "Geen kwaliteitskaart" in entry.remark.text()
    QTest.keyClick(entry.field.edit, Qt.Key.Key_Return)
    there.settle()
    assert len(there.workshop.ballots) == 1, "one slip may be without"


def test_change_and_throw_away_can_be_undone(room):
    there = room(placed=24)
    stage = there.stage("top-five")
    for line in FIVE[:3]:
        type_line(stage, line)
    there.settle()
    stage.slips.cards[2].edit_asked.emit(2)
    assert stage.slips.entry.title.text() == "Strookje 2 wijzigen"
    stage.slips.entry.field.edit.clear()
    type_line(stage, "K1 K2 K3 K4 K5")
    there.settle()
    assert [stage.texts.cards[card].code for card in there.workshop.ballots[1].cards] == ["K1", "K2", "K3", "K4", "K5"]
    stage.slips.cards[1].remove_asked.emit(1)
    there.settle()
    assert [ballot.slip for ballot in there.workshop.ballots] == [2, 3]
    assert there.said[-1] == "Strookje 1 is weg."
    there.undo()
    assert [ballot.slip for ballot in there.workshop.ballots] == [1, 2, 3]
    type_line(stage, FIVE[3])
    there.settle()
    assert there.workshop.ballots[-1].slip == 4


def test_passed_round_nothing_is_seen_between_members(room):
    there = room(placed=24)
    stage = there.stage("top-five")
    QTest.mouseClick(stage.pass_button, Qt.MouseButton.LeftButton)
    turn = stage.round
    for member in range(2):
        assert turn.currentIndex() == 0
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        tiles = list(turn.tiles.values())
        assert not any(tile.rank for tile in tiles)
        for tile in tiles[member : member + 6]:
            QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
        assert "al vijf" in turn.said.text()
        QTest.mouseClick(turn.done_button, Qt.MouseButton.LeftButton)
        there.settle()
    assert [len(ballot.cards) for ballot in there.workshop.ballots] == [5, 5]
    assert turn.currentIndex() == 0
    QTest.keyClick(turn, Qt.Key.Key_Escape)
    assert stage.stack.currentWidget() is stage.page


def test_when_all_slips_are_in_the_laptop_goes_back_to_the_guide(room):
    there = room(group=3, placed=24)
    stage = there.stage("top-five")
    turn = stage.round
    stage.pass_button.click()
    asked = turn.title.text()
    for _ in range(3):
        turn.begin()
        for tile in list(turn.tiles.values())[:5]:
            tile.click()
        turn.done_button.click()
        there.settle()
    assert turn.title.text() != asked
    assert turn.stop_button.hasFocus(), "Enter gives it back, and starts no fourth slip"


def test_slips_can_be_covered_and_never_reach_the_room(room):
    there = room(placed=24)
    stage = there.stage("top-five")
    type_line(stage, FIVE[0])
    there.settle()
    QTest.mouseClick(stage.slips.hide_button, Qt.MouseButton.LeftButton)
    assert not stage.slips.cover.shows_content
    assert stage.room_view() is None


def test_the_line_of_a_slip_takes_no_room_for_a_cloth_that_is_put_away(room):
    stage = room(placed=24).stage("top-five", width=1100)
    entry = stage.slips.entry
    low = entry.height()
    assert low <= entry.heightForWidth(entry.width()) + 2
