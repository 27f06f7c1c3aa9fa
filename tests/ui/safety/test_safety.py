"""Keeping a school safe through the window: a backup and back, a parcel, erasing with its attest, a lock."""

import threading

import pyrage
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.fakes.schools import make_school
from tests.store.test_locking import in_read_only, need_unshare
from workshopdesk.app import protection
from workshopdesk.app.backups import list_backups
from workshopdesk.app.transfer import read_school, unlock_apart
from workshopdesk.archive.faults import ParcelRefused
from workshopdesk.store.errors import Damaged
from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.protection.idle import IdleLock


@pytest.fixture
def safety(desk_window):
    desk_window.show()
    desk_window.desk.show_place("safety")
    return desk_window, desk_window.window._present


def _said(window):
    return window.toast.text


def test_a_backup_is_made_and_gone_back_to(safety, qtbot):
    made, screen = safety
    desk = made.desk
    folder = desk.school.folder
    screen.backups.make()
    qtbot.waitUntil(lambda: len(list_backups(folder)) == 1)
    before = desk.workshop.placement("quality.training")
    desk.run("place_card", card="quality.training", zone="strength", x=0.3, y=0.4)
    made.wait()
    assert desk.workshop.placement("quality.training") != before
    screen.backups.go_back(list_backups(folder)[0].name)
    qtbot.waitUntil(lambda: desk.school is not None, timeout=20_000)
    assert desk.workshop.placement("quality.training") == before
    assert len(list_backups(folder)) == 2, "the present file is kept first"
    assert desk.place == "safety"


def test_backups_of_one_minute_are_told_apart_and_older_ones_are_shown_at_a_press(safety, qtbot):
    from datetime import UTC, datetime, timedelta

    from workshopdesk.app import backups

    made, screen = safety
    school, home = made.desk.school, made.desk.library.home
    begin = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    made_all = []
    for second in range(14):
        now = begin + timedelta(seconds=second)
        school.ask(
            lambda workspace, now=now: backups.back_up(home, school.folder, "by-hand", now, workspace.file),
            made_all.append,
            made.desk.complain,
        )
    qtbot.waitUntil(lambda: len(made_all) == 14, timeout=30_000)
    sheet = screen.backups
    sheet.show_backups()

    def named():
        return [one.accessibleName() for one in sheet.findChildren(Button) if "2026" in one.accessibleName()]

    assert len(set(named())) == len(named()) == 12
    sheet._rows[-1].click()
    assert len(set(named())) == len(named()) == 14
    made.desk.show_place("shelf")
    made.desk.show_place("safety")
    assert len(named()) == 12


def test_a_parcel_needs_twice_the_same_passphrase_or_a_clear_word(safety, qtbot, tmp_path):
    made, screen = safety
    share = screen.share
    share.passphrase.setText("een lange zin")
    share.again.setText("een andere zin")
    share.make_parcel()
    assert "niet hetzelfde" in share.fault.text()
    assert share.fault.isVisible()
    path = tmp_path / "school.workshopdesk"
    share.write_parcel(path, "een lange zin")
    qtbot.waitUntil(path.exists, timeout=30_000)
    taken = read_school(made.desk.library, path, "een lange zin")
    assert taken.school.id == made.desk.school.archive.school.id
    assert b"Kade" not in path.read_bytes()
    qtbot.waitUntil(lambda: not share._work.busy, timeout=30_000)


def test_a_parcel_for_a_recipient_needs_no_passphrase_and_only_that_key_opens_it(safety, qtbot, tmp_path, monkeypatch):
    made, screen = safety
    share, path = screen.share, tmp_path / "school.workshopdesk"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    key, other = (pyrage.x25519.Identity.generate() for _ in range(2))
    qtbot.keyClicks(share.recipient, "age1niets")
    assert not share.passphrase.isEnabled()
    share.make_parcel()
    assert "begint met age1" in share.fault.text()
    assert not path.exists()
    share.recipient.clear()
    assert share.passphrase.isEnabled()
    qtbot.keyClicks(share.recipient, str(key.to_public()))
    qtbot.keyClick(share.recipient, Qt.Key.Key_Return)
    qtbot.waitUntil(path.exists, timeout=30_000)
    qtbot.waitUntil(lambda: not share._work.busy, timeout=30_000)
    assert b"Kade" not in path.read_bytes()
    assert unlock_apart(made.desk.library, path, str(key)).school.id == made.desk.school.archive.school.id
    with pytest.raises(ParcelRefused):
        unlock_apart(made.desk.library, path, str(other))


