from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.ui.parts.gallery import rail_view
from workshopdesk.ui.parts.rail import Rail, rail_is_slim
from workshopdesk.ui.parts.rail_items import ITEM_ROLE


@pytest.fixture
def rail(shown):
    made = Rail()
    made.show_view(rail_view())
    made.setFixedHeight(860)
    shown(made, height=900)
    return made


def test_arrows_move_and_choose_nothing_until_enter(rail, qtbot):
    chosen = []
    rail.item_chosen.connect(chosen.append)
    rail.items.setFocus(Qt.FocusReason.TabFocusReason)
    assert rail.items.current_key() == "Leggen"
    qtbot.keyClick(rail.items, Qt.Key.Key_Down)
    qtbot.keyClick(rail.items, Qt.Key.Key_Down)
    assert chosen == []
    qtbot.keyClick(rail.items, Qt.Key.Key_Return)
    assert chosen == ["Pauze"]


def test_a_click_chooses_once(rail, qtbot):
    chosen = []
    rail.item_chosen.connect(chosen.append)
    place = rail.items.visualRect(rail.items.model().index(0, 0)).center()
    qtbot.mouseClick(rail.items.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == ["Terugblik"]


def test_foot_and_tell_button_work_too(rail, qtbot):
    with qtbot.waitSignal(rail.item_chosen) as told:
        rail.foot.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(rail.foot, Qt.Key.Key_Space)
    assert told.args == ["park"]
    with qtbot.waitSignal(rail.tell_pressed):
        qtbot.mouseClick(rail.tell_button, Qt.MouseButton.LeftButton)
    assert rail.tell_button.text() == "Iemand vertelt iets"


def test_entries_say_state_and_minutes(rail):
    said = [rail.items.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 2, 3)]
    assert said == [
        "Terugblik en doel, 6 minuten, gedaan",
        "Kaarten leggen, 12 minuten, nu bezig, dit zie je",
        "Vragen stellen, 28 minuten, komt nog",
    ]


@pytest.mark.parametrize("scale", [1.0, 1.6, 2.0])
@pytest.mark.parametrize("slim", [False, True])
def test_entries_are_large_enough_and_the_width_is_that_of_the_look(shown, look, scale, slim):
    look(scale=scale)
    rail = Rail(slim=slim)
    rail.show_view(rail_view())
    shown(rail, height=900)
    assert rail.width() == round((84 if slim else 236) * scale)
    for row in range(rail.items.model().rowCount()):
        size = rail.items.sizeHintForIndex(rail.items.model().index(row, 0))
        assert size.height() >= 44 * scale
    assert rail.tell_button.height() >= int(44 * scale)


def test_the_keyboards_place_is_kept_when_the_view_is_shown_again(rail, qtbot):
    rail.items.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rail.items, Qt.Key.Key_End)
    rail.show_view(rail_view(now=3))
    assert rail.items.current_key() == "Buffer"
    assert rail.items.model().index(3, 0).data(ITEM_ROLE).state == "now"


def test_the_keyboards_place_shows_only_with_the_keyboard(rail, qtbot):
    def picture():
        return rail.items.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    rail.tell_button.setFocus()
    plain = picture()
    rail.items.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture() != plain
    place = rail.items.visualRect(rail.items.model().index(2, 0)).center()
    qtbot.mousePress(rail.items.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not rail.items._delegate.shows_focus


def test_slim_where_the_window_is_narrow_for_its_text():
    assert rail_is_slim(1279, 1.0)
    assert not rail_is_slim(1280, 1.0)
    assert rail_is_slim(1900, 1.5)


def test_what_is_chosen_comes_into_sight_where_the_rail_is_low(qtbot, shown):
    rail = Rail()
    view = rail_view()
    rail.show_view(view)
    rail.setFixedHeight(420)
    shown(rail, height=460)
    last = view.items[-1].key
    rail.show_view(replace(view, chosen=last))
    model = rail.items.model()
    shown_row = model.index(model.rowCount() - 1, 0)
    qtbot.waitUntil(lambda: rail.items.visualRect(shown_row).bottom() <= rail.items.viewport().height())


def test_a_low_rail_leaves_the_greater_part_to_the_steps(shown):
    rail = Rail()
    rail.show_view(rail_view())
    rail.setFixedHeight(420)
    shown(rail, height=460)
    assert rail.items.height() > rail.foot.height()
