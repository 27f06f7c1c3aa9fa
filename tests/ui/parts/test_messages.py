import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from workshopdesk.ui.parts.banner import Banner, BannerView
from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.parts.confirm_word import ConfirmWord, first_word
from workshopdesk.ui.parts.cover_pane import CoverPane
from workshopdesk.ui.parts.drawer import Drawer, drawer_overlays
from workshopdesk.ui.parts.empty_state import EmptyState
from workshopdesk.ui.parts.help_overlay import HelpOverlay, HelpSection, KeyHelp
from workshopdesk.ui.parts.label import Label
from workshopdesk.ui.parts.toast import Toast
from workshopdesk.ui.theme.theme import Theme, apply

FULL = BannerView(
    "De printer antwoordt niet. Je pdf staat klaar.",
    "Zet de printer aan.",
    "Kopieer de pdf",
    "Fout 5",
    "error",
)


def test_a_banner_says_fact_next_step_and_has_one_button(shown, qtbot):
    banner = Banner(view=FULL)
    shown(banner)
    assert banner.accessibleName() == FULL.fact
    assert banner.accessibleDescription() == "Zet de printer aan. Fout 5"
    with qtbot.waitSignal(banner.action_pressed):
        qtbot.mouseClick(banner.action_button, Qt.MouseButton.LeftButton)


def test_details_stand_behind_more(shown, qtbot):
    banner = Banner(view=FULL)
    shown(banner)
    assert not banner._details.isVisible()
    qtbot.keyClick(banner._more, Qt.Key.Key_Space)
    assert banner._details.isVisible()
    assert banner._more.text() == "Minder uitleg"


def test_a_banner_without_a_message_is_gone(shown):
    banner = Banner()
    shown(banner)
    assert not banner.isVisible()
    banner.show_view(BannerView("Bewaren lukte niet."))
    assert banner.isVisible()
    assert not banner._more.isVisible()
    assert not banner.action_button.isVisible()


def test_a_toast_carries_undo_and_leaves_after_eight_seconds(shown, qtbot):
    window = shown(Label("Bord"))
    toast = Toast(window)
    toast.show_message("Taak gewist bij Leerlingen vormen")
    assert toast.isVisible()
    assert toast._timer.remainingTime() > 7000
    assert toast.geometry().bottom() < window.height()
    with qtbot.waitSignal(toast.undo_pressed):
        qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
    toast.show_message("Plan afgedrukt", undo=False)
    assert not toast.undo_button.isVisible()
    toast._timer.start(1)
    qtbot.waitSignal(toast.left).wait()
    assert not toast.isVisible()


