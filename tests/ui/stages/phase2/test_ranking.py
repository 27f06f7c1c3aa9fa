"""The ranking: at once, with ties for the group, moved with a reason, and never final without a Quality card."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workshopdesk.domain.ranking import Outcome, Score
from workshopdesk.ui.stages.ranking.order import differs, moved, places, put_first

SLIPS = ("R1 P7 R4 P6 K7", "R1 R8 P7 P3 K7", "P7 R1 P6 R8 P2", "R8 P3 R1 P6 K4", "P7 P6 P3 R1 K7")


@pytest.fixture
def counted(room):
    there = room(placed=24)
    stage = there.stage("ranking", width=1200)
    codes = stage.texts.by_code
    for number, line in enumerate(SLIPS, start=1):
        there.run("set_ballot", slip=number, cards=[codes[code].key for code in line.split()])
    there.codes = lambda: [stage.texts.cards[card].code for card in there.workshop.ranking.cards]
    return there, stage


def test_revealed_at_once_with_points_and_agreement_in_words(counted):
    there, stage = counted
    assert stage.room_view() is None
    assert not stage.list.isVisible()
    QTest.mouseClick(stage.cover.action_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert there.codes() == ["R1", "P7", "P6", "R8", "P3"]
    first = next(iter(stage.list.rows.values()))
    assert first.accessibleName() == "1. R1 Stappenplan, 19 punten, op 5 van 5"
    assert stage.agreement.text in ("Grotendeels eens", "Gedeeltelijk eens", "Verspreid")
    assert "Plaats 1 geeft 5 punten" in stage.explained.text()
    rows = stage.room_view().rows
    assert rows[0][0] == "R1"
    assert rows[0][3] == 19


def test_a_tie_is_the_groups_to_decide(counted):
    there, stage = counted
    stage._reveal()
    there.settle()
    assert [tuple(stage.texts.cards[card].code for card in tie.place.cards) for tie in stage.list.ties] == [
        ("P6", "R8")
    ]
    assert "gelijk" in stage.final_button.shown_text or "K" in stage.final_button.shown_text
    assert stage.room_view().places == (1, 2, 3, 3, 5), "the group sees the tie as one place"
    tie = stage.list.ties[0]
    QTest.mouseClick(tie.buttons[tie.place.cards[1]], Qt.MouseButton.LeftButton)
    there.settle()
    assert there.codes() == ["R1", "P7", "R8", "P6", "P3"]
    assert stage.list.ties == []
    assert stage.room_view().places == (1, 2, 3, 4, 5)


def test_the_group_sees_all_cards_of_a_tie_over_the_edge_of_five(room):
    there = room(group=3, placed=24)
    stage = there.stage("ranking", width=1200)
    cards = list(stage.texts.cards)
    for slip, named in enumerate((cards[0:5], cards[0:3] + cards[5:7], cards[0:3] + cards[7:9]), start=1):
        there.run("set_ballot", slip=slip, cards=named)
    stage._reveal()
    there.settle()
    asked = next(tie for tie in stage.list.ties if len(tie.place.cards) > 2).place.cards
    shown = stage.room_view()
    assert {stage.texts.cards[card].code for card in asked} <= {row[0] for row in shown.rows}
    assert len(shown.places) == len(shown.rows)
    assert len(there.workshop.ranking.cards) < len(shown.rows)


@pytest.mark.parametrize("at", [0, 1])
def test_a_decided_tie_stays_decided(counted, at):
    """Also in the order that the points proposed; through a new stage and a closed file, until it is undone."""
    there, stage = counted
    stage._reveal()
    there.settle()
    tie = stage.list.ties[0]
    QTest.mouseClick(tie.buttons[tie.place.cards[at]], Qt.MouseButton.LeftButton)
    there.settle()
    assert stage.list.ties == []
    order = there.codes()
    assert there.stored().ranking == there.workshop.ranking
    there.drop_stage()
    again = there.stage("ranking", width=1200)
    assert again.list.ties == []
    row = next(iter(again.list.rows.values()))
    QTest.keyClick(row, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    there.settle()
    there.undo()
    assert again.list.ties == []
    assert there.codes() == order
    there.undo()
    assert len(again.list.ties) == 1
    there.desk.redo()
    there.settle()
    assert again.list.ties == []
    again._reveal()
    there.settle()
    assert len(again.list.ties) == 1, "counted anew, the group is asked again"


def test_the_keyboard_stays_in_the_ranking(counted):
    there, stage = counted
    stage.cover.action_button.setFocus()
    QTest.keyClick(stage.cover.action_button, Qt.Key.Key_Space)
    there.settle()
    first, *_ = stage.list.rows.values()
    assert first.hasFocus()
    tie = stage.list.ties[0]
    card = tie.place.cards[1]
    tie.buttons[card].setFocus()
    QTest.keyClick(tie.buttons[card], Qt.Key.Key_Space)
    there.settle()
    assert stage.list.rows[card].hasFocus()
    stage.quality.add_button.setFocus()
    QTest.keyClick(stage.quality.add_button, Qt.Key.Key_Space)
    there.settle()
    assert stage.list.rows[there.workshop.ranking.cards[-1]].hasFocus()


def test_without_quality_it_says_why_and_proposes(counted):
    there, stage = counted
    stage._reveal()
    there.settle()
    assert stage.quality.isVisible()
    assert "K7 Visie op sexting: 3 punten, op 3 van 5" in stage.quality.best.text()
    assert stage.final_button.shown_text == "Maak definitief: wacht op een K"
    assert stage.quality.replace_button.text() == "Leg K7 in de plaats van P3"
    QTest.mouseClick(stage.quality.add_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert there.codes() == ["R1", "P7", "P6", "R8", "P3", "K7"]
    assert not stage.quality.isVisible()
    there.undo()
    QTest.mouseClick(stage.quality.outs[there.workshop.ranking.cards[1]], Qt.MouseButton.LeftButton)
    QTest.mouseClick(stage.quality.replace_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert there.codes() == ["R1", "K7", "P6", "R8", "P3"]


def test_moved_by_keys_with_a_reason_that_is_kept(counted, qtbot):
    there, stage = counted
    stage._reveal()
    there.settle()
    row = next(iter(stage.list.rows.values()))
    assert not stage.why.isVisible()
    QTest.keyClick(row, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    there.settle()
    assert there.codes()[:2] == ["P7", "R1"]
    assert stage.why.isVisible()
    QTest.keyClicks(stage.reason.edit, "Eerst vormen")
    qtbot.waitUntil(lambda: there.workshop.ranking.reason == "Eerst vormen", timeout=3000)
    again = stage.list.rows[there.workshop.ranking.cards[1]]
    QTest.keyClick(again, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    there.settle()
    assert there.workshop.ranking.reason == "Eerst vormen"


def test_moved_by_drag_and_sent_back_by_escape(counted):
    there, stage = counted
    stage._reveal()
    there.settle()
    row, below = list(stage.list.rows.values())[:2]
    start = QPoint(20, 20)
    down = row.mapFromGlobal(below.mapToGlobal(QPoint(20, below.height() - 6)))
    QTest.mousePress(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(row, start + QPoint(0, 20))
    QTest.mouseMove(row, down)
    QTest.keyClick(row, Qt.Key.Key_Escape)
    there.settle()
    assert there.codes()[:2] == ["R1", "P7"]
    row, below = list(stage.list.rows.values())[:2]
    down = row.mapFromGlobal(below.mapToGlobal(QPoint(20, below.height() - 6)))
    QTest.mousePress(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(row, start + QPoint(0, 20))
    QTest.mouseMove(row, down)
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton)
    there.settle()
    assert there.codes()[:2] == ["P7", "R1"]


def test_final_and_open_again(counted):
    there, stage = counted
    stage._reveal()
    there.settle()
    QTest.mouseClick(stage.quality.add_button, Qt.MouseButton.LeftButton)
    there.settle()
    tie = stage.list.ties[0]
    QTest.mouseClick(tie.buttons[tie.place.cards[0]], Qt.MouseButton.LeftButton)
    there.settle()
    QTest.mouseClick(stage.final_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert there.workshop.ranking.final
    assert stage.next_button.isVisible()
    assert [row[3] for row in stage.room_view().rows] == [None] * 6
    assert there.stored().ranking == there.workshop.ranking
    QTest.mouseClick(stage.final_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert not there.workshop.ranking.final


def outcome_of(*points):
    values = list(points)
    scores = [Score(f"c{n}", p, 1, 1, 1, values.count(p) > 1) for n, p in enumerate(points)]
    return Outcome(tuple(scores), None, False, None)


def test_a_tie_over_the_edge_of_five_asks_too():
    counted = outcome_of(9, 8, 7, 6, 5, 5)
    order = ["c0", "c1", "c2", "c3", "c4"]
    found = places(order, counted, frozenset(), False)
    assert found[-1].cards == ("c4", "c5")
    assert put_first(order, found[-1], "c5") == ["c0", "c1", "c2", "c3", "c5"]
    assert not places(order, counted, frozenset({"c4"}), False)[-1].is_tie
    assert not any(place.is_tie for place in places(order, counted, frozenset(), True))


def test_against_the_points():
    counted = outcome_of(9, 8, 7)
    assert not differs(["c0", "c1", "c2"], counted)
    assert differs(["c1", "c0", "c2"], counted)
    assert differs(["c0", "c2"], counted)
    assert moved(["a", "b", "c"], "a", 5) == ["b", "c", "a"]