def test_erasing_slips_leaves_the_ranking_and_gives_an_attest(safety, qtbot, tmp_path):
    made, screen = safety
    folder = made.desk.school.folder
    screen.backups.make()
    qtbot.waitUntil(lambda: len(list_backups(folder)) == 1)
    screen.erase.erase("ballots")
    screen = made.window._present
    qtbot.waitUntil(lambda: screen.attest_button.isVisible(), timeout=20_000)
    archive = made.desk.library.read(folder)
    assert all(not workshop.ballots for workshop in archive.workshops)
    assert archive.workshops[0].ranking is not None
    assert "1" in screen.done.text(), "the backup that was written anew is counted on the screen too"
    path = tmp_path / "attest.pdf"
    screen.write_attest(path)
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_written_goes_unnamed_while_the_group_looks(desk_window, qtbot, tmp_path, language):
    from workshopdesk.ui.texts import speech

    speech().speak(language)
    desk, window = desk_window.desk, desk_window.window
    desk_window.show()
    desk.show_place("safety")
    share = window._present.share
    for looks in (False, True):
        desk.let_group_look(looks)
        for write, name in ((share.write_record, "Kade.json"), (lambda path: share.write_parcel(path, None), "Kade.w")):
            write(tmp_path / name)
            qtbot.waitUntil(lambda: not share._work.busy, timeout=30_000)
            assert ("Kade" in _said(window)) != looks
            (tmp_path / name).unlink()
    desk.let_group_look(False)
    window._present.erase.erase("ballots")
    screen = window._present
    qtbot.waitUntil(lambda: screen.attest_button.isVisible(), timeout=20_000)
    for looks in (False, True):
        desk.let_group_look(looks)
        screen.write_attest(tmp_path / "Kade.pdf")
        assert ("Kade" in _said(window)) != looks


def test_how_long_a_school_is_kept_is_stored(safety, qtbot):
    made, screen = safety
    from datetime import date

    screen.erase._keep_until(date(2030, 6, 30))
    qtbot.waitUntil(lambda: made.desk.school.archive.school.retention_until == date(2030, 6, 30))


def test_a_protected_desk_locks_and_opens_with_its_passphrase(desk_window, qtbot):
    desk_window.show()
    desk = desk_window.desk
    name = desk.school.archive.school.name
    desk.close_school()
    protection.set_up(desk.library.home, "een lange zin")
    desk.show_place("library")
    assert desk.open_school(desk.library.list()[0].folder)
    desk.do_lock()
    assert desk.place == "locked"
    assert desk.school is None
    desk.show_place("library")
    assert desk.place == "locked", "nothing is shown behind the lock"
    assert not any(name in button.text() for button in desk_window.window.findChildren(Button))
    lock = desk_window.window._present
    lock.passphrase.setText("een foute zin")
    qtbot.keyClick(lock.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lock.fault.isVisible(), timeout=20_000)
    assert desk.place == "locked"
    lock.passphrase.setText("een lange zin")
    qtbot.keyClick(lock.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.place == "library", timeout=20_000)
    assert [one.name for one in desk.library.list()] == [name]


