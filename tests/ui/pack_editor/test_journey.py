"""By keyboard alone: copy a pack, make a title too long, mend it, publish, export, install elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from workshopdesk.app.packs import list_packs
from workshopdesk.content.shelf import Shelf
from workshopdesk.ui.pack_editor.copy_sheet import CopySheet

LONG = "Een aanspreekpersoon voor alle leerlingen en ouders van de hele school en daarbuiten"


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget(), key, modifier)


def tab_to(qtbot, window, wanted, most=60):
    """Presses Tab until a widget has the keyboard."""
    for _ in range(most):
        if window.focusWidget() is wanted:
            return
        press(qtbot, window, Qt.Key.Key_Tab)
    raise AssertionError(f"{wanted.accessibleName()} can't be reached with Tab")


def write(qtbot, window, text):
    edit = window.focusWidget()
    edit.selectAll()
    qtbot.keyClicks(edit, text)


def test_a_pack_is_made_mended_published_and_sent_by_keyboard(qtbot, data_home, tmp_path, open_window, sexting):
    window = open_window(data_home)
    screen = window._present
    copy = screen.list.row("sexting").buttons["copy"]
    screen.list.row("integrity").buttons["copy"].setFocus()
    tab_to(qtbot, window, copy)
    press(qtbot, window, Qt.Key.Key_Return)
    sheet = window.findChild(CopySheet)
    assert window.focusWidget() is sheet.names["nl"].edit
    assert not sheet.make_button.isEnabled()
    qtbot.keyClicks(window.focusWidget(), "Pakket van ons")
    assert sheet.key.text() == "pakket-van-ons"
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.editor is not None, timeout=10_000)
    page, control = screen.editor.page, screen.editor.control
    assert page.draft.value("en/texts.json", "name") == "Pakket van ons"
    assert window.focusWidget() is page.list.list

    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)
    assert page.item == "quality.part-of-sex-education"
    title = page.form.block("nl", "title")
    assert window.focusWidget() is title.entry.edit
    assert page.preview.fits
    write(qtbot, window, LONG)
    assert "te veel voor de kaart" in title.warning
    assert not page.preview.fits
    with qtbot.waitSignal(control.checked, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: bool(control.faults), timeout=20_000)
    assert {place.item for place, _ in control.said_faults()} == {page.item}
    assert "1 punt" in screen.draft_actions.faults.text()

    screen.draft_actions.faults.setFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    go = page.drawer.findChildren(type(screen.draft_actions.faults))
    there = next(button for button in go if button.accessibleName().startswith("Ga ernaartoe"))
    there.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.focusWidget() is title.entry.edit
    write(qtbot, window, "Deel van lessen")
    assert title.warning == ""
    assert page.preview.fits
    qtbot.waitUntil(lambda: not control.faults, timeout=20_000)

    screen.draft_actions.publish.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    publish = screen.editor._publish_sheet
    assert publish.version.text() == "1"
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.editor is None, timeout=20_000)
    row = screen.list.row("pakket-van-ons", "1")
    assert window.focusWidget() is row.buttons["export"]

    file = tmp_path / "ons.zip"
    screen.export(row.pack, file)
    qtbot.waitUntil(lambda: screen.list.working.isHidden(), timeout=20_000)
    assert file.is_file()

    elsewhere = tmp_path / "elsewhere"
    other = open_window(elsewhere)._present
    other.install(file)
    qtbot.waitUntil(lambda: other.list.row("pakket-van-ons") is not None, timeout=20_000)
    pack = Shelf(elsewhere).newest("pakket-van-ons")
    assert pack.speak("nl").cards["quality.part-of-sex-education"].title == "Deel van lessen"
    assert pack.based_on == f"sexting/{sexting.version}"
    assert len(list_packs(elsewhere).drafts) == 0


def test_undo_goes_over_all_fields_and_over_a_restart(qtbot, data_home, open_window, draft):
    window = open_window(data_home, draft="own")
    page = window._present.editor.page
    before = page.draft.value("nl/cards.json", "cards", "quality.contact-person", "title")
    page.form.focus_first()
    write(qtbot, window, "Eerste titel")
    press(qtbot, window, Qt.Key.Key_Return)
    page.show_subject("texts")
    page.form.focus_first()
    write(qtbot, window, "Nieuwe naam")
    window.desk.show_place("packs")

    again = open_window(data_home, draft="own")
    page = again._present.editor.page
    assert page.draft.value("nl/texts.json", "name") == "Nieuwe naam"
    assert page.draft.can_undo
    page.form.focus_first()
    press(qtbot, again, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.draft.value("nl/texts.json", "name") == "Ons pakket")
    assert page.subject == "texts"
    press(qtbot, again, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.subject == "cards")
    assert page._heading.text() == f"K1 · {before}"
    assert page.form.block("nl", "title").value().replace("\u00ad", "") == before
    press(qtbot, again, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.form.block("nl", "title").value() == "Eerste titel")
    assert page._heading.text() == "K1 · Eerste titel"


def test_a_list_keeps_its_lines_and_enter_begins_a_new_one(qtbot, data_home, open_window, draft):
    window = open_window(data_home, draft="own")
    page = window._present.editor.page
    back = page.form.block("nl", "back")
    back.entry.focus_end()
    window.focusWidget().moveCursor(QTextCursor.MoveOperation.End)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), "Kort.")
    back.entry.settle()
    assert page.draft.value("nl/cards.json", "cards", "quality.contact-person", "back")[-1] == "Kort."
    assert len(back.value()) == 5
