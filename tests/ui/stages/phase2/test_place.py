"""Laying the cards: what is shown is what is stored, by keys, by list, slow disks and failing ones."""

import random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.phase2 import consistent, drag, place_of
from workshopdesk.domain.terms import Zone
from workshopdesk.store.errors import StoreError

RED = (650, 320)


@pytest.mark.parametrize("placed", [0, 17, 24])
@pytest.mark.parametrize("group", [3, 12])
def test_every_card_is_somewhere(room, placed, group):
    there = room(group=group, placed=placed)
    stage = there.stage("place")
    consistent(stage, there.workshop)
    held = sum(len(holder.cards) for holder in stage.tray._view.holders)
    assert held + len(stage.scene.items_by_card()) == 24
    assert stage.tray.counter.accessibleName().startswith(f"{placed} van 24")
    listed = [one.card for place in stage.list._places for one in place.cards]
    assert sorted(listed) == sorted(there.workshop.placement(card).card for card in stage.texts.cards)


def test_keys_lay_mark_and_take_back(room):
    there = room(placed=0)
    stage = there.stage("place")
    stage.view.setFocus()
    QTest.keyClick(stage.view, Qt.Key.Key_N)
    card = stage.card
    assert card in stage.tray.cards
    QTest.keyClick(stage.tray.strip.cards[card], Qt.Key.Key_R)
    there.settle()
    assert there.workshop.placement(card).zone is Zone.WORK
    stage.view.setFocus()
    stage.scene.choose(card)
    QTest.keyClick(stage.view, Qt.Key.Key_X)
    QTest.keyClick(stage.view, Qt.Key.Key_B)
    there.settle()
    now = there.workshop.placement(card)
    assert (now.zone, now.contested) == (Zone.STRENGTH, True)
    QTest.keyClick(stage.view, Qt.Key.Key_Backspace)
    there.settle()
    assert there.workshop.placement(card).zone is Zone.HAND
    consistent(stage, there.workshop)


def test_the_keyboard_stays_where_the_cards_are(room):
    there = room(placed=0)
    stage = there.stage("place")
    first, second = stage.tray.cards[:2]
    stage.tray.strip.cards[first].setFocus()
    QTest.keyClick(stage.tray.strip.cards[first], Qt.Key.Key_B)
    there.settle()
    assert stage.tray.strip.cards[second].hasFocus()
    for _ in range(23):  # on to the hands of the others, without a key more
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_R)
        there.settle()
    assert len(there.workshop.placed()) == 24
    assert stage.view.hasFocus()


def test_a_member_is_chosen_by_digit_also_on_azerty(room):
    there = room(placed=0)
    stage = there.stage("place")
    QTest.keyClick(stage.view, Qt.Key.Key_3)
    assert stage.tray.holder == "m3"
    without_shift = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Eacute, Qt.KeyboardModifier.NoModifier, "é")
    QApplication.sendEvent(stage.view, without_shift)
    assert stage.tray.holder == "m2"


def test_the_keys_work_in_the_drawer_too(room):
    there = room(placed=2)
    stage = there.stage("place")
    there.drawer.show()
    card = next(iter(stage.scene.items_by_card()))
    stage.choose(card)
    before = there.workshop.placement(card).zone
    key, after = (Qt.Key.Key_R, Zone.WORK) if before is Zone.STRENGTH else (Qt.Key.Key_B, Zone.STRENGTH)
    QTest.keyClick(there.panel, key)
    there.settle()
    assert there.workshop.placement(card).zone is after
    assert there.panel.buttons[after.value].isChecked()


def test_the_list_moves_the_same_cards(room):
    there = room(placed=5)
    stage = there.stage("place")
    QTest.keyClick(stage.view, Qt.Key.Key_L)
    assert stage.stack.currentWidget() is stage.list
    card = next(one.card for one in there.workshop.placements if one.zone is Zone.HAND)
    stage.list.mark_chosen(card)
    stage.choose(card)
    QTest.keyClick(stage.list, Qt.Key.Key_B)
    there.settle()
    assert there.workshop.placement(card).zone is Zone.STRENGTH
    name = stage.list.index_of(card).data(Qt.ItemDataRole.AccessibleTextRole)
    assert stage.pictures.title(card) in name
    assert "Sterk punt" in name
    QTest.keyClick(stage.list, Qt.Key.Key_L)
    assert stage.stack.currentWidget() is stage.view
    consistent(stage, there.workshop)


def test_filters_dim_what_they_leave_out(room):
    there = room(placed=12)
    stage = there.stage("place")
    card = next(iter(stage.scene.items_by_card()))
    there.run("mark_contested", card=card)
    stage.tools.filter_chosen.emit("contested")
    clear = {key for key, item in stage.scene.items_by_card().items() if not item.dimmed}
    assert clear == {card}
    stage.tools.filter_chosen.emit("level:quality")
    clear = {key for key, item in stage.scene.items_by_card().items() if not item.dimmed}
    assert {stage.texts.cards[key].level for key in clear} == {"quality"}
    stage.tools.filter_chosen.emit("holder:m1")
    clear = {key for key, item in stage.scene.items_by_card().items() if not item.dimmed}
    assert {there.workshop.placement(key).held_by for key in clear} == {"m1"}
    stage.tools.filter_chosen.emit("all")
    assert not any(item.dimmed for item in stage.scene.items_by_card().values())


