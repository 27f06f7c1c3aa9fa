"""The library: a list found by typing, a bin with undo, imports that ask first, and what comes up."""

import time

import pyrage
import pytest
from PySide6.QtCore import Qt

from tests.fakes.schools import full_archive
from workshopdesk.app.library import Library
from workshopdesk.archive.records import write_record
from workshopdesk.ui.library.import_sheet import CompareSheet, PassphraseSheet
from workshopdesk.ui.library.rows import ROW, SchoolModel, SchoolRow
from workshopdesk.ui.library.screen import LibraryScreen


@pytest.fixture
def library(desk_window):
    """The library's screen with the rehearsal school and one more."""
    desk_window.desk.close_school()
    workspace = desk_window.desk.library.create("Sint-Élooi aan de Leie", municipality="Deinze")
    workspace.run("add_workshop")
    workspace.close()
    desk_window.desk.show_place("library")
    desk_window.show()
    desk_window.qtbot.wait(80)
    screen = desk_window.window._present
    assert isinstance(screen, LibraryScreen)
    return screen


def names(screen):
    return [screen.model.index(at, 0).data(ROW).name for at in range(screen.model.rowCount())]


@pytest.mark.parametrize("typed", ["eloo", "ELOOI LEIE", "deinze", "sint deinz"])
def test_search_minds_neither_accents_nor_case(library, qtbot, typed):
    library.search.edit.setFocus()
    qtbot.keyClicks(library.search.edit, typed)
    assert names(library) == ["Sint-Élooi aan de Leie"]
    qtbot.keyClick(library.search.edit, Qt.Key.Key_Escape)
    assert len(names(library)) == 2


def test_enter_in_the_search_opens_what_was_found(library, desk_window, qtbot):
    qtbot.keyClicks(library.search.edit, "leie")
    qtbot.keyClick(library.search.edit, Qt.Key.Key_Return)
    assert desk_window.desk.school.archive.school.name == "Sint-Élooi aan de Leie"
    assert desk_window.desk.place == "prepare"


def test_a_school_goes_to_the_bin_by_key_and_comes_back_by_the_toast(library, desk_window, qtbot):
    library.list.stand_on_first()
    gone = names(library)[0]
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    assert gone not in names(library)
    assert desk_window.window.toast.undo_button.isVisible()
    desk_window.window.toast.undo_button.click()
    assert gone in names(library)


def test_what_was_interrupted_shows_its_tape_and_goes_on(library, desk_window, qtbot):
    assert library.rest.go_on.isVisible()
    qtbot.waitUntil(library.rest.go_on._time.isVisible)
    assert len(library.rest.go_on.tape._pieces) == 10
    qtbot.mouseClick(library.rest.go_on.button, Qt.MouseButton.LeftButton)
    assert desk_window.desk.place == "run"
    assert desk_window.desk.phase == 2


def test_a_record_of_a_new_school_is_taken_in_and_the_same_again_changes_nothing(library, desk_window, tmp_path):
    file = tmp_path / "school.json"
    file.write_bytes(write_record(full_archive()))
    library.take_in(file)
    assert "School 1 aan de Leie" in names(library)
    said = []
    desk_window.desk.said.connect(lambda words, _: said.append(words))
    library.take_in(file)
    assert "er is niets veranderd" in said[-1]


@pytest.mark.parametrize("how", ["merge", "replace", "leave"])
def test_other_facts_of_a_school_that_is_here_are_asked_about(library, desk_window, tmp_path, how):
    from dataclasses import replace

    archive = full_archive()
    file = tmp_path / "school.json"
    file.write_bytes(write_record(archive))
    library.take_in(file)
    other = replace(archive, school=replace(archive.school, municipality="Nevele"))
    file.write_bytes(write_record(other))
    library.take_in(file)
    sheet = desk_window.window.findChild(CompareSheet)
    assert sheet.isVisible()
    folder = desk_window.desk.library.find(archive.school.id)
    assert desk_window.desk.library.read(folder).school.municipality == "Deinze", "nothing happens by itself"
    {"merge": sheet.merge_button, "replace": sheet.replace_button, "leave": sheet.leave_button}[how].click()
    stored = desk_window.desk.library.read(folder).school.municipality
    assert stored == "Deinze" if how == "leave" else stored in ("Deinze", "Nevele")
    assert how != "replace" or stored == "Nevele"


def test_a_locked_parcel_asks_for_its_passphrase_until_it_fits(library, desk_window, qtbot, tmp_path):
    from workshopdesk.app.transfer import parcel_of

    desk = desk_window.desk
    folder = desk.library.find("Sint-Élooi aan de Leie")
    file = tmp_path / "school.workshopdesk"
    file.write_bytes(parcel_of(desk.library, folder, "een lange wachtzin"))
    desk.library.discard(folder)
    library.take_in(file)
    sheet = desk_window.window.findChild(PassphraseSheet)
    qtbot.keyClicks(sheet.field.edit, "verkeerd")
    sheet.open_button.click()
    qtbot.waitUntil(sheet._fault.isVisible, timeout=30_000)
    assert sheet.isVisible()
    sheet.field.edit.clear()
    qtbot.keyClicks(sheet.field.edit, "een lange wachtzin")
    sheet.open_button.click()
    qtbot.waitUntil(lambda: "Sint-Élooi aan de Leie" in names(library), timeout=30_000)


def test_a_parcel_made_for_a_key_is_opened_with_it(library, desk_window, qtbot, tmp_path):
    from workshopdesk.app.transfer import parcel_of

    desk = desk_window.desk
    folder = desk.library.find("Sint-Élooi aan de Leie")
    file = tmp_path / "school.workshopdesk"
    key, other = (pyrage.x25519.Identity.generate() for _ in range(2))
    file.write_bytes(parcel_of(desk.library, folder, recipients=[str(key.to_public())]))
    desk.library.discard(folder)
    library.take_in(file)
    sheet = desk_window.window.findChild(PassphraseSheet)
    for typed in ("een wachtzin", str(other)):
        sheet.field.edit.clear()
        qtbot.keyClicks(sheet.field.edit, typed)
        sheet.open_button.click()
        qtbot.waitUntil(sheet._fault.isVisible, timeout=30_000)
    sheet.field.edit.clear()
    qtbot.keyClicks(sheet.field.edit, f"{key} ".lower())
    sheet.open_button.click()
    qtbot.waitUntil(lambda: "Sint-Élooi aan de Leie" in names(library), timeout=30_000)


def test_a_thousand_rows_are_filtered_within_a_frame(qtbot, qapp, data_home):
    library = Library(data_home)
    workspace = library.create("Een school")
    workspace.close()
    summary = library.list()[0]
    model = SchoolModel()
    model.show_rows([SchoolRow(summary, f"School {at}", "Gent", "") for at in range(1_000)])
    slowest = 0.0
    for typed in ("s", "sc", "school", "een", "nergens", ""):
        start = time.perf_counter()
        model.search(typed)
        slowest = max(slowest, time.perf_counter() - start)
    assert slowest < 0.016 * 3, "a frame, on a machine that does other things too"
