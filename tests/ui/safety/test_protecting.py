"""A passphrase through the window: the key on paper first, the way back with it, locking, and what stays plain."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.fakes.schools import full_archive, make_school
from workshopdesk.app import protection
from workshopdesk.store.errors import WrongPassphrase
from workshopdesk.store.files import database
from workshopdesk.ui.protection.locking import CHOICES
from workshopdesk.ui.texts import tr

OLD, NEW = "een lange zin", "iets heel anders"


@pytest.fixture
def shown(desk_window):
    desk_window.show()
    return desk_window


def to_protect(made):
    made.desk.show_place("protect")
    return made.window._present


def fill(screen, passphrase, qtbot):
    screen.new.setFocus()
    for field in (screen.new, screen.again):
        qtbot.keyClicks(field, passphrase)
        qtbot.keyClick(field, Qt.Key.Key_Return)


def protected(made, qtbot):
    """Protect the home through the window; return the recovery key."""
    screen = to_protect(made)
    screen.understood.click()
    fill(screen, OLD, qtbot)
    identity = "".join(screen.key_sheet.key.text().split())
    screen.key_sheet.on_paper.click()
    screen.key_sheet.go.click()
    qtbot.waitUntil(lambda: made.desk.place == "library", timeout=30_000)
    return identity


def open_by_key(made, typed, qtbot):
    lock = made.window._present
    lock.key_button.click()
    lock.passphrase.setText(typed)
    qtbot.keyClick(lock.passphrase, Qt.Key.Key_Return)
    return lock


def test_enter_goes_from_field_to_field_and_the_key_is_shown_before_anything_is_set(shown, qtbot, tmp_path):
    screen = to_protect(shown)
    fill(screen, "kort", qtbot)
    assert "8" in screen.fault.text()
    for field in (screen.new, screen.again):
        field.clear()
    screen.understood.click()
    fill(screen, OLD, qtbot)
    sheet = screen.key_sheet
    assert sheet.isVisible()
    sheet.write(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert not sheet.go.isEnabled()
    sheet.went_back.emit()
    assert screen.sheet.isVisible()
    assert screen.key_sheet is None
    shown.desk.show_place("library")
    assert not protection.is_protected(shown.desk.library.home), "who goes away has set nothing"
    assert screen.new.text() == ""


def test_a_recovery_key_typed_from_paper_opens_and_leads_to_a_new_passphrase(shown, qtbot):
    identity = protected(shown, qtbot)
    desk, home = shown.desk, shown.desk.library.home
    desk.do_lock()
    lock = open_by_key(shown, identity[:40], qtbot)
    qtbot.waitUntil(lambda: lock.fault.isVisible(), timeout=20_000)
    assert lock.fault.text() == tr("safety.wrong-key")
    assert lock.passphrase.echoMode() is QLineEdit.EchoMode.Normal, "a key from paper is read while it is typed"
    as_written = protection.grouped(identity).lower().partition(" ")[2]
    lock.passphrase.setText(as_written)
    qtbot.keyClick(lock.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.place == "protect", timeout=20_000)
    screen = shown.window._present
    assert not screen.old.isVisible()
    fill(screen, NEW, qtbot)
    qtbot.waitUntil(lambda: desk.place == "library", timeout=20_000)
    desk.do_lock()
    lock = shown.window._present
    assert lock.passphrase.echoMode() is QLineEdit.EchoMode.Password, "the next time a passphrase is asked"
    with pytest.raises(WrongPassphrase):
        protection.unlock(home, OLD)
    protection.unlock(home, NEW)


def test_a_changed_passphrase_may_bring_a_new_recovery_key(shown, qtbot):
    first = protected(shown, qtbot)
    home = shown.desk.library.home
    screen = to_protect(shown)
    screen.old.setText("dat is fout")
    fill(screen, NEW, qtbot)
    qtbot.waitUntil(lambda: screen.fault.isVisible(), timeout=20_000)
    assert screen.fault.text() == tr("safety.wrong-passphrase")
    screen.old.setText(OLD)
    screen.with_key.click()
    screen.go.click()
    second = "".join(screen.key_sheet.key.text().split())
    screen.key_sheet.on_paper.click()
    screen.key_sheet.go.click()
    qtbot.waitUntil(lambda: shown.desk.place == "library", timeout=20_000)
    protection.lock(home)
    with pytest.raises(WrongPassphrase):
        protection.unlock_with_recovery_key(home, first)
    protection.unlock_with_recovery_key(home, second)


def test_the_minutes_until_it_locks_are_chosen_and_it_locks_at_a_press(shown, qtbot):
    protected(shown, qtbot)
    locking = to_protect(shown).locking
    for piece, minutes in zip(locking.after._pieces, CHOICES, strict=True):
        piece.click()
        assert shown.desk.settings.get("idle_minutes", -1) == minutes
    locking.now.click()
    assert shown.desk.place == "locked"


def test_a_damaged_school_stays_plain_and_that_is_said_now_and_at_each_unlocking(shown, qtbot):
    desk = shown.desk
    folder = make_school(desk.library.home, full_archive(3))
    whole = database(folder).read_bytes()
    database(folder).write_bytes(whole[:30_000])
    warned = []
    desk.warned.connect(lambda said, _kind: warned.append(said))
    protected(shown, qtbot)
    assert warned == [tr("safety.still-plain", n=1)]
    for _ in range(2):
        desk.do_lock()
        lock = shown.window._present
        lock.passphrase.setText(OLD)
        lock.unlock()
        qtbot.waitUntil(lambda: desk.place == "library", timeout=20_000)
    assert warned == [tr("safety.still-plain", n=1)] * 3
    database(folder).write_bytes(whole)
    assert protection.protect_rest(desk.library.home) == 0
    assert not database(folder).read_bytes().startswith(b"SQLite")