def test_what_could_not_be_stored_springs_back(room, monkeypatch):
    there = room(placed=4)
    stage = there.stage("place")
    card = next(one.card for one in there.workshop.placements if one.zone is Zone.STRENGTH)
    home = place_of(stage, card)

    def full(*_arguments, **_more):
        raise StoreError("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(type(there.desk.school._workspace.file), "commit", full)
        drag(stage.view, home, RED)
        there.settle()
    assert place_of(stage, card) == pytest.approx(home)
    assert there.warnings
    assert there.workshop.placement(card).zone is Zone.STRENGTH
    consistent(stage, there.workshop)


def test_a_slow_disk_shows_a_sign_and_never_a_placed_card(room, monkeypatch, qtbot):
    import threading

    there = room(placed=4)
    stage = there.stage("place")
    card = next(one.card for one in there.workshop.placements if one.zone is Zone.STRENGTH)
    gate = threading.Event()
    kind = type(there.desk.school._workspace.file)
    commit = kind.commit

    def slow(self, *arguments, **more):
        gate.wait(10)
        return commit(self, *arguments, **more)

    monkeypatch.setattr(kind, "commit", slow)
    drag(stage.view, place_of(stage, card), RED)
    item = stage.scene.items_by_card()[card]
    assert item.pending
    assert there.workshop.placement(card).zone is Zone.STRENGTH
    qtbot.waitUntil(lambda: stage.tray._waiting.text() != "", timeout=3000)
    gate.set()
    there.settle()
    assert not item.pending
    assert stage.tray._waiting.text() == ""
    assert there.workshop.placement(card).zone is Zone.WORK
    consistent(stage, there.workshop)


def test_tidy_and_back(room):
    there = room(placed=17)
    stage = there.stage("place")
    card = next(one.card for one in there.workshop.placements if one.zone is Zone.STRENGTH)
    there.run("place_card", card=card, zone="strength", x=0.111, y=0.333)
    before = there.workshop.placements
    QTest.mouseClick(stage.tray.tidy_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert there.workshop.placements != before
    there.undo()
    assert there.workshop.placements == before
    consistent(stage, there.workshop)


def test_the_drawer_may_show_something_else_meanwhile(room):
    there = room(placed=5)
    stage = there.stage("place")
    card = next(iter(stage.scene.items_by_card()))
    stage.panel.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stage.choose(card)
    again = stage.drawer_content()
    there.qtbot.addWidget(again)
    assert again.buttons["strength"].isChecked() or again.buttons["work"].isChecked()


def test_before_dealing_there_are_three_ways_to_begin(room):
    there = room(placements=())
    stage = there.stage("place")
    assert stage.deal_bar.isVisible()
    assert not stage.tray.isVisible()
    QTest.mouseClick(stage.deal_bar.pile, Qt.MouseButton.LeftButton)
    there.settle()
    assert len(stage.tray.cards) == 24
    there.undo()
    QTest.mouseClick(stage.deal_bar.deal, Qt.MouseButton.LeftButton)
    there.settle()
    assert {one.zone for one in there.workshop.placements} == {Zone.HAND}


def test_the_room_sees_faces_and_no_hands(room):
    there = room(placed=7)
    view = there.stage("place").room_view()
    assert len(view.placements) == 7


@pytest.mark.parametrize("seed", range(2))
def test_three_hundred_random_moves_with_undo_and_redo(room, seed):
    """Through the workspace and through the scene, in one history; what another process would read is the same."""
    chance = random.Random(seed)
    there = room(group=chance.choice([3, 7, 12]), placed=chance.choice([0, 11, 24]))
    stage = there.stage("place")
    cards = list(stage.texts.cards)
    people = [member.id for member in there.workshop.participants]

    def any_operation():
        card = chance.choice(cards)
        zone = chance.choice(["strength", "work", "strength", "work", "pile", "hand"])
        where = {"x": round(chance.random(), 3), "y": round(chance.random(), 3)} if chance.random() < 0.7 else {}
        return chance.choice(
            [
                ("place_card", {"card": card, "zone": zone, "by": chance.choice(people), **where}),
                ("place_card", {"card": card, "zone": zone, "by": chance.choice(people), **where}),
                ("mark_contested", {"card": card, "contested": chance.random() < 0.5}),
                ("tidy_cards", {}),
                ("share_out", {"among": chance.sample(people, chance.randint(1, len(people)))}),
                ("set_present", {"id": chance.choice(people), "present": chance.random() < 0.6}),
                ("deal_cards", {}),
                ("gather_cards", {}),
            ]
        )

    def drop_any():
        """Carry a card of the board somewhere, also beside it or back to where it was."""
        items = stage.scene.items_by_card()
        if not items:
            return
        item = items[chance.choice(sorted(items))]
        end = QPointF(chance.uniform(-60, 900), chance.uniform(-60, 660))
        stage.scene.flight.take(item, item.pos())
        stage.scene.carry(end)
        if chance.random() < 0.15:
            stage.scene.cancel_flight()
        else:
            stage.scene.let_go(end)

    for number in range(300):
        what = chance.random()
        if what < 0.2:
            there.desk.undo()
        elif what < 0.3:
            there.desk.redo()
        elif what < 0.55:
            drop_any()
        else:
            name, arguments = any_operation()
            there.desk.run(name, **arguments)
        there.settle()
        consistent(stage, there.workshop)
        if number % 30 == 0:
            assert there.stored() == there.workshop
    assert there.stored() == there.workshop
