"""Entering a paper board: one key a card, stored at once, in slots at the end."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.phase2 import consistent
from workshopdesk.domain.terms import Zone


def test_twenty_four_keys_and_the_board_is_laid(room, qtbot):
    there = room(placements=())
    stage = there.stage("place")
    QTest.mouseClick(stage.deal_bar.paper, Qt.MouseButton.LeftButton)
    paper = stage.paper
    first = next(iter(paper.rows.values()))
    qtbot.waitUntil(first.hasFocus)
    keys = "brrbrbbrrbrrbrrrbrbrrbrr"
    for number, key in enumerate(keys):
        if number == 4:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_X)
        QTest.keyClicks(QApplication.focusWidget(), key)
    there.settle()
    zones = [there.workshop.placement(card).zone for card in stage.texts.cards]
    assert zones == [Zone.STRENGTH if key == "b" else Zone.WORK for key in keys]
    assert [one.contested for one in there.workshop.placements].count(True) == 1
    assert QApplication.focusWidget() is paper.done_button
    assert there.stored().placements == there.workshop.placements
    QTest.keyClick(paper.done_button, Qt.Key.Key_Space)
    there.settle()
    assert stage.stack.currentWidget() is stage.view
    consistent(stage, there.workshop)
    blue = [(one.x, one.y) for one in there.workshop.placements if one.zone is Zone.STRENGTH]
    assert len(set(blue)) == len(blue)


def test_backspace_takes_back_and_space_skips(room, qtbot):
    there = room(placements=())
    stage = there.stage("place")
    stage.show_paper()
    rows = list(stage.paper.rows.values())
    qtbot.waitUntil(rows[0].hasFocus)
    QTest.keyClick(rows[0], Qt.Key.Key_B)
    there.settle()
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Space)
    assert rows[2].hasFocus()
    QTest.keyClick(rows[2], Qt.Key.Key_Up)
    QTest.keyClick(rows[1], Qt.Key.Key_Backspace)
    there.settle()
    assert rows[0].hasFocus()
    assert there.workshop.placement(rows[0].card).zone is Zone.PILE


def test_faces_can_be_pressed_too(room):
    there = room(placed=3)
    stage = there.stage("place")
    stage.show_paper()
    row = list(stage.paper.rows.values())[9]
    QTest.mouseClick(row.faces["work"], Qt.MouseButton.LeftButton)
    there.settle()
    assert there.workshop.placement(row.card).zone is Zone.WORK
    assert "werkpunt" in row.accessibleName()
