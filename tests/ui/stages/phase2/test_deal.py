"""Dealing: even, visible, anew, to who comes and from who leaves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def counts(stage):
    return sorted((len(sheet.lines) for member, sheet in stage.hands.items() if member), reverse=True)


@pytest.mark.parametrize(
    ("group", "shares"), [(3, [8, 8, 8]), (5, [5, 5, 5, 5, 4]), (7, [4, 4, 4, 3, 3, 3, 3]), (12, [2] * 12)]
)
def test_even_and_visible(room, group, shares):
    there = room(group=group, placements=())
    stage = there.stage("deal")
    QTest.mouseClick(stage.deal_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert counts(stage) == shares
    assert "Verdeeld" in stage.state.text()


def test_anew_until_the_first_card_lies(room):
    there = room(placements=())
    stage = there.stage("deal")
    there.run("deal_cards", seed=1)
    before = there.workshop.placements
    QTest.mouseClick(stage.deal_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert there.workshop.placements != before
    there.run("place_card", card=next(iter(stage.texts.cards)), zone="work")
    assert not stage.deal_button.isVisible()


def test_one_pile(room):
    there = room(placements=())
    stage = there.stage("deal")
    QTest.mouseClick(stage.pile_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert len(stage.hands[""].lines) == 24
    there.undo()
    assert there.workshop.placements == ()
    assert "" not in stage.hands


def test_who_comes_late_and_who_leaves(room):
    there = room(group=4, placements=())
    stage = there.stage("deal")
    QTest.mouseClick(stage.hands["m4"].check, Qt.MouseButton.LeftButton)
    there.settle()
    assert not stage.hands["m4"].check.isChecked()
    there.run("deal_cards")
    assert counts(stage) == [8, 8, 8, 0]
    QTest.mouseClick(stage.hands["m4"].check, Qt.MouseButton.LeftButton)
    there.settle()
    assert counts(stage) == [6, 6, 6, 6]
    QTest.mouseClick(stage.hands["m1"].check, Qt.MouseButton.LeftButton)
    there.settle()
    assert counts(stage) == [8, 8, 8, 0]
    assert stage.hands["m1"].lines == []
    there.undo()
    assert counts(stage) == [6, 6, 6, 6]
    assert stage.hands["m1"].check.isChecked()


def test_with_nobody_the_button_says_what_it_waits_for(room):
    there = room(group=1, placements=())
    stage = there.stage("deal")
    QTest.mouseClick(stage.hands["m1"].check, Qt.MouseButton.LeftButton)
    there.settle()
    assert not stage.deal_button.isEnabled()
    assert stage.deal_button.shown_text.endswith("wacht op wie er is")


def test_hands_stand_in_columns_of_one_width(room, qtbot):
    there = room(group=7, placements=())
    stage = there.stage("deal", width=1300)
    sheets = list(stage.hands.values())
    qtbot.waitUntil(lambda: len({sheet.width() for sheet in sheets}) == 1)
    assert len({sheet.x() for sheet in sheets}) < len(sheets), "more than one row"