def test_a_toast_leaves_when_the_person_goes_on(shown, qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    below = Button("Verder")
    line = QLineEdit()
    column.addWidget(below)
    column.addWidget(line)
    shown(window)
    toast = Toast(window)
    line.setFocus()
    for act in (
        lambda: qtbot.mouseClick(below, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(line, Qt.Key.Key_Return),
        lambda: qtbot.mouseClick(toast, Qt.MouseButton.LeftButton),
    ):
        toast.show_message("Taak gewist")
        qtbot.wait(5)
        qtbot.keyClick(line, Qt.Key.Key_Tab)
        qtbot.wait(5)
        assert toast.isVisible(), "Tab leads to its button"
        act()
        qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_toast_stays_when_the_key_that_led_to_it_goes_further(shown, qtbot):
    window = QWidget()
    line = QLineEdit(window)
    shown(window)
    toast = Toast(window)
    line.returnPressed.connect(lambda: toast.show_message("Bewaard"))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.wait(20)
    assert toast.isVisible()


def test_a_toast_stays_while_the_mouse_is_on_it_and_goes_with_its_window(shown):
    window = shown(Label("Bord"))
    toast = Toast(window)
    toast.show_message("Taak gewist")
    QApplication.sendEvent(toast, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()
    window.resize(700, 500)
    assert toast.geometry().center().x() == pytest.approx(350, abs=1)


def test_the_drawer_slides_in_its_time_and_at_once_without_movement(shown, qapp, qtbot):
    for reduced in (True, False):
        apply(qapp, Theme(reduced_motion=reduced))
        window = shown(Label("Bord"), width=1200)
        drawer = Drawer(window, caption="Leggen")
        drawer.set_content(Label("Achterkant"))
        drawer.set_overlaying(True)
        with qtbot.waitSignal(drawer.opened):
            drawer.open_drawer()
        assert (drawer.width() == 336) == reduced
        qtbot.waitUntil(lambda drawer=drawer: drawer.width() == 336)
        assert drawer.geometry().right() == window.width() - 1
        window.resize(1000, 500)
        assert drawer.geometry().right() == 999
        assert drawer.height() == 500
        with qtbot.waitSignal(drawer.closed):
            qtbot.keyClick(drawer, Qt.Key.Key_Escape)
        qtbot.waitUntil(drawer.isHidden)


def test_the_drawer_overlays_a_narrow_window():
    assert drawer_overlays(1319, 1.0)
    assert not drawer_overlays(1320, 1.0)


def test_an_empty_place_names_the_next_action(shown, qtbot):
    empty = EmptyState("Nog geen school.", "Nieuwe school", second="Open de Oefenschool")
    shown(empty)
    with qtbot.waitSignal(empty.action_pressed):
        qtbot.keyClick(empty.action_button, Qt.Key.Key_Space)
    with qtbot.waitSignal(empty.second_pressed):
        qtbot.mouseClick(empty.second_button, Qt.MouseButton.LeftButton)
    assert empty.action_button.height() >= 56


def test_the_cover_is_lifted_only_while_it_is_held(shown, qtbot):
    content = Label("School B")
    pane = CoverPane(content)
    shown(pane)
    assert content.isVisible()
    pane.set_covering(True)
    assert not content.isVisible()
    qtbot.mousePress(pane.hold_button, Qt.MouseButton.LeftButton)
    assert content.isVisible()
    qtbot.mouseRelease(pane.hold_button, Qt.MouseButton.LeftButton)
    assert not content.isVisible()
    qtbot.keyPress(pane.hold_button, Qt.Key.Key_Space)
    assert content.isVisible()
    qtbot.keyRelease(pane.hold_button, Qt.Key.Key_Space)
    assert not content.isVisible()


def test_the_cover_falls_when_another_window_comes_in_front(shown, qtbot):
    content = Label("School B")
    pane = CoverPane(content)
    shown(pane)
    pane.set_covering(True)
    pane.hold_button.setFocus()
    qtbot.keyPress(pane.hold_button, Qt.Key.Key_Space)
    assert content.isVisible()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not content.isVisible())


def test_help_keeps_the_keyboard_and_gives_it_back(shown, qtbot):
    button = Button("Verdeel")
    window = shown(button, Button("Ordenen"))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    overlay = HelpOverlay(window)
    overlay.show_help([HelpSection("Bord", (KeyHelp(("B", "Ctrl Z"), "leg op blauw"),))])
    overlay.open_overlay()
    for _ in range(6):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert overlay.isAncestorOf(window.focusWidget())
    with qtbot.waitSignal(overlay.closed):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F1)
    assert button.hasFocus()
    overlay.open_overlay()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not overlay.isVisible()


def test_wiping_waits_for_the_first_word_whatever_its_case_and_accents(qtbot):
    assert first_word("Sint-Élisabeth college Gent") == "Sint-Élisabeth"
    dialog = ConfirmWord(None, "Wis deze school", "Dit kan niet terug.", "Sint-Élisabeth", "Wis")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.action_button.isEnabled()
    assert "typ Sint-Élisabeth" in dialog.action_button.shown_text
    qtbot.keyClicks(dialog.field.edit, "sint-elisabet")
    qtbot.keyClick(dialog.field.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.field.edit, "h")
    assert dialog.action_button.isEnabled()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.field.edit, Qt.Key.Key_Return)


def test_escape_wipes_nothing(qtbot):
    dialog = ConfirmWord(None, "Wis deze school", "Dit kan niet terug.", "Gent", "Wis")
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_long_sentence_in_a_narrow_column_has_its_button_below(shown):
    short = BannerView("Op dit bord passen 6 kaarten.", action="Kies A1")
    long = BannerView(
        "De schijf is vol: er kon niets bewaard worden. Maak plaats en probeer opnieuw. " * 2, action="Bewaar als pdf"
    )
    banner = Banner(view=short)
    shown(banner, width=417)
    fact = banner.words.itemAt(0).widget()
    assert banner.action_button.geometry().left() > fact.geometry().right()
    banner.show_view(long)
    banner.resize(417, banner.heightForWidth(417))
    banner.layout().activate()
    assert banner.action_button.geometry().top() > fact.geometry().bottom()
    banner.resize(1200, banner.heightForWidth(1200))
    banner.layout().activate()
    assert banner.action_button.geometry().left() > fact.geometry().right()


def test_help_stands_in_columns_of_one_width(shown, qtbot):
    host = QWidget()
    host.setMinimumSize(1300, 700)
    shown(host)
    overlay = HelpOverlay(host)
    line = KeyHelp(("Ctrl Z",), "Ongedaan maken")
    wide = KeyHelp(("Ctrl Up", "Ctrl Down"), "Van kaart naar kaart, en naar de volgende kaart die in de hand ligt")
    overlay.show_help([HelpSection(str(n), (line, wide) if n % 2 else (line,)) for n in range(4)])
    overlay.open_overlay()
    qtbot.wait(20)
    boxes = [one for one in overlay._area.widget().children() if isinstance(one, QWidget)]
    assert len({box.x() for box in boxes}) == 2
    assert len({box.width() for box in boxes}) == 1
