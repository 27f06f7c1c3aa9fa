"""The sheet of an import: what differs, what goes and what stays away, and no name while the group looks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from tests.fakes.schools import full_archive
from workshopdesk.app import erasure
from workshopdesk.app.transfer import parcel_of, take_in
from workshopdesk.archive.parcels import write_parcel
from workshopdesk.archive.records import write_record
from workshopdesk.ui.library.compare_sheet import CompareSheet
from workshopdesk.ui.library.erased_sheet import ErasedSheet
from workshopdesk.ui.library.import_sheet import PassphraseSheet
from workshopdesk.ui.library.screen import LibraryScreen

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def library(desk_window):
    desk_window.show()
    desk_window.desk.show_place("library")
    screen = desk_window.window._present
    assert isinstance(screen, LibraryScreen)
    return screen


@pytest.fixture
def file(tmp_path):
    return tmp_path / "Sint-Geheim.workshopdesk"


@pytest.fixture
def folder(library, desk_window):
    """The school is here, and something was taken out of it."""
    home = desk_window.desk.library
    take_in(home, full_archive())
    found = home.find(full_archive().school.id)
    workspace = home.open(found)
    mine = full_archive().workshops[0]
    workspace.run("unpark", mine.id, text="Later")
    workspace.run("remove_plan_row", mine.id, card=mine.plan[1].card)
    workspace.close()
    return found


def shown(widget):
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def open_sheet(desk_window, library, kind=CompareSheet):
    (sheet,) = [one for one in desk_window.window.findChildren(kind) if one.isVisible()]
    return sheet


def went_on(archive, **changes):
    fresh = replace(archive, workshops=(replace(archive.workshops[0], **changes), *archive.workshops[1:]))
    return replace(fresh, memory=archive.memory.after(archive, fresh))


def clock(desk_window):
    return desk_window.desk.library.clock.tick().utc


def test_the_sheet_says_what_was_left_gone_on_either_side(library, desk_window, folder, file):
    other = went_on(full_archive(), vision_text="", title="Een andere en langere titel")
    file.write_bytes(write_parcel(other, clock(desk_window)))
    library.take_in(file)
    told = shown(open_sheet(desk_window, library))
    assert "2 dingen zijn hier weggehaald" in told
    assert "onderwerp op de parkeerplaats | Later" in told
    card = full_archive().workshops[0].plan[1].card
    names = desk_window.desk.library.packs.newest("sexting").speak("nl").cards[card]
    assert f"rij in het plan · {names.code} {names.title}" in told
    assert "Weggehaald in het bestand" in told
    assert "visietekst | Vision 1" in told
    assert "Een andere en langere titel" in told
    open_sheet(desk_window, library).merge_button.click()
    mine = desk_window.desk.library.read(folder).workshops[0]
    assert (mine.vision_text, mine.title) == ("", "Een andere en langere titel")
    assert "Later" not in [parked.text for parked in mine.parking_lot]


def test_what_stays_since_it_was_changed_is_said(library, desk_window, folder, file):
    lot = full_archive().workshops[0].parking_lot
    other = went_on(full_archive(), parking_lot=(lot[0], replace(lot[1], owner="Zorgcoördinator")))
    file.write_bytes(write_parcel(other, clock(desk_window)))
    library.take_in(file)
    sheet = open_sheet(desk_window, library)
    assert "Op één plaats werd iets weggehaald dat aan de andere kant veranderd is. Het blijft:" in shown(sheet)


def test_the_same_file_again_says_that_nothing_is_new(library, desk_window, folder, file):
    other = went_on(full_archive(), guide="Sensoa")
    file.write_bytes(write_parcel(other, clock(desk_window)))
    for said in ("Op één plaats staat iets anders", "Dit bestand brengt niets nieuws"):
        library.take_in(file)
        sheet = open_sheet(desk_window, library)
        assert said.lower() in shown(sheet).lower()
        sheet.merge_button.click()


def test_what_was_erased_here_is_said_not_to_come_along(library, desk_window, folder, file):
    home = desk_window.desk.library
    file.write_bytes(parcel_of(home, folder, plain=True))
    erasure.erase(home, folder, "ballots")
    library.take_in(file)
    told = shown(open_sheet(desk_window, library))
    assert "Hier gewist om de privacy" in told
    assert "de strookjes van de top vijf" in told


@pytest.mark.parametrize("back", [True, False])
def test_a_school_that_was_erased_is_asked_about(library, desk_window, folder, file, back):
    home = desk_window.desk.library
    file.write_bytes(parcel_of(home, folder, plain=True))
    erasure.erase(home, folder, "all")
    library.take_in(file)
    sheet = open_sheet(desk_window, library, ErasedSheet)
    assert "School 1 aan de Leie werd van deze laptop gewist" in shown(sheet)
    (sheet.take_button if back else sheet.leave_button).click()
    assert folder.is_dir() == back


def test_the_sheets_name_nothing_while_the_group_looks(library, desk_window, folder, file, qtbot):
    desk = desk_window.desk
    desk.let_group_look(True)
    other = went_on(full_archive(), vision_text="Een geheime zin die langer is")
    file.write_bytes(write_parcel(other, clock(desk_window)))
    library.take_in(file)
    sheet = open_sheet(desk_window, library)
    assert "De school is hier al" in shown(sheet)
    assert sheet.accessibleName().startswith("De school")
    for word in ("Leie", "geheime", "Geheim", "Later"):
        assert word not in shown(sheet)
    qtbot.mousePress(sheet.cover.hold_button, LEFT)
    assert "geheime zin" in shown(sheet)
    qtbot.mouseRelease(sheet.cover.hold_button, LEFT)
    assert "geheime zin" not in shown(sheet)
    sheet.leave_button.click()
    file.write_bytes(parcel_of(desk.library, folder, "een lange wachtzin"))
    library.take_in(file)
    locked = open_sheet(desk_window, library, PassphraseSheet)
    assert "Het bestand vraagt een wachtwoord" in shown(locked)
    locked.close_overlay()
    file.write_bytes(parcel_of(desk.library, folder, plain=True))
    erasure.erase(desk.library, folder, "all")
    library.take_in(file)
    assert "De school werd van deze laptop gewist" in shown(open_sheet(desk_window, library, ErasedSheet))


def test_a_banner_names_no_school_and_no_file_while_the_group_looks(library, desk_window, folder, tmp_path):
    desk = desk_window.desk
    said = []
    desk.warned.connect(lambda sentence, kind: said.append(sentence))
    missing = tmp_path / "Sint-Geheim.workshopdesk"
    record = tmp_path / "Leie.json"
    record.write_bytes(write_record(full_archive()))
    for looks in (False, True):
        desk.let_group_look(looks)
        library.take_in(missing)
        workspace = desk.library.open(folder)
        library.take_in(record)
        open_sheet(desk_window, library).merge_button.click()
        workspace.close()
    named, unnamed = said[: len(said) // 2], said[len(said) // 2 :]
    assert "Sint-Geheim" in named[0]
    assert unnamed
    for sentence in unnamed:
        assert "Geheim" not in sentence
        assert "Leie" not in sentence
        assert str(tmp_path) not in sentence
    assert unnamed[0] == "Dit bestand bestaat niet: Het bestand. Kijk de naam na."


def drop(library, *files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    library.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))


def test_files_dropped_together_come_in_one_after_another(library, desk_window, folder, tmp_path, qtbot):
    """The first asks what is to be done; the others wait for the answer, and none is lost."""
    asks, other, third = tmp_path / "a.workshopdesk", tmp_path / "B.JSON", tmp_path / "c.json"
    asks.write_bytes(write_parcel(went_on(full_archive(), title="Een andere en langere titel"), clock(desk_window)))
    other.write_bytes(write_record(full_archive(2)))
    third.write_bytes(write_record(full_archive(3)))
    drop(library, asks, other, third, tmp_path / "picture.png")
    sheet = open_sheet(desk_window, library)
    listed = {one.id for one in desk_window.desk.library.list()}
    assert full_archive(2).school.id not in listed
    sheet.leave_button.click()
    qtbot.waitUntil(lambda: full_archive(3).school.id in {one.id for one in desk_window.desk.library.list()})
    assert full_archive(2).school.id in {one.id for one in desk_window.desk.library.list()}


def test_a_locked_parcel_that_was_let_go_while_it_opened_is_not_taken_in(library, desk_window, folder, file, qtbot):
    home = desk_window.desk.library
    file.write_bytes(parcel_of(home, folder, "een lange wachtzin"))
    home.discard(folder)
    library.refresh()
    library.take_in(file)
    sheet = open_sheet(desk_window, library, PassphraseSheet)
    sheet.field.edit.setText("een lange wachtzin")
    sheet.open_button.click()
    sheet.close_overlay()
    library.take_in(file)  # the same again, to its end: what was let go would have been there before
    again = open_sheet(desk_window, library, PassphraseSheet)
    assert home.list() == [] or full_archive().school.id not in {one.id for one in home.list()}
    again.field.edit.setText("een lange wachtzin")
    again.open_button.click()
    qtbot.waitUntil(lambda: full_archive().school.id in {one.id for one in home.list()}, timeout=30_000)
