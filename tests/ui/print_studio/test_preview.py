"""The pages: drawn off the window's thread, only those in sight, turned and brought closer."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from workshopdesk.app.pdf_pages import PageFacts
from workshopdesk.app.print_jobs import KIT
from workshopdesk.ui.print_studio.page_flow import best_grid, fitting_scale, flow, poster_flow

A4 = PageFacts(210, 297)


def shown(opened, qtbot):
    screen = opened.ready()
    pages = screen.preview.pages
    qtbot.waitUntil(lambda: pages.count > 0 and bool(pages.pictures._kept), timeout=10_000)
    return pages


def test_pages_lie_in_rows_and_never_outside(qtbot):
    made = flow([A4] * 7, 0.5, 400, 10)
    assert len({box.top() for box in made.pages}) == 3
    assert all(box.left() >= 0 and box.right() < 400 for box in made.pages)


def test_a_poster_lies_as_it_hangs_with_the_map_below():
    made = poster_flow([A4] * 7, 0.5, 500, 10, 3)
    first, *tiles = made.pages
    assert len({box.top() for box in tiles}) == 2
    assert first.top() > max(box.bottom() for box in tiles)
    assert first.left() == tiles[0].left()


def test_the_first_pages_are_shown_as_large_as_can_be():
    assert best_grid([A4] * 2, 1000, 400, 10, 6) == (2, 1)
    assert best_grid([A4] * 2, 300, 900, 10, 6) == (1, 2)
    assert fitting_scale([], 10, 10, 1, 1, 1) == 1.0


def test_pages_are_turned_with_keys_and_buttons(studio, qtbot):
    opened = studio("reference")
    view, bar = shown(opened, qtbot), opened.screen.preview.bar
    assert bar.where.text() == f"Blad 1 van {view.count}"
    assert not bar.before.isEnabled()
    bar.after.click()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 2
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.count - 1
    assert not bar.after.isEnabled()
    assert view.accessibleDescription() == f"Blad {view.count} van {view.count}"


def test_only_what_is_in_sight_is_drawn(studio, qtbot):
    opened = studio("reference")
    view = shown(opened, qtbot)
    opened.screen.preview.bar.mode.click()
    view.zoom(3)
    qtbot.waitUntil(lambda: view.pictures._present is None and not view.pictures._wanted, timeout=10_000)
    assert 0 < len({page for page, _ in view.pictures._kept}) < view.count


def test_ctrl_and_the_wheel_zoom(studio, qtbot):
    view = shown(studio("agenda"), qtbot)
    before = view.scale
    for amount, larger in ((120, True), (-120, False)):
        middle = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            middle,
            view.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, amount),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        assert (view.scale > before) is larger
        before = view.scale if larger else before
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.mode == ""
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.mode == "page"


def test_the_picture_is_the_pdf(studio, qtbot):
    opened = studio("screener-poster")
    view = shown(opened, qtbot)
    qtbot.waitUntil(lambda: len(view.pictures._kept) >= 10, timeout=10_000)
    colours = {
        image.pixelColor(x, y).name()
        for image in view.pictures._kept.values()
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 7)
    }
    assert "#dce9f6" in colours
    assert "#fae1dc" in colours


def test_another_choice_keeps_the_page(studio, qtbot):
    opened = studio("reference")
    view = shown(opened, qtbot)
    view.show_mode("page")
    view.turn(3)
    screen = opened.screen
    before = screen.studio.made("reference")
    screen.choose(replace(screen.studio.choosing.choices, ink="grey"))
    opened.ready("reference")
    assert screen.studio.made("reference") is not before
    assert view.page == 3


def test_the_buttons_below_the_pages_stand_in_one_row_on_a_small_laptop(studio, qtbot):
    opened = studio(KIT, width=1129, height=640)
    shown(opened, qtbot)
    bar = opened.screen.preview.bar
    assert bar.where.text() == "Blad 1 van 98"
    assert len({widget.geometry().center().y() for widget in (bar.before, bar.after, bar.larger, bar.mode)}) == 1