def test_the_passphrase_is_set_only_when_its_loss_is_understood(desk_window, qtbot):
    desk_window.show()
    desk = desk_window.desk
    desk.show_place("protect")
    screen = desk_window.window._present
    screen.new.setText("een lange zin")
    screen.again.setText("een lange zin")
    screen.set_it()
    assert screen.fault.isVisible()
    assert not protection.is_protected(desk.library.home)
    screen.understood.setChecked(True)
    screen.set_it()
    assert screen.key_sheet.isVisible()
    assert not screen.sheet.isVisible(), "what is to be done now stands alone"
    assert not screen.key_sheet.go.isEnabled(), "the key goes to paper first"
    assert not protection.is_protected(desk.library.home)
    screen.key_sheet.on_paper.click()
    screen.key_sheet.go.click()
    qtbot.waitUntil(lambda: desk.place == "library", timeout=30_000)
    assert protection.is_protected(desk.library.home)
    desk.settings.set("idle_minutes", 1)
    idle = desk.findChild(IdleLock)
    assert idle is not None, "it locks by itself from now on"
    desk.show_place("protect")
    assert screen.sheet.isVisible()
    assert screen.key_sheet is None


def test_a_damaged_school_is_recovered_from_its_backup(desk_window, qtbot):
    from workshopdesk.app import backups
    from workshopdesk.store.files import database

    desk_window.show()
    desk = desk_window.desk
    folder = desk.school.folder
    desk.close_school()
    backups.back_up(desk.library.home, folder)
    path = database(folder)
    path.write_bytes(b"")
    (summary,) = desk.library.list()
    assert summary.fault is not None
    desk.show_place("recovery", folder=folder, fault=summary.fault)
    screen = desk_window.window._present
    assert path.read_bytes() == b"", "the original is untouched until the guide chooses"
    screen._restore()
    qtbot.waitUntil(lambda: desk.place == "library", timeout=20_000)
    assert desk.library.list()[0].fault is None


def test_a_protected_desk_locks_when_nobody_touches_it_but_not_while_the_clock_runs(desk_window, qtbot):

    desk = desk_window.desk
    desk_window.show()
    folder = desk.school.folder
    desk.close_school()
    protection.set_up(desk.library.home, "een lange zin")
    assert desk.open_school(folder)
    idle = IdleLock(desk)
    desk.settings.set("idle_minutes", 1)
    idle.look()
    assert desk.place != "locked", "it was touched just now"
    desk.settings.set("idle_minutes", 0)
    idle.look()
    assert desk.place != "locked", "0 is never"
    idle._since = type("LongAgo", (), {"elapsed": lambda _self: 3_600_000, "restart": lambda _self: 0})()
    desk.settings.set("idle_minutes", 1)
    desk.run("start_timer", phase=2)
    desk_window.wait()
    idle.look()
    assert desk.place != "locked", "a group is looking"
    desk.run("pause_timer", phase=2)
    desk_window.wait()
    idle.look()
    assert desk.place == "locked"


def test_erasing_everything_asks_for_the_first_word_and_leaves_nothing(safety, qtbot):
    from PySide6.QtWidgets import QDialog

    from workshopdesk.ui.parts.confirm_word import ConfirmWord

    made, screen = safety
    folder = made.desk.school.folder
    screen.erase.buttons["all"].click()
    asked = made.window.findChild(ConfirmWord)
    assert not asked.action_button.isEnabled()
    qtbot.keyClicks(asked.field.edit, "oefenschool")
    assert asked.action_button.isEnabled()
    asked.done(QDialog.DialogCode.Rejected)
    assert folder.exists()
    screen.erase.buttons["all"].click()
    asked = next(one for one in made.window.findChildren(ConfirmWord) if one.isVisible())
    qtbot.keyClicks(asked.field.edit, "OEFENSCHOOL")
    asked.action_button.click()
    qtbot.waitUntil(lambda: not folder.exists(), timeout=20_000)
    shown = made.window._present
    qtbot.waitUntil(lambda: shown.back_button.isVisible(), timeout=20_000)


