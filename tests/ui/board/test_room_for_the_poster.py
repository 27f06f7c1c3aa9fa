"""The poster and the hand are in sight together, at every size of window and of text."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from tests.fakes.phase2 import place_of
from workshopdesk.domain.slots import POSTER_MM
from workshopdesk.ui.board.beside import stands_beside
from workshopdesk.ui.window import MainWindow


@pytest.fixture
def led(room, qtbot, look):
    """Makes a window on a step: `led("place", (1366, 744), 2.0)`."""

    def make(step, size, scale=1.0, mode="light"):
        look(mode, scale)
        there = room(group=7, placed=17)
        window = MainWindow(there.desk)
        qtbot.addWidget(window)
        window.resize(*size)
        there.desk.show_place("run", step=step)
        window.show()
        qtbot.waitExposed(window)
        QApplication.processEvents()
        return window, window._present.stage

    return make


def in_sight(window, widget):
    """Whether all of a widget is inside the window, and nothing is scrolled to see it."""
    there = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return (
        widget.isVisible() and window.rect().contains(there) and widget.visibleRegion().boundingRect() == widget.rect()
    )


@pytest.mark.parametrize("size", [(1180, 720), (1366, 744), (1920, 1056)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_hand_is_in_sight_with_the_whole_poster(led, qtbot, size, scale):
    if scale == 2.0 and size[0] < 1366:
        pytest.skip("at twice the size such a window scrolls its stage")
    window, stage = led("place", size, scale)
    for part in (
        stage.view.viewport(),
        stage.tray.picker,
        stage.tray.counter,
        stage.tray.tidy_button,
        stage.tray.tools_button,
    ):
        qtbot.waitUntil(lambda part=part: in_sight(window, part))
    assert in_sight(window, next(iter(stage.tray.strip.cards.values())))


@pytest.mark.parametrize("step", ["place", "discuss"])
def test_at_twice_the_size_the_poster_keeps_the_height(led, step):
    window, stage = led(step, (1366, 744), 2.0)
    poster = stage.view.mapFromScene(stage.scene.sceneRect()).boundingRect()
    assert poster.height() > 0.8 * (window.height() - stage.mapTo(window, QPoint(0, 0)).y())
    assert poster.width() > 700


def test_below_the_board_while_that_costs_little(led):
    window, stage = led("place", (1366, 744))
    assert stage.tray.mapTo(window, QPoint(0, 0)).y() > stage.view.mapTo(window, QPoint(0, stage.view.height())).y()
    window.resize(1920, 1056)
    QApplication.processEvents()
    assert not stage.foot.is_beside


def test_the_tray_goes_back_below_in_a_larger_window(led):
    window, stage = led("place", (1366, 744), 1.5)
    assert stage.foot.is_beside
    window.resize(2600, 1700)
    QApplication.processEvents()
    assert not stage.foot.is_beside
    assert stage.tray.tidy_button.text() == "Ordenen"


def test_a_card_is_carried_from_a_hand_that_stands_beside(led, qtbot):
    from tests.fakes.phase2 import drag_from_hand

    window, stage = led("place", (1366, 744), 2.0)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    card = stage.tray.cards[0]
    drag_from_hand(stage, card, (600, 420))
    qtbot.waitUntil(lambda: stage.desk.school.waiting == 0)
    QApplication.processEvents()
    x, y = place_of(stage, card)
    assert abs(x - 600) < 3
    assert abs(y - 420) < 3


def test_where_it_stands_follows_from_what_is_left_of_the_poster():
    shape = POSTER_MM[0] / POSTER_MM[1]
    assert not stands_beside(1240, 640, 100, 196)
    assert stands_beside(1140, 540, 350, 390)
    assert not stands_beside(400, 900, 350, 390), "a narrow window has nothing to give at the side"
    assert not stands_beside(600 * shape + 10, 600, 0, 200)
