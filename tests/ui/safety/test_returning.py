"""Getting schools back from the second place through the window, on a laptop where they are not."""

import shutil

import pytest
from PySide6.QtCore import Qt

from tests.fakes.desks import DeskWindow, make_library
from tests.fakes.schools import full_archive, make_school
from workshopdesk.app import backups, protection
from workshopdesk.store import protection as store
from workshopdesk.store.keyring import keyring
from workshopdesk.ui.texts import speech, tr
from workshopdesk.ui.theme.theme import Theme, apply

PASSPHRASE = "vier woorden op een rij"


@pytest.fixture
def old(tmp_path, monkeypatch):
    """The stolen laptop, with two schools of which copies lie on the stick; returns its library."""
    monkeypatch.setattr(store, "COST", store.Cost(1, 64, 1))
    library = make_library(tmp_path / "old")
    make_school(library.home, full_archive(2))
    (tmp_path / "stick").mkdir()
    backups.set_second_place(library.home, tmp_path / "stick")
    yield library
    keyring.forget(library.home)


@pytest.fixture
def keep(old):
    def copies():
        for summary in old.list():
            backups.back_up(old.home, summary.folder)

    return copies


@pytest.fixture(params=["nl", "en"])
def window(request, qtbot, qapp, tmp_path):
    """A window on a home without a school, in both languages."""
    speech().speak(request.param)
    apply(qapp, Theme())
    home = tmp_path / "new"
    made = DeskWindow(qtbot, home, open_it=False)
    shutil.rmtree(home / "schools")
    made.show()
    made.desk.show_place("shelf")
    made.desk.show_place("library")
    yield made
    made.close()
    keyring.forget(home)
    speech().speak("nl")


@pytest.fixture
def screen(window, qtbot):
    library = window.window._present
    assert library.return_button.isVisible()
    qtbot.mouseClick(library.return_button, Qt.MouseButton.LeftButton)
    assert window.desk.place == "return"
    return window.window._present


def _look(screen, qtbot, place):
    screen.look_at(place)
    qtbot.waitUntil(lambda: not screen._work.busy, timeout=20_000)


def _take(screen, qtbot):
    qtbot.mouseClick(screen.take_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not screen._work.busy, timeout=30_000)


def test_the_ticked_schools_come_back(old, keep, window, screen, qtbot, tmp_path):
    keep()
    assert not screen.take_button.isVisible()
    _look(screen, qtbot, tmp_path / "stick")
    named = {summary.id: summary.name for summary in old.list()}
    assert {found.id: row.text() for found, row in screen.rows} == named
    assert not screen.secret.isVisible()
    rehearsal = next(row for found, row in screen.rows if "Leie" not in found.name)
    rehearsal.setChecked(False)
    _take(screen, qtbot)
    (here,) = window.desk.library.list()
    assert window.desk.library.read(here.folder) == full_archive(2)
    assert here.name in screen.said.text()
    back = next(row for found, row in screen.rows if found.id == here.id)
    assert not back.isEnabled()
    assert back.accessibleDescription() == tr("safety.return-here")
    _take(screen, qtbot)
    assert screen.said.text() == tr("safety.return-choose-first")
    rehearsal = next(row for found, row in screen.rows if found.id != here.id)
    rehearsal.setChecked(True)
    _take(screen, qtbot)
    assert len(window.desk.library.list()) == 2
    assert not screen.take_button.isVisible()
    qtbot.mouseClick(screen.back_button, Qt.MouseButton.LeftButton)
    assert window.desk.open_school(here.folder)
    window.desk.show_place("safety")
    window.window._present.backups.return_button.click()
    assert window.desk.place == "return"
    assert screen.rows == []


def test_protected_schools_come_back_with_their_passphrase(old, keep, window, screen, qtbot, tmp_path):
    protection.set_up(old.home, PASSPHRASE)
    keep()
    protection.lock(old.home)
    _look(screen, qtbot, tmp_path / "stick")
    assert all(tr("safety.return-protected") in row.accessibleDescription() for _, row in screen.rows)
    _take(screen, qtbot)
    assert screen.said.text() == tr("safety.return-secret-first")
    screen.secret.setText("iets anders")
    _take(screen, qtbot)
    names = ", ".join(row.text() for _, row in screen.rows)
    assert screen.said.text() == tr("safety.return-wrong", names=names)
    assert screen.secret.hasFocus()
    assert window.desk.library.list() == []
    assert not protection.is_protected(window.desk.library.home)
    screen.secret.setText(PASSPHRASE)
    _take(screen, qtbot)
    assert tr("safety.return-adopted") in screen.said.text()
    assert "Leie" in screen.said.text()
    assert any("Leie" in row.text() for _, row in screen.rows)
    assert screen.secret.text() == ""
    assert not screen.passphrase_button.isVisible()
    window.desk.do_lock()
    assert window.desk.place == "locked"
    protection.unlock(window.desk.library.home, PASSPHRASE)
    assert [one.fault for one in window.desk.library.list()] == [None, None]


def test_who_used_the_recovery_key_is_asked_for_a_new_passphrase(old, keep, window, screen, qtbot, tmp_path):
    identity, recipient = protection.new_recovery_key()
    protection.set_up(old.home, PASSPHRASE, recipient)
    keep()
    _look(screen, qtbot, tmp_path / "stick")
    screen.secret.setText(identity)
    _take(screen, qtbot)
    qtbot.mouseClick(screen.passphrase_button, Qt.MouseButton.LeftButton)
    assert window.desk.place == "protect"
    assert window.window._present.new.isVisible()
    assert not window.window._present.old.isVisible(), "the key stands in for it"
    assert len(window.desk.library.list()) == 2


def test_a_folder_without_copies_or_that_is_gone_is_said_in_a_sentence(old, window, screen, qtbot, tmp_path):
    _look(screen, qtbot, tmp_path / "stick")
    assert str(tmp_path / "stick") in screen.said.text()
    _look(screen, qtbot, tmp_path / "gone")
    assert str(tmp_path / "gone") in screen.said.text()
    assert screen.said.isVisible()
    assert not screen.take_button.isVisible()


def test_one_that_cannot_be_read_keeps_no_other_away(old, keep, window, screen, qtbot, tmp_path):
    keep()
    folder = next(one for one in old.list() if "Leie" in one.name).folder
    (copy,) = (tmp_path / "stick" / folder.name).glob("*.db")
    copy.write_bytes(b"noise" * 1000)
    _look(screen, qtbot, tmp_path / "stick")
    _take(screen, qtbot)
    assert len(window.desk.library.list()) == 1
    assert len(screen.said.text().splitlines()) == 2


def test_nothing_is_named_while_the_group_looks(old, keep, window, screen, qtbot, tmp_path):
    keep()
    _look(screen, qtbot, tmp_path / "stick")
    window.desk.let_group_look(True)
    assert window.window.cover.is_covering