def test_everything_that_the_window_writes_is_known_to_erasing(desk_window, qtbot, tmp_path):
    from workshopdesk.app.printing import Wish
    from workshopdesk.app.saving import FOLDER, ToSave, save
    from workshopdesk.store.exports import known_exports
    from workshopdesk.ui.prepare.kit_card import KitCard
    from workshopdesk.ui.stages.vision.export import Exporter

    desk = desk_window.desk
    desk.show_place("prepare")
    folder, archive, workshop = desk.school.folder, desk.school.archive, desk.workshop
    kit = tmp_path / "kit"
    kit.mkdir()
    wanted_files = [
        ToSave(Wish("report"), "docx", tmp_path / "report.docx"),
        ToSave(Wish("report", blank=True), "pdf", tmp_path / "blank.pdf"),
        ToSave(Wish("kit"), FOLDER, kit),
    ]
    save(desk.library, wanted_files, archive, workshop, lambda _: None, threading.Event())
    exporter = Exporter(desk, lambda _host, name, chosen: chosen(tmp_path / "text.docx"))
    with qtbot.waitSignal(exporter.finished, timeout=30_000):
        exporter.export("vision-text", "docx")
    card = desk_window.window.findChild(KitCard)
    with qtbot.waitSignal(card.saved, timeout=60_000):
        card.save_to(tmp_path / "kit.pdf")
    known = {one.path for one in known_exports(folder)}
    wanted = {tmp_path / name for name in ("report.docx", "text.docx", "kit.pdf")} | set(kit.iterdir())
    assert known == wanted


def test_what_is_readable_of_a_damaged_school_is_saved_to_a_file(desk_window, qtbot, tmp_path):
    from workshopdesk.store.files import database

    desk_window.show()
    desk = desk_window.desk
    archive, folder = desk.school.archive, desk.school.folder
    desk.close_school()
    path = database(folder)
    spoilt = path.read_bytes().replace(archive.school.municipality.encode(), b"#" * len(archive.school.municipality))
    path.write_bytes(spoilt)
    (summary,) = desk.library.list()
    desk.show_place("recovery", folder=folder, fault=summary.fault or Damaged(path))
    file = tmp_path / "saved.json"
    desk_window.window._present.write_salvaged(file)
    qtbot.waitUntil(file.exists, timeout=20_000)
    saved = desk.library.parse(file.read_bytes())
    assert len(saved.workshops) == len(archive.workshops)
    assert saved.school.id != archive.school.id
    assert path.read_bytes() == spoilt, "the original stays as it is"


VIEWED = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
app = QApplication([])
from workshopdesk.app.library import Library
from workshopdesk.app.settings import Settings
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.texts import speech, tr
from workshopdesk.ui.theme.theme import Theme, apply
from workshopdesk.ui.window import MainWindow
speech().speak("nl")
apply(app, Theme())
desk = Desk(Library(folder.parent.parent), Settings(folder.parent.parent))
warned = []
desk.warned.connect(lambda said, kind: warned.append((said, kind)))
window = MainWindow(desk)
window.show()
print(desk.open_school(folder))
desk.show_place("prepare")
print(warned == [(tr("safety.view-only"), "attention")], window.banner.isVisible())
desk.run("set_vision_text", text="other")
while desk.school.waiting:
    app.processEvents()
