"""A whole phase 2 of seven people by keys alone, in the window, from dealing to the plan; and one from paper."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.phase2 import Room, workshop
from workshopdesk.domain import school_year
from workshopdesk.domain.terms import FACES, Zone
from workshopdesk.ui.texts import speech
from workshopdesk.ui.theme.theme import Theme, apply
from workshopdesk.ui.window import MainWindow

SLIPS = (
    "K7 R1 P6 P8 R4", "R1 R8 P7 P3 K7", "P7 R1 P6 R8 P2", "R8 P3 R1 P6 K4", "P7 P6 P3 R1 K7",
    "K1 K7 R1 P7 P6", "R1 K8 P7 R2 P1",
)  # fmt: skip


class Led:
    """The window on the run of show, driven by keys to whatever has them."""

    def __init__(self, qtbot, room):
        self.qtbot, self.room = qtbot, room
        self.pressed = 0
        self.window = MainWindow(room.desk)
        self.window.resize(1440, 900)
        qtbot.addWidget(self.window)
        room.desk.show_place("run", step="deal")
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def screen(self):
        return self.window._present

    @property
    def stage(self):
        return self.screen.stage

    @property
    def made(self):
        return self.room.workshop

    def go(self, step):
        self.screen.show_step(step)
        QApplication.processEvents()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.pressed += 1
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
        QApplication.processEvents()

    def type(self, text):
        self.pressed += len(text)
        QTest.keyClicks(QApplication.focusWidget(), text)

    def tab_to(self, wanted, most=250):
        for _ in range(most):
            if QApplication.focusWidget() is wanted:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {wanted.accessibleName() or wanted}")

    def settle(self):
        self.room.settle()


@pytest.fixture
def led(qtbot, data_home, qapp):
    apply(qapp, Theme("light", 1.0, reduced_motion=True))
    speech().speak("nl")
    room = Room(qtbot, data_home, workshop(7))
    one = Led(qtbot, room)
    yield one
    one.window.close()
    room.desk.close_school()


def rank_and_plan(led):
    led.go("top-five")
    led.pressed = 0
    for line in SLIPS:
        led.type(line)
        led.key(Qt.Key.Key_Return)
        led.settle()
    assert len(led.made.ballots) == 7
    assert led.pressed == 7 * 15, "nothing but the codes and Enter: five slips in two minutes leave 1.6 s a key"
    led.go("group-ranking")
    led.tab_to(led.stage.cover.action_button)
    led.key(Qt.Key.Key_Space)
    led.settle()
    while led.stage.list.ties:
        tie = led.stage.list.ties[0]
        led.tab_to(next(iter(tie.buttons.values())))
        led.key(Qt.Key.Key_Space)
        led.settle()
    led.tab_to(led.stage.final_button)
    led.key(Qt.Key.Key_Space)
    led.settle()
    assert led.made.ranking.final
    led.go("action-plan")
    led.tab_to(led.stage.empty.action_button)
    led.key(Qt.Key.Key_Space)
    led.settle()
    day = max(led.stage._today + timedelta(days=30), school_year.bounds(led.made.plan_year)[0])
    for _ in led.made.plan:
        led.type("Zorgteam")
        led.key(Qt.Key.Key_Return)
        led.type(f"{day.day}/{day.month}/{day.year}")
        led.key(Qt.Key.Key_Return)
        led.settle()
    assert all(row.owner == "Zorgteam" and row.deadline == day for row in led.made.plan)
    led.key(Qt.Key.Key_Space)  # the second round
    led.type("Klein beginnen")
    led.settle()
    led.go("close-2")
    led.settle()
    assert led.made.plan[0].approach == "Klein beginnen"


def test_from_dealing_to_the_plan_by_keys(led):
    led.tab_to(led.stage.deal_button)
    led.key(Qt.Key.Key_Space)
    led.settle()
    assert all(one.zone is Zone.HAND for one in led.made.placements)
    led.go("place")
    for number in range(24):
        led.stage.view.setFocus()
        led.key(Qt.Key.Key_N)
        led.key(Qt.Key.Key_B if number % 3 == 0 else Qt.Key.Key_R)
        led.settle()
    assert sum(one.zone in FACES for one in led.made.placements) == 24
    led.stage.view.setFocus()
    led.key(Qt.Key.Key_PageDown)
    led.key(Qt.Key.Key_X)
    led.settle()
    contested = next(one.card for one in led.made.placements if one.contested)
    led.go("discuss")
    assert led.stage.card == contested
    fold = next(iter(led.stage.panel.talk.folds.values()))
    led.tab_to(fold.head)
    led.key(Qt.Key.Key_Space)
    led.type("Vorig jaar een brief")
    led.qtbot.waitUntil(lambda: bool(led.made.notes), timeout=3000)
    rank_and_plan(led)
    assert led.room.stored() == led.made


def test_from_a_paper_board_to_the_plan_by_keys(led):
    led.go("place")
    led.tab_to(led.stage.deal_bar.paper)
    led.key(Qt.Key.Key_Space)
    led.qtbot.waitUntil(next(iter(led.stage.paper.rows.values())).hasFocus)
    led.pressed = 0
    for number in range(24):
        led.type("b" if number % 2 else "r")
    led.settle()
    assert sum(one.zone in FACES for one in led.made.placements) == 24
    led.key(Qt.Key.Key_Space)
    led.settle()
    assert led.pressed == 25, "one key a card and one to put them on the board"
    assert led.stage.stack.currentWidget() is led.stage.view
    rank_and_plan(led)
    assert led.room.stored() == led.made
