"""The board under real mouse events: drops, what springs back, what stays calm, what lies under something else."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.phase2 import at, consistent, drag, drag_from_hand, place_of
from workshopdesk.domain.terms import Zone

BLUE, RED, BETWEEN, BOX = (150, 300), (650, 320), (420, 300), (350, 540)


def first_on(made, zone):
    return next(one.card for one in made.placements if one.zone is zone)


def test_a_drop_is_stored_where_it_fell_and_survives_a_kill(room):
    there = room(placed=6)
    stage = there.stage("place")
    card = first_on(there.workshop, Zone.STRENGTH)
    drag(stage.view, place_of(stage, card), RED)
    there.settle()
    now = there.workshop.placement(card)
    assert now.zone is Zone.WORK
    assert abs(now.x * 841 - RED[0]) < 3
    assert abs(now.y * 594 - RED[1]) < 3
    assert there.stored().placement(card) == now
    consistent(stage, there.workshop)
    there.undo()
    assert there.workshop.placement(card).zone is Zone.STRENGTH
    consistent(stage, there.workshop)


def test_a_card_from_the_hand_lands_on_a_face(room):
    there = room(placed=0)
    stage = there.stage("place")
    card = stage.tray.cards[0]
    drag_from_hand(stage, card, BLUE)
    there.settle()
    assert there.workshop.placement(card).zone is Zone.STRENGTH
    assert card not in stage.tray.cards
    consistent(stage, there.workshop)


def test_a_drop_between_the_faces_sends_the_card_home(room):
    there = room(placed=4)
    stage = there.stage("place")
    card = first_on(there.workshop, Zone.WORK)
    home = place_of(stage, card)
    drag(stage.view, home, (421, 45))
    there.settle()
    assert place_of(stage, card) == pytest.approx(home)
    assert there.workshop.placement(card).zone is Zone.WORK


def test_the_box_takes_what_is_not_agreed(room):
    there = room(placed=4)
    stage = there.stage("place")
    card = first_on(there.workshop, Zone.WORK)
    drag(stage.view, place_of(stage, card), BOX)
    there.settle()
    now = there.workshop.placement(card)
    assert now.zone is Zone.HAND
    assert now.x is not None
    consistent(stage, there.workshop)


def test_escape_and_lost_focus_bring_a_card_back(room):
    there = room(placed=4)
    stage = there.stage("place")
    card = first_on(there.workshop, Zone.STRENGTH)
    home = place_of(stage, card)
    drag(stage.view, home, RED, release=False)
    assert stage.scene.in_flight == card
    QTest.keyClick(stage.view, Qt.Key.Key_Escape)
    assert stage.scene.in_flight is None
    assert place_of(stage, card) == pytest.approx(home)
    QTest.mouseRelease(stage.view.viewport(), Qt.MouseButton.LeftButton)
    drag(stage.view, home, RED, release=False)
    stage.tray.picker.setFocus()
    assert stage.scene.in_flight is None
    assert place_of(stage, card) == pytest.approx(home)
    QTest.mouseRelease(stage.view.viewport(), Qt.MouseButton.LeftButton)
    there.settle()
    assert there.workshop.placement(card).zone is Zone.STRENGTH


def test_the_landing_is_outlined_and_calm_at_the_border(room):
    there = room(placed=4)
    stage = there.stage("place")
    card = first_on(there.workshop, Zone.STRENGTH)
    drag(stage.view, place_of(stage, card), (404, 300), release=False)
    flight = stage.scene.flight
    assert flight.item.look.landing
    targets = set()
    for x in (408, 415, 419, 414, 418, 411):
        QTest.mouseMove(stage.view.viewport(), at(stage.view, x, 300))
        targets.add(flight.target)
        assert flight.item.look.landing
        assert not stage.scene._outline.isVisible()
    assert targets == {"strength"}
    QTest.mouseMove(stage.view.viewport(), at(stage.view, 470, 300))
    assert flight.target == "work"
    QTest.mouseMove(stage.view.viewport(), at(stage.view, 421, 40))
    assert not flight.item.look.landing
    assert stage.scene._outline.pos() == flight.home
    stage.scene.cancel_flight()
    assert not stage.scene._outline.isVisible()
    QTest.mouseRelease(stage.view.viewport(), Qt.MouseButton.LeftButton)


def test_a_mere_click_stores_nothing(room):
    there = room(placed=4)
    stage = there.stage("place")
    card = first_on(there.workshop, Zone.STRENGTH)
    before = there.workshop
    drag(stage.view, place_of(stage, card), place_of(stage, card), steps=1)
    there.settle()
    assert stage.card == card
    assert there.workshop == before


def test_a_covered_card_is_reached_by_a_second_click_and_by_keys(room):
    there = room(placed=6)
    stage = there.stage("place")
    blue = [one.card for one in there.workshop.placements if one.zone is Zone.STRENGTH]
    for card in blue:
        there.run("place_card", card=card, zone="strength", x=0.25, y=0.5)
    spot = at(stage.view, 0.25 * 841, 0.5 * 594)
    port, seen = stage.view.viewport(), []
    for _ in blue:
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        seen.append(stage.card)
        assert stage.scene.card_at(QPointF(0.25 * 841, 0.5 * 594)).card == stage.card, "the chosen one is on top"
        QTest.qWait(QApplication.doubleClickInterval() + 20)
    assert set(seen) == set(blue)
    by_keys = set()
    for _ in stage.scene.items_by_card():
        QTest.keyClick(stage.view, Qt.Key.Key_PageDown)
        by_keys.add(stage.card)
    assert by_keys == set(stage.scene.items_by_card())
    stage.scene.choose(blue[0])
    for _ in range(8):
        QTest.keyClick(stage.view, Qt.Key.Key_Right)
    ups = set()
    for _ in range(8):
        QTest.keyClick(stage.view, Qt.Key.Key_Left)
        ups.add(stage.card)
    assert set(blue) <= ups


def test_over_the_tray_a_card_goes_back_to_its_hand(room):
    there = room(placed=4)
    stage = there.stage("place")
    card = first_on(there.workshop, Zone.STRENGTH)
    port = stage.view.viewport()
    end = port.mapFromGlobal(stage.tray.mapToGlobal(QPoint(300, 40)))
    start = at(stage.view, *place_of(stage, card))
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 6):
        QTest.mouseMove(port, start + (end - start) * step / 5)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    there.settle()
    assert there.workshop.placement(card).zone is Zone.HAND
    assert there.workshop.placement(card).x is None
    consistent(stage, there.workshop)


def test_a_finger_drags_too(room):
    there = room(placed=4)
    stage = there.stage("place")
    card = first_on(there.workshop, Zone.STRENGTH)
    port = stage.view.viewport()
    finger = QTest.createTouchDevice()
    assert isinstance(finger, QPointingDevice)
    start, end = at(stage.view, *place_of(stage, card)), at(stage.view, *RED)
    QTest.touchEvent(port, finger).press(0, start, port).commit()
    for step in range(1, 6):
        QTest.touchEvent(port, finger).move(0, start + (end - start) * step / 5, port).commit()
    QTest.touchEvent(port, finger).release(0, end, port).commit()
    there.settle()
    assert there.workshop.placement(card).zone is Zone.WORK


def test_near_by_it_pans_and_fits_again(room):
    there = room(placed=4)
    stage = there.stage("place")
    view = stage.view
    stage.tools.show()
    QTest.mouseClick(stage.tools.nearer, Qt.MouseButton.LeftButton)
    assert view.zoom > 1
    before = view.mapToScene(QPoint(0, 0))
    drag(view, (421, 45), (380, 90))
    assert (view.mapToScene(QPoint(0, 0)) - before).manhattanLength() > 20
    card = first_on(there.workshop, Zone.STRENGTH)
    stage.scene.choose(card)
    QTest.keyClick(view, Qt.Key.Key_R)
    there.settle()
    assert there.workshop.placement(card).zone is Zone.WORK
    QTest.mouseClick(stage.tools.fit, Qt.MouseButton.LeftButton)
    assert view.zoom == 1
    assert not stage.tools.farther.isEnabled()


def test_a_refresh_while_a_card_flies_leaves_it_in_the_hand_that_moves_it(room):
    there = room(placed=4)
    stage = there.stage("place")
    card = stage.tray.cards[0]
    hand = stage.tray.strip.cards[card]
    QTest.mousePress(hand, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(20, 30))
    end = hand.mapFromGlobal(stage.view.viewport().mapToGlobal(at(stage.view, *BLUE)))
    QTest.mouseMove(hand, QPoint(40, 10))
    QTest.mouseMove(hand, end)
    assert stage.scene.in_flight == card
    there.run("mark_contested", card=first_on(there.workshop, Zone.STRENGTH))
    assert stage.scene.in_flight == card
    assert stage.tray.strip.cards[card] is hand
    QTest.mouseRelease(hand, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    there.settle()
    assert there.workshop.placement(card).zone is Zone.STRENGTH
    consistent(stage, there.workshop)