print(warned[-1][1], desk.workshop.vision_text == "other")
desk.close_school()
"""


@need_unshare
def test_a_school_in_a_read_only_folder_opens_and_says_so(data_home):
    folder = make_school(data_home)
    done = in_read_only(folder, VIEWED)
    assert done.stdout.split("\n") == ["True", "True True", "error False", ""], done.stderr


def test_data_in_a_synced_folder_are_pointed_out_and_moved_at_a_press(qtbot, qapp, tmp_path, monkeypatch):
    from tests.fakes.desks import DeskWindow
    from workshopdesk.app.library import Library
    from workshopdesk.locations import HOME_VARIABLE, default_home
    from workshopdesk.ui.start import look_after
    from workshopdesk.ui.texts import speech, tr
    from workshopdesk.ui.theme.theme import Theme, apply

    home, to = tmp_path / "Dropbox" / "WorkshopDesk", tmp_path / "laptop"
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    speech().speak("nl")
    apply(qapp, Theme())
    shown = DeskWindow(qtbot, home)
    desk, window = shown.desk, shown.window
    shown.show()
    before = desk.school.archive
    look_after(desk)
    qtbot.waitUntil(window.banner.isVisible)
    assert "Dropbox" in window.banner.accessibleName()
    assert window.banner.action_button.text() == tr("safety.cloud-move")
    qtbot.mouseClick(window.banner.action_button, Qt.MouseButton.LeftButton)
    assert desk.place == "move"
    screen = window._present
    assert screen.place.text() not in ("", str(home))
    screen.show_place(tmp_path / "Dropbox" / "other")
    qtbot.mouseClick(screen.move_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.fault.isVisible() and screen.move_button.isVisible())
    assert "Dropbox" in screen.fault.text()
    screen.show_place(to)
    qtbot.mouseClick(screen.move_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.restart_button.isVisible, timeout=20_000)
    assert screen.said.text() == tr("safety.moved")
    assert default_home() == to
    assert (desk.library.home, desk.library.list()[0].fault) == (to, None)
    assert list(home.rglob("*.db")) == []
    library = Library(to)
    assert library.read(library.list()[0].folder) == before
    shown.close()


def test_on_a_full_disk_the_banner_gives_the_room_that_was_kept(desk_window, qtbot):
    from workshopdesk.app import ballast
    from workshopdesk.store.errors import DiskFull
    from workshopdesk.ui.texts import tr

    desk, window = desk_window.desk, desk_window.window
    desk_window.show()
    desk.show_place("run")
    home = desk.library.home
    assert ballast.lay(home)
    desk.complain(DiskFull(desk.school.folder))
    assert window.banner.action_button.text() == tr("desk.make-room")
    qtbot.mouseClick(window.banner.action_button, Qt.MouseButton.LeftButton)
    assert not ballast.is_there(home)
    assert not window.banner.isVisible()
    desk.complain(DiskFull(desk.school.folder))
    assert window.banner.isVisible()
    assert not window.banner.action_button.isVisible(), "the room can be given once"


def test_a_school_with_one_letter_changed_leads_to_the_ways_out(desk_window, qtbot):
    from workshopdesk.store.files import database

    desk_window.show()
    desk = desk_window.desk
    town, folder = desk.school.archive.school.municipality, desk.school.folder
    desk.close_school()
    path = database(folder)
    path.write_bytes(path.read_bytes().replace(town.encode(), town[:-1].encode() + b"#"))
    for _ in range(2):  # the page is built anew each time
        desk.show_place("library")
        assert not desk.open_school(folder)
        assert desk.place == "recovery"
    words = {button.text() for button in desk_window.window._present.findChildren(Button)}
    assert {"Red wat leesbaar is", "Bewaar wat leesbaar is als bestand"} <= words


def test_an_export_that_was_changed_since_is_named_after_erasing(safety, qtbot, tmp_path):
    desk_window, screen = safety
    desk = desk_window.desk
    file = tmp_path / "school.json"
    screen.share.write_record(file)
    qtbot.waitUntil(lambda: not screen.share._work.busy, timeout=30_000)
    file.write_text("somebody went on working here")
    screen.erase.erase("ballots")
    erased = desk_window.window._present
    qtbot.waitUntil(lambda: erased.attest_button.isVisible(), timeout=20_000)
    assert desk.place == "erased"
    assert str(file) in erased.left.text()
    assert erased.left.isVisible()
    assert file.exists()


def test_the_reminder_of_a_date_that_comes_leads_to_keeping_and_erasing(desk_window, qtbot):
    from datetime import timedelta

    from workshopdesk.ui.texts import tr

    desk_window.show()
    desk = desk_window.desk
    folder = desk.school.folder
    desk.school.run("set_school", None, retention_until=desk.library.today() + timedelta(days=9))
    desk_window.wait()
    desk.close_school()
    desk.show_place("library")

    def reminder():
        return [one for one in desk_window.window.findChildren(Button) if one.text() == tr("library.see-it")]

    qtbot.waitUntil(lambda: any(one.isVisible() for one in reminder()))
    next(one for one in reminder() if one.isVisible()).click()
    assert (desk.place, desk.school.folder) == ("safety", folder)
