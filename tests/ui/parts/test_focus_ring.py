import gc
import weakref

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.parts.confirm_word import ConfirmWord
from workshopdesk.ui.parts.text_field import TextField
from workshopdesk.ui.theme.focus_ring import FocusRing
from workshopdesk.ui.theme.theme import current


def ring_of(window):
    return window.findChild(FocusRing)


def pixel(window, place):
    return window.grab().toImage().pixelColor(place)


def test_ring_stands_two_pixels_off_a_focused_button_and_is_three_wide(shown):
    button = Button("Druk plan af")
    window = shown(button, Button("Andere"))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    focus = current().colour("focus")
    left = button.mapTo(window, QPoint(0, button.height() // 2))
    picture = window.grab().toImage()
    table = current().colour("table")
    row = [picture.pixelColor(left.x() - off, left.y()) for off in range(1, 7)]
    assert row[0] == table
    assert row[1] == table
    assert row[2:5] == [focus] * 3
    assert row[5] == table


def test_ring_is_whole_round_what_fills_the_widget_that_holds_it(shown):
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    button = Button("Druk plan af", parent=holder)
    row.addWidget(button)
    window = shown(Button("Nul"), holder)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    around, inside = ring_of(window).geometry(), QRect(button.mapTo(window, QPoint(0, 0)), button.size())
    edges = {
        inside.left() - around.left(),
        inside.top() - around.top(),
        around.right() - inside.right(),
        around.bottom() - inside.bottom(),
    }
    assert edges == {5}


def test_ring_follows_tab_and_text_scale(shown, look, qtbot):
    look(scale=2.0, mode="dark")
    first, second = Button("Een"), Button("Twee")
    window = shown(first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    ring = ring_of(window)
    assert ring.isVisible()
    assert ring.geometry().center() == second.geometry().center()
    assert ring.width_px > 3


def test_ring_is_hidden_for_a_mouse_press_on_a_button_until_the_next_key(shown, qtbot):
    button = Button("Een")
    window = shown(Button("Nul"), button)
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=button.geometry().center())
    qtbot.waitUntil(button.hasFocus)
    assert not ring_of(window).isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Shift)
    assert ring_of(window).isVisible()


def test_ring_shows_on_a_field_after_a_mouse_press_too(shown, qtbot):
    field = TextField("Naam")
    window = shown(Button("Nul"), field)
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=field.geometry().center())
    qtbot.waitUntil(field.edit.hasFocus)
    ring = ring_of(window)
    assert ring.isVisible()
    assert ring.geometry().contains(field.geometry())


def test_ring_is_drawn_inside_where_an_edge_would_cut_it(shown):
    area = QScrollArea()
    button = Button("Aan de rand")
    area.setWidget(button)
    area.setFixedSize(button.sizeHint())
    window = shown(area)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = ring_of(window)
    assert ring.isVisible()
    assert area.geometry().contains(ring.geometry())


def test_ring_goes_with_a_widget_that_moves_and_leaves_with_one_that_hides(shown, qtbot):
    button = Button("Een")
    window = shown(button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.resize(200, button.height())
    before = ring_of(window).geometry()
    button.move(button.x() + 50, button.y() + 30)
    assert ring_of(window).geometry() == before.translated(50, 30)
    button.hide()
    assert not ring_of(window).isVisible()


def test_a_closed_window_is_let_go_at_once(qtbot, qapp):
    for _ in range(5):
        dialog = ConfirmWord(None, "Wis", "Dit kan niet terug.", "Gent", "Wis")
        dialog.show()
        dialog.activateWindow()
        dialog.field.edit.setFocus()
        qtbot.waitUntil(dialog.field.edit.hasFocus)
        seen = weakref.ref(dialog)
        del dialog
        gc.collect()
        qapp.processEvents()
        assert seen() is None


def test_the_ring_survives_the_deletion_of_what_it_is_around(shown, qtbot, qapp):
    first, second = Button("Een"), Button("Twee")
    window = shown(first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    first.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(first))
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(window).geometry().contains(second.geometry())
