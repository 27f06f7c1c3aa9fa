"""The action plan: two rounds by keyboard, dates as typed, remarks, tasks, undo, and what the room sees."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.phase2 import pack_words
from workshopdesk.domain import school_year
from workshopdesk.domain.workshop import Ranking
from workshopdesk.ui.stages.plan.row_details import partners_of
from workshopdesk.ui.stages.plan.stage import PlanStage


def five():
    return tuple(list(pack_words().cards)[n] for n in (0, 6, 9, 12, 20))


@pytest.fixture
def planned(room):
    there = room(placed=24, ranking=Ranking(five(), True))
    stage = there.stage("plan", width=1200)
    assert isinstance(stage, PlanStage)
    QTest.mouseClick(stage.empty.action_button, Qt.MouseButton.LeftButton)
    there.settle()
    return there, stage


def test_ranked_cards_become_rows_and_the_year_is_proposed(planned):
    there, stage = planned
    assert [row.card for row in there.workshop.plan] == list(five())
    assert there.workshop.plan_year == school_year.proposed_for_plan(stage._today)
    coming = school_year.next_after(school_year.of_date(stage._today))
    stage.rounds.year_chosen.emit(coming)
    there.settle()
    assert there.workshop.plan_year == coming
    assert coming.replace("-", "–") in stage.title.text()


def test_the_first_round_by_keyboard_alone(planned):
    there, stage = planned
    first, last = school_year.bounds(there.workshop.plan_year)
    due = max(stage._today + timedelta(days=20), first)
    for card in five():
        assert QApplication.focusWidget() is stage.rows[card].owner.combo or stage.rows[card].owner.edit.hasFocus()
        QTest.keyClicks(QApplication.focusWidget(), "Zorg en nog iets")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        QTest.keyClicks(QApplication.focusWidget(), f"{due.day}/{due.month}/{due.year}")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        there.settle()
    assert all(row.owner == "Zorg en nog iets" and row.deadline == due for row in there.workshop.plan)
    assert stage.rounds.first._done
    assert QApplication.focusWidget() is stage.rounds.second
    QTest.keyClick(stage.rounds.second, Qt.Key.Key_Space)
    sheet = stage.rows[five()[0]]
    assert sheet.is_open
    assert sheet.details.approach.edit.hasFocus()
    assert there.stored().plan == there.workshop.plan
    assert last


def test_a_date_in_the_past_or_outside_the_year_is_remarked_on(planned):
    there, stage = planned
    card = five()[0]
    there.run("set_plan_row", card=card, deadline=date(2001, 2, 3))
    said = stage.rows[card].remark.text()
    assert "voorbij" in said
    assert "buiten" in said
    there.run("set_plan_row", card=card, clear=["deadline"])
    assert not stage.rows[card].remark.isVisible()


def test_details_are_stored_as_they_are_typed(planned, qtbot):
    there, stage = planned
    card = five()[1]
    sheet = stage.rows[card]
    sheet.set_open(True)
    details = sheet.details
    QTest.keyClicks(details.approach.edit, "Drie lessen")
    qtbot.waitUntil(lambda: there.workshop.plan_row(card).approach == "Drie lessen", timeout=3000)
    details.partners.edit.setFocus()
    QTest.keyClicks(details.partners.edit, "CLB, ouderraad")
    qtbot.waitUntil(lambda: there.workshop.plan_row(card).partners == ("CLB", "ouderraad"), timeout=3000)
    details.status.segment_chosen.emit("busy")
    line = details.tasks.lines[0]
    line.text.edit.setFocus()
    QTest.keyClicks(line.text.edit, "Lessen kiezen")
    QTest.keyClick(line.text.edit, Qt.Key.Key_Return)
    there.settle()
    assert [task.text for task in there.workshop.plan_row(card).tasks] == ["Lessen kiezen"]
    assert len(details.tasks.lines) == 2
    QTest.keyClicks(line.owner.edit, "Directie")
    QTest.keyClick(line.owner.edit, Qt.Key.Key_Return)
    line.due.edit.setFocus()
    QTest.keyClicks(line.due.edit, "5 maart")
    QTest.keyClick(line.due.edit, Qt.Key.Key_Return)
    there.settle()
    task = there.workshop.plan_row(card).tasks[0]
    assert (task.owner, task.due.day, task.due.month) == ("Directie", 5, 3)
    QTest.mouseClick(details.tasks.lines[0].remove, Qt.MouseButton.LeftButton)
    there.settle()
    assert there.workshop.plan_row(card).tasks == ()
    assert there.said[-1].startswith("Taak gewist bij")
    there.undo()
    assert [task.text for task in there.workshop.plan_row(card).tasks] == ["Lessen kiezen"]
    assert details.tasks.tasks()[0].text == "Lessen kiezen"


def test_what_is_half_typed_is_stored_on_leaving(planned):
    there, stage = planned
    sheet = stage.rows[five()[2]]
    sheet.set_open(True)
    sheet.details.approach.edit.setPlainText("half")
    sheet.owner.combo.setEditText("Directie")
    there.drop_stage()
    there.settle()
    row = there.workshop.plan_row(five()[2])
    assert (row.approach, row.owner) == ("half", "Directie")


def test_rows_are_added_moved_and_taken_out_with_undo(planned):
    there, stage = planned
    other = next(card for card in stage.texts.cards if card not in five())
    stage.add.option_chosen.emit(other)
    there.settle()
    assert [row.card for row in there.workshop.plan][-1] == other
    QTest.keyClick(stage.rows[other], Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    there.settle()
    assert [row.card for row in there.workshop.plan][-2] == other
    stage.rows[other].remove_asked.emit(other)
    there.settle()
    assert there.workshop.plan_row(other) is None
    there.undo()
    assert list(stage.rows)[-2] == other


def test_the_room_sees_it_grow_with_dates_in_the_workshops_language(planned):
    there, stage = planned
    there.run("set_plan_row", card=five()[0], owner="Directie", deadline=date(2027, 3, 5))
    row = stage.room_view().rows[0]
    assert row[3:] == ("Directie", "vr 5 mrt 2027")


def test_print_goes_to_the_print_studio_in_one_action(planned, monkeypatch):
    there, stage = planned
    went = []
    monkeypatch.setattr("workshopdesk.ui.places.exists", lambda place: True)
    monkeypatch.setattr(there.desk, "show_place", lambda place, **facts: went.append((place, facts)))
    stage.rows[five()[0]].owner.combo.setEditText("Directie")
    QTest.mouseClick(stage.print_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert went == [("print", {"document": "action-plan"})]
    assert there.workshop.plan_row(five()[0]).owner == "Directie"


def test_without_a_print_studio_the_pdf_is_there(planned, monkeypatch, tmp_path, qtbot):
    there, stage = planned
    monkeypatch.setattr("workshopdesk.ui.places.exists", lambda place: False)
    monkeypatch.setattr("workshopdesk.ui.stages.plan.printing.QDesktopServices.openUrl", lambda url: True)
    monkeypatch.setattr(
        "workshopdesk.ui.stages.plan.printing.QStandardPaths.writableLocation", lambda where: str(tmp_path / "papers")
    )
    QTest.mouseClick(stage.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(there.said), timeout=20_000)
    made = next((tmp_path / "papers").glob("*.pdf"))
    assert made.read_bytes().startswith(b"%PDF")


def test_partners_between_commas_or_lines():
    assert partners_of("CLB, Sensoa\nouderraad, CLB ,,") == ["CLB", "Sensoa", "ouderraad"]
